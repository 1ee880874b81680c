using System.Globalization;

namespace Stemma.Language;

/// <summary>What a character is to the splitter.</summary>
enum CharKind : byte
{
    /// <summary>White space.</summary>
    Space,

    /// <summary>A letter of an alphabet, upper or lower case.</summary>
    Letter,

    /// <summary>A digit.</summary>
    Digit,

    /// <summary>A mark or symbol.</summary>
    Mark,

    /// <summary>A character that is a word, or near it: Han, kana.</summary>
    Ideograph,

    /// <summary>What belongs to the character before: an accent, a joiner, the second half of a pair.</summary>
    Extension,
}

/// <summary>Characters as the splitter's features see them.</summary>
static class Letters
{
    const uint Prime = 16777619;

    /// <summary>Where a hash starts.</summary>
    public const uint Seed = 2166136261;

    static readonly CharKind[] Kinds = [.. Enumerable.Range(0, 256).Select(c => KindOfAny((char)c))]; // before Folded, which needs it
    static readonly char[] Folded = [.. Enumerable.Range(0, 256).Select(c => FoldAny((char)c))];

    /// <summary>Adds a value to a hash (FNV-1a, Fowler, Noll and Vo).</summary>
    public static uint Mix(uint hash, uint value)
    {
        hash = (hash ^ value) * Prime;
        return hash ^ (hash >> 15);
    }

    /// <summary>A hash of the folded characters; of a long run the first 24, the last 8 and its length class. O(1).</summary>
    public static uint Hash(ReadOnlySpan<char> run)
    {
        const int head = 24, tail = 8;
        var hash = Seed;
        for (var i = 0; i < run.Length && i < head; i++)
            hash = (hash ^ Fold(run[i])) * Prime;
        for (var i = Math.Max(head, run.Length - tail); i < run.Length; i++)
            hash = (hash ^ Fold(run[i])) * Prime;
        return Mix(hash, (uint)Math.Min(run.Length, head + tail));
    }

    /// <summary>One form for what means the same to a splitter: lower case, any digit 0, quotation marks and apostrophes plain, dashes one dash, letters beyond the Latin ones one letter.</summary>
    public static char Fold(char c) => c < 256 ? Folded[c] : FoldAny(c);

    /// <summary>What a character is.</summary>
    public static CharKind Kind(char c) => c < 256 ? Kinds[c] : KindOfAny(c);

    static char FoldAny(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        >= '0' and <= '9' => '0',
        '’' or '‘' or 'ʼ' or '´' or '`' or '′' => '\'',
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' => '"',
        '–' or '—' or '―' or '−' => '—',
        '‐' or '‑' => '-',
        '…' => '…',
        _ => Kind(c) switch
        {
            CharKind.Letter => c < 0x250 ? char.ToLowerInvariant(c) : 'ж',
            CharKind.Digit => '0',
            CharKind.Ideograph => '字',
            CharKind.Extension => '\u0301',
            CharKind.Space => ' ',
            _ => c,
        },
    };

    static CharKind KindOfAny(char c)
    {
        if (char.IsWhiteSpace(c))
            return CharKind.Space;
        if (c is (>= '\u2E80' and <= '\u2FDF') or (>= '\u3005' and <= '\u3007') or (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF'))
            return CharKind.Ideograph;
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter => CharKind.Letter,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber => CharKind.Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => CharKind.Extension,
            _ => char.IsLowSurrogate(c) ? CharKind.Extension : CharKind.Mark,
        };
    }
}
