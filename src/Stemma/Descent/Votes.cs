using static Stemma.Descent.VariantMatrix;

namespace Stemma.Descent;

/// <summary>What a lost text had, by the votes of those that came from it.</summary>
static class Votes
{
    /// <summary>
    /// The reading of the text all voters came from, and how sure it is, 0 to 1. Words two voters have were there: losing is easy,
    /// inventing twice is not. Of two readings the one with more votes stands, then the one the family uses more often elsewhere.
    /// </summary>
    public static (int[] States, double[] Sure) Original(VariantMatrix matrix, IReadOnlyList<int[]> voters)
    {
        var states = new int[matrix.Rows];
        var sure = new double[matrix.Rows];
        var counts = new Dictionary<int, int>();
        var single = OfAWordOrTwo(matrix, voters);
        for (var i = 0; i < states.Length; i++)
        {
            Count(counts, voters, i);
            var absent = counts.GetValueOrDefault(Gap);
            counts.Remove(Gap);
            var present = voters.Count - absent;
            var (top, votes, second) = Top(counts, matrix.Uses);
            var there = single[i] ? present > absent || (present == absent && counts.Count == 1)
                : present >= 2 && present * 4 >= absent || (present == 1 && absent <= 1)
                || (matrix.Kinds[i] == RowKind.Dateline && present > 0);
            if (!there)
                (states[i], sure[i]) = (Gap, 1 - (double)present / (1 + absent));
            else
            {
                var presence = present >= 2 || absent == 0 ? 1 : 0.5;
                (states[i], sure[i]) = (top, presence * (present == votes ? 1 : (double)(votes - second + 0.3) / present));
            }
        }
        return (states, sure);
    }

    /// <summary>What a lost text between an exemplar and its copies had: the reading most of them have, the exemplar's in doubt.</summary>
    public static int[] Between(VariantMatrix matrix, int[] exemplar, IReadOnlyList<int[]> copies)
    {
        var states = new int[exemplar.Length];
        var single = OfAWordOrTwo(matrix, [.. copies, exemplar]);
        var counts = new Dictionary<int, int>();
        for (var i = 0; i < states.Length; i++)
        {
            Count(counts, copies, i);
            var best = exemplar[i];
            var most = counts.GetValueOrDefault(best) + 1;
            foreach (var (state, votes) in counts)
            {
                // Words two copies have against the exemplar were in their common source, however many lost them again.
                var weight = exemplar[i] == Gap && state != Gap && votes >= 2 && !single[i] ? copies.Count + votes : votes;
                if (weight > most || (weight == most && state != exemplar[i] && best != exemplar[i] && state > best))
                    (best, most) = (state, weight);
            }
            states[i] = best;
        }
        return states;
    }

    /// <summary>How sure a reading of the text all voters came from is, 0 to 1, by row.</summary>
    public static double[] Sure(int[] states, IReadOnlyList<int[]> voters)
    {
        var sure = new double[states.Length];
        var counts = new Dictionary<int, int>();
        for (var i = 0; i < states.Length; i++)
        {
            Count(counts, voters, i);
            var absent = counts.GetValueOrDefault(Gap);
            var present = voters.Count - absent;
            if (states[i] == Gap)
            {
                sure[i] = 1 - (double)present / (1 + absent);
                continue;
            }
            var votes = counts.GetValueOrDefault(states[i]);
            var second = counts.Where(c => c.Key != Gap && c.Key != states[i]).Select(c => c.Value).DefaultIfEmpty(0).Max();
            sure[i] = present == 0 ? 0 : (present >= 2 || absent == 0 ? 1 : 0.5) * (present == votes ? 1 : Math.Max(0, votes - second + 0.3) / present);
        }
        return sure;
    }

    /// <summary>
    /// Whether a row is one of a word or two that some voters have and the same others have not: an editor puts such words in as lightly
    /// as out, so that the greater number decides. Longer runs are lost, not found twice.
    /// </summary>
    public static bool[] OfAWordOrTwo(VariantMatrix matrix, IReadOnlyList<int[]> voters)
    {
        var single = new bool[matrix.Rows];
        for (var from = 0; from < single.Length;)
        {
            var (to, words) = (from + 1, matrix.Weight(from));
            if (matrix.Kinds[from] == RowKind.Word)
            {
                while (to < single.Length && matrix.Kinds[to] == RowKind.Word && !matrix.BreakBefore[to] && SameLack(voters, from, to)) words += matrix.Weight(to++);
                if (words <= 2)
                    single.AsSpan(from, to - from).Fill(true);
            }
            from = to;
        }
        return single;
    }

    static bool SameLack(IReadOnlyList<int[]> voters, int row, int other)
    {
        foreach (var voter in voters)
            if (voter[row] == Gap != (voter[other] == Gap))
                return false;
        return true;
    }

    static void Count(Dictionary<int, int> counts, IReadOnlyList<int[]> voters, int row)
    {
        counts.Clear();
        foreach (var voter in voters)
            counts[voter[row]] = counts.GetValueOrDefault(voter[row]) + 1;
    }

    static (int State, int Votes, int Second) Top(Dictionary<int, int> counts, int[] uses)
    {
        var (best, votes, second) = (Gap, 0, 0);
        foreach (var (state, n) in counts)
            if (n > votes || (n == votes && (uses[state] > uses[best] || (uses[state] == uses[best] && state < best))))
                (best, votes, second) = (state, n, Math.Max(second, votes));
            else
                second = Math.Max(second, n);
        return (best, votes, second);
    }
}
