using static Stemma.Descent.VariantMatrix;

namespace Stemma.Descent;

/// <summary>
/// How often each reading comes up anew in a tree. A reading should be made once and inherited (Farris 1977 for words gained); to make
/// it a second time is a chance that has its price: small for a plain word, large for a name or for a paragraph.
/// </summary>
sealed class Acquisitions
{
    readonly List<(char[] Of, double[] Price)> _patterns = []; // by pattern of the nodes: which reading each has, and what a second time costs

    /// <summary>Puts rows together in which the nodes fall into the same groups. O(nodes × rows).</summary>
    public Acquisitions(VariantMatrix matrix, int[][] states, int root, ChangeCosts costs)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var order = new int[states.Length + 1];
        var codes = new char[states.Length];
        var holders = new int[states.Length + 1];
        for (var i = 0; i < matrix.Rows; i++)
        {
            // 0 is nothing and 1 the root's reading: to get those again is priced elsewhere.
            (order[0], order[1]) = (Gap, states[root][i]);
            var readings = 2;
            Array.Clear(holders);
            var (shared, words) = (false, 0);
            for (var v = 0; v < states.Length; v++)
            {
                var at = Array.IndexOf(order, states[v][i], 0, readings);
                if (at < 0)
                    order[at = readings++] = states[v][i];
                codes[v] = (char)at;
                shared |= at > 1 && ++holders[at] > 1;
            }
            if (!shared)
                continue;
            words = readings - (order[1] == Gap ? 2 : 1);
            var key = new string(codes);
            if (!known.TryGetValue(key, out var pattern))
            {
                known.Add(key, pattern = _patterns.Count);
                _patterns.Add(((char[])codes.Clone(), new double[readings]));
            }
            for (var k = 2; k < readings; k++)
                _patterns[pattern].Price[k] += matrix.Weight(i) * PriceOf(matrix, i, order[k], words, costs);
        }
    }

    static double PriceOf(VariantMatrix matrix, int row, int reading, int readings, ChangeCosts costs) => matrix.Kinds[row] switch
    {
        RowKind.Word when readings == 1 => costs.ParallelGain,
        RowKind.Word => matrix.Telling[reading] ? costs.ParallelTelling : costs.ParallelWord,
        RowKind.Headline => costs.ParallelHeadline,
        RowKind.Order => reading == 1 ? costs.ParallelMove : 0,
        _ => 0,
    };

    /// <summary>The price of all readings made more than once. O(nodes × patterns).</summary>
    public double Of(int[] parents)
    {
        var sum = 0d;
        Span<int> made = stackalloc int[parents.Length + 2];
        foreach (var (of, price) in _patterns)
        {
            made[..price.Length].Clear();
            for (var v = 0; v < parents.Length; v++)
            {
                var code = of[v];
                if (code > 1 && parents[v] >= 0 && of[parents[v]] != code && ++made[code] > 1)
                    sum += price[code];
            }
        }
        return sum;
    }
}
