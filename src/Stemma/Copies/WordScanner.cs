using System.Globalization;
using System.Runtime.CompilerServices;

namespace Stemma.Copies;

/// <summary>
/// Reads the words of plain text in one pass, for work on millions of texts: hashes, and what each word is. Where the tokenizer asks
/// lists this goes by letters alone: <c>U.S.</c> is one word and the same as <c>US</c>, <c>1,200</c> the same as <c>1200</c>, and a
/// possessive <c>'s</c> is no word.
/// </summary>
static class WordScanner
{
    const ulong Offset = 14695981039346656037;
    const ulong Prime = 1099511628211;

    /// <summary>
    /// The words of <paramref name="text"/>, as many as the buffers hold. Double quotation marks open and close quotations, which end with
    /// their line at the latest. O(length).
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Receives the words.</param>
    /// <param name="traits">Receives what each is.</param>
    /// <param name="starts">Receives where each starts; empty when nobody asks.</param>
    /// <param name="ends">Receives where each ends, its possessive <c>'s</c> included; empty when nobody asks.</param>
    /// <returns>How many words were read.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run for a second or two: no time to warm up
    public static int Scan(ReadOnlySpan<char> text, Span<uint> words, Span<WordTraits> traits, Span<int> starts = default, Span<int> ends = default)
    {
        var count = 0;
        var quoted = WordTraits.None;
        var opens = WordTraits.Opens;
        for (var at = 0; at < text.Length && count < words.Length;)
        {
            var c = text[at];
            if (char.IsAsciiLetterOrDigit(c) || (c >= 128 && IsLetter(c)))
            {
                var end = at;
                var hash = Word(text, ref end);
                var trait = quoted | opens | (char.IsDigit(c) ? WordTraits.Number : char.IsUpper(c) ? WordTraits.Capital : WordTraits.None);
                if (WordHash.IsFunction(hash)) trait |= WordTraits.Function;
                opens = WordTraits.None;
                if (IsPossessive(text, end)) end += 2;
                if (starts.Length > 0) (starts[count], ends[count]) = (at, end);
                words[count] = (uint)(hash >> 32);
                traits[count++] = trait;
                at = end;
                continue;
            }
            switch (c)
            {
                case '.' or '!' or '?' or '…':
                    opens = WordTraits.Opens;
                    break;
                case '\n':
                    (opens, quoted) = (WordTraits.Opens, WordTraits.None);
                    break;
                case '"':
                    quoted ^= WordTraits.Quoted;
                    break;
                case '“' or '«' or '„':
                    quoted = WordTraits.Quoted;
                    break;
                case '”' or '»':
                    quoted = WordTraits.None;
                    break;
                default:
                    break;
            }
            at++;
        }
        return count;
    }

    // The hash of the word that begins here; at is moved behind it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run for a second or two: no time to warm up
    static ulong Word(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        var hash = Offset;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsAsciiLetterOrDigit(c))
            {
                hash = (hash ^ (uint)(c is >= 'A' and <= 'Z' ? c | 0x20 : c)) * Prime;
                at++;
            }
            else if (c >= 128 && (IsLetter(c) || IsUnseen(c)))
                return Accented(text, start, ref at);
            else if (IsApostrophe(c) && !IsPossessive(text, at) && at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]))
            {
                hash = (hash ^ '\'') * Prime;
                at++;
            }
            else if (c is '.' or ',' && at + 1 < text.Length && (c == '.' && at == start + 1 ? char.IsAsciiLetter(text[at + 1]) && char.IsAsciiLetter(text[start])
                    : c == '.' && at > start + 1 && text[at - 2] == '.' && char.IsAsciiLetter(text[at - 1]) ? char.IsAsciiLetter(text[at + 1])
                    : char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])))
                at++; // initials and the separators of numbers
            else
                break;
        }
        return WordHash.Mix(hash);
    }

    // A word with letters beyond ASCII goes by its comparison key. Characters written without spaces are a word each.
    static ulong Accented(ReadOnlySpan<char> text, int start, ref int at)
    {
        if (at == start && text[at] is >= '\u3040' and <= '\u9FFF')
            return WordHash.Of(text.Slice(at++, 1));
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || (text[at] >= 128 && (IsLetter(text[at]) || IsUnseen(text[at])) && text[at] is < '\u3040' or > '\u9FFF')))
            at++;
        return WordHash.Of(text[start..at]);
    }

    static bool IsLetter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Soft hyphens and joiners, which hide a copy from who compares letters; the comparison key is without them.
    static bool IsUnseen(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Format;

    static bool IsApostrophe(char c) => c is '\'' or '’';

    static bool IsPossessive(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && IsApostrophe(text[at]) && text[at + 1] is 's' or 'S' && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));
}
