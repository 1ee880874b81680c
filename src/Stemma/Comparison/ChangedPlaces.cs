namespace Stemma.Comparison;

/// <summary>
/// Words of one sentence that changed places with each other: "the union sued the owners" and "the owners sued the union" have the same
/// words and tell two things. In a list ("bread and salt") nothing is told by the order.
/// </summary>
static class ChangedPlaces
{
    const int LongestPhrase = 4; // words
    const int Farthest = 30; // words between the two

    /// <summary>Finds them; the changes they account for are added to <paramref name="told"/>.</summary>
    public static IEnumerable<Finding> Find(Pairing pairing, HashSet<Change> told)
    {
        var (a, b) = (pairing.A, pairing.B);
        var open = new List<Change>(); // changes of the last words, whose other half may come
        foreach (var change in pairing.Changes)
        {
            if (told.Contains(change) || change is not { CountA: > 0 and <= LongestPhrase, CountB: > 0 and <= LongestPhrase } || !Enumerable.Range(change.A, change.CountA).Any(a.IsContent))
                continue;
            open.RemoveAll(o => change.B - o.EndB > Farthest || b.Paragraph[o.B] != b.Paragraph[change.B]);
            var other = open.FindIndex(o => IsSame(a, o.A, o.CountA, b, change.B, change.CountB) && IsSame(a, change.A, change.CountA, b, o.B, o.CountB));
            if (other < 0)
            {
                open.Add(change);
                continue;
            }
            var first = open[other];
            open.RemoveAt(other);
            if (Enumerable.Range(first.B + 1, change.B - first.B).Any(b.Opens))
                continue; // two sentences
            told.Add(first);
            told.Add(change);
            var (before, after) = (a.Span(first.A, change.EndA - first.A), b.Span(first.B, change.EndB - first.B));
            var words = $"{Variant.Quoted(b.Said(first.B, first.CountB))} and {Variant.Quoted(b.Said(change.B, change.CountB))} have changed places";
            yield return IsList(b, first.EndB, change.B)
                ? new Finding(DriftKind.Edited, Severity.Wording, before, after, $"{words} in a list.")
                : new Finding(DriftKind.SenseChanged, Severity.Material, before, after, $"{words}: what was said of the one is now said of the other.");
        }
    }

    static bool IsSame(Side a, int startA, int countA, Side b, int startB, int countB)
    {
        if (countA != countB)
            return false;
        for (var i = 0; i < countA; i++)
            if (a.Key(startA + i) != b.Key(startB + i))
                return false;
        return true;
    }

    static bool IsList(Side side, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (side.IsWord(i) && side.Key(i) is not ("and" or "or" or "nor" or "&" or "the" or "a" or "an"))
                return false;
        return true;
    }
}
