using Stemma.Dates;

namespace Stemma.Tests.Dates;

/// <summary>Published on Thursday, 10 April 2031.</summary>
public sealed class RelativeTimeTests
{
    [Theory]
    [InlineData("He left yesterday.", "yesterday = 2031-04-09")]
    [InlineData("He leaves today.", "today = 2031-04-10")]
    [InlineData("He leaves tomorrow.", "tomorrow = 2031-04-11")]
    [InlineData("He leaves tonight.", "tonight = 2031-04-10")]
    [InlineData("Shells fell overnight.", "overnight = 2031-04-09")]
    [InlineData("He left last night.", "last night = 2031-04-09")]
    [InlineData("He left this morning.", "this morning = 2031-04-10")]
    [InlineData("He left the day before yesterday.", "the day before yesterday = 2031-04-08")]
    [InlineData("He left last week.", "last week = 2031-03-31..2031-04-06")]
    [InlineData("He leaves next week.", "next week = 2031-04-14..2031-04-20")]
    [InlineData("He left last month.", "last month = 2031-03-01..2031-03-31")]
    [InlineData("He left late last month.", "late last month = 2031-03-22..2031-03-31")]
    [InlineData("He left earlier this year.", "earlier this year = 2031-01-01..2031-04-10")]
    [InlineData("He will be back later this month.", "later this month = 2031-04-10..2031-04-30")]
    [InlineData("He left earlier in the week.", "earlier in the week = 2031-04-07..2031-04-10")]
    [InlineData("He left last year.", "last year = 2030-01-01..2030-12-31")]
    [InlineData("He left over the weekend.", "the weekend = 2031-04-05..2031-04-06")]
    [InlineData("He leaves next weekend.", "next weekend = 2031-04-12..2031-04-13")]
    [InlineData("He left last summer.", "last summer = 2030-06-01..2030-08-31")]
    [InlineData("He left three days ago.", "three days ago = 2031-04-07")]
    [InlineData("He left two weeks ago.", "two weeks ago = 2031-03-24..2031-03-30")]
    [InlineData("He left a month ago.", "a month ago = 2031-03-01..2031-03-31")]
    [InlineData("He left five years ago.", "five years ago = 2026-01-01..2026-12-31")]
    [InlineData("He left exactly two years ago.", "two years ago = 2029-04-10")]
    [InlineData("Prices doubled in the past two years.", "past two years = 2029-04-10..2031-04-10")]
    [InlineData("He leaves at the end of the year.", "end of the year = 2031-09-02..2031-12-31")]
    public void Relative_times_are_counted_from_publication(string text, string told)
    {
        Told.In(text).ShouldBe([told]);
        Told.Find(text).ShouldAllBe(e => e.When!.Value.Basis == Basis.Publication); // it has one: see above
        Told.Find(text, published: null).ShouldAllBe(e => e.When == null);
    }

    [Theory]
    [InlineData("The dam broke on 3 June 2029. The next day it rained.", "next day = 2029-06-04")]
    [InlineData("The dam broke on 3 June 2029. The day before, it had rained.", "The day before = 2029-06-02")]
    [InlineData("The dam broke on 3 June 2029. Three days later, it rained.", "Three days later = 2029-06-06")]
    [InlineData("The dam broke in 2019. Two years later, it was mended.", "Two years later = 2021-01-01..2021-12-31")]
    [InlineData("The dam broke on 3 June 2029. It was mended the following month.", "following month = 2029-07-01..2029-07-31")]
    [InlineData("The dam broke on 3 June 2029. That night it rained.", "That night = 2029-06-03")]
    public void Times_told_after_another_are_counted_from_it(string text, string told) => Told.In(text)[^1].ShouldBe(told, StringCompareShould.IgnoreCase);

    [Theory]
    [InlineData("He fled at 9 a.m. on 3 June 2029.", "2029-06-03T09:00")]
    [InlineData("He fled on 3 June 2029 at 9 a.m. with his son.", "2029-06-03T09:00")]
    [InlineData("He fled on 3 June 2029. By 6:40 p. m. he was far away.", "2029-06-03T18:40")]
    [InlineData("He fled at 22:19 GMT on 3 June 2029.", "2029-06-03T22:19Z")]
    [InlineData("He fled at noon on 3 June 2029.", "2029-06-03T12:00")]
    public void An_hour_belongs_to_the_day_spoken_of(string text, string timex) => Told.Timex(text).ShouldContain(timex);

    [Theory]
    [InlineData("It was a three-month stay.", "P3M")]
    [InlineData("It took two years.", "P2Y")]
    [InlineData("It lasted for several weeks.", "PXW")]
    [InlineData("It took a couple of days.", "P2D")]
    [InlineData("It took thirty-four years.", "P34Y")]
    [InlineData("It took thirty four years.", "P34Y")]
    [InlineData("It took 5 1/2 years.", "P5.5Y")]
    [InlineData("Days later he was back.", "PXD")]
    [InlineData("It took less than an hour.", "PT1H")]
    [InlineData("A 90-day term was given.", "P90D")]
    [InlineData("He came back two minutes later.", "PT2M")]
    [InlineData("He came back two weeks after the vote was lost.", "P2W")]
    [InlineData("It took him half an hour.", "PT0.5H")]
    public void A_length_is_a_duration_and_no_day(string text, string timex)
    {
        var one = Told.Find(text).Single();
        one.Kind.ShouldBe(TimeKind.Duration);
        Timex.Of(one).ShouldBe(timex);
    }

    [Theory]
    [InlineData("next week", "2031-W16")]
    [InlineData("last weekend", "2031-W14-WE")]
    [InlineData("this summer", "2031-SU")]
    [InlineData("last month", "2031-03")]
    public void Timex_values_name_weeks_weekends_and_seasons(string words, string timex) => Told.Timex($"He rests {words}.").ShouldBe([timex]);
}
