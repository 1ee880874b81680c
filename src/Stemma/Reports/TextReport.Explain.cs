using Stemma.Comparison;
using Stemma.Dossiers;
using Stemma.Texts;

namespace Stemma.Reports;

public static partial class TextReport
{
    /// <summary>
    /// The evidence for one cell: what it says, the sentence with the words marked <c>»so«</c>, on both sides for a drift, the lineage,
    /// and the way through the stemma to the origin with the reason for each step.
    /// </summary>
    /// <param name="apparatus">The dossier.</param>
    /// <param name="cell">A cell's name, or a whole wording's.</param>
    /// <param name="options">How to draw; null for the defaults.</param>
    /// <returns>Null when the dossier has no such cell.</returns>
    public static string? Explain(Apparatus apparatus, CellId cell, TextOptions? options = null)
    {
        if (Cells.Find(apparatus, cell) is not { } found)
            return null;
        var page = new TerminalWriter(options ?? TextOptions.Default);
        page.Fold(found.Says, $"{found.Id.Value}  ", ink: Ink.Strong);
        if (found.Kind == CellKind.Drift && apparatus.Dossier.Drifts[Number(found) - 1] is var drift)
            page.Fold($"{Signs.Name(drift.Kind)}, {Signs.Name(drift.Severity)}.", "    ");
        if (found.From is { } from)
            Sentence(page, apparatus, from, "Before", Ink.Before);
        Sentence(page, apparatus, found.At, found.Kind == CellKind.Drift ? "After" : "Where", found.Kind == CellKind.Drift ? Ink.After : Ink.Plain);
        var lineage = apparatus.Dossier.Lineages.All.FirstOrDefault(l => l.Id == found.At.Lineage);
        page.Heading("Lineage");
        page.Fold(lineage is null ? $"lineage {found.At.Lineage.Number}" : $"{lineage.Origin}: {Summary.List(lineage.Accounts.Select(apparatus.IndexOf).OfType<int>().Order().Select(apparatus.Letter))}. However many they are, they count as one source.", $"  {CellId.Lineage(found.At.Lineage.Number).Value}  ");
        page.Heading("How it came down");
        Way(page, apparatus, found);
        return page.ToString();
    }

    static void Sentence(TerminalWriter page, Apparatus apparatus, Attestation at, string what, Ink ink)
    {
        var witness = apparatus.IndexOf(at.Account) ?? 0;
        var account = apparatus.Testimonies[witness].Account;
        var number = apparatus.SentenceNumber(at.Account, at.Sentence);
        page.Heading($"{what}: {apparatus.Name(witness)}{(number is null ? "" : $", sentence {number}")}");
        page.Fold(Marked(account.Text, at.Sentence, at.Evidence), "  ", ink: ink);
        page.Fold($"{account.Id}, characters {at.Evidence.Start} to {at.Evidence.End}{(account.Facts.Published is { } published ? ", published " + Times.Long(published) : ", no date")}{(account.Facts.Url is { } url ? ", " + url : "")}", "  ", ink: Ink.Soft);
    }

    // The sentence with the words between » and «; an empty span is ‸; words that run past the sentence are shown to its end.
    static string Marked(string text, TextSpan sentence, TextSpan evidence)
    {
        const int most = 1200;
        var start = Math.Clamp(evidence.Start, sentence.Start, sentence.End);
        var end = Math.Clamp(evidence.End, start, sentence.End);
        var before = Apparatus.Quote(text, TextSpan.FromTo(Math.Max(sentence.Start, start - most), start), most);
        var words = Apparatus.Quote(text, TextSpan.FromTo(start, end), most);
        var after = Apparatus.Quote(text, TextSpan.FromTo(end, sentence.End), most);
        var gapBefore = start > 0 && start > sentence.Start && char.IsWhiteSpace(text[start - 1]) ? " " : "";
        var gapAfter = end < sentence.End && char.IsWhiteSpace(text[end]) ? " " : "";
        return evidence.IsEmpty ? $"{before}{gapBefore}‸{gapAfter}{after}" : start == sentence.Start && end == sentence.End ? words : $"{before}{gapBefore}»{words}«{gapAfter}{after}";
    }

    static void Way(TerminalWriter page, Apparatus apparatus, Cell cell)
    {
        var node = cell.Kind switch
        {
            CellKind.Original => OriginalNode(apparatus, cell),
            CellKind.Edge => apparatus.Dossier.Graph.Edges[Number(cell) - 1].Copy,
            _ => apparatus.IndexOf(cell.At.Account) ?? 0,
        };
        var path = apparatus.PathUp(node, cell.At.Lineage);
        int? along = cell.Kind switch
        {
            CellKind.Drift => apparatus.EdgeOf(apparatus.Dossier.Drifts[Number(cell) - 1]),
            CellKind.Edge => Number(cell) - 1,
            _ => null,
        };
        if (along is { } first && (path.Count == 0 || path[0] != first))
            path = [first, .. apparatus.PathUp(apparatus.Dossier.Graph.Edges[first].Exemplar, cell.At.Lineage)];
        foreach (var e in path)
        {
            var edge = apparatus.Dossier.Graph.Edges[e];
            page.Fold($"{apparatus.Name(edge.Copy)} was copied from {apparatus.Name(edge.Exemplar)}: {Signs.Name(edge.Kind)}, {Apparatus.Percent(edge.Share)} of its words, probability {StemmaSvg.Probability(edge.Probability)}.", $"  {CellId.Edge(e + 1).Value}  ");
            Why(page, apparatus, edge, named: false, "      ");
        }
        var origin = path.Count == 0 ? node : apparatus.Dossier.Graph.Edges[path[^1]].Exemplar;
        if (apparatus.Dossier.Graph.Nodes[origin].Lost is { } lost)
        {
            page.Fold($"{apparatus.Name(origin)} is the origin. Why there must have been one:", $"  {CellId.Original(StemmaSvg.OriginalNumber(apparatus, origin)).Value}  ");
            Reasons(page, apparatus, lost.Why, "      ");
            page.Fold($"stemma tree --archetype {CellId.Original(StemmaSvg.OriginalNumber(apparatus, origin)).Value} prints its text.", "      ", ink: Ink.Soft);
        }
        else
            page.Fold($"{apparatus.Name(origin)} is the origin: it owes its words to no other account here.", "  ");
    }

    // The number in the name of a drift, an edge, a lineage or a lost original.
    static int Number(Cell cell) => int.Parse(cell.Id.Value.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    static int OriginalNode(Apparatus apparatus, Cell cell)
    {
        for (var n = apparatus.Dossier.Witnesses.Count; n < apparatus.Dossier.Graph.Nodes.Count; n++)
            if (CellId.Original(StemmaSvg.OriginalNumber(apparatus, n)) == cell.Id) return n;
        return apparatus.IndexOf(cell.At.Account) ?? 0;
    }
}
