using System.Collections.Frozen;

namespace Stemma.Language;

/// <summary>A word list whose lines name a kind, then its words: <c>comment: reply respond</c>. A word may be of several kinds.</summary>
sealed class WordKinds
{
    readonly FrozenDictionary<string, int> _kinds;
    readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _find;

    WordKinds(FrozenDictionary<string, int> kinds, int count)
    {
        (_kinds, Count) = (kinds, count);
        _find = _kinds.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many kinds there are, at most 31; they are numbered in the order of the file.</summary>
    public int Count { get; }

    /// <summary>Reads a list of a language's folder, or of <c>all</c>.</summary>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public static WordKinds Load(string name, string language)
    {
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        var count = 0;
        foreach (var line in WordList.Lines(name, language))
        {
            foreach (var word in line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                kinds[word] = kinds.GetValueOrDefault(word) | 1 << count;
            count++;
        }
        return new WordKinds(kinds.ToFrozenDictionary(StringComparer.Ordinal), count);
    }

    /// <summary>The kinds of a lower-case word, as bits; 0 for a word that is not in the list.</summary>
    public int Of(ReadOnlySpan<char> word) => _find.TryGetValue(word, out var kinds) ? kinds : 0;
}
