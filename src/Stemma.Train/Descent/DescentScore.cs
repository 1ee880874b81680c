using System.Globalization;

namespace Stemma.Train.Descent;

/// <summary>The lineage kit's measures of descent, as its scorer has them.</summary>
/// <param name="Edges">Parent edges between accounts: right, told, true.</param>
/// <param name="Turned">Edges told the wrong way round.</param>
/// <param name="Lost">Lost originals: matched, told, true.</param>
/// <param name="Sign">Average sign similarity summed over families (Roos &amp; Heikkilä 2009), and how many there are.</param>
readonly record struct DescentScore((int Right, int Told, int True) Edges, int Turned, (int Right, int Told, int True) Lost, (double Sum, int Families) Sign)
{
    public double EdgeF1 => F1(Edges);

    public double LostF1 => F1(Lost);

    public double Similarity => Sign.Families == 0 ? 1 : Sign.Sum / Sign.Families;

    public double Direction => Edges.Right + Turned == 0 ? 1 : (double)Edges.Right / (Edges.Right + Turned);

    public double Coverage => Edges.True == 0 ? 1 : (double)(Edges.Right + Turned) / Edges.True;

    /// <summary>One number to learn by.</summary>
    public double Worth => EdgeF1 + 0.6 * LostF1 + Similarity + 0.3 * Direction + 0.3 * Coverage;

    static double F1((int Right, int Told, int True) n) => n.Told + n.True == 0 ? 1 : 2d * n.Right / (n.Told + n.True);

    public static DescentScore operator +(DescentScore a, DescentScore b) => new(
        (a.Edges.Right + b.Edges.Right, a.Edges.Told + b.Edges.Told, a.Edges.True + b.Edges.True), a.Turned + b.Turned,
        (a.Lost.Right + b.Lost.Right, a.Lost.Told + b.Lost.Told, a.Lost.True + b.Lost.True),
        (a.Sign.Sum + b.Sign.Sum, a.Sign.Families + b.Sign.Families));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"edges {EdgeF1:0.000} ({Edges.Right}/{Edges.Told}/{Edges.True})  direction {Direction:0.000}/{Coverage:0.000}  sign {Similarity:0.000}  lost {LostF1:0.000} ({Lost.Right}/{Lost.Told}/{Lost.True})");

    /// <summary>Scores what was told on the accounts given.</summary>
    public static DescentScore Of(KitGraph gold, KitGraph told, IReadOnlySet<string> among)
    {
        int right = 0, all = 0, said = 0, turned = 0;
        foreach (var copy in among)
        {
            var (truly, tells) = (gold.AccountsAbove(copy), told.AccountsAbove(copy));
            all += truly.Count;
            said += tells.Count;
            right += tells.Count(truly.Contains);
            turned += truly.Count(p => !tells.Contains(p) && told.AccountsAbove(p).Contains(copy));
        }
        return new DescentScore((right, said, all), turned, Originals(gold, told, among), Signs(gold, told, among));
    }

    static (int, int, int) Originals(KitGraph gold, KitGraph told, IReadOnlySet<string> among)
    {
        var real = Sets(gold).Select(s => s.Where(among.Contains).ToHashSet(StringComparer.Ordinal)).Where(s => s.Count > 1).ToArray();
        var found = Sets(told).Where(s => s.Count > 1 && s.Any(among.Contains)).ToArray();
        var pairs = new List<(double Likeness, int Real, int Found)>();
        for (var i = 0; i < real.Length; i++)
            for (var j = 0; j < found.Length; j++)
                if (real[i].Count(found[j].Contains) is > 0 and var both && both / (double)(real[i].Count + found[j].Count - both) is >= 0.5 and var likeness)
                    pairs.Add((likeness, i, j));
        var (takenReal, takenFound) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (_, i, j) in pairs.OrderByDescending(p => p.Likeness).ThenBy(p => p.Real).ThenBy(p => p.Found))
            if (!takenReal.Contains(i) && !takenFound.Contains(j))
            {
                takenReal.Add(i);
                takenFound.Add(j);
            }
        return (takenReal.Count, found.Length, real.Length);
    }

    static IEnumerable<HashSet<string>> Sets(KitGraph graph) => graph.Nodes.Where(n => !graph.Accounts.Contains(n)).Select(graph.AccountsBelow);

    static (double, int) Signs(KitGraph gold, KitGraph told, IReadOnlySet<string> among)
    {
        var (sum, families) = (0d, 0);
        foreach (var family in gold.Families().Select(f => f.Where(among.Contains).ToArray()).Where(f => f.Length > 2))
        {
            var (like, n) = (0d, 0);
            foreach (var a in family)
            {
                var (real, found) = (gold.Distances(a), told.Distances(a));
                var others = family.Where(x => x != a).Select(x => (Real: real.GetValueOrDefault(x, 1_000_000), Found: found.GetValueOrDefault(x, 1_000_000))).ToArray();
                for (var i = 0; i < others.Length; i++)
                    for (var j = i + 1; j < others.Length; j++, n++)
                        like += 1 - Math.Abs(others[i].Real.CompareTo(others[j].Real) - others[i].Found.CompareTo(others[j].Found)) / 2d;
            }
            sum += like / n;
            families++;
        }
        return (sum, families);
    }
}
