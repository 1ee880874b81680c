using Stemma.Copies;

namespace Stemma.Stories;

/// <summary>
/// Joins groups of accounts that tell one happening: the two most alike groups first, by the average of their members' likeness, until
/// no two are alike enough (average linkage, Sokal and Michener 1958, over the pairs that share marks). A group of many is
/// judged by its first few members.
/// </summary>
static class Happenings
{
    const int Speakers = 4;

    /// <summary>Joins in <paramref name="groups"/> what is as alike as <paramref name="least"/>; the result is the same on any machine.</summary>
    public static void Join(Groups groups, int count, IEnumerable<(int X, int Y)> pairs, Func<int, int, double> alike, double least)
    {
        var members = new Dictionary<int, List<int>>();
        for (var x = 0; x < count; x++)
        {
            if (!members.TryGetValue(groups.Find(x), out var list))
                members[groups.Find(x)] = list = [];
            list.Add(x);
        }
        var near = new Dictionary<int, HashSet<int>>();
        var changed = new Dictionary<int, int>();
        var queue = new PriorityQueue<(int A, int B, int Stamp), (double, int, int)>();
        HashSet<int> Near(int group) => near.TryGetValue(group, out var set) ? set : near[group] = [];
        foreach (var (x, y) in pairs)
        {
            var (a, b) = (groups.Find(x), groups.Find(y));
            if (a == b || !Near(a).Add(b)) continue;
            Near(b).Add(a);
            Offer(a, b, 0);
        }
        for (var step = 1; queue.TryDequeue(out var next, out _); )
        {
            var (a, b, stamp) = next;
            if (changed.GetValueOrDefault(a, 0) > stamp || changed.GetValueOrDefault(b, 0) > stamp)
                continue; // one of the two has grown since, and was offered again, or is no more
            groups.Join(a, b);
            var (kept, gone) = a < b ? (a, b) : (b, a);
            members[kept].AddRange(members[gone]);
            members[kept].Sort();
            members.Remove(gone);
            changed[kept] = changed[gone] = step;
            Near(kept).UnionWith(Near(gone));
            Near(kept).Remove(kept);
            Near(kept).Remove(gone);
            foreach (var other in Near(kept))
            {
                Near(other).Remove(gone);
                Near(other).Add(kept);
                Offer(kept, other, step);
            }
            near.Remove(gone);
            step++;
        }

        void Offer(int a, int b, int stamp)
        {
            double sum = 0;
            var of = 0;
            foreach (var x in members[a].Take(Speakers))
                foreach (var y in members[b].Take(Speakers))
                {
                    sum += alike(Math.Min(x, y), Math.Max(x, y));
                    of++;
                }
            if (sum / of >= least)
                queue.Enqueue((a, b, stamp), (-sum / of, Math.Min(a, b), Math.Max(a, b)));
        }
    }
}
