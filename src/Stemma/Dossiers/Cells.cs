using System.Globalization;
using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Comparison;
using Stemma.Corroboration;
using Stemma.Descent;
using Stemma.Testimonies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Dossiers;

/// <summary>All rows of a dossier's tables, by name.</summary>
public static class Cells
{
    /// <summary>All cells: lineages, lost originals, edges, drifts, statements, readings, sayings, each kind in the order of the dossier.</summary>
    /// <exception cref="ArgumentException">A witness has no testimony among <paramref name="testimonies"/>.</exception>
    public static ValueList<Cell> Of(Dossier dossier, IReadOnlyList<Testimony> testimonies) => Of(new Apparatus(dossier, testimonies));

    /// <summary>All cells: lineages, lost originals, edges, drifts, readings, sayings, each kind in the order of the dossier.</summary>
    public static ValueList<Cell> Of(Apparatus apparatus)
    {
        var cells = new List<Cell>();
        cells.AddRange(apparatus.Dossier.Lineages.All.Select(l => OfLineage(apparatus, l)));
        cells.AddRange(Originals(apparatus));
        for (var e = 0; e < apparatus.Dossier.Graph.Edges.Count; e++)
            cells.Add(OfEdge(apparatus, e));
        for (var d = 0; d < apparatus.Dossier.Drifts.Count; d++)
            cells.Add(OfDrift(apparatus, d));
        for (var p = 0; p < apparatus.Dossier.Statements.Count; p++)
            cells.Add(OfStatement(apparatus, p));
        for (var w = 0; w < apparatus.Dossier.Wordings.Count; w++)
            cells.AddRange(Readings(apparatus, w));
        for (var u = 0; u < apparatus.Dossier.Utterances.Count; u++)
            cells.AddRange(SayingCells.Of(apparatus, u));
        return cells.ToValueList();
    }

    /// <summary>The cell of that name; for a whole wording (<c>w4</c>) or utterance (<c>u3</c>) its first. Null when the dossier has none.</summary>
    public static Cell? Find(Apparatus apparatus, CellId id) =>
        Of(apparatus) is var all && all.FirstOrDefault(c => c.Id == id) is { } cell ? cell
        : all.FirstOrDefault(c => c.Kind is CellKind.Reading or CellKind.Saying && c.Id.Value.StartsWith(id.Value + ".", StringComparison.Ordinal));

    /// <summary>The name of the edge into a witness that a drift happened along; null when the witness has none.</summary>
    public static CellId? EdgeOf(Apparatus apparatus, Drift drift) => apparatus.EdgeOf(drift) is { } e ? CellId.Edge(e + 1) : null;

    static Cell OfDrift(Apparatus apparatus, int index)
    {
        var drift = apparatus.Dossier.Drifts[index];
        return new Cell(CellId.Drift(index + 1), CellKind.Drift, apparatus.Siglum(drift.After.Account), apparatus.Attest(drift.After),
            drift.Before is { } before ? apparatus.Attest(before) : null, drift.Says);
    }

    static Cell OfEdge(Apparatus apparatus, int index)
    {
        var edge = apparatus.Dossier.Graph.Edges[index];
        return At(apparatus, CellId.Edge(index + 1), CellKind.Edge, FirstAlong(apparatus, edge), string.Create(CultureInfo.InvariantCulture,
            $"{apparatus.Letter(edge.Copy)} was copied from {apparatus.Name(edge.Exemplar)}, {Kind(edge.Kind)}: {Apparatus.Percent(edge.Share)} of its words, probability {edge.Probability:0.00}."));
    }

    static Cell OfStatement(Apparatus apparatus, int index)
    {
        var statement = apparatus.Dossier.Statements[index];
        return new Cell(CellId.Statement(index + 1), CellKind.Statement, apparatus.Siglum(statement.Example.Account), statement.Example, null, StatementSays.Of(apparatus, statement));
    }

    static Cell OfLineage(Apparatus apparatus, Lineage lineage)
    {
        var first = lineage.Accounts.OrderBy(a => apparatus.IndexOf(a) ?? int.MaxValue).First();
        var run = apparatus.Dossier.Lineages.Runs.FirstOrDefault(r => r.Account == first && r.Lineage == lineage.Id);
        var place = run.Account == first ? SentenceIn(apparatus, run) : FirstSentence(apparatus, first);
        var sigla = string.Join(", ", lineage.Accounts.Where(a => apparatus.IndexOf(a) is not null).OrderBy(a => apparatus.IndexOf(a)).Select(apparatus.Siglum));
        var cell = At(apparatus, CellId.Lineage(lineage.Id.Number), CellKind.Lineage, place, string.Create(CultureInfo.InvariantCulture,
            $"Lineage {lineage.Id.Number}, from {lineage.Origin}: {sigla}."));
        return cell with { At = cell.At with { Lineage = lineage.Id } };
    }

