using Stemma.Dates;

namespace Stemma.Tests.Dates;

/// <summary>What other words of the text say about a time. Published on Thursday, 10 April 2031, where nothing else is said.</summary>
public sealed class NarrationTests
{
    [Theory]
    [InlineData("The bridge fell on Saturday (July 24, 2027).", "Saturday = 2027-07-24")]
    [InlineData("The bridge fell yesterday [3 June].", "yesterday = 2030-06-03")]
    public void A_date_in_brackets_says_better_what_stands_before_it(string text, string told) => Told.In(text)[0].ShouldBe(told);

    [Theory]
    [InlineData("“We reopen today,” he said Monday.", "today = 2031-04-07")]
    [InlineData("\"We reopen tomorrow,\" he said Monday.", "tomorrow = 2031-04-08")]
    [InlineData("On Monday he wrote: “We reopened this morning.”", "this morning = 2031-04-07")]
    [InlineData("He reopened today, and said on Monday that all was well.", "today = 2031-04-10")]
    public void Today_in_a_quotation_is_the_day_it_was_said(string text, string told) => Told.In(text).ShouldContain(told);

    [Fact]
    public void A_day_of_the_background_is_no_anchor()
    {
        Told.In("He was hurt in the June 3, 2029, flood. He resigned Tuesday.", published: null)[1].ShouldBe("Tuesday = ?");
        Told.In("Nobody has lived there since June 3, 2029. He resigned Tuesday.", published: null)[1].ShouldBe("Tuesday = ?");
    }

    [Fact]
    public void What_has_gone_on_for_months_since_a_day_tells_when_the_account_speaks()
    {
        var told = Told.In("Talks resumed on Thursday as the strike entered its fourth month. Hundreds walked out on Jan. 7, 2031.", published: null);
        told.ShouldBe(["Thursday = 2031-04-10", "fourth month = P3M", "Jan. 7, 2031 = 2031-01-07"]);
        Told.Find("Talks resumed on Thursday as the strike entered its fourth month. Hundreds walked out on Jan. 7, 2031.", published: null)[0].When?.Basis.ShouldBe(Basis.Text);
    }

    [Fact]
    public void From_the_text_alone_nothing_is_counted_from_the_day_of_speaking() =>
        Told.In("The dam broke on 3 June 2030. It was mended yesterday, two days ago, last week.", published: null)[1..].ShouldBe(["yesterday = ?", "two days ago = P2D", "last week = ?"]);

    [Fact]
    public void An_hour_told_before_its_day_still_finds_it() =>
        Told.Timex("The shooting was heard about 3:10 p.m. in the old port. Police closed the port on Tuesday.")[0].ShouldBe("2031-04-08T15:10");
}
