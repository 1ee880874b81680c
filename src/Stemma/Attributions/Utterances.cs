using Stemma.Dates;
using Stemma.Language;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Attributions;

/// <summary>Finds who said what, how strongly, to whom, where and when.</summary>
public static class Utterances
{
    /// <summary>The utterances of a text, in the order of their cues. Near O(length).</summary>
    /// <param name="text">The annotated text.</param>
    /// <param name="paragraphs">Its paragraphs, in order.</param>
    /// <param name="times">The time expressions of the text, in order; empty where they are not wanted.</param>
    /// <param name="model">The trained weights.</param>
    public static ValueList<Utterance> Of(Annotated text, IReadOnlyList<TextSpan> paragraphs, IReadOnlyList<TimeExpression> times, AttributionModel model)
    {
        ArgumentNullException.ThrowIfNull(times);
        var attributions = Attributor.Attribute(text, paragraphs, model);
        if (attributions.Count == 0)
            return [];
        var words = new WordIndex(text);
        var actors = ActorPlaces.Of(text, words);
        var clock = new SaidTimeFinder(text, words, paragraphs, times);
        var speakers = SpeakerFinder.Find(text, words, actors, attributions);
        Attribution[] inner = [.. attributions.SelectMany(a => a.Nested)];
        var innerSpeakers = SpeakerFinder.Find(text, words, actors, inner);
        var next = 0;
        return attributions
            .Select((attribution, i) => Of(attribution, speakers[i]) with { Nested = attribution.Nested.Select(n => Of(n, innerSpeakers[next++])).ToValueList() })
            .ToValueList();

        Utterance Of(Attribution attribution, Speaker? speaker)
        {
            var frame = new Frame(text, words, attribution);
            return new Utterance(
                attribution,
                text.Sentences[text.SentenceOf(frame.Cue)].Span,
                speaker,
                StrengthFinder.Of(text, words, attribution),
                SettingFinder.Of(text, actors, frame) with { When = clock.Of(attribution, frame) });
        }
    }
}
