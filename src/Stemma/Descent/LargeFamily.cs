namespace Stemma.Descent;

/// <summary>
/// The tree of a family too large to search whole: witnesses with one text are one cluster, a choice of the clusters is searched, every
/// other witness hangs from the node of that tree that explains it most cheaply, a cluster's later members from its first.
/// </summary>
static class LargeFamily
{
    /// <summary>The largest family that is searched whole.</summary>
    public const int MostSearched = 160;

    /// <summary>How many of a larger one are.</summary>
    const int Chosen = 80;

    /// <summary>O(witnesses × chosen × rows).</summary>
    /// <param name="matrix">The variants, witnesses in the order of their sigla.</param>
    /// <param name="time">What the times say of an arrow between two witnesses.</param>
    /// <param name="other">What else speaks outside the words.</param>
    /// <param name="asRoot">By witness: what speaks against it as the text all came from.</param>
    /// <param name="costs">The prices.</param>
    public static Solution Solve(VariantMatrix matrix, Func<int, int, double> time, Func<int, int, double> other, double[] asRoot, ChangeCosts costs)
    {
        var n = matrix.States.Length;
        var firsts = FirstWithTheText(matrix);
        int[] clusters = [.. Enumerable.Range(0, n).Where(w => firsts[w] == w)];
        var chosen = Choose(matrix, clusters);
        double Arrow(int p, int c) => time(p, c) + other(p, c);
        var around = new Surroundings(
            DescentFinder.Square(chosen.Length, (p, c) => time(chosen[p], chosen[c])), DescentFinder.Square(chosen.Length, (p, c) => other(chosen[p], chosen[c])), [.. chosen.Select(w => asRoot[w])]);
        var part = matrix with { States = [.. chosen.Select(w => matrix.States[w])] };
        var pricing = new Pricing(part, around, costs);
        var searched = new TreeSearch(pricing).Find();

        // Witnesses come first among the nodes of the whole, then the lost ones of the tree that was searched.
        int Whole(int node) => node < 0 ? -1 : node < chosen.Length ? chosen[node] : n + node - chosen.Length;
        var parents = new int[n + searched.Nodes - chosen.Length];
        var states = new int[parents.Length][];
        var weighed = new double[parents.Length];
        var small = new Solution(part, searched, costs);
        matrix.States.CopyTo(states, 0);
        for (var v = 0; v < searched.Nodes; v++)
        {
            parents[Whole(v)] = Whole(searched.Parents[v]);
            states[Whole(v)] = searched.States[v];
            weighed[Whole(v)] = searched.Parents[v] < 0 ? 1 : small.Probability(v);
        }
        var known = chosen.ToHashSet();
        var price = new double[searched.Nodes];
        for (var w = 0; w < n; w++)
        {
            if (known.Contains(w))
                continue;
            if (firsts[w] != w)
            {
                (parents[w], weighed[w]) = (firsts[w], 1);
                continue;
            }
            var best = 0;
            for (var v = 0; v < price.Length; v++)
            {
                price[v] = pricing.Text(searched.States[v], matrix.States[w], searched.States[searched.Root], searched.Sure)
                    + (v < chosen.Length ? Arrow(chosen[v], w) : 0) - pricing.FromRoot(v, searched.Root);
                if (price[v] < price[best])
                    best = v;
            }
            (parents[w], weighed[w]) = (Whole(best), Solution.Measured(1 / price.Sum(p => Math.Exp((price[best] - p) / costs.Temper))));
        }
        var tree = new Tree(parents, states, Whole(searched.Root), searched.Sure, new double[0, 0], searched.Total);
        return new Solution(matrix, tree, costs) { Weighed = weighed };
    }

    static int[] FirstWithTheText(VariantMatrix matrix)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var firsts = new int[matrix.States.Length];
        for (var w = 0; w < firsts.Length; w++)
        {
            var key = string.Join(',', matrix.States[w]);
            firsts[w] = first.TryAdd(key, w) ? w : first[key];
        }
        return firsts;
    }

    // Half of them those nearest to what most have, likely exemplars; then always the one least like any chosen (Gonzalez 1985).
    static int[] Choose(VariantMatrix matrix, int[] clusters)
    {
        if (clusters.Length <= Chosen)
            return clusters;
        var (common, _) = Votes.Original(matrix, [.. clusters.Select(c => matrix.States[c])]);
        var chosen = new SortedSet<int>(clusters.OrderBy(c => Distance(matrix.States[c], common)).ThenBy(c => c).Take(Chosen / 2));
        var apart = clusters.ToDictionary(c => c, c => chosen.Min(k => Distance(matrix.States[c], matrix.States[k])));
        while (chosen.Count < Chosen)
        {
            var next = clusters.Where(c => !chosen.Contains(c)).MaxBy(c => apart[c]);
            chosen.Add(next);
            foreach (var c in clusters)
                apart[c] = Math.Min(apart[c], Distance(matrix.States[c], matrix.States[next]));
        }
        return [.. chosen];
    }

    static int Distance(int[] a, int[] b)
    {
        var distance = 0;
        for (var i = 0; i < a.Length; i++)
            if (a[i] != b[i])
                distance++;
        return distance;
    }
}
