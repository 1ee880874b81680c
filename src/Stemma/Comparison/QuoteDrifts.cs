using Stemma.Texts;

namespace Stemma.Comparison;

/// <summary>Changes inside quotation marks: one finding for each quotation, or each sentence of a long one, whatever was done in it.</summary>
static class QuoteDrifts
{
    const double LeastBare = 0.6; // of a quotation's words that must stand outside marks for the marks to be lost
    const int ShortQuotation = 4; // words; fewer quoted words are a term, not a statement

    /// <summary>Finds them; the changes they account for are added to <paramref name="told"/>.</summary>
    public static IEnumerable<Finding> Find(Pairing pairing, NameBook names, HashSet<Change> phrases, HashSet<Change> told)
    {
        var (byB, byA) = Sort(pairing, phrases);
        var spansB = Extents(pairing.B);
        var spansA = Extents(pairing.A);
        for (var q = 0; q < spansB.Length; q++)
            foreach (var finding in Altered(pairing, names, spansB[q], byB[q], told))
                yield return finding;
        for (var q = 0; q < spansA.Length; q++)
            if (MarksLost(pairing, spansA[q], byA[q], told) is { } finding)
                yield return finding;
    }

    // Which changes lie in which quotation of the copy, and which in which of the exemplar.
    static (List<Change>[] OfB, List<Change>[] OfA) Sort(Pairing pairing, HashSet<Change> phrases)
    {
        List<Change>[] byB = [.. pairing.B.Quotations.Select(_ => new List<Change>())], byA = [.. pairing.A.Quotations.Select(_ => new List<Change>())];
        foreach (var change in pairing.Changes)
        {
            if (phrases.Contains(change))
                continue; // what was set in from outside is not the quotation's
            if (QuotationOf(pairing, change) is >= 0 and var q)
                byB[q].Add(change);
            if (change.CountA > 0 && pairing.A.Quotation[change.A] is >= 0 and var p)
                byA[p].Add(change);
        }
        return (byB, byA);
    }

    // Words that are gone belong to the quotation they were in: both neighbours' quotation, or that of the one they stood with.
    static int QuotationOf(Pairing pairing, Change change)
    {
        var b = pairing.B;
        if (change.CountB > 0)
            return b.Quotation[change.B];
        int before = change.B > 0 ? b.Quotation[change.B - 1] : -1, after = change.B < b.Count ? b.Quotation[change.B] : -1;
        if (before == after)
            return before;
        if (change.CountA == 0 || pairing.A.Quotation[change.A] < 0)
            return -1;
        var own = pairing.A.Quotation[change.A];
        return before >= 0 && Linked(change.B - 1) == own ? before : after >= 0 && Linked(change.B) == own ? after : before >= 0 && after < 0 ? before : after;

        int Linked(int i) => pairing.OfB[i] is >= 0 and var a ? pairing.A.Quotation[a] : -1;
    }

    static IEnumerable<Finding> Altered(Pairing pairing, NameBook names, (int First, int Count) quotation, List<Change> inside, HashSet<Change> told)
    {
        var (first, count) = quotation;
        var links = Linked(pairing, first, first + count);
        var words = Enumerable.Range(first, count).Count(pairing.B.IsWord);
        if (words == 0)
            yield break;
        var home = links.Select(a => pairing.A.Quotation[a]).Concat(inside.Where(c => c.CountA > 0).Select(c => pairing.A.Quotation[c.A]))
            .GroupBy(q => q).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault();
        if (home is null || (home.Key < 0 && links.Length * 2 < words))
            yield break; // no counterpart: the passage is new
        told.UnionWith(inside);
        var after = pairing.B.Quotations[pairing.B.Quotation[first]];
        if (home.Key < 0)
        {
            if (words > 1)
                yield return new Finding(DriftKind.QuoteMarksLost, Severity.Blurred, pairing.A.Span(links.Min(), links.Max() - links.Min() + 1), after,
                    $"{Variant.Quoted(after.In(pairing.B.Text).ToString())} now stands in quotation marks; before it was the writer's.");
            yield break;
        }
        // A long quotation is judged sentence by sentence.
        var starts = Enumerable.Range(first + 1, count - 1).Where(i => pairing.B.Opens(i) && Enumerable.Range(first, i - first).Any(pairing.B.IsWord)).ToList();
        if (starts.Count == 0)
        {
            if (Judged(pairing, names, inside, first, first + count, pairing.A.Quotations[home.Key], after) is { } whole)
                yield return whole;
            yield break;
        }
        starts.Insert(0, first);
        starts.Add(first + count);
        for (var k = 0; k + 1 < starts.Count; k++)
        {
            int from = starts[k], to = starts[k + 1];
            var changes = inside.Where(c => (c.B >= from || k == 0) && (c.B < to || k + 2 == starts.Count)).ToList();
            var sources = Linked(pairing, from, to).Where(a => pairing.A.Quotation[a] == home.Key)
                .Concat(changes.Where(c => c.CountA > 0).SelectMany(c => (int[])[c.A, c.EndA - 1])).ToArray();
            if (sources.Length > 0 && Judged(pairing, names, changes, from, to,
                    pairing.A.Span(sources.Min(), sources.Max() - sources.Min() + 1), pairing.B.Span(from, to - from)) is { } part)
                yield return part;
        }
    }

