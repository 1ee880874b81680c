using Stemma.Accounts;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Copies;

/// <summary>Sketches an account.</summary>
public static class Sketcher
{
    internal const int Version = 2;

    const int MostShingles = 192;
    const int MostMarks = 256;
    const int FewWords = 40; // an account with fewer words outside quotations is sketched with them

    /// <summary>
    /// The sketch of an account's report. Shingles are three words in a row outside quotations, of which one at least says what
    /// the text is about; longer texts keep those whose hash is divisible by a higher power of two, so the samples of a text and
    /// of its third still meet (Broder 1997, resemblance; sampling modulo instead of minima). O(length).
    /// </summary>
    public static Sketch Sketch(Account account, ValueList<TextSpan> quotations)
    {
        var trail = WordTrail.Of(account, quotations);
        return new Sketch(Shingles(trail), Marks(trail));
    }

    static ValueList<ulong> Shingles(WordTrail trail)
    {
        var outside = 0;
        foreach (var trait in trail.Traits)
            outside += (trait & WordTraits.Quoted) == 0 ? 1 : 0;
        var skip = outside < FewWords ? WordTraits.None : WordTraits.Quoted;
        var hashes = new List<ulong>(trail.Count);
        for (var at = 0; at + 3 <= trail.Count; at++)
        {
            var any = trail.Traits[at] | trail.Traits[at + 1] | trail.Traits[at + 2];
            var all = trail.Traits[at] & trail.Traits[at + 1] & trail.Traits[at + 2];
            if ((any & skip) == 0 && (all & WordTraits.Function) == 0)
                hashes.Add(WordHash.Then(WordHash.Then(trail.Words[at], trail.Words[at + 1]), trail.Words[at + 2]));
        }
        return Sample(hashes, MostShingles);
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
    internal static ulong Mark(string word, MarkKind kind) => Mark(WordHash.Of(word), kind);

    static ulong Mark(ulong word, MarkKind kind) => (word >> 2) | ((ulong)kind << 62);

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
