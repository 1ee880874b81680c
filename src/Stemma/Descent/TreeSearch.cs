namespace Stemma.Descent;

/// <summary>
/// Searches the tree that explains the variants of a family most cheaply: a root (a witness, or a lost original put together by the
/// votes of its copies), the cheapest arborescence under it, then lost originals wherever copies of one exemplar share innovations
/// that none of them can have passed on, then the root where it explains the tree best. Parsimony with observed and lost nodes; not
/// the global optimum, but never worse than the arborescence.
/// </summary>
sealed class TreeSearch(Pricing pricing)
{
    const int MostRootsTried = 8;
    const int MostRootsGrown = 3;
    const int RoundsForTheRoot = 4;

    readonly VariantMatrix _matrix = pricing.Matrix;
    readonly int _witnesses = pricing.Witnesses;

    /// <summary>The cheapest tree found. Deterministic.</summary>
    public Tree Find()
    {
        if (_witnesses == 1)
            return pricing.Price([-1], _matrix.States, 0, new double[_matrix.Rows]);
        var lost = UnderALostOriginal();
        var visible = Enumerable.Range(0, _witnesses)
            .OrderBy(w => lost.Costs[_witnesses, w]).ThenBy(w => w).Take(MostRootsTried)
            .Select(UnderAWitness).OrderBy(t => t.Total).Take(MostRootsGrown).ToArray();
        var candidates = visible.Concat(visible.Select(t => UnderOneLike(t.Root))).Prepend(lost);
        var originals = new LostOriginals(pricing);
        var rooting = new Rooting(pricing);
        Tree? best = null;
        foreach (var tree in candidates)
        {
            var grown = originals.Insert(tree);
            for (var round = 0; round < 3 && rooting.Better(grown) is { } rooted; round++)
                grown = originals.Insert(rooted);
            if (best is null || grown.Total < best.Total - 1e-9)
                best = grown;
        }
        return Hubs.Prefer(best!, pricing); // there is at least one candidate
    }

    /// <summary>The cheapest tree without lost originals under a witness.</summary>
    public Tree UnderAWitness(int root)
    {
        var sure = new double[_matrix.Rows];
        Array.Fill(sure, 1);
        return Spanned(pricing.Price(None(_witnesses), _matrix.States, root, sure));
    }

    Tree UnderALostOriginal()
    {
        var (original, sure) = Votes.Original(_matrix, _matrix.States);
        Tree? best = null;
        for (var round = 0; round < RoundsForTheRoot; round++)
        {
            var tree = Spanned(pricing.Price(None(_witnesses + 1), [.. _matrix.States, original], _witnesses, sure));
            if (best is null || tree.Total < best.Total)
                best = tree;
            var children = tree.ChildrenOf(_witnesses);
            var (next, nextSure) = Votes.Original(_matrix, [.. children.Select(c => _matrix.States[c])]);
            if (children.Length < 2 || next.AsSpan().SequenceEqual(original))
                break;
            (original, sure) = (next, nextSure);
        }
        return best!; // the first round always gives one
    }

    /// <summary>
    /// Under a lost original that was what one witness is, but for what that witness alone lacks or changed, and with the dateline it
    /// dropped. With two witnesses votes decide nothing; this asks whether the one is a nearly true copy of what the other came from.
    /// </summary>
    Tree UnderOneLike(int witness)
    {
        var states = (int[])_matrix.States[witness].Clone();
        var sure = new double[_matrix.Rows];
        for (var i = 0; i < states.Length; i++)
        {
            var others = Enumerable.Range(0, _witnesses).Where(w => w != witness).Select(w => _matrix.States[w][i]).ToArray();
            sure[i] = others.Contains(states[i]) ? 1 : 0.5;
            if (_matrix.Kinds[i] == RowKind.Dateline)
                states[i] = Math.Max(states[i], others.Max());
            else if (!others.Contains(states[i]) && others.GroupBy(o => o).MaxBy(g => g.Count()) is { } most && most.Count() > 1)
                (states[i], sure[i]) = (most.Key, 1);
        }
        return Spanned(pricing.Price(None(_witnesses + 1), [.. _matrix.States, states], _witnesses, sure));
    }

    Tree Spanned(Tree tree)
    {
        var parents = Arborescence.Cheapest(tree.Costs, tree.Root);
        return tree with { Parents = parents, Total = Pricing.Sum(parents, tree.Costs) + pricing.Lost(tree.Nodes, tree.Root) };
    }

    static int[] None(int nodes)
    {
        var parents = new int[nodes];
        Array.Fill(parents, -1);
        return parents;
    }
}
