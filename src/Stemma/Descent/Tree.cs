namespace Stemma.Descent;

/// <summary>A supposed tree of one family: its witnesses and the lost originals between and above them.</summary>
/// <param name="Parents">By node, witnesses first; -1 for the root.</param>
/// <param name="States">By node, then by row of the matrix.</param>
/// <param name="Root">The root: a witness, or a lost original.</param>
/// <param name="Sure">How sure the root's readings are, by row, 0 to 1.</param>
/// <param name="Costs">Cost[from, to] among the nodes, outside evidence included.</param>
/// <param name="Total">The cost of all arrows and of every lost original.</param>
sealed record Tree(int[] Parents, int[][] States, int Root, double[] Sure, double[,] Costs, double Total)
{
    public int Nodes => Parents.Length;

    public int[] ChildrenOf(int node) => [.. Enumerable.Range(0, Nodes).Where(v => Parents[v] == node)];

    /// <summary>The node and everything below it.</summary>
    public HashSet<int> Below(int node)
    {
        var below = new HashSet<int> { node };
        var todo = new Queue<int>([node]);
        while (todo.TryDequeue(out var at))
            foreach (var child in ChildrenOf(at))
                if (below.Add(child))
                    todo.Enqueue(child);
        return below;
    }
}
