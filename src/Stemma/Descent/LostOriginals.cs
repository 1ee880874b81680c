namespace Stemma.Descent;

/// <summary>Puts lost originals into a tree where that explains shared innovations more cheaply, and takes them out where it does not.</summary>
sealed class LostOriginals(Pricing pricing)
{
    const int MostSiblings = 40;

    readonly int _witnesses = pricing.Witnesses;

    /// <summary>The tree with every lost original that pays for itself, best first.</summary>
    public Tree Insert(Tree tree)
    {
        for (var round = 0; round < _witnesses; round++)
        {
            if (BestGroup(tree) is not { } group)
                break;
            var inserted = Inserted(tree, group.Parent, group.Members);
            var next = Settled(inserted);
            if (next.Total > inserted.Total)
                next = inserted;
            if (next.Total > tree.Total - 1e-6)
                break;
            tree = next;
        }
        var clean = pricing.WithoutIdle(tree);
        return ReferenceEquals(clean, tree) ? tree : pricing.Price(clean.Parents, clean.States, clean.Root, clean.Sure);
    }

    (int Parent, List<int> Members)? BestGroup(Tree tree)
    {
        (int Parent, List<int> Members)? best = null;
        var most = 1e-6;
        for (var p = 0; p < tree.Nodes; p++)
        {
            var children = tree.ChildrenOf(p).OrderByDescending(c => tree.Costs[p, c]).ThenBy(c => c).Take(MostSiblings).Order().ToArray();
            // A lost exemplar with these two copies only would be left with one copy: nothing is gained.
            if (children.Length < 2 || (children.Length == 2 && p >= _witnesses))
                continue;
            for (var i = 0; i < children.Length; i++)
                for (var j = i + 1; j < children.Length; j++)
                    if (Saving(tree, p, [children[i], children[j]]) is var saving && saving > most)
                        (best, most) = ((p, [children[i], children[j]]), saving);
        }
        if (best is not { } found)
            return null;
        var all = tree.ChildrenOf(found.Parent);
        foreach (var c in all)
        {
            if (found.Members.Contains(c) || (found.Parent >= _witnesses && found.Members.Count + 1 >= all.Length))
                continue;
            var wider = Saving(tree, found.Parent, [.. found.Members, c]);
            if (wider <= most)
                continue;
            found.Members.Add(c);
            most = wider;
        }
        return found;
    }

    double Saving(Tree tree, int parent, List<int> members)
    {
        var between = Votes.Between(pricing.Matrix, tree.States[parent], [.. members.Select(m => tree.States[m])]);
        var saving = pricing.FromRoot(parent, tree.Root) - pricing.Costs.LostOriginal - Text(tree, tree.States[parent], between);
        foreach (var m in members)
            saving += tree.Costs[parent, m] - Text(tree, between, tree.States[m]) - pricing.Costs.FromLost
                - Math.Max(0, pricing.Outside(parent, m, tree.Parents) - pricing.Costs.UnknownTime);
        return saving;
    }

    double Text(Tree tree, int[] p, int[] c) => pricing.Text(p, c, tree.States[tree.Root], tree.Sure);

    Tree Inserted(Tree tree, int parent, List<int> members)
    {
        var lost = tree.Nodes;
        var parents = new List<int>(tree.Parents) { parent };
        foreach (var m in members)
            parents[m] = lost;
        return pricing.Price(
            [.. parents], [.. tree.States, Votes.Between(pricing.Matrix, tree.States[parent], [.. members.Select(m => tree.States[m])])], tree.Root, tree.Sure, tree);
    }

    // With the new node at hand others may hang better elsewhere: the arborescence is sought anew, idle lost nodes go, the rest is re-read.
    Tree Settled(Tree grown)
    {
        var again = grown with { Parents = Arborescence.Cheapest(grown.Costs, grown.Root) };
        for (var pass = 0; pass < 2; pass++)
        {
            var before = again;
            again = pricing.WithoutIdle(again);
            var (states, sure) = Readings.Of(pricing.Matrix, again);
            again = pricing.Price(again.Parents, states, again.Root, sure, before);
        }
        return again;
    }
}
