using Stemma.Attributions;
using Stemma.Dates;
using Stemma.Language;
using Stemma.Values;

namespace Stemma.Tests.Attributions;

/// <summary>Attributions of a text, printed for eyes.</summary>
static class Spoken
{
    public static IReadOnlyList<string> By(string text) => [.. Find(text).Select(a => Print(text, a))];

    public static ValueList<Attribution> Find(string text)
    {
        var paragraphs = Paragraphs.Of(text);
        return Attributor.Attribute(Annotator.Annotate(text, paragraphs, LanguageModels.Embedded), paragraphs, AttributionModel.Embedded);
    }

    /// <summary>The utterances of a text; its times are counted from a day of publication.</summary>
    public static ValueList<Utterance> Utter(string text, DateOnly? published = null)
    {
        var paragraphs = Paragraphs.Of(text);
        var annotated = Annotator.Annotate(text, paragraphs, LanguageModels.Embedded);
        var times = TimeFinder.Find(text, annotated.Sentences.Select(s => s.Span).ToValueList(), new Anchor(published));
        return Utterances.Of(annotated, paragraphs, times, AttributionModel.Embedded);
    }

    static string Print(string text, Attribution a) =>
        $"{(a.Source is { } source ? source.In(text) : "nobody")} | {a.Cue.In(text)} | {string.Join(" … ", a.Content.Select(c => c.In(text).ToString()))} | {a.Manner}";
}
