namespace Stemma.Language;

/// <summary>
/// The best tree by contracting cycles (Chu and Liu 1965, Edmonds 1967), on a dense table of scores between groups of words; an arc from the
/// root costs a toll that no other gain outweighs, so there is one root. A contraction costs no more than the arcs of the groups it joins, so the whole is
/// quadratic in the words (Tarjan 1977), and no deeper than a loop.
/// </summary>
sealed class TreeContraction
{
    /// <summary>Scores are held within this, so that the toll outweighs any sentence of them.</summary>
    const double Bound = 1e4;

    const double RootToll = 1e8;

    int size;
    double[] scores = [];
    int[] from = [], to = [], best = [], mark = [];
    bool[] inCycle = [];
    readonly List<int> active = [], cycle = [];
    readonly List<(int[] Arcs, int[][] Words)> contracted = [];
    readonly Dictionary<int, List<int>> words = [];

    /// <summary>Chooses each word's head; rows, columns and heads as <see cref="ArcDecoder.Decode"/> has them.</summary>
    public void Solve(Matrix arcs, Span<int> heads)
    {
        Fill(arcs, heads.Length);
        foreach (var node in active)
            if (node != 0)
                best[node] = Best(node);
        while (FindCycle())
            Contract();
        heads.Fill(-1);
        foreach (var node in active)
            if (node != 0)
                heads[to[best[node]] - 1] = from[best[node]];
        for (var i = contracted.Count - 1; i >= 0; i--)
        {
            var (chosen, inside) = contracted[i];
            var entered = Entered(inside, heads);
            for (var m = 0; m < chosen.Length; m++)
                if (m != entered)
                    heads[chosen[m] % size - 1] = chosen[m] / size;
        }
    }

    void Fill(Matrix arcs, int n)
    {
        size = n + 1;
        if (best.Length < size)
            (best, mark, inCycle) = (new int[size], new int[size], new bool[size]);
        if (scores.Length < size * size)
            (scores, from, to) = (new double[size * size], new int[size * size], new int[size * size]);
        active.Clear();
        contracted.Clear();
        words.Clear();
        for (var word = 0; word <= n; word++)
        {
            active.Add(word);
            words[word] = [word];
            for (var head = 0; word > 0 && head <= n; head++)
            {
                var cell = word * size + head;
                var score = arcs.Row(word - 1)[head];
                scores[cell] = (float.IsNaN(score) ? -Bound : Math.Clamp(score, -Bound, Bound)) - (head == 0 ? RootToll : 0);
                (from[cell], to[cell]) = (head, word);
            }
        }
    }

    /// <summary>The best arc into a group.</summary>
    int Best(int node)
    {
        var chosen = -1;
        foreach (var head in active)
            if (head != node && (chosen < 0 || scores[node * size + head] > scores[chosen]))
                chosen = node * size + head;
        return chosen;
    }

    /// <summary>Finds a cycle among the groups' best arcs; false if there is none.</summary>
    bool FindCycle()
    {
        Array.Fill(mark, -1, 0, size);
        foreach (var start in active)
        {
            var at = start;
            while (at != 0 && mark[at] < 0)
            {
                mark[at] = start;
                at = best[at] % size;
            }
            if (at == 0 || mark[at] != start)
                continue;
            cycle.Clear();
            var first = at;
            do
            {
                cycle.Add(at);
                at = best[at] % size;
            }
            while (at != first);
            return true;
        }
        return false;
    }

    /// <summary>Makes the cycle one group, named by its first member.</summary>
    void Contract()
    {
        var name = cycle[0];
        contracted.Add(([.. cycle.Select(m => from[best[m]] * size + to[best[m]])], [.. cycle.Select(m => words[m].ToArray())]));
        foreach (var member in cycle)
            inCycle[member] = true;
        var loss = cycle.Select(m => scores[best[m]]).ToArray();
        foreach (var other in active)
        {
            if (inCycle[other])
                continue;
            int into = -1, outOf = -1;
            double intoScore = 0;
            for (var i = 0; i < cycle.Count; i++)
            {
                var arc = cycle[i] * size + other;
                if (into < 0 || scores[arc] - loss[i] > intoScore)
                    (into, intoScore) = (arc, scores[arc] - loss[i]);
                if (other != 0 && (outOf < 0 || scores[other * size + cycle[i]] > scores[outOf]))
                    outOf = other * size + cycle[i];
            }
            var target = name * size + other;
            (scores[target], from[target], to[target]) = (intoScore, from[into], to[into]);
            if (other != 0)
            {
                target = other * size + name;
                (scores[target], from[target], to[target]) = (scores[outOf], from[outOf], to[outOf]);
                if (inCycle[best[other] % size])
                    best[other] = target; // its best head is in the group now, and no other is better
            }
        }
        for (var i = 1; i < cycle.Count; i++)
        {
            words[name].AddRange(words[cycle[i]]);
            active.Remove(cycle[i]);
        }
        foreach (var member in cycle)
            inCycle[member] = false;
        best[name] = Best(name);
    }

    /// <summary>Which member the arc into the whole cycle reaches: the one with a word that has its head already.</summary>
    static int Entered(int[][] inside, ReadOnlySpan<int> heads)
    {
        for (var member = 0; member < inside.Length; member++)
            foreach (var word in inside[member])
                if (heads[word - 1] >= 0)
                    return member;
        throw new InvalidOperationException("A cycle was not entered.");
    }
}
