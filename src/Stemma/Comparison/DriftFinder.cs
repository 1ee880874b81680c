using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Copies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Comparison;

/// <summary>Names every change between a witness and what it came from.</summary>
public static class DriftFinder
{
    internal const int Version = 3;

    /// <summary>The changes of <paramref name="copy"/> against its exemplars, in the order of the copy's text.</summary>
    /// <param name="exemplars">One, or two and more for a page that merges; at least one.</param>
    /// <param name="copy">The witness.</param>
    /// <exception cref="ArgumentException">There is no exemplar.</exception>
    public static ValueList<Drift> Find(IReadOnlyList<Exemplar> exemplars, Account copy)
    {
        if (exemplars.Count == 0)
            throw new ArgumentException("A drift needs an exemplar.", nameof(exemplars));
        var known = exemplars.Select(e => WordSequence.Of(e.Text, e.Report()).Keys.ToHashSet(StringComparer.Ordinal)).ToArray();
        var own = WordSequence.Of(copy.Text, copy.Report()).Keys.ToHashSet(StringComparer.Ordinal);
        var report = copy.Report().ToValueList();
        var sources = exemplars.Select(e => Side.Of(e.Text, e.Paragraphs, e.Report().ToValueList(), own.Contains)).ToArray();
        var pairings = sources.Select((s, k) => Pairing.Of(s, Side.Of(copy.Text, copy.Paragraphs, report, known[k].Contains))).ToArray();
        var primary = 0;
        if (exemplars.Count > 1)
        {
            var shares = Shares.Of(pairings, copy.Paragraphs.Count);
            primary = shares.Primary;
            pairings = [.. sources.Select((s, k) => Pairing.Of(s, Side.Of(copy.Text, copy.Paragraphs, shares.Report(report, copy.Paragraphs, k), known[k].Contains)))];
        }
        var drifts = new List<Drift>();
        for (var k = 0; k < pairings.Length; k++)
            foreach (var finding in Changes(pairings[k], Headlines(exemplars[k], copy), k == primary))
                drifts.Add(Cited(exemplars[k], copy, finding));
        IReadOnlyList<Exemplar> inOrder = [exemplars[primary], .. exemplars.Where((_, k) => k != primary)];
        foreach (var finding in BlockDrifts.Find(inOrder, copy, Opening(pairings[primary], copy)))
            drifts.Add(Cited(exemplars[primary], copy, finding));
        return drifts.OrderBy(d => d.After.Span).ThenBy(d => d.Kind).ThenBy(d => d.Says, StringComparer.Ordinal).Distinct().ToValueList();
    }

    static List<Finding> Changes(Pairing pairing, IReadOnlyList<Side> headlines, bool isPrimary)
    {
        var names = new NameBook(pairing.A, pairing.B);
        var told = new HashSet<Change>();
        var phrases = new HashSet<Change>();
        pairing.Changes = Injections.Part(pairing, headlines, phrases);
        var findings = new List<Finding>(QuoteDrifts.Find(pairing, names, phrases, told));
        findings.AddRange(Reorderings.Find(pairing, pairing.Changes, told));
        told.UnionWith(phrases);
        var within = new List<Change>();
        findings.AddRange(MovedClauses.Find(pairing, told, within));
        findings.AddRange(ChangedPlaces.Find(pairing, told));
        told.ExceptWith(phrases);
        foreach (var change in pairing.Changes.Concat(within))
        {
            if (phrases.Contains(change))
                findings.Add(new Finding(DriftKind.Injection, Severity.Blurred, null, pairing.B.Span(change.B, change.CountB),
                    $"{Variant.Quoted(pairing.B.Said(change.B, change.CountB))} is set into the sentence and is no part of it."));
            else if (!told.Contains(change) && Typer.Type(pairing, change, names) is { } finding)
                findings.Add(finding);
        }
        findings = [.. OpenExchanges.Settled(pairing, findings)];
        findings.AddRange(LayoutDrifts.Find(pairing));
        findings.AddRange(PassageDrifts.InCopy(pairing));
        if (isPrimary)
            findings.AddRange(PassageDrifts.LeftOut(pairing));
        return findings;
    }

    static TextSpan Opening(Pairing pairing, Account copy)
    {
        var first = Array.FindIndex(pairing.OfB, a => a >= 0);
        return first >= 0 ? pairing.B.Paragraphs[pairing.B.Paragraph[first]] : copy.Paragraphs.Count > 0 ? copy.Paragraphs[0] : default;
    }

    static List<Side> Headlines(Exemplar exemplar, Account copy)
    {
        var headlines = new List<Side>();
        if (exemplar.Headline is { } before)
            headlines.Add(Side.Of(exemplar.Text, [before], [before], _ => true));
        if (copy.Headline is { } after)
            headlines.Add(Side.Of(copy.Text, [after], [after], _ => true));
        return headlines;
    }

    static Drift Cited(Exemplar exemplar, Account copy, Finding finding) => new(
        finding.Kind, finding.Severity, finding.Before is { } before ? exemplar.Cite(before) : null, new Citation(copy.Id, finding.After), finding.Says)
    {
        Parts = finding.Parts is { } parts ? [.. parts.Select(p => Cited(exemplar, copy, p)).OrderBy(d => d.After.Span)] : [],
    };
}
