namespace Stemma.Descent;

/// <summary>The cheapest tree of arrows (Chu &amp; Liu 1965; Edmonds 1967), dense, iterative.</summary>
static class Arborescence
{
    /// <summary>
    /// The parent of every node, -1 for the root, so that the arrows' costs sum to the least. Ties go to the smaller index. O(n³).
    /// </summary>
    /// <param name="cost">cost[from, to]; the diagonal and arrows into the root are not read; infinity forbids.</param>
    /// <param name="root">The root.</param>
    /// <exception cref="ArgumentException">Some node cannot be reached from the root.</exception>
    public static int[] Cheapest(double[,] cost, int root)
    {
        var n = cost.GetLength(0);
        var all = 2 * n;
        var weight = new double[all, all];
        var entry = new (int From, int To)[all, all]; // the arrow between first nodes that stands for one between groups
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++)
            {
                weight[i, j] = cost[i, j];
                entry[i, j] = (i, j);
            }
        var alive = Enumerable.Range(0, n).ToList();
        var groups = new List<int[]>(); // members of node n, n + 1, …
        var into = new int[all];
        while (true)
        {
            foreach (var v in alive)
                into[v] = v == root ? -1 : Best(weight, alive, v);
            if (CycleOf(alive, into, root) is not { } cycle)
                break;
            Contract(weight, entry, alive, cycle, into, n + groups.Count);
            groups.Add(cycle);
        }
        return Expand(n, alive, groups, into, entry, root);
    }

    static int Best(double[,] weight, List<int> alive, int v)
    {
        var best = -1;
        foreach (var u in alive)
            if (u != v && !double.IsPositiveInfinity(weight[u, v]) && (best < 0 || weight[u, v] < weight[best, v]))
                best = u;
        return best >= 0 ? best : throw new ArgumentException("Some node cannot be reached from the root.", nameof(weight));
    }

    static int[]? CycleOf(List<int> alive, int[] into, int root)
    {
        var seen = new Dictionary<int, int>();
        for (var k = 0; k < alive.Count; k++)
        {
            var v = alive[k];
            while (v >= 0 && v != root && seen.TryAdd(v, k))
                v = into[v];
            if (v < 0 || v == root || seen[v] != k)
                continue;
            var cycle = new List<int> { v };
            for (var u = into[v]; u != v; u = into[u])
                cycle.Add(u);
            return [.. cycle];
        }
        return null;
    }

    static void Contract(double[,] weight, (int From, int To)[,] entry, List<int> alive, int[] cycle, int[] into, int group)
    {
        var least = cycle.ToDictionary(v => v, v => weight[into[v], v]);
        foreach (var v in cycle)
            alive.Remove(v);
        foreach (var u in alive)
        {
            (weight[u, group], weight[group, u]) = (double.PositiveInfinity, double.PositiveInfinity);
            foreach (var v in cycle)
            {
                if (weight[u, v] - least[v] < weight[u, group])
                    (weight[u, group], entry[u, group]) = (weight[u, v] - least[v], entry[u, v]);
                if (weight[v, u] < weight[group, u])
                    (weight[group, u], entry[group, u]) = (weight[v, u], entry[v, u]);
            }
        }
        alive.Add(group);
    }

    static int[] Expand(int n, List<int> alive, List<int[]> groups, int[] into, (int From, int To)[,] entry, int root)
    {
        var parent = new int[n];
        Array.Fill(parent, -1);
        var enters = new Dictionary<int, (int From, int To)>();
        foreach (var v in alive)
            if (v != root)
                enters[v] = entry[into[v], v];
        for (var g = groups.Count - 1; g >= 0; g--)
        {
            var arrow = enters[n + g];
            var holder = HolderOf(arrow.To, groups[g], groups, n);
            foreach (var v in groups[g])
                enters[v] = v == holder ? arrow : entry[into[v], v];
        }
        foreach (var (v, arrow) in enters)
            if (v < n)
                parent[v] = arrow.From;
        return parent;
    }

    static int HolderOf(int node, int[] members, List<int[]> groups, int n)
    {
        foreach (var m in members)
        {
            var todo = new Stack<int>([m]);
            while (todo.TryPop(out var at))
                if (at == node)
                    return m;
                else if (at >= n)
                    foreach (var inner in groups[at - n])
                        todo.Push(inner);
        }
        return members[0];
    }
}
