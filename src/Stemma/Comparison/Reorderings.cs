namespace Stemma.Comparison;

/// <summary>Words that left one place of a paragraph and stand in another: an edit of order, not a loss and a gain.</summary>
static class Reorderings
{
    /// <summary>Finds them; the changes they account for are added to <paramref name="told"/>.</summary>
    public static IEnumerable<Finding> Find(Pairing pairing, List<Change> changes, HashSet<Change> told)
    {
        var arrived = new Dictionary<(int Paragraph, string Words), Change>();
        foreach (var change in changes)
            if (change.CountA == 0 && !told.Contains(change))
                arrived.TryAdd((pairing.B.Paragraph[change.B], Content(pairing.B, change.B, change.CountB)), change);
        if (arrived.Count == 0)
            yield break;
        foreach (var change in changes)
        {
            if (change.CountB > 0 || told.Contains(change) || Content(pairing.A, change.A, change.CountA) is not { Length: > 0 } words)
                continue;
            var paragraph = pairing.B.Paragraph[Math.Clamp(change.B - 1, 0, pairing.B.Count - 1)];
            if (!arrived.Remove((paragraph, words), out var there))
                continue;
            told.Add(change);
            told.Add(there);
            yield return new Finding(DriftKind.Edited, Severity.Wording, pairing.A.Span(change.A, change.CountA), pairing.B.Span(there.B, there.CountB),
                $"{Variant.Quoted(pairing.B.Said(there.B, there.CountB))} stands in another place of the sentence.");
        }
    }

    static string Content(Side side, int start, int count) =>
        string.Join(' ', Enumerable.Range(start, count).Where(i => side.IsContent(i) || side.IsSmallAndTelling(i)).Select(i => Stems.Of(side.Key(i))));
}
