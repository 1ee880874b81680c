namespace Stemma.Descent;

/// <summary>Looks for the node from which a tree is best hung.</summary>
sealed class Rooting(Pricing pricing)
{
    const int MostNodes = 80;

    /// <summary>The same tree hung from another node, when that is cheaper; else null.</summary>
    public Tree? Better(Tree tree)
    {
        Tree? best = null;
        var least = tree.Total - 1e-6;
        foreach (var root in Enumerable.Range(0, tree.Nodes).OrderByDescending(v => tree.Parents.Count(p => p == v)).ThenBy(v => v).Take(MostNodes))
        {
            if (root == tree.Root)
                continue;
            var hung = Hung(tree, root);
            var total = pricing.Lost(hung.Nodes, hung.Root);
            for (var v = 0; v < hung.Nodes && total < least; v++)
                if (hung.Parents[v] >= 0)
                    total += pricing.Text(hung.States[hung.Parents[v]], hung.States[v], hung.States[hung.Root], hung.Sure)
                        + pricing.Outside(hung.Parents[v], v, hung.Parents) - pricing.FromRoot(hung.Parents[v], hung.Root);
            if (total < least)
                (best, least) = (hung, total);
        }
        return best is null ? null : pricing.Price(best.Parents, best.States, best.Root, best.Sure);
    }

    Tree Hung(Tree tree, int root)
    {
        var parents = (int[])tree.Parents.Clone();
        for (int v = root, above = -1; v >= 0;)
        {
            var next = tree.Parents[v];
            parents[v] = above;
            (above, v) = (v, next);
        }
        var hung = pricing.WithoutIdle(tree with { Parents = parents, Root = root });
        if (hung.Root < pricing.Witnesses)
            return hung with { Sure = pricing.Matrix.AllSure() };
        // What a lost root had is what its copies agree upon; where they do not, nothing says who is right.
        var (original, votes) = Votes.Original(pricing.Matrix, [.. hung.ChildrenOf(hung.Root).Select(c => hung.States[c])]);
        var states = (int[][])hung.States.Clone();
        states[hung.Root] = original;
        return hung with { States = states, Sure = votes };
    }
}
