using System.Globalization;
using Stemma.Descent;

namespace Stemma.Train.Descent;

/// <summary>
/// Traditions given as a table of readings instead of texts: the first line names the witnesses, each further line is a place. A reading
/// of <c>-</c> or <c>0</c> is nothing there, an empty one or <c>NA</c> is not known. The product's descent is run on it as it is on news.
/// </summary>
static class ClassicKit
{
    /// <summary>Writes the edges found, child and parent, lost originals as <c>lost:1</c>, <c>lost:2</c> …; beside a file NAME.edges.tsv tells how like they are.</summary>
    /// <param name="path">The table.</param>
    /// <param name="output">The file to write.</param>
    /// <param name="cancel">Not asked: one table is small.</param>
    public static void Predict(string path, string output, CancellationToken cancel)
    {
        var (sigla, matrix) = Read(File.ReadAllLines(path));
        var tree = Find(matrix, CostTable.Learnt).Tree;
        File.WriteAllLines(output, Edges(tree, sigla).Select(e => $"{e.Child}\t{e.Parent}").Prepend("child\tparent"));
    }

    /// <summary>The score against the known edges.</summary>
    public static DescentScore Score(string table, string edges, ChangeCosts costs)
    {
        var (sigla, matrix) = Read(File.ReadAllLines(table));
        var seen = sigla.ToHashSet(StringComparer.Ordinal);
        var gold = new KitGraph(File.ReadLines(edges).Skip(1).Select(l => l.Split('\t')).Where(e => e.Length == 2).Select(e => (e[0], (IEnumerable<string>)[e[1]])), seen);
        return DescentScore.Of(gold, new KitGraph(Edges(Find(matrix, costs).Tree, sigla).Select(e => (e.Child, (IEnumerable<string>)[e.Parent])), seen), seen);
    }

    /// <summary>The tree of a table of readings, without times or credits and without the habits of news.</summary>
    public static Solution Find(VariantMatrix matrix, ChangeCosts learnt)
    {
        var costs = learnt.OfManuscripts();
        var n = matrix.States.Length;
        var around = new Surroundings(DescentFinder.Square(n, (_, _) => costs.UnknownTime), new double[n, n], new double[n]);
        return new Solution(matrix, new TreeSearch(new Pricing(matrix, around, costs)).Find(), costs);
    }

    /// <summary>The arrows by name.</summary>
    public static IEnumerable<(string Child, string Parent)> Edges(Tree tree, string[] sigla)
    {
        string Name(int node) => node < sigla.Length ? sigla[node] : string.Create(CultureInfo.InvariantCulture, $"lost:{node - sigla.Length + 1}");
        for (var v = 0; v < tree.Nodes; v++)
            if (tree.Parents[v] >= 0)
                yield return (Name(v), Name(tree.Parents[v]));
    }

    /// <summary>Reads a table.</summary>
    public static (string[] Sigla, VariantMatrix Matrix) Read(string[] lines)
    {
        var sigla = lines[0].Split('\t')[1..];
        var readings = new Dictionary<string, int>(StringComparer.Ordinal);
        var uses = new List<int>();
        var rows = lines.Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t')[1..]).Where(r => r.Length == sigla.Length).ToArray();
        var states = new int[sigla.Length][];
        for (var w = 0; w < states.Length; w++)
            states[w] = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            // What a fragment has not is taken to be what most have: it must not count as a change.
            var known = rows[i].Where(r => r is not ("" or "NA")).GroupBy(r => r, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToArray();
            for (var w = 0; w < sigla.Length; w++)
            {
                var reading = rows[i][w] is "" or "NA" ? known.Length > 0 ? known[0].Key : "-" : rows[i][w];
                states[w][i] = reading is "-" or "0" ? VariantMatrix.Gap : Number(string.Create(CultureInfo.InvariantCulture, $"{i}:{reading}"));
            }
        }
        var kinds = new RowKind[rows.Length];
        var apart = new bool[rows.Length];
        Array.Fill(apart, true);
        return (sigla, new VariantMatrix(states, kinds, apart, true, new bool[uses.Count], [.. uses], new double[uses.Count], [.. Enumerable.Repeat(-1, rows.Length)]));

        int Number(string key)
        {
            if (!readings.TryGetValue(key, out var number))
            {
                readings.Add(key, number = readings.Count);
                uses.Add(0);
            }
            uses[number]++;
            return number;
        }
    }
}