    static IEnumerable<Cell> Originals(Apparatus apparatus)
    {
        var number = 0;
        for (var node = 0; node < apparatus.Dossier.Graph.Nodes.Count; node++)
            if (apparatus.Dossier.Graph.Nodes[node].Lost is { } lost)
                yield return At(apparatus, CellId.Original(++number), CellKind.Original, FirstOf(apparatus, node),
                    lost.Why.Count > 0 ? $"Lost original {Called(lost)}: {lost.Why[0]}" : $"Lost original {Called(lost)}.");
    }

    static IEnumerable<Cell> Readings(Apparatus apparatus, int wording)
    {
        var locus = apparatus.Dossier.Wordings[wording];
        var lineages = apparatus.Dossier.Lineages.All.Count;
        for (var r = 0; r < locus.Readings.Count; r++)
        {
            var seen = new Dictionary<AccountId, int>();
            foreach (var attestation in locus.Readings[r].Attestations)
            {
                var nth = seen[attestation.Account] = seen.GetValueOrDefault(attestation.Account) + 1;
                var siglum = apparatus.Siglum(attestation.Account);
                yield return new Cell(CellId.Reading(wording + 1, r + 1, siglum, nth), CellKind.Reading, siglum, attestation, null,
                    string.Create(CultureInfo.InvariantCulture,
                        $"{siglum} has “{locus.Readings[r].Value}”: {locus.Readings[r].Corroboration} of {lineages} lineages attest it."));
            }
        }
    }

    static Cell At(Apparatus apparatus, CellId id, CellKind kind, Citation place, string says) =>
        new(id, kind, apparatus.Siglum(place.Account), apparatus.Attest(place), null, says);

    // The first sentence of a node: of a lost original, where a descendant attests it.
    static Citation FirstOf(Apparatus apparatus, int node)
    {
        if (apparatus.Dossier.Graph.Nodes[node] is { Account: { } account })
            return FirstSentence(apparatus, account);
        foreach (var run in apparatus.Dossier.Graph.Nodes[node].Lost?.Text.Runs ?? [])
            if (apparatus.IndexOf(run.Attested.Account) is not null)
                return new Citation(run.Attested.Account, apparatus.SentenceAt(run.Attested.Account, run.Attested.Span));
        var copies = apparatus.OutOf(node);
        return FirstSentence(apparatus, copies.Count > 0 && apparatus.Dossier.Graph.Nodes[apparatus.Dossier.Graph.Edges[copies[0]].Copy].Account is { } copy
            ? copy : apparatus.Dossier.Witnesses[0].Account);
    }

    // The copy's first sentence of the lineage it has from that exemplar: a merged page has another from another.
    static Citation FirstAlong(Apparatus apparatus, Edge edge)
    {
        if (apparatus.Dossier.Graph.Nodes[edge.Copy].Account is { } copy)
            foreach (var run in apparatus.Dossier.Lineages.Runs)
                if (run.Account == copy && apparatus.Carries(edge.Exemplar, run.Lineage))
                    return SentenceIn(apparatus, run);
        return FirstOf(apparatus, edge.Copy);
    }

    static Citation FirstSentence(Apparatus apparatus, AccountId account)
    {
        var testimony = apparatus.Testimony(account);
        return new Citation(account, testimony.Sentences.Count > 0 ? testimony.Sentences[0] : testimony.Account.Headline ?? new TextSpan(0, 0));
    }

    static Citation SentenceIn(Apparatus apparatus, LineageRun run)
    {
        foreach (var sentence in apparatus.Testimony(run.Account).Sentences)
            if (sentence.Overlaps(run.Span))
                return new Citation(run.Account, sentence);
        return new Citation(run.Account, run.Span);
    }

    static string Called(Archetype lost) => lost.Agency is null ? lost.Name : $"{lost.Name} ({lost.Agency})";

    static string Kind(EdgeKind kind) => kind switch
    {
        EdgeKind.Verbatim => "verbatim",
        EdgeKind.Revised => "revised",
        EdgeKind.Trimmed => "trimmed",
        EdgeKind.Spun => "spun",
        EdgeKind.Updated => "updated",
        _ => "merged",
    };
}
