using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Accounts;

/// <summary>Reads class names and ids by the words of <c>Language/en/fact-hints.txt</c>.</summary>
static class FactHints
{
    const int MaxWord = 24;
    const int MaxNames = 400;

    static readonly FrozenDictionary<string, FactHint> Words = Load();
    static readonly FrozenDictionary<string, FactHint>.AlternateLookup<ReadOnlySpan<char>> Find = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All that a class attribute or id says; of a very long one only the beginning is read.</summary>
    public static FactHint Of(string? names)
    {
        var hints = FactHint.None;
        if (names is null)
            return hints;
        Span<char> word = stackalloc char[MaxWord];
        var length = 0;
        var end = Math.Min(names.Length, MaxNames);
        for (var i = 0; i <= end; i++)
        {
            var c = i < end ? names[i] : ' ';
            var letter = char.IsAsciiLetter(c);
            var inner = letter && char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(names[i - 1]);
            if ((!letter || inner) && length > 0)
            {
                hints |= Find.TryGetValue(word[..length], out var hint) ? hint : Glued(word[..length]);
                length = 0;
            }
            if (letter && length < word.Length)
                word[length++] = (char)(c | 0x20);
        }
        return hints;
    }

    // "authorname", "entryauthor": words run together.
    static FactHint Glued(ReadOnlySpan<char> word) =>
        word.Length > 8 && (word.StartsWith("author") && word[6] != 'i' || word.StartsWith("byline")) || word.Length > 8 && word.EndsWith("author") ? FactHint.Author : FactHint.None;

    static FrozenDictionary<string, FactHint> Load()
    {
        var words = new Dictionary<string, FactHint>(StringComparer.Ordinal);
        foreach (var line in WordList.Lines("fact-hints"))
        {
            var parts = line.Split(':', 2);
            var hint = Enum.Parse<FactHint>(parts[0], ignoreCase: true);
            foreach (var word in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words[word] = words.GetValueOrDefault(word) | hint;
        }
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
