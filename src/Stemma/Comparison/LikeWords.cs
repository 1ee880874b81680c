using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Comparison;

/// <summary>Which words are of like meaning, and which are of opposite meaning; forms of one word count as that word.</summary>
static class LikeWords
{
    const int LongestEntry = 4;
    static readonly FrozenDictionary<string, int[]> Groups = ReadGroups();
    static readonly FrozenSet<(string, string)> Pairs = ReadPairs();
    static readonly string[] Undoing = ["un", "in", "im", "ir", "il", "dis", "non", "mis"];

    /// <summary>Whether two phrases (stems parted by a blank) are of like meaning.</summary>
    public static bool AreLike(string stems, string others)
    {
        if (stems == others)
            return true;
        if (!Groups.TryGetValue(stems, out var left) || !Groups.TryGetValue(others, out var right))
            return false;
        foreach (var group in left)
            if (Array.BinarySearch(right, group) >= 0)
                return true;
        return false;
    }

    /// <summary>Whether two stems say the opposite: a known pair, or one is the other with "un-", "in-", "dis-" before it.</summary>
    public static bool AreOpposite(string stem, string other) =>
        Pairs.Contains((stem, other)) || Pairs.Contains((other, stem)) || Undoes(stem, other) || Undoes(other, stem);

    static bool Undoes(string longer, string stem)
    {
        if (stem.Length < 4)
            return false;
        foreach (var prefix in Undoing)
            if (longer.Length == prefix.Length + stem.Length && longer.StartsWith(prefix, StringComparison.Ordinal) && longer.EndsWith(stem, StringComparison.Ordinal))
                return !(prefix is "in" or "im" && AreLike(longer, stem));
        return false;
    }

    static FrozenDictionary<string, int[]> ReadGroups()
    {
        var groups = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in WordList.Lines("like-words"))
        {
            foreach (var entry in line.Split(',', StringSplitOptions.TrimEntries))
                (groups.TryGetValue(Stemmed(entry), out var set) ? set : groups[Stemmed(entry)] = []).Add(number);
            number++;
        }
        return groups.ToFrozenDictionary(g => g.Key, g => g.Value.ToArray(), StringComparer.Ordinal);
    }

    static FrozenSet<(string, string)> ReadPairs() => WordList.Lines("opposites")
        .Select(line => line.Split(',', StringSplitOptions.TrimEntries))
        .Select(pair => (Stems.Of(pair[0]), Stems.Of(pair[^1]))).ToFrozenSet();

    static string Stemmed(string entry) => string.Join(' ', entry.Split([' ', '-']).Take(LongestEntry).Select(Stems.Of));
}
