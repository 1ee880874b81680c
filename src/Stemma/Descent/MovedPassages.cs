using Stemma.Collation;

namespace Stemma.Descent;

/// <summary>Passages that stand in another order than the collation's.</summary>
static class MovedPassages
{
    const int FewestWords = 8;

    /// <summary>
    /// For every passage some witness has out of its place, a column of states: 1 where it is so, 0 elsewhere. Two witnesses moved
    /// the same passage to the same place when more than half of it is common and it follows the same paragraph, about.
    /// </summary>
    public static IEnumerable<int[]> Of(int[] columns, CollationTable table, IReadOnlyList<int> rows)
    {
        var found = new List<(int From, int To, int Behind, List<int> Who)>();
        for (var w = 0; w < columns.Length; w++)
            foreach (var (from, to, behind) in OutOfPlace(columns[w], table, rows))
            {
                var same = found.FindIndex(f => Math.Min(f.To, to) - Math.Max(f.From, from) > Math.Max(f.To - f.From, to - from) / 2
                    && Math.Abs(f.Behind - behind) <= 20);
                if (same >= 0)
                    found[same].Who.Add(w);
                else
                    found.Add((from, to, behind, [w]));
            }
        foreach (var passage in found)
        {
            var states = new int[columns.Length];
            foreach (var w in passage.Who)
                states[w] = 1;
            yield return states;
        }
    }

    static IEnumerable<(int From, int To, int Behind)> OutOfPlace(int column, CollationTable table, IReadOnlyList<int> rows)
    {
        var order = Enumerable.Range(0, rows.Count).Where(i => table.Rows[rows[i]].Cells[column] is not null)
            .OrderBy(i => table.Rows[rows[i]].Cells[column]!.Value.Start).ToArray(); // cells without a word were left out
        var runs = new List<(int Start, int Length)>();
        for (var i = 0; i < order.Length; i++)
            if (i > 0 && order[i] > order[i - 1])
                runs[^1] = (runs[^1].Start, runs[^1].Length + 1);
            else
                runs.Add((i, 1));
        if (runs.Count < 2)
            yield break;
        var kept = Heaviest(runs, order);
        for (var k = 0; k < runs.Count; k++)
            if (!kept[k] && runs[k].Length >= FewestWords)
                yield return (order[runs[k].Start], order[runs[k].Start + runs[k].Length - 1] + 1, runs[k].Start > 0 ? order[runs[k].Start - 1] : -1);
    }

    // The runs that stand in order and hold the most words; the others are the moved ones. Quadratic in runs, which are few.
    static bool[] Heaviest(List<(int Start, int Length)> runs, int[] order)
    {
        var considered = runs.Count <= 400 ? runs : [.. runs.OrderByDescending(r => r.Length).Take(400).OrderBy(r => r.Start)];
        var weight = new int[considered.Count];
        var before = new int[considered.Count];
        var best = 0;
        for (var k = 0; k < considered.Count; k++)
        {
            (weight[k], before[k]) = (considered[k].Length, -1);
            for (var j = 0; j < k; j++)
                if (order[considered[j].Start + considered[j].Length - 1] < order[considered[k].Start] && weight[j] + considered[k].Length > weight[k])
                    (weight[k], before[k]) = (weight[j] + considered[k].Length, j);
            if (weight[k] > weight[best])
                best = k;
        }
        var starts = new HashSet<int>();
        for (var k = best; k >= 0; k = before[k])
            starts.Add(considered[k].Start);
        return [.. runs.Select(r => starts.Contains(r.Start))];
    }
}
