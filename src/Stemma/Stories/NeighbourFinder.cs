using Stemma.Testimonies;

namespace Stemma.Stories;

/// <summary>
/// Finds which accounts of a batch may tell one happening, without comparing all with all: accounts meet in the lists of the marks they
/// share; a mark speaks the louder the fewer accounts have it.
/// </summary>
static class NeighbourFinder
{
    const int Few = 40;              // a batch this small is compared all with all
    const int MarkCap = 120;         // accounts of a mark before it tells nothing apart

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
        var weights = new double[marks.Bands()];
        for (var band = 0; band < weights.Length; band++)
        {
            var rare = Math.Log((members.Count + 1.0) / marks.Count(band));
            weights[band] = rare * rare;
        }
        var norms = new double[members.Count];
        for (var x = 0; x < norms.Length; x++)
        {
            foreach (var band in marks.Bands(x)) norms[x] += weights[band];
            norms[x] = Math.Sqrt(Math.Max(norms[x], 1));
        }
        Meet(members.Count, marks, weights, most, least, norms, pairs);
        return pairs;
    }

    // For each account its best partners by the cosine of their weighed bands.
    static void Meet(
        int count, BandIndex index, double[] weights, int most, double least, double[] norms, HashSet<(int, int)> pairs)
    {
        var shared = new double[count];
        var touched = new List<int>();
        var best = new List<(double Score, int Y)>();
        for (var x = 0; x < count; x++)
        {
            foreach (var band in index.Bands(x))
            {
                var own = weights[band];
                foreach (var y in index.Members(band))
                {
                    if (y == x) continue;
                    if (shared[y] == 0) touched.Add(y);
                    shared[y] += own;
                }
            }
            foreach (var y in touched)
            {
                var score = shared[y] / (norms[x] * norms[y]);
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
