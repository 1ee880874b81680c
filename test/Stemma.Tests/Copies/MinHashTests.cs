using Stemma.Copies;

namespace Stemma.Tests.Copies;

public class MinHashTests
{
    [Fact]
    public void Slots_agree_as_often_as_shingles_are_the_same()
    {
        for (var share = 0; share <= 10; share++)
        {
            var agreed = 0;
            double expected = 0;
            for (var seed = 0; seed < 60; seed++)
            {
                var random = new Random((share * 1000) + seed);
                var a = Words(random, 400);
                var b = a.Select(word => random.Next(60) < share ? (uint)random.Next() : word).ToArray();
                var (inA, inB) = (Shingles(a), Shingles(b));
                expected += inA.Intersect(inB).Count() / (double)inA.Union(inB).Count();
                var (x, y) = (Sketch(a), Sketch(b));
                for (var slot = 0; slot < MinHash.Shingles; slot++) agreed += x[slot] == y[slot] ? 1 : 0;
            }
            (agreed / (60.0 * MinHash.Shingles)).ShouldBe(expected / 60, 0.04, $"{share} of 60 words replaced");
        }
    }

    [Fact]
    public void A_short_text_fills_every_slot_of_shingles_and_an_empty_one_none()
    {
        for (var words = 1; words < 30; words++)
            Sketch(Words(new Random(words), words)).Take(MinHash.Shingles).ShouldAllBe(slot => slot != 0, $"{words} words");
        Sketch([]).ShouldAllBe(slot => slot == 0);
    }

    [Fact]
    public void Sorting_keeps_all_items_and_puts_them_in_the_order_of_their_keys()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var items = Enumerable.Range(0, random.Next(0, 500)).Select(n => ((ulong)(uint)random.Next(int.MinValue, int.MaxValue) << 32) | (uint)n).ToArray();
            var expected = items.Order().ToArray();
            RadixSort.ByHighHalf(items, new ulong[items.Length]);
            items.ShouldBe(expected, $"seed {seed}");
        }
    }

    static uint[] Words(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (uint)random.Next())];

    static HashSet<ulong> Shingles(uint[] words) => [.. Enumerable.Range(0, words.Length - 2).Select(at => MinHash.Shingle(words[at], words[at + 1], words[at + 2]))];

    static uint[] Sketch(uint[] words)
    {
        var slots = new uint[MinHash.Slots];
        MinHash.Sketch(words, new WordTraits[words.Length], slots);
        return slots;
    }
}
