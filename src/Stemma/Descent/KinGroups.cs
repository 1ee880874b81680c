using Stemma.Copies;

namespace Stemma.Descent;

/// <summary>
/// Groups witnesses by who is near whom, so that one tie by chance does not make one family of two: the two groups with the greatest
/// share of their pairs near are joined first (average linkage, Sokal and Michener 1958), as long as that share is not far below what
/// is near inside the denser of the two. A witness of a crowd that was held against its first few only is as near to it as the others are.
/// </summary>
static class KinGroups
{
    const double Least = 0.4;

    /// <summary>The groups, each ascending, by their first member. O(ties × log) and for each joining the groups near the two.</summary>
    /// <param name="members">The witnesses to group, ascending.</param>
    /// <param name="near">By witness: the others that are near; others than members are passed over.</param>
    /// <param name="sure">Whether two that are near are of one group whatever the others say.</param>
    public static List<List<int>> Of(IReadOnlyList<int> members, IReadOnlyList<List<int>> near, Func<int, int, bool> sure)
    {
        var first = new Groups(near.Count);
        var member = members.ToHashSet();
        foreach (var m in members)
            foreach (var other in near[m])
                if (other > m && member.Contains(other) && first.Find(m) != first.Find(other) && sure(m, other)) first.Join(m, other);
        var groups = members.GroupBy(first.Find).ToDictionary(g => g.Key, g => g.ToList());
        var inside = groups.Keys.ToDictionary(g => g, _ => 0L);                        // ties within
        var ties = groups.Keys.ToDictionary(g => g, _ => new Dictionary<int, long>()); // to other groups
        var changed = groups.Keys.ToDictionary(g => g, _ => 0);
        foreach (var m in members)
            foreach (var other in near[m])
                if (member.Contains(other))
                {
                    var (a, b) = (first.Find(m), first.Find(other));
                    if (a != b) ties[a][b] = ties[a].GetValueOrDefault(b) + 1;
                    else if (m < other) inside[a]++;
                }
        var queue = new PriorityQueue<(int A, int B, int Stamp), (double, int, int)>();
        foreach (var group in groups.Keys)
            foreach (var other in ties[group].Keys)
                if (group < other) Offer(group, other, 0);
        for (var step = 1; queue.TryDequeue(out var next, out _);)
        {
            var (a, b, stamp) = next;
            if (!groups.ContainsKey(a) || !groups.ContainsKey(b) || changed[a] > stamp || changed[b] > stamp)
                continue;
            inside[a] += inside[b] + ties[a][b];
            groups[a].AddRange(groups[b]);
            groups.Remove(b);
            foreach (var (other, count) in ties[b])
                if (other != a)
                {
                    ties[other].Remove(b);
                    ties[other][a] = ties[a][other] = ties[a].GetValueOrDefault(other) + count;
                }
            ties[a].Remove(b);
            changed[a] = step;
            foreach (var other in ties[a].Keys)
                Offer(Math.Min(a, other), Math.Max(a, other), step);
            step++;
        }
        foreach (var group in groups.Values) group.Sort();
        return [.. groups.Values.OrderBy(g => g[0])];

        void Offer(int a, int b, int stamp)
        {
            var share = ties[a][b] / ((double)groups[a].Count * groups[b].Count);
            if (share >= Least * Math.Max(Density(a), Density(b)))
                queue.Enqueue((a, b, stamp), (-share, a, b));
        }

        double Density(int group) =>
            groups[group].Count is var size and > 1 ? inside[group] * 2 / ((double)size * (size - 1)) : 0;
    }
}
