using System.Globalization;
using System.Text.Json;
using Stemma.Attributions;
using Stemma.Language;
using Stemma.Testimonies;
using Stemma.Texts;

namespace Stemma.Train.Seeds;

/// <summary>Writes <c>quotes.json</c>: what is quoted, quotation by quotation, and what is told, attribution by attribution.</summary>
static class SeedQuotes
{
    const int ShortestUnattributed = 4; // words: less is more often a title or a word held at arm's length

    public static void Write(Utf8JsonWriter json, IReadOnlyList<SeedSegment> segments)
    {
        json.WriteStartArray();
        foreach (var segment in segments)
        {
            var said = AccountSpeech.Find(segment.Testimony, LanguageModels.Embedded, AttributionModel.Embedded);
            foreach (var alone in segment.Testimony.Quotations.Where(q => Words(segment, q) >= ShortestUnattributed && !said.Any(u => u.Attribution.Content.Any(c => c.Overlaps(q)))))
                Unattributed(json, segment, Inside(segment, alone));
            foreach (var utterance in said.SelectMany(u => u.Nested.Prepend(u)))
            {
                var attribution = utterance.Attribution;
                if (attribution.Manner == Manner.Direct)
                    Item(json, segment, utterance, "direct", attribution.Content.Select(c => Inside(segment, c)), partial: false);
                else
                {
                    Item(json, segment, utterance, "indirect", attribution.Content, null);
                    foreach (var quoted in segment.Testimony.Quotations.Where(q => attribution.Content.Any(c => c.Contains(q))))
                        Item(json, segment, utterance, "direct", [Inside(segment, quoted)], partial: true);
                }
            }
        }
        json.WriteEndArray();
    }

    static int Words(SeedSegment segment, TextSpan span) => span.In(segment.Account.Text).ToString().Split(' ').Length;

    static void Unattributed(Utf8JsonWriter json, SeedSegment segment, TextSpan content)
    {
        json.WriteStartObject();
        json.WriteString("seed", segment.Seed);
        json.WriteString("type", "direct");
        json.WriteStartArray("content");
        segment.WriteSpan(json, content);
        json.WriteEndArray();
        json.WriteString("speaker", "unattributed");
        json.WriteNull("cue");
        json.WriteBoolean("partial", true);
        json.WriteEndObject();
    }

    static void Item(
        Utf8JsonWriter json, SeedSegment segment, Utterance utterance, string type, IEnumerable<TextSpan> content, bool? partial)
    {
        json.WriteStartObject();
        json.WriteString("seed", segment.Seed);
        json.WriteString("type", type);
        json.WriteStartArray("content");
        foreach (var span in content)
            segment.WriteSpan(json, span);
        json.WriteEndArray();
        json.WriteString("speaker", utterance.Speaker?.Name ?? "unattributed");
        json.WritePropertyName("cue");
        segment.WriteSpan(json, utterance.Attribution.Cue);
        var setting = utterance.Setting;
        if (setting.When is { } said)
        {
            if (said.Basis != SaidBasis.News)
                json.WriteString("said_when", said.Span.In(segment.Account.Text));
            if (said.When is { IsDay: true } day)
            {
                json.WriteString("said_date", day.Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteString("said_date_basis", said.Basis == SaidBasis.News ? "inferred" : "stated");
            }
        }
        if (setting.Place is { } place)
        {
            json.WriteString("said_where", place.Value);
            json.WriteString("said_where_basis", "stated");
        }
        if (setting.Addressee is { } addressee)
            json.WriteString("addressee", addressee.Value);
        if (partial is { } part)
            json.WriteBoolean("partial", part);
        json.WriteEndObject();
    }

    // A quotation without its marks.
    static TextSpan Inside(SeedSegment segment, TextSpan quotation)
    {
        var text = segment.Account.Text;
        int start = quotation.Start, end = quotation.End;
        while (start < end && IsMark(text[start])) start++;
        while (end > start && IsMark(text[end - 1])) end--;
        return TextSpan.FromTo(start, end);
    }

    static bool IsMark(char c) => c is '"' or '“' or '”' or '\'' or '‘' or '’' or '«' or '»' or '„';
}
