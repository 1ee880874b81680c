using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Language;

/// <summary>
/// Cuts text into tokens by rule: words, numbers, quotation marks and other marks. Hyphenated words are parted at the hyphen and
/// <c>'s</c> is a token of its own, so that each part can be compared; abbreviations keep their full stops.
/// </summary>
public static class Tokenizer
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = Lookup("abbreviations");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Small = Lookup("abbreviations-small");
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Numbered = Lookup("abbreviations-numbered");
    const int LongestAbbreviation = 12; // U.S.S.R. and more; a longer run of "a.a.a." is parted

    /// <summary>The tokens of <paramref name="within"/>, in order; together they hold every character that is not white space. O(length).</summary>
    public static ValueList<Token> Tokenize(string text, TextSpan within)
    {
        var tokens = new List<Token>((within.Length / 5) + 1);
        for (var at = within.Start; at < within.End;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var (end, kind) = Next(text, within.Start, at, within.End);
            tokens.Add(new Token(TextSpan.FromTo(at, end), kind));
            at = end;
        }
        return ValueList.Of<Token>(CollectionsMarshal.AsSpan(tokens));
    }

    /// <summary>Whether a lower-case word with its full stop is a known abbreviation.</summary>
    internal static bool IsKnownAbbreviation(ReadOnlySpan<char> lower) => Abbreviations.Contains(lower);

    internal static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '`' or '´';

    static (int End, TokenKind Kind) Next(string text, int start, int at, int limit)
    {
        var first = text[at];
        if (char.IsDigit(first))
            return (NumberEnd(text, at, limit), TokenKind.Number);
        if (LetterAt(text, at, limit) > 0)
            return (WordEnd(text, at, limit), TokenKind.Word);
        if (IsApostrophe(first))
            return at > start && IsPossessive(text, at, limit) && MayOwn(text, start, at) ? (at + 2, TokenKind.Word) : (at + 1, TokenKind.Quote);
        if (first is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‘' or '‚' or '‛' or '‹' or '›' or '「' or '」')
            return (at + 1, TokenKind.Quote);
        if (first == '.')
        {
            var end = at + 1;
            while (end < limit && text[end] == '.') end++;
            return (end, TokenKind.Mark);
        }
        return (at + 1 < limit && char.IsSurrogatePair(first, text[at + 1]) ? at + 2 : at + 1, TokenKind.Mark);
    }

    static int WordEnd(string text, int at, int limit)
    {
        var end = at;
        while (end < limit)
        {
            var c = text[end];
            if (char.IsAsciiLetter(c)) // most of all text
                end++;
            else if (LetterAt(text, end, limit) is > 0 and var width)
                end += width;
            else if (char.IsDigit(c) || IsInvisible(c))
                end++;
            else if (IsApostrophe(c) && end + 1 < limit && LetterAt(text, end + 1, limit) > 0 && !IsPossessive(text, end, limit))
                end++;
            else if (c == '.' && KeepsStop(text, at, end, limit))
            {
                end++;
                if (!GoesOn(text, at, end, limit))
                    break;
            }
            else
                break;
        }
        return end;
    }

    // "U.S.", "J.", and the words of the list keep their full stop.
    static bool KeepsStop(string text, int at, int stop, int limit)
    {
        var length = stop - at;
        if (length >= LongestAbbreviation)
            return false;
        if (IsInitials(text.AsSpan(at, length)))
            return length > 1 || char.IsUpper(text[at]) || (stop + 2 < limit && char.IsAsciiLetter(text[stop + 1]) && text[stop + 2] == '.');
        if (length < 2)
            return false;
        Span<char> lower = stackalloc char[length + 1];
        text.AsSpan(at, length + 1).ToLowerInvariant(lower);
        if (!Abbreviations.Contains(lower) || (!char.IsUpper(text[at]) && !Small.Contains(lower)))
            return false;
        return !Numbered.Contains(lower) || NumberFollows(text, stop + 1, limit);
    }

    // After a stop that was kept the word goes on only with another letter and stop: "U.S", "Ph.D."; not in "Mr.Blake".
    static bool GoesOn(string text, int at, int end, int limit)
    {
        if (end >= limit || !char.IsAsciiLetter(text[end]))
            return false;
        if (end + 1 < limit && text[end + 1] == '.' && end + 2 - at <= LongestAbbreviation)
        {
            if (IsInitials(text.AsSpan(at, end + 1 - at)))
                return true;
            Span<char> lower = stackalloc char[end + 2 - at];
            text.AsSpan(at, end + 2 - at).ToLowerInvariant(lower);
            return Abbreviations.Contains(lower);
        }
        // "U.S" at the end of a word: one last letter without its stop
        return IsInitials(text.AsSpan(at, end + 1 - at)) && (end + 1 == limit || !char.IsLetterOrDigit(text[end + 1]));
    }

    // Letters and stops in turn, a letter first and last.
    static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length % 2 == 0)
            return false;
        for (var i = 0; i < word.Length; i++)
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                return false;
        return true;
    }

    static bool NumberFollows(string text, int at, int limit)
    {
        for (var i = at; i < limit && i < at + 3; i++)
            if (char.IsDigit(text[i])) return true;
            else if (!char.IsWhiteSpace(text[i]) && text[i] != '#') return false;
        return false;
    }

    static int NumberEnd(string text, int at, int limit)
    {
        var end = at + 1;
        while (end < limit)
        {
            var c = text[end];
            if (char.IsDigit(c) || (LetterAt(text, end, limit) == 1 && !IsCjk(c)))
                end++;
            else if (c is '.' or ',' or ':' or '\u202F' or '\u2009' && end + 1 < limit && char.IsDigit(text[end + 1]) && char.IsDigit(text[end - 1]))
                end += 2;
            else
                break;
        }
        return end;
    }

    static bool IsPossessive(string text, int apostrophe, int limit) =>
        apostrophe + 1 < limit && text[apostrophe + 1] is 's' or 'S'
        && (apostrophe + 2 >= limit || (LetterAt(text, apostrophe + 2, limit) == 0 && !char.IsDigit(text[apostrophe + 2])
            && !(IsApostrophe(text[apostrophe + 2]) && apostrophe + 3 < limit && LetterAt(text, apostrophe + 3, limit) > 0)));

    // What a 's can belong to: a word, a year, initials with their last stop.
    static bool MayOwn(string text, int start, int apostrophe)
    {
        var before = text[apostrophe - 1];
        return char.IsLetterOrDigit(before) || char.IsLowSurrogate(before) || IsInvisible(before) || (before == '.' && apostrophe - 2 >= start && char.IsUpper(text[apostrophe - 2]));
    }

    static bool IsInvisible(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060';

    static bool IsCjk(char c) => c is >= '\u3040' and <= '\u9FFF';

    // Code units of the letter that stands here, 0 when none does. A mark that combines with a letter is part of its word.
    static int LetterAt(string text, int at, int limit)
    {
        var c = text[at];
        if (c < 128)
            return char.IsAsciiLetter(c) ? 1 : 0;
        if (char.IsSurrogate(c))
            return at + 1 < limit && char.IsSurrogatePair(c, text[at + 1]) && Rune.IsLetter(new Rune(c, text[at + 1])) ? 2 : 0;
        return char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark ? 1 : 0;
    }

    static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string list) =>
        WordList.Set(list).GetAlternateLookup<ReadOnlySpan<char>>();
}