    static Finding? Judged(Pairing pairing, NameBook names, List<Change> changes, int from, int to, TextSpan before, TextSpan after)
    {
        var findings = changes.Select(c => Typer.Type(pairing, c, names)).OfType<Finding>().ToArray();
        if (findings.Length == 0)
            return null;
        if (findings is [{ Kind: DriftKind.DateChanged or DriftKind.NameGarbled } fact])
            return fact with { Says = $"{fact.Says.TrimEnd('.')}, in a quotation." };
        var severity = findings.Max(Weigh);
        var worst = findings.First(f => Weigh(f) == severity);
        var nothingKept = !Linked(pairing, from, to).Any(pairing.A.IsContent) && Enumerable.Range(from, to - from).Any(pairing.B.IsContent);
        if (severity == Severity.Blurred && nothingKept && findings.All(f => f.Kind != DriftKind.SynonymSpun || f.Severity > Severity.Wording))
            severity = Severity.Material; // all that was said is said in other words, none known to be of like meaning
        return new Finding(DriftKind.QuoteAltered, severity, before, after, $"The quotation was altered: {worst.Says}") { Parts = findings };
    }

    static int[] Linked(Pairing pairing, int from, int to) =>
        [.. Enumerable.Range(from, to - from).Where(i => pairing.OfB[i] >= 0 && pairing.B.IsWord(i)).Select(i => pairing.OfB[i])];

    // Inside quotation marks every exchanged word matters; only small words and forms do not.
    static Severity Weigh(Finding finding) => finding.Kind switch
    {
        DriftKind.SynonymSpun or DriftKind.Deletion or DriftKind.Addition => (Severity)Math.Max((int)Severity.Blurred, (int)finding.Severity),
        _ => finding.Severity,
    };

    static Finding? MarksLost(Pairing pairing, (int First, int Count) quotation, List<Change> inside, HashSet<Change> told)
    {
        var (first, count) = quotation;
        int linked = 0, bare = 0, from = int.MaxValue, to = -1, words = 0;
        for (var a = first; a < first + count; a++)
        {
            words += pairing.A.IsWord(a) ? 1 : 0;
            if (!pairing.A.IsWord(a) || pairing.OfA[a] is not (>= 0 and var b))
                continue;
            linked++;
            if (pairing.B.Quotation[b] >= 0)
                continue;
            bare++;
            (from, to) = (Math.Min(from, b), Math.Max(to, b));
        }
        if (bare == 0 || bare < LeastBare * linked || linked * 2 < words || to - from > 2 * count + 4)
            return null;
        inside.ForEach(c => told.Add(c));
        var after = pairing.B.Span(from, to - from + 1);
        return new Finding(DriftKind.QuoteMarksLost, words >= ShortQuotation ? Severity.Material : Severity.Blurred, pairing.A.Quotations[pairing.A.Quotation[first]], after,
            $"{Variant.Quoted(after.In(pairing.B.Text).ToString())} lost its quotation marks: the speaker's words now stand as the writer's.");
    }

    // First token and number of tokens of each quotation.
    static (int First, int Count)[] Extents(Side side)
    {
        var extents = new (int First, int Count)[side.Quotations.Count];
        for (var i = 0; i < side.Count; i++)
            if (side.Quotation[i] is >= 0 and var q)
                extents[q] = extents[q].Count == 0 ? (i, 1) : (extents[q].First, extents[q].Count + 1);
        return extents;
    }
}
