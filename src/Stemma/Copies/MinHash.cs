using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stemma.Copies;

/// <summary>
/// Sketches of one size for any text: one permutation hashing (Li, Owen and Zhang 2012) over word shingles with optimal densification
/// (Shrivastava 2017), and beside it slots for what a copyist keeps however he rewords: names, figures and openings of quotations, and
/// pairs of telling words that follow one another. Two texts agree in a slot of shingles as often as their shingles are the same.
/// </summary>
static class MinHash
{
    /// <summary>Slots of shingles of three words.</summary>
    public const int Shingles = 96;

    /// <summary>Slots of anchors: first those of names, figures and quotations, then those of word pairs.</summary>
    public const int Anchors = 32;

    /// <summary>All slots. A slot that is 0 is empty and agrees with nothing.</summary>
    public const int Slots = Shingles + Anchors;

    const int Telling = Anchors / 2;
    const int FewWords = 40; // a text with fewer words outside quotations is sketched with them

    /// <summary>Fills the slots of a sketch. O(words).</summary>
    /// <param name="words">The words.</param>
    /// <param name="traits">What each is.</param>
    /// <param name="slots">Receives <see cref="Slots"/> values.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run for a second or two: no time to warm up
    public static void Sketch(ReadOnlySpan<uint> words, ReadOnlySpan<WordTraits> traits, Span<uint> slots)
    {
        slots.Clear();
        var outside = 0;
        foreach (var trait in traits) outside += (trait & WordTraits.Quoted) == 0 ? 1 : 0;
        var skip = outside < FewWords ? WordTraits.None : WordTraits.Quoted;
        for (var at = 0; at + 3 <= words.Length; at++)
            if (((traits[at] | traits[at + 1] | traits[at + 2]) & skip) == 0 && (traits[at] & traits[at + 1] & traits[at + 2] & WordTraits.Function) == 0)
                Keep(slots[..Shingles], Shingle(words[at], words[at + 1], words[at + 2]));
        if (words.Length is 1 or 2)
            Keep(slots[..Shingles], Shingle(words[0], words[^1], 1));
        Densify(slots[..Shingles]);
        Fill(words, traits, slots[Shingles..]);
    }

    /// <summary>The hash of three words in a row.</summary>
    public static ulong Shingle(uint a, uint b, uint c) =>
        WordHash.Mix((a * 0x9E3779B97F4A7C15) + (b * 0xC2B2AE3D27D4EB4F) + (c * 0x165667B19E3779F9ul));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run for a second or two: no time to warm up
    static void Fill(ReadOnlySpan<uint> words, ReadOnlySpan<WordTraits> traits, Span<uint> anchors)
    {
        var last = -1; // the telling word before
        var names = anchors[..Telling];
        for (var at = 0; at < words.Length; at++)
        {
            var trait = traits[at];
            var opensQuotation = (trait & WordTraits.Quoted) != 0 && (at == 0 || (traits[at - 1] & WordTraits.Quoted) == 0);
            if (opensQuotation && at + 4 <= words.Length)
                Keep(names, Shingle(words[at], words[at + 1], words[at + 2] ^ BitOperations.RotateLeft(words[at + 3], 7)));
            if ((trait & WordTraits.Function) != 0)
                continue;
            if (at + 1 < words.Length && ((trait & WordTraits.Number) != 0
                || ((trait & (WordTraits.Capital | WordTraits.Opens)) == WordTraits.Capital && (traits[at + 1] & WordTraits.Capital) != 0)))
                Keep(names, Shingle(words[at], words[at + 1], 2));
            if ((trait & WordTraits.Quoted) != 0)
                continue;
            if (last >= 0)
                Keep(anchors[Telling..], Shingle(words[last], words[at], 3));
            last = at;
        }
    }

    // The hash's high half chooses the slot, the low half competes in it.
    static void Keep(Span<uint> slots, ulong hash)
    {
        ref var slot = ref slots[(int)((hash >> 32) * (ulong)slots.Length >> 32)];
        var value = (uint)hash | 1;
        if (slot == 0 || value < slot) slot = value;
    }

    // An empty slot takes what stands in one that its own number chooses, the same in every text.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run for a second or two: no time to warm up
    static void Densify(Span<uint> slots)
    {
        UInt128 filled = 0;
        for (var slot = 0; slot < slots.Length; slot++)
            if (slots[slot] != 0) filled |= UInt128.One << slot;
        if (filled == 0)
            return;
        for (var slot = 0; slot < slots.Length; slot++)
            for (var attempt = 1ul; slots[slot] == 0; attempt++)
            {
                var from = (int)((WordHash.Mix(((ulong)slot << 32) | attempt) >> 32) * (ulong)slots.Length >> 32);
                if ((filled >> from & 1) != 0) slots[slot] = slots[from];
            }
    }
}
