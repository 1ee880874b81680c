using System.Globalization;
using System.Text;
using Stemma.Attributions;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Reports;

/// <summary>Writes who says what in one account for reading: speaker, cue, words, strength.</summary>
static class SaidReport
{
    const int LongestSpeaker = 60;

    /// <summary>The text, ended by a line feed.</summary>
    public static string Write(Testimony testimony, ValueList<Utterance> utterances, TextOptions options)
    {
        var text = testimony.Account.Text;
        var written = new StringBuilder();
        var unknown = utterances.Count(u => u.Speaker is null);
        written.Append(Visible.Line(testimony.Account.Label, 120))
            .Append(CultureInfo.InvariantCulture, $": {utterances.Count} said, {utterances.Count(u => u.Attribution.Manner == Manner.Direct)} quoted, {unknown} by speakers unknown{Share(unknown, utterances.Count)}\n");
        foreach (var utterance in utterances)
        {
            Line(utterance, "  ");
            foreach (var nested in utterance.Nested)
                Line(nested, "      ");
        }
        if (utterances.Count == 0)
            written.Append("  nobody is quoted\n");
        return written.ToString();

        static string Share(int part, int all) => part == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({100 * part / all} %)");

        static IEnumerable<(string Name, string Words)> Circumstances(Utterance utterance, string text)
        {
            var setting = utterance.Setting;
            if (setting.Addressee is { } addressee)
                yield return ("to ", addressee.Span.In(text).ToString());
            if (setting.Channel is { } channel)
                yield return ("by ", channel.Span.In(text).ToString());
            if (setting.Place is { } place)
                yield return ("in ", place.Span.In(text).ToString());
            if (setting.When is { } when)
                yield return ("", when.Basis == SaidBasis.Stated ? when.Span.In(text).ToString() : $"({when.Span.In(text)})");
        }

        void Line(Utterance utterance, string indent)
        {
            var (attribution, strength) = (utterance.Attribution, utterance.Strength);
            var source = attribution.Source is { } span ? Visible.Line(span.In(text), LongestSpeaker) : null;
            written.Append(indent).Append(Visible.Line(utterance.Speaker?.Name ?? "unknown", LongestSpeaker));
            if (source is not null && source != utterance.Speaker?.Name)
                written.Append(" (").Append(source).Append(')');
            written.Append(": ").Append(Visible.Line(attribution.Cue.In(text), LongestSpeaker));
            foreach (var (name, words) in Circumstances(utterance, text))
                written.Append(", ").Append(name).Append(Visible.Line(words, LongestSpeaker));
            written.Append(" [").Append(JsonReport.Token(attribution.Manner)).Append(", ").Append(JsonReport.Token(strength.Class))
                .Append(strength.Value.ToString(" 0.00", CultureInfo.InvariantCulture));
            if (strength.IsNegated)
                written.Append(", negated");
            if (strength.IsHypothetical)
                written.Append(", hypothetical");
            written.Append("]\n");
            foreach (var content in attribution.Content)
                written.Append(indent).Append("  ").Append(Visible.Line(content.In(text), Math.Max(40, options.Width - indent.Length - 3))).Append('\n');
        }
    }
}
