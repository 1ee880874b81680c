using Stemma.Descent;
using Stemma.Dossiers;
using Stemma.Values;

namespace Stemma.Reports;

public static partial class TextReport
{
    const int MostCited = 3; // sentences under one reason
    const double Close = 0.15; // another exemplar as likely as this is named where the arrow is

    /// <summary>The stemma as a tree, lost originals in brackets, each account once, further exemplars of a merged page named beside it.</summary>
    /// <param name="apparatus">The dossier.</param>
    /// <param name="options">How to draw; null for the defaults.</param>
    /// <param name="why">Whether each arrow and each lost original comes with its reasons, and these with the sentences they cite.</param>
    public static string Tree(Apparatus apparatus, TextOptions? options = null, bool why = false)
    {
        var page = new TerminalWriter(options ?? TextOptions.Default);
        TreeOf(page, apparatus, why);
        return page.ToString();
    }

    // Depth first with a stack: a chain of copies may be as long as the story.
    static void TreeOf(TerminalWriter page, Apparatus apparatus, bool why = false, int mostLeaves = int.MaxValue)
    {
        var graph = apparatus.Dossier.Graph;
        var open = new Stack<(int Node, int Edge, string Stem, bool Last)>();
        var roots = Enumerable.Range(0, graph.Nodes.Count).Where(n => apparatus.Into(n).Count == 0)
            .OrderByDescending(n => Summary.Heirs(apparatus, n).Count).ThenBy(n => n).Reverse();
        foreach (var root in roots)
            open.Push((root, -1, "", true));
        while (open.TryPop(out var at))
        {
            var (tee, elbow, bar) = page.Options.Ascii ? ("|- ", "`- ", "|  ") : ("├─ ", "└─ ", "│  ");
            var below = apparatus.OutOf(at.Node).Where(e => apparatus.Into(graph.Edges[e].Copy)[0] == e).ToList();
            var stem = at.Edge < 0 ? "" : at.Stem + (at.Last ? "   " : bar);
            var lost = apparatus.Dossier.Graph.Nodes[at.Node].Lost;
            var rest = stem + (below.Count > 0 ? bar : "   ") + (lost is not null ? "" : "  ");
            page.Fold(Described(apparatus, at.Node, at.Edge),
                (at.Edge < 0 ? "" : at.Stem + (at.Last ? elbow : tee)) + (lost is not null ? "" : apparatus.Letter(at.Node) + "  "), rest);
            if (why)
            {
                foreach (var e in apparatus.Into(at.Node))
                    Why(page, apparatus, graph.Edges[e], apparatus.Into(at.Node).Count > 1, rest);
                if (lost is not null)
                    Reasons(page, apparatus, lost.Why, rest);
            }
            var leaves = below.Where(e => apparatus.OutOf(graph.Edges[e].Copy).Count == 0).Skip(mostLeaves).ToHashSet();
            if (leaves.Count > 1)
            {
                page.Fold($"{leaves.Count} more copies that nobody copied further are not listed here: stemma tree lists all", $"{stem}{(below.Count > leaves.Count ? tee : elbow)}", ink: Ink.Soft);
                below.RemoveAll(leaves.Contains);
            }
            for (var i = below.Count - 1; i >= 0; i--)
                open.Push((graph.Edges[below[i]].Copy, below[i], stem, i == below.Count - 1));
        }
    }

    static void Why(TerminalWriter page, Apparatus apparatus, Edge edge, bool named, string lead)
    {
        if (named)
            page.Fold($"from {apparatus.Name(edge.Exemplar)}, {StemmaSvg.Probability(edge.Probability)}:", lead, lead, Ink.Soft);
        Reasons(page, apparatus, edge.Why, lead);
        foreach (var other in edge.Alternatives)
            page.Fold($"Or from {apparatus.Name(other.Exemplar)}, {StemmaSvg.Probability(other.Probability)}.", lead + "- ", lead + "  ");
    }

    // Each reason, and under it the sentences it rests on, with the words marked.
    static void Reasons(TerminalWriter page, Apparatus apparatus, ValueList<Reason> reasons, string lead)
    {
        foreach (var reason in reasons)
        {
            page.Fold(reason.Text, lead + "- ", lead + "  ");
            foreach (var cited in reason.Cites.Take(MostCited))
            {
                if (apparatus.IndexOf(cited.Account) is not { } witness)
                    continue;
                var at = apparatus.Attest(cited);
                var number = apparatus.SentenceNumber(at.Account, at.Sentence);
                page.Fold($"{apparatus.Letter(witness)}{(number is null ? "" : $" {number}")}: {Marked(apparatus.Testimonies[witness].Account.Text, at.Sentence, at.Evidence)}", lead + "    ", lead + "    ", Ink.Soft);
            }
        }
    }

    static string Described(Apparatus apparatus, int node, int e)
    {
        var how = e < 0 ? "" : $": {How(apparatus, e)} {CellId.Edge(e + 1).Value}";
        if (apparatus.Dossier.Graph.Nodes[node].Lost is { } lost)
            return $"[lost original {lost.Name}{(lost.Agency is null ? "" : ": " + lost.Agency)}]{how}{(e < 0 ? $" {CellId.Original(StemmaSvg.OriginalNumber(apparatus, node)).Value}" : "")}";
        var published = apparatus.Testimonies[node].Account.Facts.Published is { } at ? Times.Short(at) : "no date";
        var also = apparatus.Into(node).Skip(1).Select(o => $"; also from {apparatus.Letter(apparatus.Dossier.Graph.Edges[o].Exemplar)}: {How(apparatus, o)} {CellId.Edge(o + 1).Value}");
        return $"{TerminalWriter.Cut(Visible.Line(apparatus.Outlet(node)), 28)}, {published}{how}{string.Concat(also)}";
    }

    // What the copyist did, how sure it is, and who else it may have been copied from.
    static string How(Apparatus apparatus, int e)
    {
        var edge = apparatus.Dossier.Graph.Edges[e];
        var others = edge.Alternatives.Where(a => a.Probability >= Close).Select(a => $", or from {apparatus.Letter(a.Exemplar)} {StemmaSvg.Probability(a.Probability)}");
        return $"{Signs.Name(edge.Kind)} {Apparatus.Percent(edge.Share)}, p\u00A0{StemmaSvg.Probability(edge.Probability)}{(edge.Probability < 0.5 ? " (doubtful)" : "")}{string.Concat(others)}";
    }
}
