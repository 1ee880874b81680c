using Stemma.Attributions;
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

    static string Print(string text, Attribution a) =>
        $"{(a.Source is { } source ? source.In(text) : "nobody")} | {a.Cue.In(text)} | {string.Join(" … ", a.Content.Select(c => c.In(text).ToString()))} | {a.Manner}";
}
