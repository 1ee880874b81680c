using Stemma.Dates;

namespace Stemma.Tests.Dates;

/// <summary>Published on Thursday, 10 April 2031.</summary>
public sealed class CalendarDateTests
{
    [Theory]
    [InlineData("The dam broke on Oct. 7, 2029.", "Oct. 7, 2029 = 2029-10-07")]
    [InlineData("The dam broke on 7 October 2029.", "7 October 2029 = 2029-10-07")]
    [InlineData("The dam broke on the 7th of October, 2029.", "7th of October, 2029 = 2029-10-07")]
    [InlineData("The dam broke on Sunday, Oct. 7, 2029, they said.", "Sunday, Oct. 7, 2029 = 2029-10-07")]
    [InlineData("Posted 2029-10-07 by the desk.", "2029-10-07 = 2029-10-07")]
    [InlineData("The dam broke on 17.10.2029 they said.", "17.10.2029 = 2029-10-17")]
    [InlineData("Published: 2029.10.17 by the desk.", "2029.10.17 = 2029-10-17")]
    [InlineData("The dam broke on the night of Oct. 7, 2029.", "night of Oct. 7, 2029 = 2029-10-07")]
    [InlineData("The style of the early 1960's is back.", "early 1960's = 1960-01-01..1963-05-01")]
    [InlineData("The dam broke in October 2029.", "October 2029 = 2029-10-01..2029-10-31")]
    [InlineData("The dam broke in February 2028.", "February 2028 = 2028-02-01..2028-02-29")]
    [InlineData("The dam broke in 2029.", "2029 = 2029-01-01..2029-12-31")]
    [InlineData("The 2029 election was close.", "2029 = 2029-01-01..2029-12-31")]
    [InlineData("Mills of the 1990s stand empty.", "1990s = 1990-01-01..1999-12-31")]
    [InlineData("Songs of the '90s filled the hall.", "'90s = 1990-01-01..1999-12-31")]
    [InlineData("A mill of the 19th century burned.", "19th century = 1801-01-01..1900-12-31")]
    [InlineData("The mill closed in the summer of 2019.", "summer of 2019 = 2019-06-01..2019-08-31")]
    [InlineData("The mill closed in winter 2011.", "winter 2011 = 2011-12-01..2012-02-29")]
    [InlineData("Sales fell in the third quarter of 2030.", "third quarter of 2030 = 2030-07-01..2030-09-30")]
    [InlineData("Sales fell in the first half of 2012.", "first half of 2012 = 2012-01-01..2012-06-30")]
    [InlineData("Sales fell in Q2 2030.", "Q2 2030 = 2030-04-01..2030-06-30")]
    [InlineData("Spending rose in fiscal 2030.", "fiscal 2030 = 2030-01-01..2030-12-31")]
    public void A_date_in_full_needs_no_anchor(string text, string told)
    {
        Told.In(text).ShouldBe([told]);
        Told.In(text, published: null).ShouldBe([told]);
        Told.Find(text).ShouldAllBe(e => e.When!.Value.Basis == Basis.Explicit); // it has one: see above
    }

    [Theory]
    [InlineData("The dam broke on May 2.", "May 2 = 2030-05-02")]
    [InlineData("The dam will open on May 2.", "May 2 = 2031-05-02")]
    [InlineData("The dam broke on March 30.", "March 30 = 2031-03-30")]
    [InlineData("The dam broke on Nov. 30.", "Nov. 30 = 2030-11-30")]
    [InlineData("The court gave him a May 2 deadline.", "May 2 = 2031-05-02")]
    [InlineData("A trial date was set for October 28.", "October 28 = 2031-10-28")]
    [InlineData("The show was to run from April 12.", "April 12 = 2031-04-12")]
    [InlineData("The dam broke in May.", "May = 2030-05-01..2030-05-31")]
    [InlineData("The dam will open in May.", "May = 2031-05-01..2031-05-31")]
    [InlineData("The dam broke last May.", "last May = 2030-05-01..2030-05-31")]
    [InlineData("The dam broke in mid-March.", "mid-March = 2031-03-11..2031-03-21")]
    [InlineData("The dam broke in early March.", "early March = 2031-03-01..2031-03-10")]
    [InlineData("The dam broke in late February.", "late February = 2031-02-20..2031-02-28")]
    [InlineData("The vote, on Saturday, May 3, was close.", "Saturday, May 3 = 2031-05-03")]
    public void A_date_without_its_year_is_in_the_year_the_sentence_looks_to(string text, string told) => Told.In(text).ShouldBe([told]);

    [Fact]
    public void A_year_named_in_the_sentence_holds_for_its_other_dates() =>
        Told.In("He was shot on June 24, 2025 while asking about a June 20 robbery.").ShouldBe(["June 24, 2025 = 2025-06-24", "June 20 = 2025-06-20"]);

    [Fact]
    public void A_fresh_date_belongs_to_no_year_of_long_ago() =>
        Told.In("He was first jailed in 2019. He fled on April 3.").ShouldBe(["2019 = 2019-01-01..2019-12-31", "April 3 = 2031-04-03"]);

