using Stemma.Attributions;

namespace Stemma.Tests.Attributions;

public sealed class SaidTimesTests
{
    static readonly DateOnly Thursday = new(2031, 4, 10);

    [Fact]
    public void A_day_beside_the_cue_is_when_it_was_said() => Days("The road is closed, Quill said on Tuesday.").ShouldBe([(8, SaidBasis.Stated)]);

    [Fact]
    public void A_day_in_what_is_said_is_not() => Days("Quill says that the road was closed on Tuesday.").ShouldBe([null]);

    [Fact]
    public void A_day_told_of_the_speaker_is_not() => Days("Quill, who is expected to leave Oslo on Friday, says that the road is closed.")[^1].ShouldBeNull();

    [Fact]
    public void The_day_goes_on_through_the_paragraph() =>
        Days("In a statement on Tuesday, Quill said the road was closed. He also said that the bridge was open.").ShouldBe([(8, SaidBasis.Stated), (8, SaidBasis.Told)]);

    [Fact]
    public void What_is_told_without_a_day_is_of_the_day_of_the_news() =>
        Days("Ada Quill arrived in Oslo on Wednesday to open the bridge.\n\nThe town is small.\n\nQuill said that the road was closed.").ShouldBe([(9, SaidBasis.News)]);

    [Theory]
    [InlineData("Quill says that the road is closed.")]
    [InlineData("Quill had said that the road was closed.")]
    [InlineData("Quill has said that the road was closed.")]
    public void What_is_not_told_as_news_has_no_day(string sentence) =>
        Days("Ada Quill arrived in Oslo on Wednesday to open the bridge.\n\nThe town is small.\n\n" + sentence).ShouldBe([null]);

    [Fact]
    public void News_of_two_days_dates_nothing() =>
        Days("Ada Quill arrived in Oslo on Monday and opened the bridge on Wednesday.\n\nThe town is small.\n\nQuill said that the road was closed.").ShouldBe([null]);

    static (int, SaidBasis)?[] Days(string text) =>
        [.. Spoken.Utter(text, Thursday).Select(u => u.Setting.When is { When.IsDay: true } when ? (when.When!.Value.Earliest.Day, when.Basis) : default((int, SaidBasis)?))]; // IsDay has seen it
}
