using Stemma.Dates;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Attributions;

/// <summary>Finds when things were said: rather null than wrong.</summary>
sealed class SaidTimeFinder
{
    const int Near = 12; // words between the cue and words that say when
    const int LeadSentences = 3; // the news is dated here or nowhere
    const int NewsDays = 7; // days between the news and its publication

    readonly Annotated _text;
    readonly WordIndex _words;
    readonly IReadOnlyList<TimeExpression> _times;
    readonly int[] _paragraphOf; // of each sentence
    readonly TimeExpression? _news;

    /// <param name="text">The text.</param>
    /// <param name="words">Its words by span.</param>
    /// <param name="paragraphs">Its paragraphs, in order.</param>
    /// <param name="times">Its time expressions, in order.</param>
    public SaidTimeFinder(Annotated text, WordIndex words, IReadOnlyList<TextSpan> paragraphs, IReadOnlyList<TimeExpression> times)
    {
        (_text, _words, _times) = (text, words, times);
        _paragraphOf = new int[text.Sentences.Count];
        for (int s = 0, p = 0; s < _paragraphOf.Length; s++)
        {
            while (p + 1 < paragraphs.Count && paragraphs[p].End <= text.Sentences[s].Span.Start) p++;
            _paragraphOf[s] = p;
        }
        _news = News();
    }

    /// <summary>When one attribution was said.</summary>
    public SaidTime? Of(Attribution attribution, Frame frame)
    {
        var sentence = _text.SentenceOf(frame.Cue);
        TimeExpression? best = null;
        var nearest = int.MaxValue;
        var governors = frame.Governors().ToList();
        foreach (var time in In(_text.Sentences[sentence].Span))
        {
            var (first, end) = _words.In(time.Span);
            if (!IsPoint(time) || first < frame.First || end > frame.End || attribution.Content.Any(c => c.Overlaps(time.Span)))
                continue;
            var distance = Math.Min(frame.Distance(first), frame.Distance(end - 1));
            if (distance < nearest && (frame.Tells(HeadOf(first, end)) || IsBeside(frame, first, end) || governors.Any(g => _text.Words[HeadOf(first, end)].Head == g.Verb)))
                (nearest, best) = (distance, time);
        }
        if (best is not null)
            return Said(best, SaidBasis.Stated);
        if (!IsPlainPast(frame))
            return null;
        if (Earlier(sentence) is { } told)
            return Said(told, SaidBasis.Told);
        return _news is { } news && news.Span.Start < attribution.Cue.Start ? Said(news, SaidBasis.News) : null;
    }

    // Next to the cue, with no other verb, no comma and none of the source between: "said on Tuesday", also where the tree has it otherwise.
    bool IsBeside(Frame frame, int first, int end)
    {
        int from = first >= frame.CueEnd ? frame.CueEnd : end, to = first >= frame.CueEnd ? first : frame.Cue;
        if (to - from > Near || frame.IsSource(first))
            return false;
        for (var i = from; i < to; i++)
            if (frame.IsSaid(i) || _text.Words[i].Tag is UniversalTag.Verb or UniversalTag.Aux || _text.Form(i) is "who" or "which" or "where" or ",")
                return false;
        return true;
    }

    // The last day told before in this paragraph, by the main verb of its sentence.
    TimeExpression? Earlier(int sentence)
    {
        for (var s = sentence - 1; s >= 0 && sentence - s <= LeadSentences && _paragraphOf[s] == _paragraphOf[sentence]; s--)
            foreach (var time in In(_text.Sentences[s].Span).Reverse())
                if (IsPoint(time) && time.When is not null && IsOfMain(time))
                    return time;
        return null;
    }

    // The one day of the first sentences that has a day as the time of what they tell.
    TimeExpression? News()
    {
        TimeExpression? news = null;
        for (int s = 0, seen = 0; s < _text.Sentences.Count && seen < LeadSentences; s++)
        {
            if (!IsTold(s))
                continue;
            seen++;
            foreach (var time in In(_text.Sentences[s].Span))
            {
                if (!IsPoint(time) || time.When is not { IsDay: true } when || !IsOfMain(time))
                    continue;
                if (when.Basis == Basis.Explicit && !IsRecent(when))
                    continue;
                if (news?.When is { } other && other.Earliest != when.Earliest)
                    return null;
                news ??= time;
            }
            if (news is not null)
                return news;
        }
        return null;
    }

    // A day named by its date is news when a day counted from publication is near it.
    bool IsRecent(When when) =>
        _times.Any(t => t.When is { IsDay: true, Basis: not Basis.Explicit } near && Math.Abs(near.Earliest.DayNumber - when.Earliest.DayNumber) <= NewsDays);

    // A sentence that tells something: it has a verb in the past.
    bool IsTold(int sentence)
    {
        for (var i = _text.Sentences[sentence].First; i < _text.Sentences[sentence].End; i++)
            if (_text.Words[i].FineTag == "VBD")
                return true;
        return false;
    }

    // Whether a time hangs on a verb in the past that is the root of its sentence, or stands beside the root.
    bool IsOfMain(TimeExpression time)
    {
        var (first, end) = _words.In(time.Span);
        if (first >= end)
            return false;
        var at = HeadOf(first, end);
        for (var step = 0; step < 4 && _text.Words[at].Head is { } head; step++)
        {
            at = head;
            if (_text.Words[at].Tag == UniversalTag.Verb)
                return _text.Words[at].FineTag == "VBD" && (_text.Words[at].Head is null || _text.Words[at].Relation == "conj");
        }
        return false;
    }

    // "said", not "says", "had said", "has said", "would say", nor "according to".
    bool IsPlainPast(Frame frame)
    {
        var verb = frame.Head;
        if (_text.Words[verb].FineTag is "VBG" or "VB" && frame.Governors().FirstOrDefault() is { Relation: not null } governor)
            verb = governor.Verb; // "responded ... while stressing"
        return _text.Words[verb].FineTag == "VBD" && !_text.ChildrenOf(verb).Any(c => _text.Words[c].Relation is "aux" or "aux:pass");
    }

    int HeadOf(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_text.Words[i].Head is not { } head || head < first || head >= end)
                return i;
        return first;
    }

    static bool IsPoint(TimeExpression time) => time.Kind is TimeKind.Date or TimeKind.Time;

    SaidTime Said(TimeExpression time, SaidBasis basis) => new(time.Span, _text.Sentences[_text.SentenceOf(_words.In(time.Span).First)].Span, time.When, basis);

    IEnumerable<TimeExpression> In(TextSpan span)
    {
        int low = 0, high = _times.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_times[middle].Span.Start < span.Start) low = middle + 1;
            else high = middle;
        }
        for (; low < _times.Count && _times[low].Span.Start < span.End; low++)
            yield return _times[low];
    }
}
