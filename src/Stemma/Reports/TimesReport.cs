using System.Globalization;
using System.Text;
using Stemma.Dates;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Reports;

/// <summary>Writes the time expressions of one account for reading: the interval, the words, where it comes from, the sentence.</summary>
static class TimesReport
{
    /// <summary>The text, ended by a line feed.</summary>
    public static string Write(Testimony testimony, Anchor anchor, ValueList<TimeExpression> times, TextOptions options)
    {
        var text = testimony.Account.Text;
        var written = new StringBuilder();
        written.Append(Visible.Line(testimony.Account.Label, 120)).Append(anchor switch
        {
            { Published: { } day } => $", published {Day(day)}",
            { Filed: { } day } => $", no day of publication, dateline of {Day(day)}",
            _ => ", no day of publication",
        }).Append('\n');
        var sentence = 0;
        foreach (var time in times)
        {
            while (sentence + 1 < testimony.Sentences.Count && testimony.Sentences[sentence].End <= time.Span.Start) sentence++;
            written.Append("  ").Append(Interval(time).PadRight(24)).Append(' ').Append(Visible.Line(time.Span.In(text), 60));
            if (Basis(time) is { } basis)
                written.Append(" (").Append(basis).Append(')');
            written.Append('\n').Append("    ").Append(Visible.Line(testimony.Sentences[sentence].In(text), Math.Max(40, options.Width - 5))).Append('\n');
        }
        if (times.Count == 0)
            written.Append("  no time is named\n");
        return written.ToString();
    }

    static string Interval(TimeExpression time) => time switch
    {
        { When: { IsDay: true } when } => Day(when.Earliest) + Clock(time),
        { When: { } when } => $"{Day(when.Earliest)} – {Day(when.Latest)}",
        { Kind: TimeKind.Duration, Length: { } length } => length.ToString(),
        { Kind: TimeKind.Recurring } => "recurring",
        _ => "unresolved",
    };

    static string Clock(TimeExpression time) =>
        time.Clock is { } clock ? clock.ToString(" HH:mm", CultureInfo.InvariantCulture) : time.Part != DayPart.None ? $" {JsonReport.Token(time.Part)}" : "";

    static string? Basis(TimeExpression time) => time switch
    {
        { Otherwise: { } other } => $"or {Day(other.Earliest)}: day and month may be the other way round",
        { When.Basis: Dates.Basis.Publication } => "from the day of publication",
        { When.Basis: Dates.Basis.Dateline } => "from the dateline",
        { When.Basis: Dates.Basis.Text } => "from another date in the text",
        _ => null,
    };

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
