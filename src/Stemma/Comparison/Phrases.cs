using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Comparison;

/// <summary>A word list whose entries may have several words, looked up at a place in a row of comparison keys; the longest entry wins.</summary>
sealed class Phrases
{
    readonly FrozenSet<string> _entries;
    readonly int _longest;

    Phrases(FrozenSet<string> entries) => (_entries, _longest) = (entries, entries.Count == 0 ? 0 : entries.Max(e => e.Count(c => c == ' ') + 1));

    /// <summary>The entries of a list, less those of <paramref name="but"/>; keys stand parted by one blank, as the tokenizer cuts them.</summary>
    public static Phrases Of(string list, params ReadOnlySpan<string> but)
    {
        var entries = WordList.Lines(list).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in but)
            entries.Remove(entry);
        return new Phrases(entries.ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>The given entries.</summary>
    public static Phrases Of(IEnumerable<string> entries) => new(entries.ToFrozenSet(StringComparer.Ordinal));

    /// <summary>How many keys from <paramref name="at"/> on make the longest entry; 0 when none does.</summary>
    public int LengthAt(IReadOnlyList<string> keys, int at, int end)
    {
        var most = Math.Min(_longest, end - at);
        for (var length = most; length > 0; length--)
            if (_entries.Contains(length == 1 ? keys[at] : Joined(keys, at, length)))
                return length;
        return 0;
    }

    /// <summary>Some keys as one phrase.</summary>
    public static string Joined(IReadOnlyList<string> keys, int at, int length) => string.Join(' ', Enumerable.Range(at, length).Select(i => keys[i]));
}
