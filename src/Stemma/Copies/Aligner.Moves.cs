namespace Stemma.Copies;

public static partial class Aligner
{
    const double WeakShare = 0.35;
    const double MovedShare = 0.5;
    const int LeastMovedWeight = 12; // about four content words
    const int MostVerified = 8;

    /// <summary>
    /// Looks out of order for every paragraph of the copy that the chain left without a counterpart, among the paragraphs of the exemplar that
    /// were left without one too.
    /// </summary>
    static void FindMoves(Words words, Links links)
    {
        var inA = Bounds(words.TextA);
        var inB = Bounds(words.TextB);
        var free = new Dictionary<int, List<int>>(); // word -> weak paragraphs of the exemplar that have it
        for (var p = 0; p < inA.Count; p++)
            if (Linked(words.A, words.Weight, inA[p], i => links.OfA[i] >= 0 && words.A[i] == words.B[links.OfA[i]]) < WeakShare)
                foreach (var id in Distinct(words.A, inA[p]))
                    if (words.Weight[id] > 1)
                        (free.TryGetValue(id, out var list) ? list : free[id] = []).Add(p);
        if (free.Count == 0)
            return;
        var gone = new bool[inA.Count]; // found their place
        foreach (var paragraph in inB)
        {
            if (Linked(words.B, words.Weight, paragraph, i => links.OfB[i] >= 0 && words.B[i] == words.A[links.OfB[i]]) >= WeakShare)
                continue;
            var found = Counterpart(words, free, gone, inA, paragraph);
            if (found < 0)
                continue;
            Move(words, links, inA[found], paragraph);
            gone[found] = true;
        }
        if (links.Moves.Count > 0)
            CloseSeams(words, links);
    }

    // Words that lost their link to a move pair with the equal word beside their neighbour's.
    static void CloseSeams(Words words, Links links)
    {
        int[] moveOfA = new int[words.A.Length], moveOfB = new int[words.B.Length]; // 0 for the words in order
        for (var i = 0; i < links.Moves.Count; i++)
        {
            var move = links.Moves[i];
            moveOfA.AsSpan(move.A, move.EndA - move.A).Fill(i + 1);
            moveOfB.AsSpan(move.B, move.EndB - move.B).Fill(i + 1);
        }
        for (var b = 1; b < words.B.Length; b++)
            JoinBeside(b, 1);
        for (var b = words.B.Length - 2; b >= 0; b--)
            JoinBeside(b, -1);

        void JoinBeside(int b, int side)
        {
            var beside = links.OfB[b - side];
            var a = beside + side;
            if (links.OfB[b] < 0 && beside >= 0 && a >= 0 && a < words.A.Length && links.OfA[a] < 0 && words.A[a] == words.B[b]
                && moveOfA[a] == moveOfB[b] && moveOfA[beside] == moveOfB[b] && moveOfB[b - side] == moveOfB[b])
                links.Join(a, b);
        }
    }

    static int Counterpart(Words words, Dictionary<int, List<int>> free, bool[] gone, List<(int From, int To)> inA, (int From, int To) paragraph)
    {
        var common = new Dictionary<int, int>();
        var own = 0;
        foreach (var id in Distinct(words.B, paragraph))
        {
            if (words.Weight[id] <= 1)
                continue;
            own += words.Weight[id];
            if (free.TryGetValue(id, out var list) && list.Count <= 64)
                foreach (var p in list.Where(p => !gone[p]))
                    common[p] = common.GetValueOrDefault(p) + words.Weight[id];
        }
        var best = -1;
        var most = 0;
        var distinct = Distinct(words.B, paragraph).Where(id => words.Weight[id] > 1).ToHashSet();
        // Words that stand in many paragraphs find none, but count for those that rarer words have found.
        foreach (var (p, _) in common.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(MostVerified))
        {
            var weight = Distinct(words.A, inA[p]).Where(distinct.Contains).Sum(id => words.Weight[id]);
            if (weight >= LeastMovedWeight && weight >= MovedShare * own && weight > most)
                (best, most) = (p, weight);
        }
        // Two long paragraphs that share half their words by chance share no order; require that the run fits the size too.
        return best >= 0 && inA[best].To - inA[best].From <= 4 * (paragraph.To - paragraph.From) ? best : -1;
    }

    static void Move(Words words, Links links, (int From, int To) a, (int From, int To) b)
    {
        for (var i = a.From; i < a.To; i++)
            if (links.OfA[i] >= 0)
                links.Part(links.OfA[i]);
        for (var i = b.From; i < b.To; i++)
            links.Part(i);
        CloseRegion(words, links, new Region(a.From, a.To, b.From, b.To, 0));
        links.Moves.Add(new Region(a.From, a.To, b.From, b.To, 0));
    }

    static void CloseRegion(Words words, Links links, Region region)
    {
        region = TrimEqualEnds(words, links, region);
        if (region.A < region.EndA && region.B < region.EndB && (long)(region.EndA - region.A) * (region.EndB - region.B) <= MostCells)
            CloseGap(words, links, region);
    }

    static double Linked(int[] ids, int[] weight, (int From, int To) paragraph, Func<int, bool> isLinked)
    {
        int linked = 0, all = 0;
        for (var i = paragraph.From; i < paragraph.To; i++)
        {
            if (weight[ids[i]] <= 1)
                continue;
            all++;
            if (isLinked(i))
                linked++;
        }
        return all == 0 ? 1 : (double)linked / all;
    }

    static IEnumerable<int> Distinct(int[] ids, (int From, int To) paragraph) =>
        ids[paragraph.From..paragraph.To].Distinct();

    static List<(int From, int To)> Bounds(WordSequence words)
    {
        var bounds = new List<(int, int)>();
        for (int i = 0, from = 0; i <= words.Paragraphs.Count; i++)
            if (i == words.Paragraphs.Count || words.Paragraphs[i] != words.Paragraphs[from])
            {
                if (i > from)
                    bounds.Add((from, i));
                from = i;
            }
        return bounds;
    }
}
