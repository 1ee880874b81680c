using Stemma.Descent;
using Stemma.System.Tests.Work;
using Stemma.Train.Descent;

namespace Stemma.System.Tests.Train;

public sealed class ClassicKitTests
{
    [Fact]
    public void A_table_of_readings_gives_the_tree_it_was_made_by()
    {
        var random = new Random(5);
        string[] sigla = ["A", "B", "C", "D", "E"];
        int[] parents = [-1, 0, 0, 1, 1];
        var readings = sigla.Select(_ => new string[80]).ToArray();
        for (var i = 0; i < 80; i++)
            for (var w = 0; w < sigla.Length; w++)
                readings[w][i] = parents[w] < 0 ? "gull" : random.Next(8) == 0 ? "word" + random.Next(999) : readings[parents[w]][i];
        string[] lines = ["place\t" + string.Join('\t', sigla), .. Enumerable.Range(0, 80).Select(i => $"{i}\t" + string.Join('\t', readings.Select(r => r[i])))];
        var (names, _) = ClassicKit.Read(lines);
        names.ShouldBe(sigla);
        // Words alone do not tell the root: which are neighbours is what a tree of readings says.
        using var folder = new TempFolder();
        var (table, edges) = (folder.At("table.tsv"), folder.At("edges.tsv"));
        File.WriteAllLines(table, lines);
        File.WriteAllLines(edges, parents.Select((p, v) => p < 0 ? "child\tparent" : $"{sigla[v]}\t{sigla[p]}"));
        ClassicKit.Score(table, edges, CostTable.Learnt).Similarity.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void What_a_fragment_has_not_is_no_change()
    {
        var (_, matrix) = ClassicKit.Read(["place\tA\tB\tC", "1\tx\tx\tNA", "2\tx\t-\tx"]);
        matrix.States[2][0].ShouldBe(matrix.States[0][0]);
        matrix.States[1][1].ShouldBe(-1);
    }
}
