using System.Collections.Frozen;
using System.Globalization;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Language;

/// <summary>
/// Cuts text into tokens by rule: words, numbers, quotation marks and other marks. Hyphenated words are parted at the hyphen and
/// <c>'s</c> is a token of its own, so that each part can be compared; abbreviations keep their full stops.
/// </summary>
public static class Tokenizer
{
    static readonly FrozenSet<string> Abbreviations = WordList.Set("abbreviations");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsAbbreviation =
        Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly int LongestAbbreviation = Abbreviations.Max(a => a.Length);

    /// <summary>The tokens of <paramref name="within"/>, in order; together they hold every character that is not white space.</summary>
    public static ValueList<Token> Tokenize(string text, TextSpan within)
    {
        var tokens = new List<Token>(within.Length / 5);
        for (var at = within.Start; at < within.End;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var (end, kind) = Next(text, at, within.End);
            tokens.Add(new Token(TextSpan.FromTo(at, end), kind));
            at = end;
        }
        return ValueList.Of<Token>(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens));
    }

    /// <summary>Whether a lower-case word with its full stop is a known abbreviation.</summary>
    internal static bool IsKnownAbbreviation(ReadOnlySpan<char> lower) => IsAbbreviation.Contains(lower);

    static (int End, TokenKind Kind) Next(string text, int at, int limit)
    {
        var first = text[at];
        if (IsDigit(first))
            return (NumberEnd(text, at, limit), TokenKind.Number);
        if (IsLetter(first))
            return (WordEnd(text, at, limit), TokenKind.Word);
        if (IsApostrophe(first))
        {
            var afterLetter = at > 0 && IsLetter(text[at - 1]);
            if (afterLetter && at + 1 < limit && text[at + 1] is 's' or 'S' && !(at + 2 < limit && IsLetter(text[at + 2])))
                return (at + 2, TokenKind.Word); // the 's of "Blake's"
            return (at + 1, TokenKind.Quote);
        }
        if (first is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‘' or '‚' or '‛' or '‹' or '›' or '「' or '」')
            return (at + 1, TokenKind.Quote);
        if (first == '.' && at + 1 < limit && text[at + 1] == '.')
        {
            var end = at;
            while (end < limit && text[end] == '.') end++;
            return (end, TokenKind.Mark);
        }
        return (char.IsHighSurrogate(first) && at + 1 < limit && char.IsLowSurrogate(text[at + 1]) ? at + 2 : at + 1, TokenKind.Mark);
    }

    static int WordEnd(string text, int at, int limit)
    {
        var end = at + 1;
        while (end < limit)
        {
            var c = text[end];
            if (IsLetter(c) || IsDigit(c) || IsInvisible(c))
                end++;
            else if (IsApostrophe(c) && end + 1 < limit && IsLetter(text[end + 1]) && !IsPossessive(text, end, limit))
                end += 2;
            else if (c == '.' && end - at <= LongestAbbreviation && KeepsStop(text, at, end, limit))
                end++;
            else
                break;
        }
        return end;
    }

    // "U.S.", "J.", and the words of the list keep their full stop; a stop inside "e.g" goes on to the next letter.
    static bool KeepsStop(string text, int at, int stop, int limit)
    {
        var letters = true;
        for (var i = at; i < stop && letters; i++)
            letters = (i - at) % 2 == 0 ? IsLetter(text[i]) : text[i] == '.';
        if (letters && (stop - at) % 2 == 1 && (stop - at > 1 || char.IsUpper(text[at]) || (stop + 2 < limit && IsLetter(text[stop + 1]) && text[stop + 2] == '.')))
            return true;
        Span<char> lower = stackalloc char[stop - at + 1];
        text.AsSpan(at, stop - at + 1).ToLowerInvariant(lower);
        return IsAbbreviation.Contains(lower);
    }

    static int NumberEnd(string text, int at, int limit)
    {
        var end = at + 1;
        while (end < limit)
        {
            var c = text[end];
            if (IsDigit(c) || (IsLetter(c) && !IsCjk(c)))
                end++;
            else if (c is '.' or ',' or ':' or '\u202F' or '\u2009' && end + 1 < limit && IsDigit(text[end + 1]) && IsDigit(text[end - 1]))
                end += 2;
            else
                break;
        }
        return end;
    }

    static bool IsPossessive(string text, int apostrophe, int limit) =>
        text[apostrophe + 1] is 's' or 'S' && !(apostrophe + 2 < limit && (IsLetter(text[apostrophe + 2]) || IsApostrophe(text[apostrophe + 2])));

    internal static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`' or '´';

    static bool IsDigit(char c) => char.IsDigit(c);

    static bool IsInvisible(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060';

    static bool IsCjk(char c) => c is >= '\u3040' and <= '\u9FFF';

    static bool IsLetter(char c) =>
        char.IsAsciiLetter(c) || (c > 127 && (char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));
}
