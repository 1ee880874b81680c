using System.Globalization;
using Stemma.Dates;
using Stemma.Language;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Tests.Dates;

/// <summary>Time expressions of an invented text, written short: <c>Tuesday = 2031-04-08</c>.</summary>
static class Told
{
    /// <summary>The expressions of a text published on a Thursday, 10 April 2031, or on another day.</summary>
    public static ValueList<TimeExpression> Find(string text, string? published = "2031-04-10", string? filed = null) =>
        TimeFinder.Find(text, SentenceSplitter.Split(text, Paragraphs(text)), new Anchor(Day(published), Day(filed)));

    /// <summary>Each expression with its interval: a day alone, else first and last; <c>?</c> when it has none, its length for a duration.</summary>
    public static string[] In(string text, string? published = "2031-04-10", string? filed = null) =>
        [.. Find(text, published, filed).Select(e => $"{e.Span.In(text)} = {Interval(e)}")];

    /// <summary>The TIMEX3 values.</summary>
    public static string[] Timex(string text, string? published = "2031-04-10") =>
        [.. Find(text, published).Select(e => Stemma.Dates.Timex.Of(e) ?? "?")];

    static string Interval(TimeExpression expression) => expression switch
    {
        { When: { IsDay: true } day } => Iso(day.Earliest),
        { When: { } when } => $"{Iso(when.Earliest)}..{Iso(when.Latest)}",
        { Length: { } length } => length.ToString(),
        _ => "?",
    };

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static IEnumerable<TextSpan> Paragraphs(string text)
    {
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            var span = new TextSpan(start, line.Length).Trim(text);
            if (!span.IsEmpty)
                yield return span;
            start += line.Length + 1;
        }
    }
}
