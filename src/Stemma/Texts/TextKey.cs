using System.Text;

namespace Stemma.Texts;

/// <summary>Keys for comparing words: what two typists of the same word would agree on. Texts themselves are never changed.</summary>
public static class TextKey
{
    const int Stack = 64;

    /// <summary>
    /// The comparison key of a word: compatibility form (NFKC), lower case, typographic quotes and dashes made plain, invisible marks and
    /// accents that no letter carries dropped, Cyrillic and Greek look-alikes in a Latin word made Latin. Empty when nothing visible is in it.
    /// Any characters have a key, lone surrogates too; the key of a key is that key. O(length).
    /// </summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        // Most words are ASCII but for quotes and dashes: one pass.
        Span<char> plain = word.Length <= Stack ? stackalloc char[word.Length] : new char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            var unit = word[i];
            var folded = unit < 128 ? unit : Mark(unit);
            if (folded == '\0' && unit != '\0')
                return OfAny(word);
            plain[i] = folded is >= 'A' and <= 'Z' ? (char)(folded | 0x20) : folded;
        }
        return new string(plain);
    }

    /// <summary>
    /// One character as a key has it, or U+0000 where a key leaves it out: for hashing texts unit by unit, without composing letters
    /// and their accents. Look-alikes are made Latin whatever stands beside them.
    /// </summary>
    public static char Fold(char unit)
    {
        if (Mark(unit) is var mark and not '\0')
            return mark;
        if (IsDropped(unit))
            return '\0';
        return Latin(unit) is var latin and not '\0' ? latin : char.ToLowerInvariant(unit);
    }

    /// <summary>Whether a letter of the Cyrillic or Greek alphabet looks like a Latin one.</summary>
    public static bool IsLookAlike(char unit) => Latin(unit) != '\0';

    static string OfAny(ReadOnlySpan<char> word)
    {
        var marks = new StringBuilder(word.Length);
        foreach (var unit in word)
            marks.Append(Mark(unit) is var mark and not '\0' ? mark : unit); // before NFKC, which parts some of them
        var normal = Normal(marks.ToString());

        var isLatin = normal.AsSpan().ContainsAnyInRange('a', 'z') || normal.AsSpan().ContainsAnyInRange('A', 'Z');
        var plain = new StringBuilder(normal.Length);
        for (var i = 0; i < normal.Length; i++)
        {
            var unit = normal[i];
            if (char.IsHighSurrogate(unit) && i + 1 < normal.Length && char.IsLowSurrogate(normal[i + 1]))
            {
                var rune = Rune.ToLowerInvariant(new Rune(unit, normal[++i]));
                if (rune.Value is < 0xE0000 or > 0xE0FFF) // tags and selectors
                    plain.Append(rune);
            }
            else if (Mark(unit) is var mark and not '\0')
                plain.Append(mark);
            else if (isLatin && Latin(unit) is var latin and not '\0')
                plain.Append(latin);
            else if (!IsDropped(unit))
                plain.Append(char.ToLowerInvariant(unit));
        }
        return plain.ToString();
    }

    // Quotes and dashes of every form.
    static char Mark(char unit) => unit switch
    {
        '’' or '‘' or 'ʼ' or '‚' or '‛' or '`' or '´' or 'ʹ' or '′' => '\'',
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' => '"',
        '–' or '—' or '‐' or '‑' or '‒' or '―' or '−' => '-',
        _ => '\0',
    };

    // What nobody sees: soft hyphens, joiners, direction marks, variation selectors, spaces out of a compatibility form, loose accents.
    static bool IsDropped(char unit) => unit switch
    {
        < '\u00AD' => unit is ' ' or '\u00A0',
        '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or '\uFEFF' or '\u3164' => true,
        (>= '\u0300' and <= '\u036F') or (>= '\u0483' and <= '\u0489') or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') => true,
        (>= '\u180B' and <= '\u180F') or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') => true,
        (>= '\u20D0' and <= '\u20FF') or (>= '\uFE00' and <= '\uFE0F') or (>= '\uFE20' and <= '\uFE2F') => true,
        _ => char.IsWhiteSpace(unit),
    };

    // Cyrillic and Greek letters that look like Latin ones (Unicode TR39, the plain cases), as the small Latin letter.
    static char Latin(char unit) => unit switch
    {
        < '\u0370' or > '\u0527' => '\0',
        'а' or 'А' or 'Α' or 'α' => 'a',
        'В' or 'Β' => 'b',
        'с' or 'С' or 'ϲ' or 'Ϲ' => 'c',
        'ԁ' or 'Ԁ' => 'd',
        'е' or 'Е' or 'Ε' => 'e',
        'һ' or 'Һ' or 'Н' or 'Η' => 'h',
        'і' or 'І' or 'Ι' or 'ι' => 'i',
        'ј' or 'Ј' or 'ϳ' or 'Ϳ' => 'j',
        'К' or 'Κ' => 'k',
        'М' or 'Μ' => 'm',
        'Ν' => 'n',
        'о' or 'О' or 'ο' or 'Ο' => 'o',
        'р' or 'Р' or 'ρ' or 'Ρ' => 'p',
        'ԛ' or 'Ԛ' => 'q',
        'ѕ' or 'Ѕ' => 's',
        'Т' or 'Τ' => 't',
        'ν' => 'v',
        'ԝ' or 'Ԝ' => 'w',
        'х' or 'Х' or 'Χ' or 'χ' => 'x',
        'у' or 'У' or 'Υ' => 'y',
        'Ζ' => 'z',
        _ => '\0',
    };

    // A lone surrogate or a non-character has no normal form: U+FFFD stands for it while the rest is composed.
    static string Normal(string word)
    {
        if (word.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !IsWellFormed(word))
            word = Repaired(word);
        try
        {
            return word.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException) // a non-character; the word is compared as it stands
        {
            return word;
        }
    }

    static bool IsWellFormed(string word)
    {
        for (var i = 0; i < word.Length; i++)
            if (char.IsHighSurrogate(word[i]) && i + 1 < word.Length && char.IsLowSurrogate(word[i + 1])) i++;
            else if (char.IsSurrogate(word[i])) return false;
        return true;
    }

    static string Repaired(string word)
    {
        var repaired = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
            repaired.Append(rune); // U+FFFD for a lone surrogate
        return repaired.ToString();
    }
}
