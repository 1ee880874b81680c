namespace Stemma.Descent;

/// <summary>Puts lost originals into a tree where that explains shared innovations more cheaply, and takes them out where it does not.</summary>
sealed class LostOriginals(VariantMatrix matrix, double[,] outside, ChangeCosts costs)
{
    const int MostSiblings = 40;

    readonly int _witnesses = matrix.States.Length;

    /// <summary>The tree with every lost original that pays for itself, best first.</summary>
    public Tree Insert(Tree tree)
    {
        for (var round = 0; round < _witnesses; round++)
        {
            if (BestGroup(tree) is not { } group)
                break;
            var next = Settle(tree, group.Parent, group.Members);
            if (next.Total > tree.Total - 1e-6)
                next = JustInserted(tree, group.Parent, group.Members);
            if (next.Total > tree.Total - 1e-6)
                break;
            tree = next;
        }
        return tree;
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
        var between = Votes.Between(tree.States[parent], [.. members.Select(m => tree.States[m])]);
        var saving = -costs.LostOriginal - Text(tree, tree.States[parent], between) - members.Min(m => Outside(parent, m));
        foreach (var m in members)
            saving += tree.Costs[parent, m] - Text(tree, between, tree.States[m]);
        return saving;
    }

    double Text(Tree tree, int[] p, int[] c) => CopyingCost.Of(matrix, p, c, tree.States[tree.Root], tree.Sure, costs);

    double Outside(int p, int c) => p < _witnesses && c < _witnesses ? outside[p, c] : 0;

    Tree JustInserted(Tree tree, int parent, List<int> members)
    {
        var lost = tree.Nodes;
        var parents = new List<int>(tree.Parents) { parent };
        foreach (var m in members)
            parents[m] = lost;
        return Priced(tree, [.. parents], [.. tree.States, Votes.Between(tree.States[parent], [.. members.Select(m => tree.States[m])])]);
    }

    // With the new node at hand others may hang better elsewhere: the arborescence is sought anew, idle lost nodes go, the rest is re-read.
    Tree Settle(Tree tree, int parent, List<int> members)
    {
        var grown = JustInserted(tree, parent, members);
        var again = grown with { Parents = Arborescence.Cheapest(grown.Costs, grown.Root) };
        for (var pass = 0; pass < 3; pass++)
        {
            again = WithoutIdle(again);
            var states = again.States.ToArray();
            for (var v = _witnesses; v < again.Nodes; v++)
                if (v != again.Root)
                    states[v] = Votes.Between(states[again.Parents[v]], [.. again.ChildrenOf(v).Select(c => states[c])]);
            again = Priced(again, again.Parents, states);
        }
        return again;
    }

    Tree WithoutIdle(Tree tree)
    {
        while (true)
        {
            var idle = -1;
            for (var v = tree.Nodes - 1; v >= _witnesses && idle < 0; v--)
                if (tree.Parents.Count(p => p == v) < 2 && v != tree.Root)
                    idle = v;
            if (idle < 0)
                return tree;
            var kept = Enumerable.Range(0, tree.Nodes).Where(v => v != idle).ToArray();
            int Moved(int p) => p == idle ? Moved(tree.Parents[idle]) : p > idle ? p - 1 : p;
            tree = tree with
            {
                Parents = [.. kept.Select(v => tree.Parents[v] < 0 ? -1 : Moved(tree.Parents[v]))],
                States = [.. kept.Select(v => tree.States[v])],
                Root = Moved(tree.Root),
            };
        }
    }

    Tree Priced(Tree like, int[] parents, int[][] states)
    {
        var n = states.Length;
        var cost = new double[n, n];
        var root = like.Root;
        for (var p = 0; p < n; p++)
            for (var c = 0; c < n; c++)
                if (p != c)
                    cost[p, c] = p < like.Costs.GetLength(0) && c < like.Costs.GetLength(0) && Known(like, p, states) && Known(like, c, states)
                        ? like.Costs[p, c]
                        : CopyingCost.Of(matrix, states[p], states[c], states[root], like.Sure, costs) + OutsideWithLost(p, c, parents);
        var total = TreeSearch.Sum(parents, cost) + costs.LostOriginal * (n - _witnesses);
        return like with { Parents = parents, States = states, Root = root, Costs = cost, Total = total };
    }

    static bool Known(Tree like, int node, int[][] states) =>
        node < like.States.Length && ReferenceEquals(like.States[node], states[node]) && like.Costs.GetLength(0) == like.States.Length;

    double OutsideWithLost(int p, int c, int[] parents)
    {
        if (c < _witnesses || p >= _witnesses)
            return Outside(p, c);
        var least = double.PositiveInfinity;
        for (var v = 0; v < Math.Min(parents.Length, _witnesses); v++)
            if (parents[v] == c)
                least = Math.Min(least, v == p ? double.PositiveInfinity : outside[p, v]);
        return double.IsPositiveInfinity(least) ? 0 : least;
    }
}
