using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Attributions;

/// <summary>Reads the strength of a claim off its cue and its hedges, by list.</summary>
static class StrengthFinder
{
    const double HedgeFactor = 0.7;
    const int MostHedges = 3;
    const int NegationReach = 3; // words before the cue: "did not immediately say"

    static readonly FrozenDictionary<string, CueClass> Classes = WordList.Lines("cues")
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(entry => entry[0], entry => Enum.Parse<CueClass>(entry[1], ignoreCase: true), StringComparer.Ordinal);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hedges = WordList.Set("hedges").GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Negators = WordList.Set("negators").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The strength of one attribution.</summary>
    public static ClaimStrength Of(Annotated text, WordIndex words, Attribution attribution)
    {
        var (first, end) = words.In(attribution.Cue);
        var sort = CueClass.Neutral;
        for (var i = first; i < end; i++)
            if (Classes.TryGetValue(text.Words[i].Lemma.ToLowerInvariant(), out var found))
            {
                sort = found;
                if (found != CueClass.Neutral)
                    break;
            }
        var hedges = Count(text, first, end, Hedges);
        if (attribution.Manner != Manner.Direct)
            foreach (var span in attribution.Content)
            {
                var (from, to) = words.In(span);
                hedges += Count(text, from, to, Hedges);
            }
        var start = Math.Max(first - NegationReach, text.Sentences.Count == 0 || first >= end ? 0 : text.Sentences[text.SentenceOf(first)].First);
        while (start < first && attribution.Content.Any(c => c.End > text.Words[start].Span.Start && c.Start < text.Words[first].Span.Start)) start++;
        var negated = Count(text, first, end, Negators) > 0 || Count(text, start, first, Negators) > 0;
        return new ClaimStrength(sort, Base(sort) * Math.Pow(HedgeFactor, Math.Min(hedges, MostHedges)), hedges, negated);
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
