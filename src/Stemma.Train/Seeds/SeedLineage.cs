using System.Text.Json;
using Stemma.Accounts;
using Stemma.Copies;
using Stemma.Dossiers;
using Stemma.Texts;

namespace Stemma.Train.Seeds;

/// <summary>
/// Writes <c>lineage.json</c>: whose words each segment has, which segments share one origin, which paragraphs tell the same.
/// </summary>
static class SeedLineage
{
    const double SameParagraph = 0.4;

    public static void WriteItems(Utf8JsonWriter json, IReadOnlyList<SeedSegment> segments, IReadOnlyList<Dossier> dossiers)
    {
        json.WriteStartArray();
        foreach (var segment in segments)
        {
            var (agency, why, sure) = OriginOf(segment, segments, dossiers);
            json.WriteStartObject();
            json.WriteString("segment", segment.Segment);
            segment.WritePlace(json, new TextSpan(0, segment.Account.Text.Length));
            json.WriteString("derives_from", agency ?? "none");
            json.WriteString("relation", agency is null ? "none" : "copy");
            json.WriteString("confidence", sure);
            json.WriteString("evidence", why);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void WriteGroups(Utf8JsonWriter json, IReadOnlyList<SeedSegment> segments, IReadOnlyList<Dossier> dossiers)
    {
        json.WriteStartArray();
        foreach (var lineage in dossiers.SelectMany(d => d.Lineages.All).Where(l => l.Accounts.Count > 1))
        {
            json.WriteStartArray();
            foreach (var member in segments.Where(s => lineage.Accounts.Contains(s.Account.Id)))
                json.WriteStringValue(member.Segment);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    /// <summary>Paragraphs of two kin accounts that tell the same.</summary>
    public static void WriteAlignment(Utf8JsonWriter json, IReadOnlyList<SeedSegment> segments, IReadOnlyList<Kinship> kin)
    {
        json.WriteStartArray();
        foreach (var kinship in kin)
        {
            var a = segments.First(s => s.Account.Id == kinship.A);
            var b = segments.First(s => s.Account.Id == kinship.B);
            foreach (var (spanA, spanB) in Paragraphs(a, b))
                WritePair(json, a, spanA, b, spanB);
        }
        json.WriteEndArray();
    }

    /// <summary>Passages that one account tells twice.</summary>
    public static void WriteRepeats(Utf8JsonWriter json, IReadOnlyList<SeedSegment> segments)
    {
        json.WriteStartArray();
        foreach (var segment in segments)
        {
            var lines = segment.Account.Paragraphs.Concat(segment.Account.Blocks.Select(b => b.Span)).Order()
                .Select(span => (Span: span, Words: ContentWords(segment.Account.Text, span))).Where(l => l.Words.Count >= 6).ToArray();
            for (var i = 0; i < lines.Length; i++)
                for (var j = i + 1; j < lines.Length; j++)
                    if (lines[i].Words.Intersect(lines[j].Words).Count() >= 0.5 * Math.Min(lines[i].Words.Count, lines[j].Words.Count))
                        WritePair(json, segment, lines[i].Span, segment, lines[j].Span);
        }
        json.WriteEndArray();
    }

    // Whose words: an agency named for the lost original above it; else by its own credits; else by the credit that closes its page.
    static (string? Agency, string Why, string Confidence) OriginOf(
        SeedSegment segment, IReadOnlyList<SeedSegment> segments, IReadOnlyList<Dossier> dossiers)
    {
        foreach (var dossier in dossiers)
        {
            var apparatus = new Apparatus(dossier, [.. segments.Select(s => s.Testimony)]);
            if (apparatus.IndexOf(segment.Account.Id) is { } node)
                foreach (var edge in apparatus.PathUp(node))
                    if (dossier.Graph.Nodes[dossier.Graph.Edges[edge].Exemplar].Lost is { Agency: { } agency } lost)
                        return (agency, string.Join(" ", lost.Why), "high");
        }
        if (Credit(segment.Account, CreditForm.Dateline, CreditForm.Agency, CreditForm.Contribution, CreditForm.Source) is { } own)
            return (own.Name, $"Credited: “{own.Span.In(segment.Account.Text)}”.", "medium");
        var last = segments.Last(s => s.Seed == segment.Seed);
        if (Credit(last.Account, CreditForm.Contribution) is { } page)
            return (page.Name, $"The credit at the end of its page: “{page.Span.In(last.Account.Text)}”.", "low");
        return (null, "No credit, and no other account has its words.", "medium");
    }

    static Credit? Credit(Account account, params CreditForm[] forms) =>
        forms.Select(f => account.Facts.Credits.FirstOrDefault(c => c.Form == f)).FirstOrDefault(c => c is not null);

    static IEnumerable<(TextSpan A, TextSpan B)> Paragraphs(SeedSegment a, SeedSegment b)
    {
        TextSpan[] inA = [.. a.Account.Report()], inB = [.. b.Account.Report()];
        var wordsA = WordSequence.Of(a.Account.Text, inA);
        var wordsB = WordSequence.Of(b.Account.Text, inB);
        var linked = new Dictionary<(int A, int B), int>();
        foreach (var step in Aligner.Align(wordsA, wordsB).Steps.Where(s => s.Kind == StepKind.Same))
            for (var i = 0; i < step.LengthA; i++)
            {
                var pair = (wordsA.Paragraphs[step.A + i], wordsB.Paragraphs[step.B + i]);
                linked[pair] = linked.GetValueOrDefault(pair) + 1;
            }
        var sizeA = wordsA.Paragraphs.CountBy(p => p).ToDictionary();
        var sizeB = wordsB.Paragraphs.CountBy(p => p).ToDictionary();
        foreach (var ((pa, pb), count) in linked.OrderBy(l => l.Key))
            if (count >= SameParagraph * Math.Min(sizeA[pa], sizeB[pb]) && count >= SameParagraph / 2 * Math.Max(sizeA[pa], sizeB[pb]))
                yield return (inA[pa], inB[pb]);
    }

    static HashSet<string> ContentWords(string text, TextSpan span) =>
        [.. WordSequence.Of(text, [span]).Keys.Where(k => k.Length > 3)];

    static void WritePair(Utf8JsonWriter json, SeedSegment a, TextSpan inA, SeedSegment b, TextSpan inB)
    {
        json.WriteStartObject();
        json.WriteStartObject("a");
        a.WritePlace(json, inA);
        json.WriteEndObject();
        json.WriteStartObject("b");
        b.WritePlace(json, inB);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
