using Stemma.Dossiers;
using Stemma.Values;

namespace Stemma.Reports;

/// <summary>A node's place in the drawing.</summary>
/// <param name="Node">Index of the node.</param>
/// <param name="Layer">Column, from 0: one more than the furthest of its exemplars.</param>
/// <param name="Row">Row from 0; a node with copies stands in the middle of them.</param>
/// <param name="Tree">Which tree of the drawing it hangs in, from 0.</param>
readonly record struct PlacedNode(int Node, int Layer, double Row, int Tree);

/// <summary>
/// The stemma as a drawing, in columns and rows: origins left, copies right of what they were copied from. Each node hangs on its
/// strongest arrow; further arrows of a merged page cross over. Subtrees take rows of their own, so that no arrow a node hangs on runs
/// through another card (after Reingold and Tilford 1981, with rows of equal height).
/// </summary>
/// <param name="Nodes">Every node that is drawn, by node.</param>
/// <param name="Hidden">How many copies without copies of their own were left out of a story too large to draw.</param>
/// <param name="Rows">Rows used.</param>
/// <param name="Layers">Columns used.</param>
sealed record StemmaLayout(ValueList<PlacedNode> Nodes, int Hidden, double Rows, int Layers)
{
    const double TreeGap = 0.55; // rows between two trees, with room for a caption

    /// <summary>Lays the stemma out.</summary>
    /// <param name="apparatus">The dossier.</param>
    /// <param name="most">How many nodes to draw; above it, leaves are left out, the last first.</param>
    public static StemmaLayout Of(Apparatus apparatus, int most)
    {
        var graph = apparatus.Dossier.Graph;
        var parent = new int[graph.Nodes.Count];
        for (var n = 0; n < parent.Length; n++)
            parent[n] = apparatus.Into(n) is [var strongest, ..] ? graph.Edges[strongest].Exemplar : -1;
        var order = Order(apparatus, parent);
        var layers = Columns(apparatus, parent.Length);
        var hidden = TooMany(apparatus, order, most);
        var rows = new double[parent.Length];
        var tree = new int[parent.Length];
        var children = new List<int>[parent.Length];
        foreach (var n in order)
            if (parent[n] >= 0 && !hidden.Contains(n))
                (children[parent[n]] ??= []).Add(n);
        double next = 0;
        var trees = -1;
        foreach (var n in order)
        {
            if (hidden.Contains(n)) continue;
            if (parent[n] < 0)
            {
                trees++;
                next += trees > 0 ? TreeGap : 0;
            }
            tree[n] = trees;
            if (children[n] is null)
                rows[n] = next++;
        }
        foreach (var n in order.Reverse()) // copies before what they were copied from
            if (children[n] is { } below)
                rows[n] = (rows[below[0]] + rows[below[^1]]) / 2;
        var placed = Enumerable.Range(0, parent.Length).Where(n => !hidden.Contains(n)).Select(n => new PlacedNode(n, layers[n], rows[n], tree[n])).ToValueList();
        return new StemmaLayout(placed, hidden.Count, Math.Max(next, 1), placed.Count == 0 ? 1 : placed.Max(p => p.Layer) + 1);
    }

    // Depth first from the origins; without recursion, for a chain may be as long as the story. Origins come in the order of the first
    // witness below them; copies that also took from another tree come last, so that the second arrow is short.
    static int[] Order(Apparatus apparatus, int[] parent)
    {
        var first = new int[parent.Length];
        Array.Fill(first, int.MaxValue);
        for (var witness = 0; witness < apparatus.Dossier.Witnesses.Count; witness++)
            for (var at = witness; at >= 0 && first[at] > witness; at = parent[at])
                first[at] = witness;
        var below = Enumerable.Range(0, parent.Length).Where(n => parent[n] >= 0).ToLookup(n => parent[n]);
        var order = new List<int>(parent.Length);
        var open = new Stack<int>(Enumerable.Range(0, parent.Length).Where(n => parent[n] < 0).OrderByDescending(n => first[n]).ThenByDescending(n => n));
        while (open.TryPop(out var at))
        {
            order.Add(at);
            foreach (var copy in below[at].OrderByDescending(n => apparatus.Into(n).Count > 1).ThenByDescending(n => first[n]).ThenByDescending(n => n))
                open.Push(copy);
        }
        return [.. order];
    }

    static int[] Columns(Apparatus apparatus, int count)
    {
        var layers = new int[count];
        var waiting = new int[count];
        foreach (var edge in apparatus.Dossier.Graph.Edges) waiting[edge.Copy]++;
        var open = new Queue<int>(Enumerable.Range(0, count).Where(n => waiting[n] == 0));
        while (open.TryDequeue(out var at))
            foreach (var e in apparatus.OutOf(at))
            {
                var copy = apparatus.Dossier.Graph.Edges[e].Copy;
                layers[copy] = Math.Max(layers[copy], layers[at] + 1);
                if (--waiting[copy] == 0) open.Enqueue(copy);
            }
        return layers;
    }

    static HashSet<int> TooMany(Apparatus apparatus, int[] order, int most)
    {
        var hidden = new HashSet<int>();
        for (var i = order.Length - 1; i >= 0 && order.Length - hidden.Count > most; i--)
            if (apparatus.OutOf(order[i]).Count == 0)
                hidden.Add(order[i]);
        return hidden;
    }
}
