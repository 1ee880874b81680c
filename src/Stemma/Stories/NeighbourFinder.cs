using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Stories;

/// <summary>Two accounts of a batch that may be kin or tell one story, worth comparing word by word.</summary>
/// <param name="A">Index into the batch, smaller than <paramref name="B"/>.</param>
/// <param name="B">Index into the batch.</param>
public readonly record struct Neighbours(int A, int B);

/// <summary>
/// Finds which accounts of a batch are worth comparing, without comparing all with all. Accounts meet in the lists of the shingles
/// they share, each weighed by how few share it. A shingle of more than <see cref="Cap"/> accounts is boilerplate and is dropped;
/// an account most of whose shingles are dropped stands in a crowd of near-identical ones, and is compared with the crowd's first
/// only. So the work grows with the number of accounts, not with its square.
/// </summary>
public static class NeighbourFinder
{
    const int Few = 40;          // a batch this small is compared all with all
    const int Cap = 160;         // accounts a shingle may have
    const int MarkCap = 120;     // accounts a mark may have
    const int MostKin = 64;      // neighbours kept of one account, best first
    const int MostAlike = 12;
    const double LeastShared = 2;
    const double LeastAlike = 0.22;

    /// <summary>Candidate pairs, ascending by A then B; the same for any order of the batch up to the indexes.</summary>
    public static ValueList<Neighbours> Find(IReadOnlyList<Testimony> batch)
    {
        // Work in the order of ids, so that the order of the batch cannot matter.
        var order = Enumerable.Range(0, batch.Count).OrderBy(at => batch[at].Account.Id).ToArray();
        var pairs = new HashSet<Neighbours>();
        void Add(int x, int y) => pairs.Add(order[x] < order[y] ? new Neighbours(order[x], order[y]) : new Neighbours(order[y], order[x]));

        if (batch.Count <= Few)
        {
            for (var x = 0; x < batch.Count; x++)
                for (var y = x + 1; y < batch.Count; y++) Add(x, y);
        }
        else
        {
            var shingles = BandIndex.Of([.. order.Select(at => batch[at].Sketch.Shingles)], Cap);
            Meet(batch.Count, shingles, _ => 1, MostKin, LeastShared, Add);
            Crowds(batch, order, shingles, Add);
            var marks = BandIndex.Of([.. order.Select(at => batch[at].Sketch.Marks)], MarkCap);
            var weight = new Alikeness(batch.Count, marks);
            Meet(batch.Count, marks, weight.Of, MostAlike, LeastAlike, Add, weight.Norm);
        }
        return pairs.OrderBy(pair => pair.A).ThenBy(pair => pair.B).ToValueList();
    }

    /// <summary>Pairs of accounts, given in the order of their ids, that share marks enough to tell one happening or be of one saga.</summary>
    internal static List<(int X, int Y)> Alike(IReadOnlyList<Testimony> members)
    {
        var pairs = new HashSet<(int, int)>();
        if (members.Count <= Few)
        {
            for (var x = 0; x < members.Count; x++)
                for (var y = x + 1; y < members.Count; y++) pairs.Add((x, y));
        }
        else
        {
            var marks = BandIndex.Of([.. members.Select(member => member.Sketch.Marks)], MarkCap);
            var weight = new Alikeness(members.Count, marks);
            Meet(members.Count, marks, weight.Of, MostAlike, LeastAlike, (x, y) => pairs.Add((Math.Min(x, y), Math.Max(x, y))), weight.Norm);
        }
        return [.. pairs.Order()];
    }

    // Adds for each account its best partners by the summed weight of the bands they share.
    static void Meet(
        int count, BandIndex index, Func<int, double> weight, int most, double least, Action<int, int> add, Func<int, double>? norm = null)
    {
        var shared = new double[count];
        var touched = new List<int>();
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
            double Score(int y) => norm is null ? shared[y] : shared[y] / (norm(x) * norm(y));
            var best = touched.FindAll(y => Score(y) >= least);
            best.Sort((y, z) => Score(z) != Score(y) ? Score(z).CompareTo(Score(y)) : y.CompareTo(z));
            foreach (var y in best.Take(most)) add(x, y);
            foreach (var y in touched) shared[y] = 0;
            touched.Clear();
        }
    }

    // Near-identical accounts by the hundred: their shingles are over the cap. Each is tied to the first account with the same
    // least shingles, and to the next, so that a crowd hangs together by as many pairs as it has members.
    static void Crowds(IReadOnlyList<Testimony> batch, int[] order, BandIndex shingles, Action<int, int> add)
    {
        const int Keys = 4, Width = 3;
        var crowded = Enumerable.Range(0, batch.Count)
            .Where(x => shingles.Dropped[x] * 2 > batch[order[x]].Sketch.Shingles.Count).ToArray();
        var first = new Dictionary<(int, ulong, ulong, ulong), (int First, int Last)>();
        foreach (var x in crowded)
        {
            var own = batch[order[x]].Sketch.Shingles;
            for (var key = 0; key < Keys && (key + 1) * Width <= own.Count; key++)
            {
                var name = (key, own[key * Width], own[(key * Width) + 1], own[(key * Width) + 2]);
                if (first.TryGetValue(name, out var crowd))
                {
                    add(crowd.First, x);
                    if (crowd.Last != crowd.First) add(crowd.Last, x);
                    first[name] = (crowd.First, x);
                }
                else
                    first[name] = (x, x);
            }
        }
    }

    // Marks by inverse document frequency, accounts by the cosine of their marks.
    sealed class Alikeness
    {
        readonly double[] _norms;
        readonly BandIndex _marks;
        readonly double _all;

        public Alikeness(int count, BandIndex marks)
        {
            (_marks, _all) = (marks, Math.Log(count + 1.0));
            _norms = new double[count];
            for (var x = 0; x < count; x++)
            {
                var sum = 0.0;
                foreach (var band in marks.Bands(x)) sum += Of(band);
                _norms[x] = Math.Sqrt(Math.Max(sum, 1));
            }
        }

        public double Of(int band) => Math.Pow(_all - Math.Log(_marks.Members(band).Length), 2);

        public double Norm(int x) => _norms[x];
    }
}
