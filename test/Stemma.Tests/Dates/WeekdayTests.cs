namespace Stemma.Tests.Dates;

/// <summary>Published on Thursday, 10 April 2031.</summary>
public sealed class WeekdayTests
{
    [Theory]
    [InlineData("The mayor resigned Tuesday.", "Tuesday = 2031-04-08")]
    [InlineData("The mayor resigned on Friday.", "Friday = 2031-04-04")]
    [InlineData("The mayor resigned Thursday.", "Thursday = 2031-04-10")]
    [InlineData("On Monday the council met in haste.", "Monday = 2031-04-07")]
    [InlineData("The mayor will resign Friday.", "Friday = 2031-04-11")]
    [InlineData("The council is to meet on Saturday.", "Saturday = 2031-04-12")]
    [InlineData("A second vote is scheduled for Tuesday.", "Tuesday = 2031-04-15")]
    [InlineData("The vote was set for Wednesday.", "Wednesday = 2031-04-16")]
    [InlineData("Ministers agreed to meet Sunday.", "Sunday = 2031-04-13")]
    [InlineData("He was forced to resign Sunday.", "Sunday = 2031-04-06")]
    [InlineData("The bridge will be closed Monday.", "Monday = 2031-04-14")]
    [InlineData("The trial begins Monday.", "Monday = 2031-04-14")]
    [InlineData("Rain fell last Thursday.", "last Thursday = 2031-04-03")]
    [InlineData("Rain is forecast next Thursday.", "next Thursday = 2031-04-17")]
    [InlineData("He left this past Monday.", "this past Monday = 2031-04-07")]
    [InlineData("He left on Friday last week.", "Friday last week = 2031-04-04")]
    [InlineData("He left last week Friday.", "last week Friday = 2031-04-04")]
    [InlineData("She arrived Tues., a spokesman said.", "Tues. = 2031-04-08")]
    public void The_tense_of_the_sentence_says_which_weekday_is_meant(string text, string told) => Told.In(text).ShouldBe([told]);

    [Fact]
    public void One_sentence_can_look_both_ways() =>
        Told.In("The lawyer said Wednesday that her client will appear Friday.").ShouldBe(["Wednesday = 2031-04-09", "Friday = 2031-04-11"]);

    [Theory]
    [InlineData("The report ran in the Sunday Times.")]
    [InlineData("Fans of Monday Night Football wept.")]
    [InlineData("The sun sat low and they wed at the inn.")]
    [InlineData("He told Sat to wait.")]
    [InlineData("The Tuesdayish mood stayed.")]
    public void Names_and_words_that_look_like_weekdays_are_left_alone(string text) => Told.In(text).ShouldBeEmpty();

    [Theory]
    [InlineData("Shops close late on Sundays.", "Sundays = ?")]
    [InlineData("The board meets every Tuesday.", "every Tuesday = ?")]
    public void What_comes_back_every_week_has_no_interval(string text, string told) => Told.In(text).ShouldBe([told]);

    [Theory]
    [InlineData("He fled late Tuesday.", "2031-04-08")]
    [InlineData("He fled Tuesday night.", "2031-04-08TNI")]
    [InlineData("He fled early Tuesday morning.", "2031-04-08TMO")]
    [InlineData("He fled in the early hours of Tuesday.", "2031-04-08TMO")]
    [InlineData("He fled at 8:30 p.m. Tuesday.", "2031-04-08T20:30")]
    [InlineData("He fled at 8.30pm Tuesday.", "2031-04-08T20:30")]
    [InlineData("He fled shortly after 3:30 Tuesday morning.", "2031-04-08T03:30")]
    public void A_weekday_may_have_its_hour(string text, string timex) => Told.Timex(text).ShouldBe([timex]);

    [Fact]
    public void Without_any_anchor_a_weekday_stays_words() => Told.In("The mayor resigned Tuesday.", published: null).ShouldBe(["Tuesday = ?"]);

    [Fact]
    public void A_dateline_stands_in_for_the_day_of_publication() =>
        Told.In("The mayor resigned Tuesday.", published: null, filed: "2031-04-10").ShouldBe(["Tuesday = 2031-04-08"]);

    [Fact]
    public void A_date_in_the_text_stands_in_when_there_is_neither() =>
        Told.In("The dam broke on 3 June 2030. By Wednesday the valley was empty.", published: null).ShouldBe(["3 June 2030 = 2030-06-03", "Wednesday = 2030-06-05"]);

    [Theory]
    [InlineData("2031-12-31", "Tuesday = 2031-12-30")]
    [InlineData("2032-01-01", "Tuesday = 2031-12-30")]
    [InlineData("2032-03-01", "Tuesday = 2032-02-24")]
    public void Weeks_run_over_the_ends_of_months_and_years(string published, string told) => Told.In("The mayor resigned Tuesday.", published).ShouldBe([told]);
}
