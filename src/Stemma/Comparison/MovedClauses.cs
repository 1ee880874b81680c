namespace Stemma.Comparison;

/// <summary>
/// Clauses that left one place of a paragraph and stand in another, reworded on the way: an edit of order, and what was done to their words
/// told one by one. Without that a clause put first would come out as a loss and a gain, and a number changed in it would not be seen.
/// </summary>
static class MovedClauses
{
    const int FewestWords = 3; // of meaning or of any other kind, on either side
    const int MostPairs = 400; // losses times gains that are held side by side; more is no edit of order
    const double LeastKept = 0.55; // of the words of meaning of the fuller side

    /// <summary>Finds them; a loss and a gain that are one clause are added to <paramref name="told"/>, what differs in it is returned as changes of its own.</summary>
    /// <param name="pairing">The two texts; equal words of the clause are linked.</param>
    /// <param name="told">Changes that are accounted for.</param>
    /// <param name="within">Where the changes inside the clauses go.</param>
    public static IEnumerable<Finding> Find(Pairing pairing, HashSet<Change> told, List<Change> within)
    {
        var (a, b) = (pairing.A, pairing.B);
        var gone = pairing.Changes.Where(c => c.CountB == 0 && c.CountA >= FewestWords && !told.Contains(c) && !IsQuoted(a, c.A)).ToList();
        var come = pairing.Changes.Where(c => c.CountA == 0 && c.CountB >= FewestWords && !told.Contains(c) && !IsQuoted(b, c.B)).ToList();
        if ((long)gone.Count * come.Count is 0 or > MostPairs)
            yield break;
        foreach (var left in gone)
        {
            var paragraph = b.Paragraph[Math.Clamp(left.B - 1, 0, b.Count - 1)];
            var best = (Kept: LeastKept, Come: default(Change), Links: (List<(int A, int B)>?)null, Changes: (List<Change>?)null);
            foreach (var arrived in come.Where(c => b.Paragraph[c.B] == paragraph && !told.Contains(c)))
            {
                var (links, changes) = (new List<(int A, int B)>(), new List<Change>());
                Refiner.Refine(a, b, left.A, left.EndA, arrived.B, arrived.EndB, changes, (i, j) => links.Add((i, j)), []);
                if (Kept(a, b, left, arrived, links, changes) is var kept && kept >= best.Kept)
                    best = (kept, arrived, links, changes);
            }
            if (best is not { Links: { } linked, Changes: { } changed })
                continue;
            foreach (var (i, j) in linked)
                pairing.Link(i, j);
            told.Add(left);
            told.Add(best.Come);
            within.AddRange(changed.Where(c => HasContent(a, c.A, c.CountA) || HasContent(b, c.B, c.CountB)));
            yield return new Finding(DriftKind.Edited, Severity.Wording, a.Span(left.A, left.CountA), b.Span(best.Come.B, best.Come.CountB),
                $"{Variant.Quoted(b.Said(best.Come.B, best.Come.CountB))} stands in another place of the sentence.");
        }
    }

    static bool IsQuoted(Side side, int i) => side.Quotation[i] >= 0;

    // Equal words count whole, words of like meaning, forms and numbers for the most part.
    static double Kept(Side a, Side b, Change left, Change arrived, List<(int A, int B)> links, List<Change> changes)
    {
        const double Like = 0.8;
        var most = Math.Max(Content(a, left.A, left.EndA), Content(b, arrived.B, arrived.EndB));
        var kept = links.Count(l => a.IsContent(l.A))
            + Like * changes.Count(c => c is { CountA: 1, CountB: 1 } && a.IsContent(c.A) && b.IsContent(c.B) && WordPairs.AreAlike(a.Key(c.A), b.Key(c.B)));
        return most < 2 ? 0 : kept / most;
    }

    static int Content(Side side, int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++)
            count += side.IsContent(i) ? 1 : 0;
        return count;
    }

    static bool HasContent(Side side, int start, int count) => Enumerable.Range(start, count).Any(i => side.IsContent(i) || side.IsSmallAndTelling(i));
}
