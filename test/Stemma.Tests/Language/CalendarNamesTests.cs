using Stemma.Language;

namespace Stemma.Tests.Language;

public sealed class CalendarNamesTests
{
    [Theory]
    [InlineData("January", 1, 0)]
    [InlineData("sept", 9, 0)]
    [InlineData("Sep.", 9, 0)]
    [InlineData("MAY", 5, 0)]
    [InlineData("Monday", 0, 1)]
    [InlineData("tues.", 0, 2)]
    [InlineData("Sun", 0, 7)]
    [InlineData("noon", 0, 0)]
    [InlineData("", 0, 0)]
    public void Months_and_days_have_their_numbers_in_any_spelling(string word, int month, int weekday)
    {
        CalendarNames.Month(word).ShouldBe(month);
        CalendarNames.Weekday(word).ShouldBe(weekday);
        CalendarNames.Has(word).ShouldBe(month + weekday > 0);
    }

    [Fact]
    public void Every_month_and_day_has_a_full_name_and_a_short_one()
    {
        for (var number = 1; number <= 12; number++)
            CalendarNames.AllMonths.Count(m => m.Value == number).ShouldBeGreaterThan(number == 5 ? 0 : 1);
        for (var number = 1; number <= 7; number++)
            CalendarNames.AllWeekdays.Count(d => d.Value == number).ShouldBeGreaterThan(1);
    }
}
