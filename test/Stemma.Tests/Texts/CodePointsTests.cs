using Stemma.Texts;

namespace Stemma.Tests.Texts;

public sealed class CodePointsTests
{
    [Fact]
    public void A_pair_is_one_code_point_and_a_lone_surrogate_is_one_too()
    {
        var points = new CodePoints("a😀b\uD83Dc\uDE00");
        Enumerable.Range(0, 8).Select(points.FromUnits).ShouldBe([0, 1, 1, 2, 3, 4, 5, 6]);
        Enumerable.Range(0, 7).Select(points.ToUnits).ShouldBe([0, 1, 3, 4, 5, 6, 7]);
    }

    [Fact]
    public void There_and_back_is_where_it_was()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var text = string.Concat(Any.Runes(new Random(seed), 200));
            var points = new CodePoints(text);
            var at = 0;
            var point = 0;
            foreach (var rune in text.EnumerateRunes())
            {
                points.FromUnits(at).ShouldBe(point, $"seed {seed}");
                points.ToUnits(point).ShouldBe(at, $"seed {seed}");
                at += rune.Utf16SequenceLength;
                point++;
            }
            points.FromUnits(text.Length).ShouldBe(point);
            points.ToUnits(point).ShouldBe(text.Length);
        }
    }
}
