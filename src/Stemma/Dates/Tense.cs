using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Dates;

/// <summary>Which way a sentence looks from the day of speaking.</summary>
enum Direction
{
    Unknown,
    Past,
    Future,
}

/// <summary>
/// Tells from the words around a time expression whether it lies behind or ahead: the nearest verb that shows its tense decides, first
/// towards the head of the sentence, then towards its end. By rule over word lists and endings; no tagger is needed.
/// </summary>
static class Tense
{
    const int Back = 24; // words looked at before the expression
    const int Ahead = 16; // words looked at after it

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Forward = Lookup(WordList.Lines("forward-words").TakeWhile(w => w != "---"));
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ForwardWithTo = Lookup(WordList.Lines("forward-words").SkipWhile(w => w != "---"));

    // The forms of irregular verbs but the base, the -s and the -ing forms.
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pasts = Lookup(WordList.Lines("irregular-forms")
        .SelectMany(line => line.Split(", ").Skip(1)).Where(form => !form.EndsWith('s') && !form.EndsWith("ing", StringComparison.Ordinal) && form is not ("am" or "are" or "been"))
        .Append("was"));

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotPast = Lookup(["need", "indeed", "feed", "seed", "speed", "red", "bed", "united", "hundred", "wed", "shed", "sacred", "hatred", "exceed", "proceed", "succeed", "agreed-upon"]);

    /// <summary>The direction at the expression that covers lexemes <paramref name="first"/> to <paramref name="last"/>. Looks at a fixed number of words.</summary>
    public static Direction At(string text, List<Lexeme> lexemes, int first, int last)
    {
        if (Word(text, lexemes, first - 1) is "for")
            return Direction.Future; // "a hearing for Wednesday", "set for May 2"
        for (var i = first - 1; i >= 0 && i >= first - Back; i--)
        {
            if (lexemes[i].Sort == Sort.Break)
                break;
            if (Cue(text, lexemes, i) is not Direction.Unknown and var found)
                return found;
        }
        var fronted = first <= 2 || lexemes[first - 1].Sort is Sort.Comma || (lexemes[first - 1].Sort == Sort.Word && first >= 2 && lexemes[first - 2].Sort == Sort.Comma);
        for (var i = last; i < lexemes.Count && i < last + Ahead; i++)
        {
            if (lexemes[i].Sort == Sort.Break || (lexemes[i].Sort == Sort.Comma && !(fronted && i == last) && !fronted))
                break;
            if (Cue(text, lexemes, i) is not Direction.Unknown and var found)
                return found;
        }
        return Direction.Unknown;
    }

    static Direction Cue(string text, List<Lexeme> lexemes, int i)
    {
        var word = Word(text, lexemes, i);
        if (word.IsEmpty)
            return Direction.Unknown;
        if (Forward.Contains(word))
            return Word(text, lexemes, i - 1) is "was" or "were" && word is not ("will" or "due" or "scheduled" or "slated") ? Direction.Past : Direction.Future;
        // "to" and a verb: what governs it decides, "is due to appear", "agreed to meet"; "forced to resign" looks further back
        if (word is "to" && i + 1 < lexemes.Count && lexemes[i + 1] is { Sort: Sort.Other, Capital: false })
            return ForwardWithTo.Contains(Word(text, lexemes, i - 1)) && Word(text, lexemes, i + 1) is not ("his" or "her") ? Direction.Future : Direction.Unknown;
        if (Pasts.Contains(word) || IsRegularPast(word))
        {
            // "will be charged", "to be held", "is charged"
            for (var b = i - 1; b >= 0 && b >= i - 4; b--)
            {
                var before = Word(text, lexemes, b);
                if (before is "be")
                {
                    for (var w = b - 1; w >= 0 && w >= b - 3; w--)
                        if (Word(text, lexemes, w) is "will" or "to" or "shall" or "can" or "must" or "should" or "may")
                            return Direction.Future;
                    return Direction.Unknown;
                }
                if (before is "to" or "and" or "or" || before.IsEmpty)
                    break;
            }
            // a participle with "to" behind it plans: "expected to", "scheduled to"
            return ForwardWithTo.Contains(word) && Word(text, lexemes, i + 1) is "to" && word is not ("were" or "was" or "wanted" or "asked" or "threatened" or "continue") ? Direction.Future : Direction.Past;
        }
        return word is "has" or "have" && i + 1 < lexemes.Count && Word(text, lexemes, i + 1) is not "to" ? Direction.Past : Direction.Unknown;
    }

    static bool IsRegularPast(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] is 'd' && word[^2] is 'e' && char.IsLower(word[0]) && !NotPast.Contains(word) && !(word.Length <= 5 && word[^3] == 'e');

    static ReadOnlySpan<char> Word(string text, List<Lexeme> lexemes, int i) =>
        (uint)i < (uint)lexemes.Count && lexemes[i].Sort is Sort.Other or Sort.Word or Sort.Unit ? lexemes[i].Span.In(text) : default;

    static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(IEnumerable<string> words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
