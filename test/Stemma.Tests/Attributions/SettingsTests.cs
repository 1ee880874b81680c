using Stemma.Attributions;

namespace Stemma.Tests.Attributions;

public sealed class SettingsTests
{
    [Fact]
    public void Who_was_told_is_the_addressee() =>
        Of("Mayor Ada Quill told reporters that the road was closed.").Addressee!.Value.ShouldBe("reporters"); // the sentence names them

    [Fact]
    public void A_paper_that_was_told_has_its_name() =>
        Of("“The road is closed,” Mayor Ada Quill told the Northern Gazette.").Addressee!.Value.ShouldBe("Northern Gazette"); // as above

    [Theory]
    [InlineData("“The road is closed,” Quill said in a statement.", "statement", "statement")]
    [InlineData("“The road is closed,” Quill wrote on Telegram.", "Telegram", "post")]
    [InlineData("“The road is closed,” Quill said at a news conference.", "news conference", "news-conference")]
    [InlineData("In an interview with the Northern Gazette, Quill said that the road was closed.", "interview", "interview")]
    [InlineData("Quill told a news conference that the road was closed.", "news conference", "news-conference")]
    public void The_way_is_a_channel(string text, string words, string kind)
    {
        var channel = Of(text).Channel.ShouldNotBeNull();
        (channel.Span.In(text).ToString(), channel.Value).ShouldBe((words, kind));
    }

    [Fact]
    public void An_interview_is_given_to_somebody() =>
        Of("In an interview with the Northern Gazette, Quill said that the road was closed.").Addressee!.Value.ShouldBe("Northern Gazette"); // the sentence names it

    [Theory]
    [InlineData("“The road is closed,” Quill told reporters in Oslo.")]
    [InlineData("Speaking in Oslo, Quill said that the road was closed.")]
    [InlineData("Quill met the builders in Oslo, where he praised their work.")]
    public void Where_it_was_said_is_the_place(string text) => Of(text).Place!.Value.ShouldBe("Oslo"); // each names it

    [Theory]
    [InlineData("Quill said that the road in Oslo was closed.")]
    [InlineData("Quill, who was born in Oslo, said that the road was closed.")]
    public void A_place_in_what_is_said_or_of_who_says_it_is_not_where(string text) => Of(text).Place.ShouldBeNull();

    [Fact]
    public void Each_slot_has_the_sentence_it_stands_in()
    {
        const string text = "The road was shut. “It is closed,” Quill told reporters in Oslo on Monday.";
        var said = Spoken.Utter(text, new DateOnly(2031, 4, 10)).ShouldHaveSingleItem();
        said.Sentence.In(text).ToString().ShouldStartWith("“It is closed,”");
        foreach (var sentence in new[] { said.Setting.Addressee!.Sentence, said.Setting.Place!.Sentence, said.Setting.When!.Sentence }) // the text has all three
            sentence.ShouldBe(said.Sentence);
    }

    static Setting Of(string text) => Spoken.Utter(text)[0].Setting;
}