    [Theory]
    [InlineData("It may rain and they march on.")]
    [InlineData("May said she would stay.")]
    [InlineData("Theresa May spoke at length.")]
    [InlineData("April Jones won the march on the capital.")]
    [InlineData("An F-16 and a Boeing 747 landed at Gate 12.")]
    [InlineData("They won 2-1 in Game No. 3 of the series.")]
    [InlineData("It was his fifth trip and the seventh round of talks.")]
    [InlineData("Since 9/11 much has changed; they work 24/7.")]
    [InlineData("Some 2000 people and 1500 soldiers came; 2,024 stayed.")]
    [InlineData("It cost $2012 and weighed 1990 kg.")]
    [InlineData("The 26-year-old and a man aged 45 years old met twice a day.")]
    [InlineData("A second later-model car stood there.")]
    [InlineData("He is in his 40s.")]
    [InlineData("The fall of the city came as no surprise.")]
    public void Words_and_numbers_that_look_like_dates_are_left_alone(string text) => Told.In(text).ShouldBeEmpty();

    [Theory]
    [InlineData("The dam broke on 30 February 2029.", "30 February 2029 = ?")]
    [InlineData("The dam broke on Feb. 29, 2030.", "Feb. 29, 2030 = ?")]
    [InlineData("The dam broke on 2029-13-41.", "2029-13-41 = ?")]
    [InlineData("A settlement of 508 BC was found.", "508 BC = ?")]
    public void Impossible_days_stay_words(string text, string told) => Told.In(text).ShouldBe([told]);

    [Fact]
    public void A_leap_day_is_found_in_the_nearest_leap_year() => Told.In("He was born on Feb. 29.").ShouldBe(["Feb. 29 = 2028-02-29"]);

    [Fact]
    public void A_date_in_digits_may_have_two_readings_and_says_so()
    {
        var one = Told.Find("The dam broke on 10/7/2029.").Single();
        one.When?.Earliest.ShouldBe(new DateOnly(2029, 10, 7));
        one.Otherwise?.Earliest.ShouldBe(new DateOnly(2029, 7, 10));
    }

    [Theory]
    [InlineData("The dam broke on 25/7/2029.", "2029-07-25")]
    [InlineData("The dam broke on 10/25/2029.", "2029-10-25")]
    public void A_date_in_digits_with_one_reading_has_no_other(string text, string day)
    {
        var one = Told.Find(text).Single();
        one.When?.Earliest.ShouldBe(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        one.Otherwise.ShouldBeNull();
    }

    [Fact]
    public void One_clear_date_in_digits_tells_how_the_others_are_written() =>
        Told.In("It broke on 25/7/2029 and was mended on 10/8/2029.").ShouldBe(["25/7/2029 = 2029-07-25", "10/8/2029 = 2029-08-10"]);

    [Theory]
    [InlineData("He stayed from 2010 to 2014.", "2010 to 2014 = 2010-01-01..2014-12-31")]
    [InlineData("He stayed between May 2 and 5, 2029.", "May 2 and 5, 2029 = 2029-05-02..2029-05-05")]
    [InlineData("The fair ran May 2-5, 2029.", "May 2-5, 2029 = 2029-05-02..2029-05-05")]
    [InlineData("The fair, 5–6 September 2029, was full.", "5–6 September 2029 = 2029-09-05..2029-09-06")]
    [InlineData("They ruled in 1990-95.", "1990-95 = 1990-01-01..1995-12-31")]
    [InlineData("It rained from March to August 2029.", "March to August 2029 = 2029-03-01..2029-08-31")]
    [InlineData("It rained from November to February 2029.", "November to February 2029 = 2028-11-01..2029-02-28")]
    [InlineData("The office was shut Monday through Wednesday.", "Monday through Wednesday = 2031-04-07..2031-04-09")]
    [InlineData("The office was shut from Friday to Monday.", "Friday to Monday = 2031-04-04..2031-04-07")]
    public void A_range_runs_from_its_first_day_to_its_last(string text, string told) => Told.In(text).ShouldBe([told]);

    [Theory]
    [InlineData("They met on Christmas Day 2029.", "Christmas Day 2029 = 2029-12-25")]
    [InlineData("They met on Easter Sunday 2024.", "Easter Sunday 2024 = 2024-03-31")]
    [InlineData("They met on Good Friday 2025.", "Good Friday 2025 = 2025-04-18")]
    [InlineData("They met on Thanksgiving 2024.", "Thanksgiving 2024 = 2024-11-28")]
    [InlineData("They met on Memorial Day 2025.", "Memorial Day 2025 = 2025-05-26")]
    [InlineData("They met on New Year's Eve.", "New Year's Eve = 2030-12-31")]
    [InlineData("They met last Christmas.", "last Christmas = 2030-12-25")]
    [InlineData("They will meet on Christmas.", "Christmas = 2031-12-25")]
    public void A_holiday_is_a_day(string text, string told) => Told.In(text).ShouldBe([told]);
}
