using System.Diagnostics;
using System.Globalization;
using Stemma.Dates;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Tests.Dates;

public sealed class AnyTextTests
{
    static readonly string[] Pieces =
    [
        "Tuesday", " ", " ", " ", "May", "2", "31", "29", ",", "2012", "last", "next", "week", "the", "day", "before", "after", "1990s", "'", "8:30", "p.m.", "-", "–", "/", "of", "early", "end",
        "century", "19th", "ago", "two", "9999", "0001", "12", "year", "years", "100000", "to", "and", "between", "said", "will", "Easter", "New", "Year", "'s", "Eve", "winter", "Q3", "\n", ".", "(", "half",
        "quarter", "first", "later", "thousand", "in", "this", "morning", "night", "hours", "a", "few", "BC", "GMT", "7.10.2023", "decades", "February",
    ];

    [Fact]
    public void Whatever_the_words_spans_lie_in_the_text_in_order_and_intervals_run_forward()
    {
        for (var seed = 0; seed < 600; seed++)
        {
            var random = new Random(seed);
            var text = Any.Text(random, random.Next(1, 60), seed % 3 == 0 ? Pieces : [.. Pieces.Select(p => p + " ")]);
            DateOnly? published = random.Next(4) switch
            {
                0 => null,
                1 => DateOnly.MinValue.AddDays(random.Next(400)),
                2 => DateOnly.MaxValue.AddDays(-random.Next(400)),
                _ => DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)),
            };
            var end = 0;
            foreach (var found in TimeFinder.Find(text, [new TextSpan(0, text.Length)], new Anchor(published)))
            {
                found.Span.Start.ShouldBeGreaterThanOrEqualTo(end, $"seed {seed}");
                found.Span.Length.ShouldBeGreaterThan(0, $"seed {seed}");
                end = found.Span.End;
                end.ShouldBeLessThanOrEqualTo(text.Length, $"seed {seed}");
                foreach (var when in found.Ends.Select(e => e.When).Append(found.When).Append(found.Otherwise))
                    if (when is { } known)
                        known.Earliest.ShouldBeLessThanOrEqualTo(known.Latest, $"seed {seed}: {known.As}");
                _ = Timex.Of(found);
            }
        }
    }

    [Fact]
    public void Any_characters_give_an_answer()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var text = string.Concat(Any.Runes(new Random(seed), 200));
            Should.NotThrow(() => TimeFinder.Find(text, [new TextSpan(0, text.Length)], new Anchor(new DateOnly(2031, 4, 10))), $"seed {seed}");
        }
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        const string text = "On Tuesday, 3 June 2029, at 8:30 p.m., and in JULY 2.5 days later; see 10/7/2029 and the 1990s.";
        var before = CultureInfo.CurrentCulture;
        try
        {
            var here = Told.Timex(text);
            foreach (var culture in new[] { "tr-TR", "ar-SA", "de-DE", "th-TH", "fa-IR" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Told.Timex(text).ShouldBe(here, culture);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("the day before ")]
    [InlineData("early ")]
    [InlineData("May 2-")]
    [InlineData("this past ")]
    [InlineData("the end of ")]
    [InlineData("8:30 ")]
    [InlineData("1990-")]
    [InlineData("two and a half ")]
    [InlineData("a few ")]
    [InlineData("in 2012, ")]
    public void A_long_run_of_the_same_words_is_read_in_linear_time(string piece)
    {
        Time(2_000); // the code is compiled
        var watch = Time(200_000 / piece.Length);
        watch.ShouldBeLessThan(TimeSpan.FromSeconds(4)); // one long sentence of 200,000 characters

        TimeSpan Time(int times)
        {
            var text = string.Concat(Enumerable.Repeat(piece, times));
            var clock = Stopwatch.StartNew();
            TimeFinder.Find(text, [new TextSpan(0, text.Length)], new Anchor(new DateOnly(2031, 4, 10)));
            return clock.Elapsed;
        }
    }

    [Fact]
    public void The_room_has_no_clock_and_no_patterns_that_backtrack()
    {
        foreach (var file in Directory.EnumerateFiles(ProjectFolder.At("src", "Stemma", "Dates"), "*.cs"))
        {
            var code = File.ReadAllText(file);
            foreach (var clock in new[] { ".Now(", "DateTime.Now", "UtcNow", "DateTime.Today", "TimeProvider", "Regex", "Stopwatch", "Environment" })
                code.ShouldNotContain(clock, customMessage: file);
        }
    }

    [Fact]
    public void Sentences_may_be_read_in_any_split() =>
        TimeFinder.Find("He left Tuesday. She left Wednesday.", SentenceSplitter.Split("He left Tuesday. She left Wednesday.", [new TextSpan(0, 36)]), new Anchor(new DateOnly(2031, 4, 10)))
            .Count.ShouldBe(2);
}
