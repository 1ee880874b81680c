namespace Stemma.Language;

/// <summary>Hashes of words and of features for the model of names. They are part of the model's format: a change makes models old.</summary>
static class NameHash
{
    static readonly char[] Plain = Unaccented();

    /// <summary>One step of a 64-bit hash (multiply and fold; the constants are those of SplitMix64).</summary>
    public static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * 0xBF58476D1CE4E5B9;
        return hash ^ (hash >> 29);
    }

    /// <summary>A character as lists of names have it: lower case, without accent, quotation marks plain; U+0000 for an accent that stands alone.</summary>
    public static char Fold(char c)
    {
        if (c < 128)
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        if (c < Plain.Length)
            return Plain[c];
        return c switch
        {
            >= '\u0300' and <= '\u036F' => '\0',
            '’' or '‘' or 'ʼ' => '\'',
            _ => char.ToLowerInvariant(c),
        };
    }

    /// <summary>The hash of a word's folded characters.</summary>
    public static ulong Folded(ReadOnlySpan<char> word)
    {
        var hash = 0x9E3779B97F4A7C15;
        foreach (var c in word)
            if (Fold(c) is var folded and not '\0')
                hash = Mix(hash, folded);
        return hash;
    }

    static char[] Unaccented()
    {
        var table = new char[0x180];
        for (var c = 0; c < table.Length; c++)
            table[c] = char.ToLowerInvariant(((char)c).ToString().Normalize(System.Text.NormalizationForm.FormD)[0]);
        foreach (var (from, to) in (ReadOnlySpan<(char, char)>)[('ø', 'o'), ('Ø', 'o'), ('ł', 'l'), ('Ł', 'l'), ('đ', 'd'), ('Đ', 'd'), ('ð', 'd'), ('ı', 'i'), ('´', '\'')])
            table[from] = to;
        return table;
    }
}
