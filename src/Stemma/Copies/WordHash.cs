using System.Collections.Frozen;
using System.Text;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Copies;

/// <summary>Hashes of words by their comparison key: equal keys, equal hashes, on any machine.</summary>
static class WordHash
{
    const ulong Offset = 14695981039346656037;
    const ulong Prime = 1099511628211;

    static readonly FrozenSet<ulong> FunctionWords =
        WordList.Lines("function-words").Select(word => Of(word)).ToFrozenSet();

    /// <summary>The hash of a word's comparison key (FNV-1a over its code units, then mixed: Fowler, Noll and Vo 1991; Steele et al. 2014).</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        if (Ascii.IsValid(word))
            foreach (var c in word)
                hash = (hash ^ (uint)(c is >= 'A' and <= 'Z' ? c | 0x20 : c)) * Prime;
        else
            foreach (var c in TextKey.Of(word))
                hash = (hash ^ c) * Prime;
        return Mix(hash);
    }

    /// <summary>Whether a hash is that of a function word.</summary>
    public static bool IsFunction(ulong word) => FunctionWords.Contains(word);

    /// <summary>Spreads every bit over all bits, one to one.</summary>
    public static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
