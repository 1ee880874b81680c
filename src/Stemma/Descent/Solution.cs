namespace Stemma.Descent;

/// <summary>The tree of a family and what it was found from.</summary>
/// <param name="Matrix">The variants.</param>
/// <param name="Tree">The tree.</param>
/// <param name="Prices">What it was found by.</param>
sealed record Solution(VariantMatrix Matrix, Tree Tree, ChangeCosts Prices)
{
    /// <summary>By node, where the arrows were weighed already; empty where <see cref="Tree.Costs"/> tells.</summary>
    public double[] Weighed { get; init; } = [];

    /// <summary>What else could be true; null where arrows alone were weighed.</summary>
    public Doubts? Doubts { get; init; }

    /// <summary>Of two witnesses that are the whole family: what each shows of a copyist's hand; else empty.</summary>
    public CopyistSigns[] Signs { get; init; } = [];

    /// <summary>Alternatives less likely than this are not told.</summary>
    const double LeastTold = 0.05;

    /// <summary>The probability of the node's arrow against all others it could have in this tree.</summary>
    public double Probability(int node)
    {
        if (Weighed.Length > 0)
            return Weighed[node];
        return Measured(1 / (1 + Odds(node)));
    }

    /// <summary>Other nodes the node may have been copied from, likeliest first, none below <see cref="LeastTold"/>.</summary>
    public IEnumerable<(int Exemplar, double Probability)> Alternatives(int node)
    {
        if (Weighed.Length > 0)
            return [];
        var odds = Odds(node);
        var room = Room(odds);
        return Others(node).Select(o => (o.Exemplar, Probability: o.Weight / (1 + odds) * room))
            .Where(o => o.Probability >= LeastTold).OrderByDescending(o => o.Probability).ThenBy(o => o.Exemplar);
    }

    // All that is not the arrow, against it.
    double Odds(int node) => Others(node).Sum(o => o.Weight) + (Doubts is { } doubts ? Math.Exp(-doubts.Alone[node] / Prices.Temper) : 0);

    // What is left to others when the arrow has its own: never more than the prices gave them, for what speaks for nobody is nobody's.
    static double Room(double odds) => odds > 0 ? Math.Min(1, (1 - Measured(1 / (1 + odds))) * (1 + odds) / odds) : 1;

    // What the prices say is too sure of itself on either side: this is how often such arrows were right in traditions whose history is known.
    internal static double Measured(double priced) => SeldomRight + (OftenRight - SeldomRight) * priced;

    const double SeldomRight = 0.38;
    const double OftenRight = 0.85;

    // How likely the others are for each time that the parent is.
    IEnumerable<(int Exemplar, double Weight)> Others(int node)
    {
        var below = Tree.Below(node);
        var parent = Tree.Parents[node];
        for (var v = 0; v < Tree.Nodes; v++)
            if (!below.Contains(v) && v != parent)
                yield return (v, Math.Exp(-(Doubts is { } doubts ? doubts.Instead[v, node] : Tree.Costs[v, node] - Tree.Costs[parent, node]) / Prices.Temper));
    }
}
