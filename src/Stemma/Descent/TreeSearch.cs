namespace Stemma.Descent;

/// <summary>
/// Searches the tree that explains the variants of a family most cheaply: a root (a witness, or a lost original, first put together
/// by votes, then read by the fewest changes), the cheapest arborescence under it, then lost originals wherever copies of one exemplar share innovations
/// that none of them can have passed on, then the root where it explains the tree best. Parsimony with observed and lost nodes; not
/// the global optimum, but never worse than the arborescence.
/// </summary>
sealed class TreeSearch(Pricing pricing)
{
    const int MostRootsTried = 8;
    const int MostRootsGrown = 3;
    const int MostRefined = 3;
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
            .Select(w => UnderAWitnessWhoseClockMayBeWrong(w)).OrderBy(t => t.Tree.Total).Take(MostRootsGrown).ToArray();
        var candidates = visible.Concat(visible.Select(t => (Tree: UnderOneLike(t.Tree.Root), Pricing: pricing))).Prepend((lost, pricing));
        var all = new List<(Tree Tree, double Whole, Pricing Prices)>();
        foreach (var (tree, prices) in candidates)
        {
            var originals = new LostOriginals(prices);
            var rooting = new Rooting(prices);
            var grown = originals.Insert(tree);
            for (var round = 0; round < 3 && rooting.Better(grown) is { } rooted; round++)
                grown = originals.Insert(rooted);
            grown = Reread(grown, prices);
            all.Add((grown, prices.Whole(grown), prices));
        }
        (Tree Tree, double Whole)? best = null;
        foreach (var (tree, _, prices) in all.OrderBy(c => c.Whole).Take(MostRefined))
        {
            var refined = new Refinement(prices).Better(tree);
            if (best is null || refined.Whole < best.Value.Whole - 1e-9)
                best = refined;
        }
        return Evident(best!.Value.Tree); // there is at least one candidate
    }

    /// <summary>
    /// A lost original at the top that had the very words of one of its copies gives way to it, unless something speaks against that
    /// copy: an earlier time of another, or its own word that it has its text from an agency. What is not needed is not supposed.
    /// </summary>
    Tree Evident(Tree tree)
    {
        if (tree.Root < _witnesses)
            return tree;
        foreach (var like in tree.ChildrenOf(tree.Root))
        {
            if (like >= _witnesses || pricing.Around.AsRoot[like] > 0 || !HasItsWords(tree, like))
                continue;
            var parents = tree.Parents.Select(p => p == tree.Root ? like : p).ToArray();
            parents[like] = tree.Root; // idle then
            if (Enumerable.Range(0, _witnesses).Any(c => c != like && pricing.Around.Times[like, c] > pricing.Costs.UnknownTime + 1))
                continue;
            var clean = pricing.WithoutIdle(tree with { Parents = parents });
            return pricing.Price(clean.Parents, clean.States, clean.Root, _matrix.AllSure());
        }
        return tree;
    }

    // Whether two copies share against it no more than two copyists may come to by chance.
    bool HasItsWords(Tree tree, int witness)
    {
        var others = tree.ChildrenOf(tree.Root).Where(c => c != witness).ToArray();
        var against = 0;
        for (var i = 0; i < _matrix.Rows && against <= MostByChance; i++)
            if (tree.States[witness][i] is var has && tree.States[tree.Root][i] is var had && has != had)
                against += _matrix.Kinds[i] == RowKind.Dateline ? MostByChance + 1
                    : _matrix.Kinds[i] != RowKind.Word || others.Count(c => tree.States[c][i] == had) < Math.Min(2, others.Length) ? 0
                    : (had >= 0 && _matrix.Telling[had] ? 2 : 1) * _matrix.Weight(i);
        return against <= MostByChance;
    }

    const int MostByChance = 2;

    (Tree Tree, Pricing Pricing) UnderAWitnessWhoseClockMayBeWrong(int root)
    {
        var trusted = UnderAWitness(root);
        var late = 0d;
        for (var c = 0; c < _witnesses; c++)
            late += Math.Max(0, pricing.Around.Times[root, c] - pricing.Costs.UnknownTime);
        if (late < pricing.Costs.DoubtedClock)
            return (trusted, pricing);
        var doubting = pricing.Doubting(root);
        var doubted = new TreeSearch(doubting).UnderAWitness(root);
        return doubted.Total < trusted.Total ? (doubted, doubting) : (trusted, pricing);
    }

    /// <summary>The cheapest tree without lost originals under a witness.</summary>
    public Tree UnderAWitness(int root) => Spanned(pricing.Price(None(_witnesses), _matrix.States, root, _matrix.AllSure()));

    Tree UnderALostOriginal()
    {
        var (original, sure) = Votes.Original(_matrix, _matrix.States);
        Tree? best = null;
        for (var round = 0; round < RoundsForTheRoot; round++)
        {
            var tree = Spanned(pricing.Price(None(_witnesses + 1), [.. _matrix.States, original], _witnesses, sure));
            if (best is null || tree.Total < best.Total)
                best = tree;
            var (states, votes) = Readings.Of(_matrix, tree);
            if (ReferenceEquals(states[_witnesses], original))
                break;
            (original, sure) = (states[_witnesses], votes);
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

    Tree Reread(Tree tree, Pricing prices)
    {
        var (states, sure) = Readings.Of(_matrix, tree);
        return prices.Price(tree.Parents, states, tree.Root, sure, tree);
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
