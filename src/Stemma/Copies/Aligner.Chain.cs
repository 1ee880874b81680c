namespace Stemma.Copies;

public static partial class Aligner
{
    const int LongestSeed = 5;
    const long MostCells = 3_000_000;

    readonly record struct Region(int A, int EndA, int B, int EndB, int Seed);

    /// <summary>Links the words of the heaviest in-order chain.</summary>
    static void Chain(Words words, Links links)
    {
        var regions = new Stack<Region>();
        regions.Push(new Region(0, words.A.Length, 0, words.B.Length, LongestSeed));
        while (regions.TryPop(out var region))
        {
            region = TrimEqualEnds(words, links, region);
            if (region.A == region.EndA || region.B == region.EndB)
                continue;
            var cells = (long)(region.EndA - region.A) * (region.EndB - region.B);
            var blocks = cells > 400 && region.Seed > 0 ? Heaviest(Anchors(words, region)) : [];
            if (blocks.Count > 0)
            {
                int a = region.A, b = region.B;
                foreach (var block in blocks)
                {
                    regions.Push(new Region(a, block.A, b, block.B, region.Seed));
                    for (var i = 0; i < block.Length; i++)
                        links.Join(block.A + i, block.B + i);
                    (a, b) = (block.A + block.Length, block.B + block.Length);
                }
                regions.Push(new Region(a, region.EndA, b, region.EndB, region.Seed));
            }
            else if (region.Seed > 3 || (cells > MostCells && region.Seed > 1))
                regions.Push(region with { Seed = region.Seed - 1 });
            else if (cells <= MostCells)
                CloseGap(words, links, region);
        }
    }

    static Region TrimEqualEnds(Words words, Links links, Region region)
    {
        var (a, endA, b, endB, seed) = region;
        while (a < endA && b < endB && words.A[a] == words.B[b])
            links.Join(a++, b++);
        while (a < endA && b < endB && words.A[endA - 1] == words.B[endB - 1])
            links.Join(--endA, --endB);
        return new Region(a, endA, b, endB, seed);
    }

    readonly record struct Run(int A, int B, int Length, int Weight);

    /// <summary>Runs of equal words grown from word runs of the seed's length that occur once on either side of the region.</summary>
    static List<Run> Anchors(Words words, Region region)
    {
        var seed = region.Seed;
        var once = new Dictionary<ulong, (int A, int B)>();
        Count(words.A, region.A, region.EndA, seed, (hash, at) =>
            once[hash] = once.ContainsKey(hash) ? (-1, -1) : (at, -2));
        Count(words.B, region.B, region.EndB, seed, (hash, at) =>
        {
            if (once.TryGetValue(hash, out var place) && place.A >= 0)
                once[hash] = place.B == -2 ? (place.A, at) : (-1, -1);
        });
        var runs = new List<Run>();
        int lastA = -1, lastB = -1; // the end of the last run, to skip the seeds that lie in it
        foreach (var (a, b) in once.Values.Where(p => p.A >= 0 && p.B >= 0).OrderBy(p => p.B))
        {
            if (b < lastB && a - b == lastA - lastB)
                continue;
            if (!words.A.AsSpan(a, seed).SequenceEqual(words.B.AsSpan(b, seed)))
                continue; // two hashes met by chance
            int start = 0, end = seed;
            while (a + start > region.A && b + start > region.B && words.A[a + start - 1] == words.B[b + start - 1]) start--;
            while (a + end < region.EndA && b + end < region.EndB && words.A[a + end] == words.B[b + end]) end++;
            var weight = 0;
            for (var i = start; i < end; i++)
                weight += words.Weight[words.A[a + i]];
            (lastA, lastB) = (a + end, b + end);
            if (weight > seed) // a run of marks and short words alone anchors nothing
                runs.Add(new Run(a + start, b + start, end - start, weight));
        }
        return runs;
    }

    static void Count(int[] ids, int from, int to, int length, Action<ulong, int> see)
    {
        for (var i = from; i + length <= to; i++)
        {
            var hash = 14695981039346656037UL;
            for (var k = 0; k < length; k++)
                hash = (hash ^ (uint)ids[i + k]) * 1099511628211UL;
            see(hash ^ (hash >> 29), i);
        }
    }

    /// <summary>The heaviest set of runs that stand in the same order on both sides without overlap; in order.</summary>
    static List<Run> Heaviest(List<Run> runs)
    {
        if (runs.Count == 0)
            return runs;
        var byEnd = runs.OrderBy(r => r.B).ThenBy(r => r.A).ToList();
        var order = byEnd.Select((r, i) => (End: r.B + r.Length, i)).OrderBy(p => p.End).Select(p => p.i).ToArray();
        var ends = byEnd.Select(r => r.A + r.Length).Distinct().Order().ToArray();
        var tree = new (long Weight, int Run)[ends.Length + 1]; // prefix maxima over the end in A
        var best = new long[byEnd.Count];
        var before = new int[byEnd.Count];
        var closed = 0;
        int last = -1;
        for (var i = 0; i < byEnd.Count; i++)
        {
            for (; closed < order.Length && byEnd[order[closed]].B + byEnd[order[closed]].Length <= byEnd[i].B; closed++)
                Raise(Array.BinarySearch(ends, byEnd[order[closed]].A + byEnd[order[closed]].Length), best[order[closed]], order[closed]);
            var (weight, previous) = Most(byEnd[i].A);
            best[i] = weight + byEnd[i].Weight;
            before[i] = weight > 0 ? previous : -1;
            if (last < 0 || best[i] > best[last])
                last = i;
        }
        var chain = new List<Run>();
        for (var i = last; i >= 0; i = before[i])
            chain.Add(byEnd[i]);
        chain.Reverse();
        return chain;

        void Raise(int slot, long weight, int run)
        {
            for (var i = slot + 1; i < tree.Length; i += i & -i)
                if (weight > tree[i].Weight)
                    tree[i] = (weight, run);
        }

        (long Weight, int Run) Most(int startA) // over runs that end in A at or before startA
        {
            var at = Array.BinarySearch(ends, startA);
            (long Weight, int Run) most = (0, -1);
            for (var i = at >= 0 ? at + 1 : ~at; i > 0; i -= i & -i)
                if (tree[i].Weight > most.Weight)
                    most = tree[i];
            return most;
        }
    }
}
