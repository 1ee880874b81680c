using Stemma.Dossiers;

namespace Stemma.Reports;

public static partial class TextReport
{
    // Depth first with a stack: a chain of copies may be as long as the story.
    static void TreeOf(TerminalWriter page, Apparatus apparatus)
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
            var lost = apparatus.Dossier.Graph.Nodes[at.Node].Lost is not null;
            page.Fold(Described(apparatus, at.Node, at.Edge),
                (at.Edge < 0 ? "" : at.Stem + (at.Last ? elbow : tee)) + (lost ? "" : apparatus.Letter(at.Node) + "  "),
                stem + (below.Count > 0 ? bar : "   ") + (lost ? "" : "  "));
            for (var i = below.Count - 1; i >= 0; i--)
                open.Push((graph.Edges[below[i]].Copy, below[i], stem, i == below.Count - 1));
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

    static string How(Apparatus apparatus, int e)
    {
        var edge = apparatus.Dossier.Graph.Edges[e];
        return $"{Signs.Name(edge.Kind)} {Apparatus.Percent(edge.Share)}{(edge.Probability < 0.5 ? " (doubtful)" : "")}";
    }
}
