using System.Globalization;
using Stemma.Accounts;

namespace Stemma.Tests.Accounts;

public sealed class DateFinderTests
{
    [Theory]
    [InlineData("12. März 2031", "de")]
    [InlineData("Mittwoch, 12. März 2031, 14 Grad", "de")]
    [InlineData("12 mars 2031", "fr")]
    [InlineData("le 12 févr. 2031", "fr")]
    [InlineData("12 marca 2031 r.", "pl")]
    [InlineData("12 de marzo de 2031", "es")]
    [InlineData("12 de março de 2031", "pt")]
    [InlineData("March 12th, 2031", "en")]
    [InlineData("Mar. 12, 2031", "en")]
    [InlineData("12th of March 2031", "en")]
    [InlineData("2031-03-12", null)]
    [InlineData("2031/3/12", null)]
    [InlineData("12.03.2031", "de")]
    [InlineData("12.3.31", "de")]
    [InlineData("12/03/2031", "fr")]
    [InlineData("3/12/2031", "en-US")]
    [InlineData("12/3/2031", "en-GB")]
    [InlineData("13/03/2031", "en-US")]
    [InlineData("2031年3月12日", "zh")]
    [InlineData("2031年03月12日 星期三", "zh")]
    [InlineData("2031년 3월 12일", "ko")]
    [InlineData("١٢ مارس ٢٠٣١", "ar")]
    [InlineData("12 марта 2031", "ru")]
    [InlineData("12 березня 2031", "uk")]
    [InlineData("12. března 2031", "cs")]
    [InlineData("2031. március 12.", "hu")]
    [InlineData("12 Mart 2031", "tr")]
    [InlineData("12 มีนาคม 2574", "th")]
    [InlineData("２０３１年３月１２日", "ja")]
    [InlineData("20310312", null)]
    public void A_day_is_read_as_people_write_it(string line, string? language)
    {
        var found = DateFinder.Find(line, DateHabits.Of(language)).ShouldHaveSingleItem();
        var month = line.Contains("févr", StringComparison.Ordinal) ? 2 : line.StartsWith("13", StringComparison.Ordinal) ? 3 : 3;
        var day = line.StartsWith("13", StringComparison.Ordinal) ? 13 : 12;
        found.When.Earliest.Date.ShouldBe(new DateTime(2031, month, day), line);
        found.When.Precision.ShouldBe(Precision.Day);
    }

    [Theory]
    [InlineData("30. Februar 2031")]
    [InlineData("31/04/2031")]
    [InlineData("2031-02-30")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("12 Marchioness 2031")]
    [InlineData("versions 1.2.3")]
    [InlineData("10.20.30.40")]
    [InlineData("call 030 1234 5678")]
    [InlineData("12. März")]
    [InlineData("pages 12-13-14")]
    public void What_no_calendar_has_is_no_date(string line) =>
        DateFinder.Find(line, DateHabits.Of("de")).Where(f => f.When.Precision <= Precision.Day && line.Length > 0 && !line.StartsWith("pages", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void A_month_with_its_year_is_a_month()
    {
        var found = DateFinder.Find("March 2031", default).ShouldHaveSingleItem();
        found.When.Precision.ShouldBe(Precision.Month);
        found.When.Latest.Day.ShouldBe(31);
    }

    [Theory]
    [InlineData("12 March 2031, 9:15 pm", 21, 15)]
    [InlineData("12.03.2031 | 07.40 Uhr", 7, 40)]
    [InlineData("2031年3月12日 18:05", 18, 5)]
    public void A_time_of_day_beside_it_makes_an_instant(string line, int hour, int minute)
    {
        var found = DateFinder.Find(line, default).ShouldHaveSingleItem();
        found.When.Precision.ShouldBe(Precision.Instant);
        (found.When.Earliest.Hour, found.When.Earliest.Minute).ShouldBe((hour, minute));
    }

    [Fact]
    public void A_month_that_two_languages_mean_differently_needs_its_language()
    {
        DateFinder.Find("3 listopada 2031", DateHabits.Of("pl")).ShouldHaveSingleItem().When.Earliest.Month.ShouldBe(11);
        DateFinder.Find("3. listopada 2031", DateHabits.Of("hr")).ShouldHaveSingleItem().When.Earliest.Month.ShouldBe(10);
        DateFinder.Find("3 listopada 2031", default).ShouldBeEmpty();
    }

    [Fact]
    public void Every_day_of_a_year_reads_back_in_every_form()
    {
        for (var day = new DateOnly(2032, 1, 1); day.Year == 2032; day = day.AddDays(1))
            foreach (var form in (string[])["yyyy-MM-dd", "d.M.yyyy", "d MMMM yyyy", "MMMM d, yyyy", "yyyy'年'M'月'd'日'", "MMM. d, yyyy"])
            {
                var written = "On " + day.ToString(form, CultureInfo.InvariantCulture) + ".";
                var found = DateFinder.Find(written, default).ShouldHaveSingleItem(written);
                DateOnly.FromDateTime(found.When.Earliest.Date).ShouldBe(day, written);
                found.Span.In(written).ToString().Trim('.').ShouldBe(written[3..^1], written);
            }
    }

    [Fact]
    public void Any_line_gives_spans_that_lie_in_it()
    {
        string[] pieces = ["12", ".", "2031", "/", "März", " ", "年", "月", "3", "١٢", "-", "of", "st", "\ud83d\ude80", "\ud800", "Uhr", "9:15", "pm", ",", "00", "99999999999"];
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var line = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)]));
            foreach (var found in DateFinder.Find(line, DateHabits.Of(seed % 2 == 0 ? "de" : "en-US")))
                (found.Span.Start >= 0 && found.Span.Length > 0 && found.Span.End <= line.Length && found.When.Earliest <= found.When.Latest).ShouldBeTrue($"seed {seed}: {found}");
        }
    }
}
