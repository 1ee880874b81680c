namespace Stemma.Descent;

/// <summary>What else could be true of a tree, and how much dearer the whole would be then, about in bits.</summary>
/// <param name="Instead">By exemplar and node: with the node hung there; 0 where it hangs.</param>
/// <param name="Alone">By node: with no exemplar at all, it being what its siblings were copied from; infinite where that was not asked.</param>
sealed record Doubts(double[,] Instead, double[] Alone)
{
    const int MostNodes = 64;
    const int MostHeirs = 12;

    /// <summary>The doubts about every arrow of a tree; null for a tree of too many nodes. O(nodes² × patterns × nodes).</summary>
    public static Doubts? Of(Pricing pricing, Tree tree)
    {
        if (tree.Nodes > MostNodes)
            return null;
        var whole = pricing.Whole(tree);
        var doubts = new Doubts(Rehung(pricing, tree, whole), new double[tree.Nodes]);
        Array.Fill(doubts.Alone, double.PositiveInfinity);
        for (var lost = pricing.Witnesses; lost < tree.Nodes; lost++)
            doubts.DoubtLost(pricing, tree, lost, whole);
        return doubts;
    }

    // A lost original left with one copy would not be supposed then, and is not paid for.
    static double[,] Rehung(Pricing pricing, Tree tree, double whole)
    {
        var acquisitions = pricing.Acquisitions(tree);
        var dearer = new double[tree.Nodes, tree.Nodes];
        for (var v = 0; v < tree.Nodes; v++)
        {
            var old = tree.Parents[v];
            if (old < 0)
                continue;
            var parents = (int[])tree.Parents.Clone();
            var spared = old >= pricing.Witnesses && old != tree.Root && parents.Count(p => p == old) == 2 ? pricing.Costs.LostOriginal : 0;
            for (var p = 0; p < tree.Nodes; p++)
            {
                parents[v] = p;
                dearer[p, v] = p == v || p == old ? 0 : pricing.Whole(parents, acquisitions, tree.Root, tree.Costs) - whole - spared;
            }
        }
        return dearer;
    }

    // Perhaps there was no such original, and one of its copies is what the others came from.
    void DoubtLost(Pricing pricing, Tree tree, int lost, double whole)
    {
        var copies = tree.ChildrenOf(lost);
        foreach (var heir in copies.Where(c => c < pricing.Witnesses).OrderBy(c => tree.Costs[lost, c]).ThenBy(c => c).Take(MostHeirs))
        {
            var parents = tree.Parents.Select(p => p == lost ? heir : p).ToArray();
            parents[heir] = lost; // idle then
            var clean = pricing.WithoutIdle(tree with { Parents = parents });
            var (states, sure) = clean.Root < pricing.Witnesses ? (clean.States, pricing.Matrix.AllSure()) : Readings.Of(pricing.Matrix, clean);
            var dearer = Math.Max(0, pricing.Whole(pricing.Price(clean.Parents, states, clean.Root, sure)) - whole);
            foreach (var copy in copies)
                if (copy != heir)
                    Instead[heir, copy] = Math.Min(Instead[heir, copy], dearer);
            if (tree.Parents[lost] is >= 0 and var above)
                Instead[above, heir] = Math.Min(Instead[above, heir], dearer);
            else
                Alone[heir] = Math.Min(Alone[heir], dearer);
        }
    }
}
