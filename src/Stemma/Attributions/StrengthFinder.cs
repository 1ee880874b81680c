using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Attributions;

/// <summary>Reads the strength of a claim off its cue and its hedges, by list.</summary>
static class StrengthFinder
{
    const double HedgeFactor = 0.7;
    const int MostHedges = 3;
    const int NegationReach = 3; // words before the cue: "did not immediately say"
    const int ClauseReach = 40; // words of a clause before its verb

    static readonly FrozenDictionary<string, CueClass> Classes = WordList.Lines("cues")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(entry => entry[0], entry => Enum.Parse<CueClass>(entry[1], ignoreCase: true), StringComparer.Ordinal);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hedges = WordList.Set("hedges").GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Negators = WordList.Set("negators").GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hypotheticals = WordList.Set("hypotheticals").GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly FrozenSet<string> Withholding = WordList.Set("withholding");

    /// <summary>The strength of one attribution.</summary>
    public static ClaimStrength Of(Annotated text, WordIndex words, Attribution attribution)
    {
        var (first, end) = words.In(attribution.Cue);
        var sort = CueClass.Neutral;
        var held = -1; // the word that keeps what follows from being said
        for (var i = first; i < end; i++)
        {
            if (held >= 0 && text.Words[i].Tag == UniversalTag.Verb)
                sort = CueClass.Neutral; // "refused to say" denies nothing
            else if (held < 0 && Withholding.Contains(text.Words[i].Lemma.ToLowerInvariant()) && SaysLater(text, i + 1, end))
                held = i;
            if (held != i && Classes.TryGetValue(text.Words[i].Lemma.ToLowerInvariant(), out var found))
            {
                sort = found;
                if (found != CueClass.Neutral)
                    break;
            }
        }
        var hedges = Count(text, first, end, Hedges);
        if (attribution.Manner != Manner.Direct)
            foreach (var span in attribution.Content)
            {
                var (from, to) = words.In(span);
                hedges += Count(text, from, to, Hedges);
            }
        var start = Before(text, attribution, first, end);
        var negated = held >= 0 || Count(text, start, end, Negators) > 0;
        return new ClaimStrength(sort, Base(sort) * Math.Pow(HedgeFactor, Math.Min(hedges, MostHedges)), hedges, negated)
        {
            IsHypothetical = first < end && !negated // "would not say" tells what was not said
                && (Count(text, start, end, Hypotheticals) > 0 || IsConditional(text, first, end)),
        };
    }

    // The words just before the cue that may turn it: no comma and nothing of what is said between.
    static int Before(Annotated text, Attribution attribution, int first, int end)
    {
        var start = first;
        if (first >= end)
            return start;
        var sentence = text.Sentences[text.SentenceOf(first)].First;
        while (start > sentence && first - start < NegationReach && text.Form(start - 1) is not ("," or ";" or ":" or "and" or "but")
            && !attribution.Content.Any(c => c.Overlaps(text.Words[start - 1].Span))) start--;
        return start;
    }

    static bool SaysLater(Annotated text, int from, int end)
    {
        for (var i = from; i < end; i++)
            if (text.Words[i].Tag == UniversalTag.Verb)
                return true;
        return false;
    }

    // "if the mayor of the old town says": the conjunction hangs on the cue, or on what the cue is joined to.
    static bool IsConditional(Annotated text, int first, int end)
    {
        for (var i = Math.Max(first - ClauseReach, text.Sentences[text.SentenceOf(first)].First); i < first; i++)
            if (text.Words[i] is { Relation: "mark", Head: { } head } && head >= first && head < end && text.Form(i) is "if" or "If" or "unless" or "Unless" or "whether" or "Whether")
                return true;
        return false;
    }

    /// <summary>What a class of cues is worth before hedges.</summary>
    public static double Base(CueClass sort) => sort switch
    {
        CueClass.Factive => 1,
        CueClass.Assertive or CueClass.Denial => 0.9,
        CueClass.Neutral or CueClass.Commitment or CueClass.Judgement => 0.8,
        CueClass.Request => 0.7,
        CueClass.Attitude => 0.6,
        _ => 0.5,
    };

    static int Count(Annotated text, int first, int end, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> list)
    {
        var count = 0;
        Span<char> lower = stackalloc char[24];
        for (var i = first; i < end; i++)
            if (text.Form(i) is { Length: <= 24 } form && list.Contains(Lower(form, lower)))
                count++;
        return count;
    }

    static ReadOnlySpan<char> Lower(ReadOnlySpan<char> form, Span<char> lower)
    {
        var length = form.ToLowerInvariant(lower);
        lower[..length].Replace('’', '\'');
        return lower[..length];
    }
}
