namespace Stemma.Copies;

/// <summary>Equal runs that follow one another in both texts with little between them.</summary>
/// <param name="FirstA">First word in A.</param>
/// <param name="EndA">One past the last word in A.</param>
/// <param name="FirstB">First word in B.</param>
/// <param name="EndB">One past the last word in B.</param>
/// <param name="Matched">Words in common, in order.</param>
/// <param name="Outside">Words in common outside quotations.</param>
/// <param name="Score">What speaks for copying: the weights of the common words less the cost of what lies between.</param>
/// <param name="Unquoted">Words outside quotations between its ends, in the text that has more of them.</param>
/// <param name="NamesKept">Names and figures in common, outside quotations.</param>
/// <param name="Names">Names and figures between its ends, outside quotations, in the text that has more of them.</param>
readonly record struct Chain(int FirstA, int EndA, int FirstB, int EndB, int Matched, int Outside, double Score, int Unquoted, int NamesKept, int Names);

/// <summary>
/// Chains equal runs into passages by local alignment on sparse runs (after Smith and Waterman 1981; Abouelhoda and Ohlebusch 2005):
/// a chain grows while its words outweigh its gaps. Best first; no word is in two chains.
/// </summary>
static class Chains
{
    const int Look = 40;      // runs looked back at for a predecessor
    const int Reach = 45;     // words of either text that may lie between two runs of a chain
    const double Least = 3;   // the score of a chain worth listing
    const int Most = 64;      // chains a round
    const int Rounds = 6;     // chaining again over what is left; a page of 24 moved pieces is still read whole

