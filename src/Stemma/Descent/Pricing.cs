namespace Stemma.Descent;

/// <summary>Prices trees of one family.</summary>
/// <param name="matrix">The variants.</param>
/// <param name="around">What stands outside the words.</param>
/// <param name="costs">The prices.</param>
sealed class Pricing(VariantMatrix matrix, Surroundings around, ChangeCosts costs)
{
    public int Witnesses { get; } = matrix.States.Length;

    public VariantMatrix Matrix => matrix;

    public ChangeCosts Costs => costs;

    public Surroundings Around => around;

    /// <summary>The same prices with the clock of one witness held to be wrong.</summary>
    public Pricing Doubting(int witness) => new(matrix, around.Doubting(witness, costs), costs);

    /// <summary>What readings made more than once cost among nodes with these readings.</summary>
    public Acquisitions Acquisitions(Tree tree) => new(matrix, tree.States, tree.Root, costs);

    /// <summary>The cost of a whole tree: its arrows and lost originals, readings made more than once, and how evenly copies are spread.</summary>
    public double Whole(int[] parents, Acquisitions acquisitions, int root, double[,] cost)
    {
        var copies = new int[parents.Length];
        var (sum, nodes) = (0d, 1);
        for (var v = 0; v < parents.Length; v++)
            if (parents[v] >= 0)
            {
                nodes++;
                sum += cost[parents[v], v] - costs.Hub * Math.Log2(++copies[parents[v]]);
            }
        return sum + Lost(nodes, root) + acquisitions.Of(parents);
    }

    /// <inheritdoc cref="Whole(int[], Descent.Acquisitions, int, double[,])"/>
    public double Whole(Tree tree) => Whole(tree.Parents, Acquisitions(tree), tree.Root, tree.Costs);

    /// <summary>The cost of the words alone.</summary>
    public double Text(int[] p, int[] c, int[] original, double[] sure) => CopyingCost.Of(matrix, p, c, original, sure, costs);

    /// <summary>
    /// What stands outside the words, for an arrow between two nodes of a tree: a lost copy lies before all that came from it, so its
    /// exemplar does too.
    /// </summary>
    public double Outside(int p, int c, IReadOnlyList<int> parents)
    {
        if (p >= Witnesses)
            return costs.FromLost;
        if (c < Witnesses)
            return around.Arrow(p, c);
        var sum = 0d;
        for (var v = 0; v < Math.Min(parents.Count, Witnesses); v++)
        {
            var at = v;
            for (var steps = 0; steps < parents.Count && parents[at] >= Witnesses && parents[at] != c; steps++)
                at = parents[at];
            if (v != p && parents[at] == c)
                sum += Math.Max(0, around.Arrow(p, v) - costs.UnknownTime);
        }
        return sum;
    }

    /// <summary>The tree with all arrows between all its nodes priced anew; prices of <paramref name="known"/> are taken over for nodes that are the same there.</summary>
    public Tree Price(int[] parents, int[][] states, int root, double[] sure, Tree? known = null)
    {
        var n = states.Length;
        var cost = new double[n, n];
        var taken = known is not null && ReferenceEquals(known.Sure, sure) && ReferenceEquals(known.States[known.Root], states[root]);
        for (var p = 0; p < n; p++)
            for (var c = 0; c < n; c++)
                if (p != c)
                    cost[p, c] = taken && IsSame(known!, p, states) && IsSame(known!, c, states) && (c < Witnesses || p >= Witnesses) // taken only when there is one
                        ? known!.Costs[p, c]
                        : Text(states[p], states[c], states[root], sure) + Outside(p, c, parents) - FromRoot(p, root);
        return new Tree(parents, states, root, sure, cost, Sum(parents, cost) + Lost(n, root));
    }

    /// <summary>The cost of the lost originals among so many nodes, and of the root.</summary>
    public double Lost(int nodes, int root) =>
        costs.LostOriginal * (nodes - Witnesses) + (root >= Witnesses ? costs.LostRoot - costs.LostOriginal : around.AsRoot[root]) + around.Doubt;

    /// <summary>What it is worth that an exemplar is the root.</summary>
    public double FromRoot(int p, int root) => p == root ? costs.FromTheRoot : 0;

    public static double Sum(int[] parents, double[,] cost)
    {
        var sum = 0d;
        for (var v = 0; v < parents.Length; v++)
            if (parents[v] >= 0)
                sum += cost[parents[v], v];
        return sum;
    }

    static bool IsSame(Tree tree, int node, int[][] states) => node < tree.Nodes && ReferenceEquals(tree.States[node], states[node]);

    /// <summary>The tree without lost nodes that have fewer than two copies; a lost root with one copy gives way to it.</summary>
    public Tree WithoutIdle(Tree tree)
    {
        while (true)
        {
            var idle = -1;
            for (var v = tree.Nodes - 1; v >= Witnesses && idle < 0; v--)
                if (tree.Parents.Count(p => p == v) < 2)
                    idle = v;
            if (idle < 0)
                return tree;
            var heir = idle == tree.Root ? Array.IndexOf(tree.Parents, idle) : tree.Parents[idle];
            var kept = Enumerable.Range(0, tree.Nodes).Where(v => v != idle).ToArray();
            int Renumbered(int p) => p == idle ? (heir > idle ? heir - 1 : heir) : p > idle ? p - 1 : p;
            var root = idle == tree.Root ? heir : tree.Root;
            var parents = kept.Select(v => v == root || tree.Parents[v] < 0 ? -1 : Renumbered(tree.Parents[v])).ToArray();
            tree = tree with { Parents = parents, States = [.. kept.Select(v => tree.States[v])], Root = Renumbered(root) };
        }
    }
}
