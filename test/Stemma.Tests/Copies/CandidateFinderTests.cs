using Stemma.Copies;

namespace Stemma.Tests.Copies;

public sealed class CandidateFinderTests
{
    [Theory]
    [InlineData(4, null)]
    [InlineData(5, false)]
    [InlineData(71, false)]
    [InlineData(72, true)]
    [InlineData(128, true)]
    public void Texts_meet_from_five_slots_in_common_and_are_sure_copies_from_seventy_two(int common, bool? expected)
    {
        var random = new Random(common);
        var one = Slots(random);
        var other = Slots(random);
        foreach (var slot in Enumerable.Range(0, MinHash.Slots).OrderBy(_ => random.Next()).Take(common)) other[slot] = one[slot];
        Met([one, other]).Select(pair => (bool?)pair.Sure).ShouldBe(expected is null ? [] : [expected]);
    }

    [Fact]
    public void Slots_of_a_crowd_make_nothing_sure()
    {
        var random = new Random(7);
        var standing = Slots(random);
        // Ninety slots are the same in thirty texts, a frame they all have; the others are each text's own.
        var texts = Enumerable.Range(0, 30).Select(_ => Slots(random)).ToArray();
        foreach (var text in texts) standing.AsSpan(0, 90).CopyTo(text);
        Met(texts).ShouldAllBe(pair => !pair.Sure);
    }

    [Fact]
    public void Empty_slots_agree_with_nothing() => Met([new uint[MinHash.Slots], new uint[MinHash.Slots]]).ShouldBeEmpty();

    [Fact]
    public void What_is_sure_by_its_slots_is_a_copy_by_alignment_too()
    {
        int sure = 0, copies = 0;
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var report = Invented.Report(random, random.Next(1, 8));
            List<string> other = [.. Invented.Spin(report, random, random.NextDouble() * 0.3)];
            if (random.Next(2) == 0) other.AddRange(Invented.Report(random, random.Next(1, 8))); // an update, a page with another report
            if (random.Next(3) == 0) other.RemoveAt(0);
            if (other.Count == 0) continue;
            Print a = Print.Of(Invented.Text(report)), b = Print.Of(Invented.Text(other));
            var isSure = Met([a.Slots, b.Slots]) is [{ Sure: true }];
            var overlap = new Overlap();
            overlap.Prepare(a.Words);
            var isCopy = overlap.Compare(a.Words, a.Weights, b.Words, b.Weights).Weighed >= CopyGroups.DefaultThreshold;
            (sure, copies) = (sure + (isSure ? 1 : 0), copies + (isCopy ? 1 : 0));
            if (isSure) isCopy.ShouldBeTrue($"seed {seed}");
        }
        sure.ShouldBeInRange(20, copies - 20); // else the test says nothing
    }

    [Fact]
    public void Copies_that_are_sure_are_grouped_without_alignment_unless_somebody_asks_for_the_pairs()
    {
        var report = Invented.Text(Invented.Report(new Random(3)));
        CopyGroups Grouped(Action<CopyPair>? found, double threshold)
        {
            var pool = new PrintPool();
            foreach (var text in new[] { report, report + " More follows." }) pool.Add(Print.Of(text));
            return CopyGroups.Of(pool, threshold, found);
        }
        var pairs = new List<CopyPair>();
        Grouped(null, CopyGroups.DefaultThreshold).Aligned.ShouldBe(0);
        Grouped(null, CopyGroups.DefaultThreshold + 0.1).Aligned.ShouldBe(1);
        Grouped(pairs.Add, CopyGroups.DefaultThreshold).Aligned.ShouldBe(1);
        pairs.Count.ShouldBe(1);
        var groups = Grouped(null, CopyGroups.DefaultThreshold);
        groups.GroupOf(1).ShouldBe(groups.GroupOf(0));
    }

    static uint[] Slots(Random random) => [.. Enumerable.Range(0, MinHash.Slots).Select(_ => (uint)random.Next(1, int.MaxValue))];

    static List<(int A, int B, bool Sure)> Met(uint[][] slots)
    {
        var met = new List<(int, int, bool)>();
        new CandidateFinder([.. Enumerable.Range(0, slots.Length)], at => slots[at], 16).Find((_, _) => false, (a, b, sure) => met.Add((a, b, sure)), default);
        return met;
    }
}
