using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Stories;

/// <summary>Two accounts of a batch that may be kin or tell one story, worth comparing word by word.</summary>
/// <param name="A">Index into the batch, smaller than <paramref name="B"/>.</param>
/// <param name="B">Index into the batch.</param>
public readonly record struct Neighbours(int A, int B);

/// <summary>
/// Finds which accounts of a batch are worth comparing, without comparing all with all. Accounts meet in the lists of the shingles
/// they share; a shingle speaks the louder the fewer accounts have it. A shingle of more accounts than a cap is boilerplate, or the
/// text of a crowd of copies: it speaks softly, and its accounts meet only the first few of them, who stand for the rest. So the
/// work grows with the number of accounts and the cap, not with the square of the accounts, and ten thousand copies of one text
/// hang together by their first.
/// </summary>
public static class NeighbourFinder
{
    const int Few = 40;              // a batch this small is compared all with all
    const int Cap = 64;              // accounts of a shingle before it is a crowd's
    const int MarkCap = 120;         // accounts of a mark before it tells nothing apart
    const int MostKin = 96;          // neighbours taken by one account, best first
    const int MostAlike = 6;
    const double Soft = 0.3;         // what a crowd's shingle says
    const double LeastShared = 6;    // two shingles of two accounts, or twenty of a crowd
    const double LeastAlike = 0.35;

    /// <summary>Candidate pairs, ascending by A then B; the same for any order of the batch up to the indexes.</summary>
    public static ValueList<Neighbours> Find(IReadOnlyList<Testimony> batch)
    {
        // Work in the order of ids, so that the order of the batch cannot matter.
        var order = Enumerable.Range(0, batch.Count).OrderBy(at => batch[at].Account.Id).ToArray();
        var members = Array.ConvertAll(order, at => batch[at]);
        var pairs = new HashSet<(int X, int Y)>();
        if (batch.Count > Few)
        {
            var shingles = BandIndex.Of([.. members.Select(member => member.Sketch.Shingles)], Cap);
            Meet(members.Length, shingles, band => Math.Max(Soft, Math.Log((Cap + 20.0) / shingles.Count(band))), MostKin, LeastShared, null, pairs);
        }
        pairs.UnionWith(Alike(members, MostAlike, LeastAlike));
        return pairs.Select(pair => (X: order[pair.X], Y: order[pair.Y]))
            .Select(pair => pair.X < pair.Y ? new Neighbours(pair.X, pair.Y) : new Neighbours(pair.Y, pair.X))
            .OrderBy(pair => pair.A).ThenBy(pair => pair.B).ToValueList();
    }

    /// <summary>Pairs of accounts, given in the order of their ids, that share marks enough to tell one happening.</summary>
    internal static HashSet<(int X, int Y)> Alike(IReadOnlyList<Testimony> members, int most, double least)
    {
        var pairs = new HashSet<(int, int)>();
        if (members.Count <= Few)
        {
            for (var x = 0; x < members.Count; x++)
                for (var y = x + 1; y < members.Count; y++) pairs.Add((x, y));
            return pairs;
        }
        var marks = BandIndex.Of([.. members.Select(member => member.Sketch.Marks)], MarkCap);
        double Weight(int band) => Math.Pow(Math.Log((members.Count + 1.0) / marks.Count(band)), 2);
        var norms = new double[members.Count];
        for (var x = 0; x < norms.Length; x++)
        {
            foreach (var band in marks.Bands(x)) norms[x] += Weight(band);
            norms[x] = Math.Sqrt(Math.Max(norms[x], 1));
        }
        Meet(members.Count, marks, Weight, most, least, norms, pairs);
        return pairs;
    }

    // For each account its best partners by the summed weight of the bands they share, or by its cosine when norms are given.
    static void Meet(
        int count, BandIndex index, Func<int, double> weight, int most, double least, double[]? norms, HashSet<(int, int)> pairs)
    {
        var shared = new double[count];
        var touched = new List<int>();
        var best = new List<(double Score, int Y)>();
        for (var x = 0; x < count; x++)
        {
            foreach (var band in index.Bands(x))
            {
                var own = weight(band);
                foreach (var y in index.Members(band))
                {
                    if (y == x) continue;
                    if (shared[y] == 0) touched.Add(y);
                    shared[y] += own;
                }
            }
            foreach (var y in touched)
            {
                var score = norms is null ? shared[y] : shared[y] / (norms[x] * norms[y]);
                if (score >= least) best.Add((score, y));
                shared[y] = 0;
            }
            if (best.Count > most)
                best.Sort(static (p, q) => p.Score != q.Score ? q.Score.CompareTo(p.Score) : p.Y.CompareTo(q.Y));
            foreach (var (_, y) in best.Take(most)) pairs.Add((Math.Min(x, y), Math.Max(x, y)));
            touched.Clear();
            best.Clear();
        }
    }
}
