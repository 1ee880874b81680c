namespace Stemma.Descent;

/// <summary>
/// Betters a tree by its cost as a whole, which arrows alone do not tell: one subtree at a time is hung elsewhere, a copy changes places
/// with its exemplar, a lost original is put above two nodes or taken out, as long as that pays (subtree pruning and regrafting, as in
/// Swofford &amp; Olsen 1990, with nodes that may be inner ones themselves).
/// </summary>
sealed class Refinement(Pricing pricing)
{
    const int MostNodes = 64;
    const int MostRounds = 12;
    const int MostSweeps = 6;
    const double Least = 1e-6;

    readonly int _witnesses = pricing.Witnesses;

    /// <summary>The best tree reached, and its whole cost. Never worse than the tree given.</summary>
    public (Tree Tree, double Whole) Better(Tree tree)
    {
        var best = (Tree: tree, Whole: pricing.Whole(tree));
        if (tree.Nodes > MostNodes || tree.Nodes < 3)
            return best;
        for (var round = 0; round < MostRounds; round++)
        {
            var next = Settled(Rehung(best.Tree));
            var whole = pricing.Whole(next);
            if (WithOneMore(next, whole) is { } more)
                (next, whole) = more;
            if (whole > best.Whole - Least)
                break;
            best = (next, whole);
        }
        return best;
    }

    // Every node in turn goes where the whole is cheapest; lost originals keep at least two copies while this runs.
    Tree Rehung(Tree tree)
    {
        var parents = (int[])tree.Parents.Clone();
        var acquisitions = pricing.Acquisitions(tree);
        var whole = pricing.Whole(parents, acquisitions, tree.Root, tree.Costs);
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var changed = false;
            for (var v = 0; v < parents.Length; v++)
            {
                var old = parents[v];
                if (old < 0 || (old >= _witnesses && parents.Count(p => p == old) < 3))
                    continue;
                var best = old;
                for (var p = 0; p < parents.Length; p++)
                {
                    if (p == old || p == v || tree.Costs[p, v] > tree.Costs[old, v] + MostLost || IsBelow(parents, p, v))
                        continue;
                    parents[v] = p;
                    var other = pricing.Whole(parents, acquisitions, tree.Root, tree.Costs);
                    if (other < whole - Least)
                        (best, whole) = (p, other);
                }
                parents[v] = best;
                changed |= best != old;
            }
            changed |= Exchanged(parents, tree, acquisitions, ref whole);
            if (!changed)
                break;
        }
        return tree with { Parents = parents };
    }

    /// <summary>An arrow dearer by more bits than this is not tried: nothing else would make up for it.</summary>
    const double MostLost = 40;

    // A copy takes the place of its exemplar, which hangs from it then.
    bool Exchanged(int[] parents, Tree tree, Acquisitions acquisitions, ref double whole)
    {
        var changed = false;
        for (var v = 0; v < _witnesses; v++)
        {
            var p = parents[v];
            if (p < 0 || p >= _witnesses || parents[p] < 0)
                continue;
            var above = parents[p];
            for (var all = 0; all < 2; all++)
            {
                var tried = (int[])parents.Clone();
                (tried[v], tried[p]) = (above, v);
                if (all == 1)
                    for (var u = 0; u < tried.Length; u++)
                        if (u != v && parents[u] == p)
                            tried[u] = v;
                var other = pricing.Whole(tried, acquisitions, tree.Root, tree.Costs);
                if (other > whole - Least)
                    continue;
                whole = other;
                tried.CopyTo(parents, 0);
                changed = true;
                break;
            }
        }
        return changed;
    }

    static bool IsBelow(int[] parents, int node, int ancestor)
    {
        for (var at = node; at >= 0; at = parents[at])
            if (at == ancestor)
                return true;
        return false;
    }

    /// <summary>The same tree without idle lost originals, the others read anew.</summary>
    Tree Settled(Tree tree)
    {
        var clean = pricing.WithoutIdle(tree);
        var (states, sure) = Readings.Of(pricing.Matrix, clean);
        return pricing.Price(clean.Parents, states, clean.Root, sure, tree.Costs.Length > 0 ? tree : null);
    }

    // The lost original that pays most: above two nodes that share readings their exemplar has not; or one taken out.
    (Tree Tree, double Whole)? WithOneMore(Tree tree, double whole)
    {
        (Tree Tree, double Whole)? best = null;
        var pairs = new List<(double Worth, int A, int B)>();
        for (var a = 0; a < tree.Nodes; a++)
        {
            var above = tree.Parents[a];
            if (above < 0)
                continue;
            for (var b = a + 1; b < tree.Nodes; b++)
            {
                if (tree.Parents[b] < 0 || IsBelow(tree.Parents, a, b) || IsBelow(tree.Parents, b, a))
                    continue;
                // A lost exemplar of these two only would be left without a copy of its own.
                if (above == tree.Parents[b] && above >= _witnesses && tree.Parents.Count(p => p == above) < 3)
                    continue;
                var shared = Shared(tree, a, b, above);
                if (shared > 0)
                    pairs.Add((shared, a, b));
            }
        }
        foreach (var (_, a, b) in pairs.OrderByDescending(p => p.Worth).ThenBy(p => p.A).ThenBy(p => p.B).Take(MostPairs))
            foreach (var above in new[] { tree.Parents[a], tree.Parents[b] }.Distinct())
                if (!IsBelow(tree.Parents, above, a) && !IsBelow(tree.Parents, above, b))
                    Try(Inserted(tree, above, a, b));
        for (var lost = _witnesses; lost < tree.Nodes; lost++)
            if (lost != tree.Root)
                Try(Settled(tree with { Parents = [.. tree.Parents.Select(p => p == lost ? tree.Parents[lost] : p)] }));
        return best;

        void Try(Tree tried)
        {
            var settled = Settled(tried);
            var other = pricing.Whole(settled);
            if (other < Math.Min(whole, best?.Whole ?? whole) - Least)
                best = (settled, other);
        }
    }

    const int MostPairs = 6;

    double Shared(Tree tree, int a, int b, int above)
    {
        var shared = 0d;
        var (x, y, z) = (tree.States[a], tree.States[b], tree.States[above]);
        for (var i = 0; i < x.Length; i++)
            if (x[i] == y[i] && x[i] != z[i])
                shared += (x[i] == VariantMatrix.Gap ? 0.1 : 1) * pricing.Matrix.Weight(i);
        return shared;
    }

    Tree Inserted(Tree tree, int above, int a, int b)
    {
        int[] parents = [.. tree.Parents, above];
        (parents[a], parents[b]) = (tree.Nodes, tree.Nodes);
        return pricing.Price(parents, [.. tree.States, Votes.Between(pricing.Matrix, tree.States[above], [tree.States[a], tree.States[b]])], tree.Root, tree.Sure, tree);
    }
}
