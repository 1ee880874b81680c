using Stemma.Descent;

namespace Stemma.Tests.Descent;

/// <summary>Readings of lost texts. Witnesses are 0, 1, 2, …; lost nodes have the numbers after them; readings are numbers, - is nothing.</summary>
public sealed class ReadingsTests
{
    [Fact]
    public void A_lost_text_has_what_makes_the_fewest_changes_in_the_whole_tree_though_votes_near_it_are_even()
    {
        // 5 (root) has 0 and 6; 6 has 1, 2 and 7; 7 has 3 and 4. Only 3 and 4 have the reading 1.
        var states = Of(["0", "0", "0", "1", "1"], [5, 6, 6, 7, 7, -1, 5, 6]);
        states[5][0].ShouldBe(0);
        states[6][0].ShouldBe(0);
        states[7][0].ShouldBe(1);
    }

    [Fact]
    public void A_run_of_words_that_some_copies_have_was_there_but_a_word_that_one_editor_put_in_was_not()
    {
        string[] run = ["0123456789", "0123456789", "----------", "----------", "----------"];
        Of(run, [5, 5, 5, 5, 5, -1])[5].ShouldAllBe(s => s != VariantMatrix.Gap);
        Of(["0", "-", "-", "-", "-"], [5, 5, 5, 5, 5, -1])[5].ShouldBe([VariantMatrix.Gap]);
        Of(["0", "0", "-", "-", "-"], [5, 5, 5, 5, 5, -1])[5].ShouldBe([VariantMatrix.Gap]);
    }

    [Fact]
    public void Readings_of_witnesses_stay_and_a_text_that_does_not_change_is_the_same_array()
    {
        var random = new Random(3);
        for (var round = 0; round < 50; round++)
        {
            var tree = AnyTree(random, out var matrix);
            var (states, sure) = Readings.Of(matrix, tree);
            for (var w = 0; w < matrix.States.Length; w++)
                states[w].ShouldBeSameAs(matrix.States[w]);
            var (again, sureAgain) = Readings.Of(matrix, tree with { States = states, Sure = sure });
            for (var v = 0; v < tree.Nodes; v++)
                again[v].ShouldBeSameAs(states[v]);
            sureAgain.ShouldBeSameAs(sure);
            sure.ShouldAllBe(s => s >= 0 && s <= 1);
        }
    }

    [Fact]
    public void Rows_drawn_together_lead_to_the_same_readings()
    {
        var random = new Random(4);
        for (var round = 0; round < 50; round++)
        {
            var tree = AnyTree(random, out var matrix);
            var (condensed, into) = matrix.Condensed();
            condensed.Rows.ShouldBeLessThanOrEqualTo(matrix.Rows);
            Enumerable.Range(0, condensed.Rows).Sum(condensed.Weight).ShouldBe(matrix.Rows);
            int[][] small = [.. condensed.States, .. tree.States.Skip(matrix.States.Length).Select(_ => new int[condensed.Rows])];
            var (states, _) = Readings.Of(condensed, tree with { States = small, Sure = new double[condensed.Rows] });
            var (expected, _) = Readings.Of(matrix, tree);
            for (var v = 0; v < tree.Nodes; v++)
                matrix.Expanded(states[v], into).ShouldBe(expected[v]);
        }
    }

    static int[][] Of(string[] witnesses, int[] parents)
    {
        var matrix = Matrix(witnesses);
        int[][] states = [.. matrix.States, .. parents.Skip(witnesses.Length).Select(_ => new int[matrix.Rows])];
        return Readings.Of(matrix, new Tree(parents, states, Array.IndexOf(parents, -1), new double[matrix.Rows], new double[0, 0], 0)).States;
    }

    static VariantMatrix Matrix(string[] witnesses)
    {
        var rows = witnesses[0].Length;
        var kinds = new RowKind[rows];
        var breaks = new bool[rows];
        breaks[0] = true;
        return new VariantMatrix([.. witnesses.Select(w => w.Select(c => c == '-' ? VariantMatrix.Gap : c - '0').ToArray())], kinds, breaks, false, new bool[10], new int[10], new double[10],
            [.. Enumerable.Range(0, rows)]);
    }

    // Up to seven witnesses, some lost nodes with two copies and more each, rows of which many come in runs.
    static Tree AnyTree(Random random, out VariantMatrix matrix)
    {
        var (witnesses, lost) = (random.Next(4, 8), random.Next(1, 3));
        var text = Enumerable.Range(0, witnesses).Select(_ => new System.Text.StringBuilder()).ToArray();
        for (var run = 0; run < 12; run++)
        {
            var (length, lacks) = (random.Next(1, 6), random.Next(1 << witnesses));
            for (var k = 0; k < length; k++)
            {
                var word = random.Next(10);
                for (var w = 0; w < witnesses; w++)
                    text[w].Append((lacks >> w & 1) == 1 && run % 3 > 0 ? '-' : run % 3 == 0 && random.Next(4) == 0 ? (char)('0' + random.Next(10)) : (char)('0' + word));
            }
        }
        matrix = Matrix([.. text.Select(t => t.ToString())]);
        var parents = new int[witnesses + lost];
        for (var v = 0; v < witnesses; v++)
            parents[v] = witnesses + v % lost;
        for (var l = 0; l < lost; l++)
            parents[witnesses + l] = l == 0 ? -1 : witnesses;
        int[][] states = [.. matrix.States, .. Enumerable.Range(0, lost).Select(_ => new int[text[0].Length])];
        return new Tree(parents, states, witnesses, new double[text[0].Length], new double[0, 0], 0);
    }
}
