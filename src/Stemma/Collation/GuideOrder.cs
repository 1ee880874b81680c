using Stemma.Copies;

namespace Stemma.Collation;

/// <summary>In which order the witnesses of a family are laid down.</summary>
static class GuideOrder
{
    /// <summary>Texts of so many words that are the same word for word are no chance, compared with one another or not.</summary>
    const int SurelyOne = 40;

    /// <summary>
    /// Groups of witnesses with one and the same report, word for word: first the group nearest to all others, then always the one
    /// nearest to a group already laid down (Prim 1957, maximum spanning tree). O(groups²).
    /// </summary>
    public static List<int[]> Of(List<int> family, WordSequence[] texts, Closeness closeness)
    {
        var groups = family
            .GroupBy(w => string.Join(' ', texts[w].Keys), StringComparer.Ordinal)
            .SelectMany(g => texts[g.First()].Keys.Count >= SurelyOne ? [g.ToArray()] : Kindred([.. g], closeness))
            .OrderBy(g => g[0])
            .ToList();
        var central = 0;
        var most = double.NegativeInfinity;
        for (var i = 0; i < groups.Count; i++)
        {
            var sum = closeness.KinOf(groups[i][0]).OrderBy(k => k.Key).Sum(k => k.Value);
            if (sum > most)
                (central, most) = (i, sum);
        }
        var order = new List<int[]>();
        var best = new double[groups.Count];
        var laid = new bool[groups.Count];
        for (var next = central; next >= 0;)
        {
            laid[next] = true;
            order.Add(groups[next]);
            var chosen = -1;
            for (var i = 0; i < groups.Count; i++)
            {
                if (laid[i])
                    continue;
                best[i] = Math.Max(best[i], Nearness(groups[i], groups[next], closeness));
                if (chosen < 0 || best[i] > best[chosen])
                    chosen = i;
            }
            next = chosen;
        }
        return order;
    }

    // Two short texts may be the same by chance: only kin share rows.
    static IEnumerable<int[]> Kindred(List<int> same, Closeness closeness)
    {
        while (same.Count > 0)
        {
            var group = same.Where(w => closeness.AreKin(w, same[0])).ToArray();
            yield return group;
            same = same.Except(group).ToList();
        }
    }

    static double Nearness(int[] a, int[] b, Closeness closeness)
    {
        var nearness = closeness.Of(a[0], b[0]);
        if (nearness > 0 || a.Length * b.Length > 10_000)
            return nearness;
        foreach (var x in a)
            foreach (var y in b)
                nearness = Math.Max(nearness, closeness.Of(x, y));
        return nearness;
    }
}
