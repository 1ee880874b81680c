using Stemma.Accounts;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Copies;

/// <summary>Sketches an account.</summary>
public static class Sketcher
{
    internal const int Version = 5;

    const int MostMarks = 512;

    /// <summary>The sketch of an account's report: the slots of its words, and its marks. O(length).</summary>
    public static Sketch Sketch(Account account, ValueList<TextSpan> quotations)
    {
        var trail = WordTrail.Of(account, quotations);
        if (trail.Count == 0)
            return new Sketch([], []);
        var slots = new uint[MinHash.Slots];
        MinHash.Sketch(trail.Words, trail.Traits, slots);
        return new Sketch(ValueList.Of<uint>(slots), Marks(trail));
    }

    // A mark's two highest bits say what it is, so that a store may weigh kinds apart: see MarkKind.
    static ValueList<ulong> Marks(WordTrail trail)
    {
        var named = new List<ulong>();
        var plain = new List<ulong>();
        for (var at = 0; at < trail.Count; at++)
        {
            var trait = trail.Traits[at];
            if ((trait & WordTraits.Function) != 0)
                continue;
            if ((trait & WordTraits.Number) != 0)
                named.Add(Mark(trail.Words[at], MarkKind.Number));
            else if ((trait & (WordTraits.Capital | WordTraits.Opens)) == WordTraits.Capital)
                named.Add(Mark(trail.Words[at], MarkKind.Name));
            else
                plain.Add(Mark(trail.Words[at], MarkKind.Word));
        }
        var names = Sample(named, MostMarks / 2);
        return names.Concat(Sample(plain, MostMarks - names.Count)).Order().ToValueList();
    }

    /// <summary>The mark of a word, for finding a known word among marks.</summary>
    internal static ulong Mark(string word, MarkKind kind) => Mark((uint)(WordHash.Of(word) >> 32), kind);

    static ulong Mark(uint word, MarkKind kind) => (WordHash.Mix(word) >> 2) | ((ulong)kind << 62);

    // Nested samples: what a smaller sample of a hash set holds, every larger one holds too.
    static ValueList<ulong> Sample(List<ulong> hashes, int most)
    {
        hashes.Sort();
        var distinct = new List<ulong>(hashes.Count);
        foreach (var hash in hashes)
            if (distinct.Count == 0 || distinct[^1] != hash)
                distinct.Add(hash);
        for (var mask = 1ul; distinct.Count > most && mask != 0; mask = (mask << 1) | 1)
            distinct.RemoveAll(hash => (hash & mask) != 0);
        return distinct.ToValueList();
    }
}
