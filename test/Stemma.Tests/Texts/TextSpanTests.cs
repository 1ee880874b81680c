using Stemma.Texts;

namespace Stemma.Tests.Texts;

public sealed class TextSpanTests
{
    [Fact]
    public void A_span_is_half_open()
    {
        var span = TextSpan.FromTo(3, 7);
        (span.Start, span.Length, span.End, span.ToString()).ShouldBe((3, 4, 7, "[3..7)"));
        span.In("0123456789").ToString().ShouldBe("3456");
        span.Overlaps(TextSpan.FromTo(7, 9)).ShouldBeFalse();
        span.Overlaps(TextSpan.FromTo(6, 9)).ShouldBeTrue();
        span.Common(TextSpan.FromTo(6, 9)).ShouldBe(1);
        span.Common(TextSpan.FromTo(8, 9)).ShouldBe(0);
        span.Contains(new TextSpan(7, 0)).ShouldBeTrue();
        span.Contains(TextSpan.FromTo(6, 8)).ShouldBeFalse();
    }

    [Fact]
    public void Trimming_takes_white_space_off_both_edges_and_leaves_nothing_of_nothing()
    {
        const string text = " \u00A0a b\n ";
        new TextSpan(0, text.Length).Trim(text).In(text).ToString().ShouldBe("a b");
        new TextSpan(0, 2).Trim(text).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_span_past_the_end_is_misuse() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new TextSpan(2, 5).In("abc").ToString());

    [Fact]
    public void Spans_are_ordered_by_start_then_by_length() =>
        new[] { new TextSpan(2, 1), new TextSpan(0, 5), new TextSpan(0, 2) }.Order().ShouldBe([new TextSpan(0, 2), new TextSpan(0, 5), new TextSpan(2, 1)]);
}
