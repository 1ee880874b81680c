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
        for (var i = 0; i < states.Length; i++)
        {
            Count(counts, voters, i);
            var absent = counts.GetValueOrDefault(Gap);
            counts.Remove(Gap);
            var present = voters.Count - absent;
            var (top, votes, second) = Top(counts, matrix.Uses);
            var there = present >= 2 && present * 4 >= absent || (present == 1 && absent <= 1)
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
    public static int[] Between(int[] exemplar, IReadOnlyList<int[]> copies)
    {
        var states = new int[exemplar.Length];
        var counts = new Dictionary<int, int>();
        for (var i = 0; i < states.Length; i++)
        {
            Count(counts, copies, i);
            var best = exemplar[i];
            var most = counts.GetValueOrDefault(best) + 1;
            foreach (var (state, votes) in counts)
            {
                // Words two copies have against the exemplar were in their common source, however many lost them again.
                var weight = exemplar[i] == Gap && state != Gap && votes >= 2 ? copies.Count + votes : votes;
                if (weight > most || (weight == most && state != exemplar[i] && best != exemplar[i] && state > best))
                    (best, most) = (state, weight);
            }
            states[i] = best;
        }
        return states;
    }

    /// <summary>What the lost text at a node of the tree had, as <see cref="Between"/>; the same array when nothing changed, so that its prices stand.</summary>
    public static int[] Anew(int[][] states, int node, Tree tree)
    {
        var voted = Between(states[tree.Parents[node]], [.. tree.ChildrenOf(node).Select(c => states[c])]);
        return voted.AsSpan().SequenceEqual(states[node]) ? states[node] : voted;
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
