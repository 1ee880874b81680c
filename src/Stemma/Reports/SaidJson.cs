using System.Text.Json;
using Stemma.Attributions;
using Stemma.Testimonies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Reports;

/// <summary>Writes who says what in one account as lines of JSON, as <c>docs/json.md</c> promises.</summary>
static class SaidJson
{
    /// <summary>Writes one record <c>said</c> for each utterance.</summary>
    public static void Write(TextWriter output, Testimony testimony, ValueList<Utterance> utterances)
    {
        var text = testimony.Account.Text;
        var points = new CodePoints(text);
        foreach (var utterance in utterances)
            JsonRecord.Write(output, json =>
            {
                json.WriteString("record", "said");
                json.WriteString("account", testimony.Account.Id.ToString());
                json.WriteString("label", testimony.Account.Label);
                Fields(json, utterance, text, points);
                json.WriteStartArray("nested");
                foreach (var nested in utterance.Nested)
                {
                    json.WriteStartObject();
                    Fields(json, nested, text, points);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            });
    }

    static void Fields(Utf8JsonWriter json, Utterance utterance, string text, CodePoints points)
    {
        var (attribution, speaker) = (utterance.Attribution, utterance.Speaker);
        json.WriteString("speaker", speaker?.Name);
        json.WriteString("speaker_form", speaker is null ? "unknown" : JsonReport.Token(speaker.Form));
        json.WriteString("role", speaker?.Role);
        Part("source", attribution.Source);
        Part("cue", attribution.Cue);
        json.WriteStartArray("content");
        foreach (var span in attribution.Content)
        {
            json.WriteStartObject();
            json.WriteString("words", span.In(text));
            JsonSpans.Write(json, "span", span, points);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("manner", JsonReport.Token(attribution.Manner));
        json.WriteString("class", JsonReport.Token(utterance.Strength.Class));
        json.WriteNumber("strength", Math.Round(utterance.Strength.Value, 3));
        json.WriteNumber("hedges", utterance.Strength.Hedges);
        json.WriteBoolean("negated", utterance.Strength.IsNegated);
        Part("said_when", utterance.SaidWhen);
        json.WriteNumber("confidence", Math.Round(attribution.Confidence, 3));

        void Part(string key, TextSpan? span)
        {
            if (span is not { } there)
            {
                json.WriteNull(key);
                return;
            }
            json.WriteStartObject(key);
            json.WriteString("words", there.In(text));
            JsonSpans.Write(json, "span", there, points);
            json.WriteEndObject();
        }
    }
}
