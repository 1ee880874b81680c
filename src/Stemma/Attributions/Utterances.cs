using Stemma.Dates;
using Stemma.Language;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Attributions;

/// <summary>Finds who said what, how strongly and when.</summary>
public static class Utterances
{
    const int WhenReach = 12; // words between the cue and the words that say when

    /// <summary>The utterances of a text, in the order of their cues. Near O(length).</summary>
    /// <param name="text">The annotated text.</param>
    /// <param name="paragraphs">Its paragraphs, in order.</param>
    /// <param name="times">The time expressions of the text, in order; empty where they are not wanted.</param>
    /// <param name="model">The trained weights.</param>
    public static ValueList<Utterance> Of(Annotated text, IReadOnlyList<TextSpan> paragraphs, IReadOnlyList<TimeExpression> times, AttributionModel model)
    {
        var attributions = Attributor.Attribute(text, paragraphs, model);
        var words = new WordIndex(text);
        var speakers = SpeakerFinder.Find(text, words, attributions);
        Attribution[] inner = [.. attributions.SelectMany(a => a.Nested)];
        var innerSpeakers = SpeakerFinder.Find(text, words, inner);
        var next = 0;
        return attributions
            .Select((attribution, i) => Of(attribution, speakers[i]) with { Nested = attribution.Nested.Select(n => Of(n, innerSpeakers[next++])).ToValueList() })
            .ToValueList();

        Utterance Of(Attribution attribution, Speaker? speaker) =>
            new(attribution, speaker, StrengthFinder.Of(text, words, attribution), When(text, words, attribution, times));
    }

    // The nearest time in the cue's sentence that is no part of what is said.
    static TextSpan? When(Annotated text, WordIndex words, Attribution attribution, IReadOnlyList<TimeExpression> times)
    {
        var (cue, end) = words.In(attribution.Cue);
        if (cue >= end)
            return null;
        var sentence = text.Sentences[text.SentenceOf(cue)].Span;
        int low = 0, high = times.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (times[middle].Span.Start < sentence.Start) low = middle + 1;
            else high = middle;
        }
        TextSpan? best = null;
        var nearest = WhenReach;
        for (; low < times.Count && times[low].Span.Start < sentence.End; low++)
        {
            var span = times[low].Span;
            if (times[low].Kind is not (TimeKind.Date or TimeKind.Time) || attribution.Content.Any(c => c.Overlaps(span)))
                continue;
            var (first, last) = words.In(span);
            var distance = first >= end ? first - end : cue - last;
            if (distance < nearest)
                (nearest, best) = (distance, span);
        }
        return best;
    }
}
