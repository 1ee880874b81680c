using System.Globalization;
using System.Text;

namespace Stemma.Texts;

/// <summary>Keys for comparing words: what two typists of the same word would agree on. Texts themselves are never changed.</summary>
public static class TextKey
{
    /// <summary>
    /// The comparison key of a word: compatibility form (NFKC), lower case, typographic quotes and dashes made plain,
    /// soft hyphens and other invisible marks dropped, Cyrillic and Greek look-alikes in a Latin word made Latin.
    /// </summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            Span<char> small = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
            Ascii.ToLower(word, small, out _);
            return new string(small);
        }
        var plain = new StringBuilder(word.Length);
        foreach (var unit in Normal(new string(word)))
        {
            var folded = Fold(unit);
            if (folded != '\0')
                plain.Append(folded);
        }
        return plain.ToString();
    }

    /// <summary>One character as a key has it, or U+0000 where a key leaves it out.</summary>
    public static char Fold(char unit) => unit switch
    {
        '‘' or '’' or 'ʼ' or '‚' or '‛' or '`' or '´' => '\'',
        '“' or '”' or '„' or '‟' or '«' or '»' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
        '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064')
            or (>= '\uFE00' and <= '\uFE0F') => '\0',
        'а' or 'А' => 'a', 'е' or 'Е' => 'e', 'о' or 'О' or 'ο' or 'Ο' => 'o', 'р' or 'Р' => 'p', 'с' or 'С' => 'c',
        'х' or 'Х' => 'x', 'у' or 'У' => 'y', 'і' or 'І' => 'i', 'ѕ' or 'Ѕ' => 's', 'ј' => 'j',
        _ => char.ToLower(unit, CultureInfo.InvariantCulture),
    };

    static string Normal(string word)
    {
        try
        {
            return word.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException) // a lone surrogate has no normal form; the word is compared as it stands
        {
            return word;
        }
    }
}
