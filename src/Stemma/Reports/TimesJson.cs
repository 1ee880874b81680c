using System.Globalization;
using System.Text.Json;
using Stemma.Dates;
using Stemma.Testimonies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Reports;

/// <summary>Writes the time expressions of one account as lines of JSON, as <c>docs/json.md</c> promises.</summary>
static class TimesJson
{
    /// <summary>Writes one record <c>time</c> for each expression.</summary>
    /// <param name="output">Where the lines go.</param>
    /// <param name="origin">Path of the capture, as given.</param>
    /// <param name="testimony">The account with its sentences.</param>
    /// <param name="anchor">What the times were counted from.</param>
    /// <param name="times">The expressions, in order.</param>
    public static void Write(TextWriter output, string origin, Testimony testimony, Anchor anchor, ValueList<TimeExpression> times)
    {
        var text = testimony.Account.Text;
        var points = new CodePoints(text);
        var sentence = 0;
        foreach (var time in times)
        {
            while (sentence + 1 < testimony.Sentences.Count && testimony.Sentences[sentence].End <= time.Span.Start) sentence++;
            JsonRecord.Write(output, json =>
            {
                json.WriteString("record", "time");
                json.WriteString("origin", origin);
                json.WriteString("account", testimony.Account.Id.ToString());
                json.WriteString("label", testimony.Account.Label);
                json.WriteString("published", Day(anchor.Published));
                json.WriteString("filed", Day(anchor.Filed));
                Fields(json, time, text, points);
                json.WriteStartArray("ends");
                foreach (var end in time.Ends)
                {
                    json.WriteStartObject();
                    Fields(json, end, text, points);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                json.WriteNumber("sentence_number", sentence + 1);
                JsonSpans.Write(json, "sentence", testimony.Sentences[sentence], points);
            });
        }
    }

    static void Fields(Utf8JsonWriter json, TimeExpression time, string text, CodePoints points)
    {
        json.WriteString("words", time.Span.In(text));
        JsonSpans.Write(json, "span", time.Span, points);
        json.WriteString("kind", JsonReport.Token(time.Kind));
        Interval(json, time.When);
        json.WriteString("precision", time.When is { } of ? JsonReport.Token(of.Precision) : null);
        json.WriteString("basis", time.When is { } from ? JsonReport.Token(from.Basis) : null);
        json.WriteString("edge", JsonReport.Token(time.Edge));
        json.WriteString("part", time.Part == DayPart.None ? null : JsonReport.Token(time.Part));
        json.WriteString("clock", time.Clock?.ToString("HH:mm", CultureInfo.InvariantCulture));
        json.WriteString("zone", time.Zone is { } zone ? (zone < TimeSpan.Zero ? "-" : "+") + zone.ToString("hh':'mm", CultureInfo.InvariantCulture) : null);
        json.WriteString("length", time.Length?.ToString());
        json.WriteString("timex", Timex.Of(time));
        if (time.Otherwise is { } other)
        {
            json.WriteStartObject("otherwise");
            Interval(json, other);
            json.WriteEndObject();
        }
        else
            json.WriteNull("otherwise");
    }

    static void Interval(Utf8JsonWriter json, When? when)
    {
        json.WriteString("earliest", Day(when?.Earliest));
        json.WriteString("latest", Day(when?.Latest));
    }

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
