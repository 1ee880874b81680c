using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Copies;

namespace Stemma.Descent;

/// <summary>Finds which witnesses have one origin, and which pages merge texts of two.</summary>
static class FamilyFinder
{
    /// <summary>Fewer common rows than this hold nothing that descent could be read from.</summary>
    const int FewestRows = 12;

    /// <summary>Less than this share of a page is no second exemplar.</summary>
    const double LeastShare = 0.12;

    /// <summary>Of more witnesses than this not all were held against one another.</summary>
    const int Crowd = 64;

    /// <summary>Two that were not held against one another, as in a crowd, are near when this share of the shorter stands in common rows.</summary>
    const double Untied = 0.5;

    /// <summary>And are surely of one family when it is this share of the longer.</summary>
    const double Sure = 0.6;

    /// <summary>
    /// The families of a collation, the one with the most words first. A page merges two when it shares one part with one witness,
    /// another part with another, and these two share nothing with each other. Witnesses that share nothing are families of their own.
    /// O(rows × witnesses²).
    /// </summary>
    /// <param name="table">The collation.</param>
    /// <param name="kin">Who has words in common by copying: words of two that are no kin came into one row by chance or through a third.</param>
    public static List<Family> Find(CollationTable table, IReadOnlyList<Kinship> kin)
    {
        var n = table.Witnesses.Count;
        var common = Common(table, out var lengths);
        var number = new Dictionary<AccountId, int>();
        for (var w = 0; w < n; w++) number[table.Witnesses[w].Account] = w;
        var tied = new bool[n, n];
        foreach (var k in kin)
            if (number.TryGetValue(k.A, out var a) && number.TryGetValue(k.B, out var b)) tied[a, b] = tied[b, a] = true;
        var near = new List<int>[n];
        for (var a = 0; a < n; a++)
            near[a] = [.. Enumerable.Range(0, n).Where(b => a != b && common[a, b] >= FewestRows
                && common[a, b] >= (tied[a, b] ? LeastShare : n > Crowd ? Untied : 2) * Math.Min(lengths[a], lengths[b]))];

        var merged = Enumerable.Range(0, n).Where(m => Merges(m, near, common, lengths, table)).ToHashSet();
        var families = new List<Family>();
        foreach (var pure in KinGroups.Of([.. Enumerable.Range(0, n).Where(w => !merged.Contains(w))], near, (a, b) => n > Crowd && common[a, b] >= Sure * Math.Max(lengths[a], lengths[b])))
            families.Add(With(merged, pure, table, lengths));
        foreach (var alone in merged.Except(families.SelectMany(f => f.Witnesses)).Order())
            families.Add(With([], [alone], table, lengths));
        return [.. families.OrderByDescending(f => f.Rows.Length).ThenBy(f => f.Witnesses[0])];
    }

    static Family With(HashSet<int> merged, List<int> pure, CollationTable table, int[] lengths)
    {
        var rows = new List<int>();
        var shared = new Dictionary<int, int>();
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var cells = table.Rows[r].Cells;
            if (!pure.Exists(w => cells[w] is not null))
                continue;
            rows.Add(r);
            foreach (var m in merged)
                if (cells[m] is not null)
                    shared[m] = shared.GetValueOrDefault(m) + 1;
        }
        var parts = shared.Where(s => s.Value >= FewestRows && s.Value >= LeastShare * lengths[s.Key]).Select(s => s.Key);
        return new Family([.. pure.Concat(parts).Order()], [.. rows]);
    }

    static int[,] Common(CollationTable table, out int[] lengths)
    {
        var n = table.Witnesses.Count;
        var common = new int[n, n];
        lengths = new int[n];
        // Most rows of a large story are filled by the same witnesses: such rows are counted together.
        var patterns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var filled = string.Create(n, row.Cells, static (units, cells) =>
            {
                for (var w = 0; w < units.Length; w++)
                    units[w] = cells[w] is null ? '-' : '+';
            });
            patterns[filled] = patterns.GetValueOrDefault(filled) + 1;
        }
        foreach (var (filled, rows) in patterns)
        {
            int[] here = [.. Enumerable.Range(0, n).Where(w => filled[w] == '+')];
            for (var i = 0; i < here.Length; i++)
            {
                lengths[here[i]] += rows;
                for (var j = i + 1; j < here.Length; j++)
                    common[here[i], here[j]] += rows;
            }
        }
        for (var a = 0; a < n; a++)
            for (var b = a + 1; b < n; b++)
                common[b, a] = common[a, b];
        return common;
    }

    static bool Merges(int m, List<int>[] near, int[,] common, int[] lengths, CollationTable table)
    {
        var enough = Math.Max(FewestRows, LeastShare * lengths[m]);
        if (near[m].All(a => near[a].Count == table.Witnesses.Count - 1))
            return false; // each of them shares with everybody
        for (var i = 0; i < near[m].Count; i++)
            for (var j = i + 1; j < near[m].Count; j++)
            {
                var (a, b) = (near[m][i], near[m][j]);
                if (common[m, a] >= enough && common[m, b] >= enough && common[a, b] < Math.Max(FewestRows, LeastShare * Math.Min(lengths[a], lengths[b]))
                    && !Connected(a, b, m, near, common))
                    return true;
            }
        return false;
    }

    // Two halves of one text share nothing either, but a third copy holds both in common with them.
    static bool Connected(int a, int b, int without, List<int>[] near, int[,] common)
    {
        var bridges = near[a].Where(x => x != without && common[x, b] >= FewestRows).ToArray();
        return bridges.Length > near[a].Count / 2 && bridges.Length > near[b].Count / 2 && bridges.Length > 2;
    }
}
