using System.Globalization;
using System.Text.Json;
using Stemma.Attributions;
using Stemma.Testimonies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Reports;

/// <summary>Writes who says what in one account as lines of JSON, as <c>docs/json.md</c> promises.</summary>
static class SaidJson
{
    /// <summary>Writes one record <c>said</c> for each utterance, and one <c>said-total</c>.</summary>
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
        JsonRecord.Write(output, json =>
        {
            var unknown = utterances.Count(u => u.Speaker is null);
            json.WriteString("record", "said-total");
            json.WriteString("account", testimony.Account.Id.ToString());
            json.WriteString("label", testimony.Account.Label);
            json.WriteNumber("said", utterances.Count);
            json.WriteNumber("quoted", utterances.Count(u => u.Attribution.Manner == Manner.Direct));
            json.WriteNumber("unknown", unknown);
            if (utterances.Count > 0)
                json.WriteNumber("unknown_share", Math.Round((double)unknown / utterances.Count, 3));
            else
                json.WriteNull("unknown_share");
        });
    }

    /// <summary>Writes the keys of one utterance, from <c>speaker</c> to <c>confidence</c>.</summary>
    public static void Fields(Utf8JsonWriter json, Utterance utterance, string text, CodePoints points)
    {
        var (attribution, speaker) = (utterance.Attribution, utterance.Speaker);
        json.WriteString("speaker", speaker?.Name);
        json.WriteString("speaker_form", speaker is null ? "unknown" : JsonReport.Token(speaker.Form));
        if (speaker?.Actor is { } actor)
            json.WriteNumber("actor", actor);
        else
            json.WriteNull("actor");
        json.WriteString("actor_kind", speaker?.Kind is { } kind ? JsonReport.Token(kind) : null);
        json.WriteString("state", speaker?.State);
        Slot("role", speaker?.Role);
        Part("source", attribution.Source);
        Part("cue", attribution.Cue);
        JsonSpans.Write(json, "sentence", utterance.Sentence, points);
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
        json.WriteBoolean("hypothetical", utterance.Strength.IsHypothetical);
        Slot("addressee", utterance.Setting.Addressee);
        Slot("place", utterance.Setting.Place);
        Slot("channel", utterance.Setting.Channel);
        When(utterance.Setting.When);
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

        void Slot(string key, Slot? slot)
        {
            if (slot is null)
            {
                json.WriteNull(key);
                return;
            }
            json.WriteStartObject(key);
            json.WriteString("words", slot.Span.In(text));
            JsonSpans.Write(json, "span", slot.Span, points);
            json.WriteString("value", slot.Value);
            if (slot.Actor is { } meant)
                json.WriteNumber("actor", meant);
            JsonSpans.Write(json, "sentence", slot.Sentence, points);
            json.WriteEndObject();
        }

        void When(SaidTime? said)
        {
            if (said is null)
            {
                json.WriteNull("said_when");
                return;
            }
            json.WriteStartObject("said_when");
            json.WriteString("words", said.Span.In(text));
            JsonSpans.Write(json, "span", said.Span, points);
            json.WriteString("earliest", Day(said.When?.Earliest));
            json.WriteString("latest", Day(said.When?.Latest));
            json.WriteString("basis", JsonReport.Token(said.Basis));
            JsonSpans.Write(json, "sentence", said.Sentence, points);
            json.WriteEndObject();
        }
    }

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
