namespace Stemma.Descent;

/// <summary>
/// Searches the tree that explains the variants of a family most cheaply: a root (a witness, or a lost original put together by the
/// votes of its copies), the cheapest arborescence under it, then lost originals wherever copies of one exemplar share innovations
/// that none of them can have passed on. Parsimony with observed and lost nodes; not the global optimum, but never worse than
/// the arborescence.
/// </summary>
sealed class TreeSearch(VariantMatrix matrix, double[,] outside, ChangeCosts costs)
{
    const int MostRootsTried = 8;
    const int RoundsForTheRoot = 4;

    readonly int _witnesses = matrix.States.Length;

    /// <summary>The cheapest tree found. Deterministic.</summary>
    public Tree Find()
    {
        if (_witnesses == 1)
            return new Tree([-1], matrix.States, 0, new double[matrix.Rows], new double[1, 1], 0);
        var lost = UnderALostOriginal();
        var candidates = Enumerable.Range(0, _witnesses)
            .OrderBy(w => lost.Costs[_witnesses, w]).ThenBy(w => w).Take(MostRootsTried)
            .Select(UnderAWitness).OrderBy(t => t.Total).Take(2).Prepend(lost);
        Tree? best = null;
        foreach (var tree in candidates)
        {
            var grown = new LostOriginals(matrix, outside, costs).Insert(tree);
            if (best is null || grown.Total < best.Total - 1e-9)
                best = grown;
        }
        return best!; // there is at least one candidate
    }

    Tree UnderAWitness(int root)
    {
        var sure = new double[matrix.Rows];
        Array.Fill(sure, 1);
        var cost = Price(matrix.States, matrix.States[root], sure);
        var parents = Arborescence.Cheapest(cost, root);
        return new Tree(parents, matrix.States, root, sure, cost, Sum(parents, cost));
    }

    Tree UnderALostOriginal()
    {
        var (original, sure) = Votes.Original(matrix, matrix.States);
        Tree? best = null;
        for (var round = 0; round < RoundsForTheRoot; round++)
        {
            int[][] states = [.. matrix.States, original];
            var cost = Price(states, original, sure);
            var parents = Arborescence.Cheapest(cost, _witnesses);
            var tree = new Tree(parents, states, _witnesses, sure, cost, Sum(parents, cost) + costs.LostOriginal);
            if (best is null || tree.Total < best.Total)
                best = tree;
            var children = tree.ChildrenOf(_witnesses);
            var (next, nextSure) = Votes.Original(matrix, [.. children.Select(c => matrix.States[c])]);
            if (children.Length < 2 || next.AsSpan().SequenceEqual(original))
                break;
            (original, sure) = (next, nextSure);
        }
        return best!; // the first round always gives one
    }

    double[,] Price(int[][] states, int[] original, double[] sure)
    {
        var cost = new double[states.Length, states.Length];
        for (var p = 0; p < states.Length; p++)
            for (var c = 0; c < states.Length; c++)
                if (p != c)
                    cost[p, c] = CopyingCost.Of(matrix, states[p], states[c], original, sure, costs)
                        + (p < _witnesses && c < _witnesses ? outside[p, c] : 0);
        return cost;
    }

    internal static double Sum(int[] parents, double[,] cost)
    {
        var sum = 0d;
        for (var v = 0; v < parents.Length; v++)
            if (parents[v] >= 0)
                sum += cost[parents[v], v];
        return sum;
    }
}
