using Stemma.Language;

namespace Stemma.Tests.Language;

public sealed class ArcDecoderTests
{
    [Fact]
    public void The_tree_is_the_best_of_all_trees_with_one_root()
    {
        var decoder = new ArcDecoder();
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var arcs = Any(random, random.Next(1, 6));
            var heads = new int[arcs.Rows];
            decoder.Decode(arcs, heads);
            decoder.IsTree(heads).ShouldBeTrue($"seed {seed}: {string.Join(" ", heads)}");
            Score(arcs, heads).ShouldBe(BestOfAll(decoder, arcs), 1e-4, $"seed {seed}: {string.Join(" ", heads)}");
        }
    }

    [Fact]
    public void Any_scores_give_a_tree()
    {
        var decoder = new ArcDecoder();
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var arcs = Any(random, random.Next(1, seed < 4 ? 257 : 100));
            for (var row = 0; row < arcs.Rows; row++)
                foreach (ref var x in arcs.Row(row))
                    x = (seed % 4) switch { 0 => 0, 1 when random.Next(3) == 0 => float.NaN, 2 when random.Next(3) == 0 => float.NegativeInfinity, _ => x };
            if (seed % 5 == 0)
                for (var row = 0; row < arcs.Rows; row++)
                    arcs.Row(row)[row % 2 == 0 ? Math.Min(row + 2, arcs.Rows) : row] = 50; // pairs that hang on each other: many cycles
            var heads = new int[arcs.Rows];
            decoder.Decode(arcs, heads);
            decoder.IsTree(heads).ShouldBeTrue($"seed {seed}");
        }
    }

    [Fact]
    public void Two_roots_and_cycles_are_no_tree()
    {
        var decoder = new ArcDecoder();
        decoder.IsTree([0, 0]).ShouldBeFalse();
        decoder.IsTree([2, 1]).ShouldBeFalse();
        decoder.IsTree([0, 3, 2]).ShouldBeFalse();
        decoder.IsTree([2, 0, 2]).ShouldBeTrue();
        decoder.IsTree([]).ShouldBeTrue();
    }

    static Matrix Any(Random random, int words)
    {
        var arcs = new Matrix(words, words + 1);
        for (var row = 0; row < words; row++)
            foreach (ref var x in arcs.Row(row))
                x = 8 * random.NextSingle() - 4;
        return arcs;
    }

    static double Score(Matrix arcs, int[] heads) => heads.Index().Sum(h => (double)arcs.Row(h.Index)[h.Item]);

    static double BestOfAll(ArcDecoder decoder, Matrix arcs)
    {
        var heads = new int[arcs.Rows];
        var best = double.NegativeInfinity;
        do
        {
            if (decoder.IsTree(heads) && !heads.Index().Any(h => h.Item == h.Index + 1))
                best = Math.Max(best, Score(arcs, heads));
        }
        while (Next(heads));
        return best;
    }

    static bool Next(int[] heads)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            if (++heads[i] <= heads.Length)
                return true;
            heads[i] = 0;
        }
        return false;
    }
}