    /// <summary>The chains, best first.</summary>
    public static List<Chain> Find(Comparand a, Comparand b, List<Run> runs)
    {
        var chains = new List<Chain>();
        var left = runs;
        for (var round = 0; round < Rounds && left.Count > 0; round++)
        {
            var found = Best(a, b, left);
            if (found.Count == 0)
                break;
            chains.AddRange(found);
            left = left.FindAll(run => !found.Exists(chain => Crosses(run, chain)));
        }
        chains.Sort(static (x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.FirstA.CompareTo(y.FirstA));
        return chains;
    }

    static bool Crosses(Run run, Chain chain) =>
        (run.A < chain.EndA && chain.FirstA < run.A + run.Length) || (run.B < chain.EndB && chain.FirstB < run.B + run.Length);

    static List<Chain> Best(Comparand a, Comparand b, List<Run> list)
    {
        var runs = list.ToArray();
        var score = new double[runs.Length];
        var from = new int[runs.Length];
        var open = new List<int>();
        for (var q = 0; q < runs.Length; q++)
        {
            var run = runs[q];
            var own = Weight(a, b, run, 0);
            (score[q], from[q]) = (own, -1);
            for (var p = q - 1; p >= 0 && p >= q - Look; p--)
            {
                var before = runs[p];
                if (before.B >= run.B || before.A >= run.A)
                    continue;
                int gapA = run.A - before.A - before.Length, gapB = run.B - before.B - before.Length;
                var overlap = Math.Max(0, Math.Max(-gapA, -gapB));
                if (overlap >= run.Length || gapA > Reach || gapB > Reach)
                    continue;
                if (score[p] + own + Math.Min(gapA, gapB) <= score[q]) // even with every word between in step
                    continue;
                var joined = score[p] - Cost(a, b, before, gapA + overlap, gapB + overlap)
                    + (overlap == 0 ? own : Weight(a, b, run, overlap));
                if (joined > score[q])
                    (score[q], from[q]) = (joined, p);
            }
            if (score[q] >= Least)
                open.Add(q);
        }
        // Ends by score: the best chain first; a chain that runs into one taken already waits for the next round.
        open.Sort((x, y) => score[x] != score[y] ? score[y].CompareTo(score[x]) : x.CompareTo(y));
        var taken = new bool[runs.Length];
        var chains = new List<Chain>();
        foreach (var end in open)
        {
            if (chains.Count == Most)
                break;
            if (taken[end])
                continue;
            var first = end;
            var clean = true;
            for (var q = end; q >= 0 && clean; q = from[q])
            {
                clean = !taken[q];
                first = q;
            }
            if (!clean)
                continue;
            var chain = Whole(a, b, runs, from, first, end, score[end]);
            if (chains.Exists(other => Meets(other, chain)))
                continue;
            for (var q = end; q >= 0; q = from[q]) taken[q] = true;
            chains.Add(chain);
        }
        return chains;
    }

    static bool Meets(Chain x, Chain y) =>
        (x.FirstA < y.EndA && y.FirstA < x.EndA) || (x.FirstB < y.EndB && y.FirstB < x.EndB);

    static Chain Whole(Comparand a, Comparand b, Run[] runs, int[] from, int first, int end, double score)
    {
        int matched = 0, outside = 0, names = 0;
        int nextA = int.MaxValue, nextB = int.MaxValue;
        for (var q = end; q >= 0; q = from[q])
        {
            var run = runs[q];
            var length = Math.Min(run.Length, Math.Min(nextA - run.A, nextB - run.B));
            matched += length;
            for (var k = 0; k < length; k++)
            {
                outside += IsQuoted(a, b, run.A + k, run.B + k) ? 0 : 1;
                names += a.IsName(run.A + k) && b.IsName(run.B + k) ? 1 : 0;
            }
            (nextA, nextB) = (run.A, run.B);
        }
        return new Chain(runs[first].A, runs[end].A + runs[end].Length, runs[first].B, runs[end].B + runs[end].Length, matched, outside, score,
            Math.Max(a.Unquoted(runs[first].A, runs[end].A + runs[end].Length), b.Unquoted(runs[first].B, runs[end].B + runs[end].Length)),
            names, Math.Max(a.Names(runs[first].A, runs[end].A + runs[end].Length), b.Names(runs[first].B, runs[end].B + runs[end].Length)));
    }

    // Words that lie between two runs cost a little, more on one side only, and most where both sides name somebody or something
    // and not the same: a copyist rewords, a like report of another happening has other names in the same frame. Between runs on
    // one diagonal, equal words in step (function words mostly) count again. The figures were tried on the lineage dev kit.
    static double Cost(Comparand a, Comparand b, Run before, int gapA, int gapB)
    {
        int atA = before.A + before.Length, atB = before.B + before.Length;
        var both = Math.Min(gapA, gapB);
        var cost = (0.1 * both) + (0.15 * Math.Max(0, both - 5)) + (0.12 * Math.Abs(gapA - gapB));
        if (both > 0)
            cost += 0.6 * Math.Min(a.Names(atA, atA + gapA), b.Names(atB, atB + gapB));
        if (gapA == gapB)
            for (var k = 0; k < gapA; k++)
                if (a.Words[atA + k] == b.Words[atB + k])
                    cost -= Weight(a, b, atA + k, atB + k);
        return cost;
    }

    static double Weight(Comparand a, Comparand b, Run run, int skip)
    {
        var weight = 0.0;
        for (var k = skip; k < run.Length; k++)
            weight += Weight(a, b, run.A + k, run.B + k);
        return weight;
    }

    static double Weight(Comparand a, Comparand b, int i, int j)
    {
        if (IsQuoted(a, b, i, j))
            return 0.05;
        var traits = a.Traits[i] | b.Traits[j];
        if ((traits & WordTraits.Function) != 0)
            return 0.4;
        return (traits & (WordTraits.Number | WordTraits.Capital)) != 0 && (traits & WordTraits.Opens) == 0 ? 0.6 : 1;
    }

    static bool IsQuoted(Comparand a, Comparand b, int i, int j) =>
        ((a.Traits[i] | b.Traits[j]) & WordTraits.Quoted) != 0;
}
