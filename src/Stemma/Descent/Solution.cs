namespace Stemma.Descent;

/// <summary>The tree of a family and what it was found from.</summary>
sealed record Solution(VariantMatrix Matrix, Tree Tree)
{
    /// <summary>By node, where the arrows were weighed already; empty where <see cref="Tree.Costs"/> tells.</summary>
    public double[] Weighed { get; init; } = [];

    /// <summary>Of two witnesses that are the whole family: what each shows of a copyist's hand; else empty.</summary>
    public CopyistSigns[] Signs { get; init; } = [];

    /// <summary>How many bits make one alternative twice… e times as unlikely as another: the costs are rough, so they are believed by halves.</summary>
    internal const double Temper = 4;

    /// <summary>The probability of the node's arrow against all others it could have in this tree.</summary>
    public double Probability(int node)
    {
        if (Weighed.Length > 0)
            return Weighed[node];
        var below = Tree.Below(node);
        var parent = Tree.Parents[node];
        var others = 0d;
        for (var v = 0; v < Tree.Nodes; v++)
            if (!below.Contains(v) && v != parent)
                others += Math.Exp((Tree.Costs[parent, node] - Tree.Costs[v, node]) / Temper);
        return 1 / (1 + others);
    }
}
