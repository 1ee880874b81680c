using Stemma.Values;

namespace Stemma.Copies;

/// <summary>What is kept of an account to find its neighbours among many, without its text.</summary>
/// <param name="Slots">
/// Its words by one permutation hashing, of one length for any account or none for one without words: two copies agree in many places
/// of the list (<see cref="MinHash"/>).
/// </param>
/// <param name="Marks">Hashes of its names, days and rare words, ascending: two reports of one happening share many.</param>
public sealed record Sketch(ValueList<uint> Slots, ValueList<ulong> Marks)
{
    const int MostMarks = 20;
    const int EachOf = 3; // slots, of which a store files one: what else two accounts share it can see when they have met

    /// <summary>
    /// The keys under which a store files an account: a third of its slots and at most 20 marks (names and numbers before words), ascending,
    /// with the lowest bit 0 for a slot and 1 for a mark. Two accounts worth comparing share at least two slots, or at least
    /// four marks, that are not boilerplate (keys filed under more accounts than a cap the store chooses, some hundreds).
    /// </summary>
    public ValueList<ulong> Bands()
    {
        var slots = Slots.Select((value, slot) => (Value: value, Slot: (ulong)slot)).Where(x => x.Slot % EachOf == 0 && x.Value != 0)
            .Select(x => WordHash.Mix((x.Slot << 32) | x.Value) & ~1ul);
        // The least by their low bits: the high bits of a mark say its kind, and samples nest by low bits.
        var marks = Marks.OrderBy(mark => KindOf(mark) == MarkKind.Word).ThenBy(Spread).Take(MostMarks).Select(hash => hash | 1);
        return slots.Concat(marks).Distinct().Order().ToValueList();
    }

    /// <summary>What a mark stands for.</summary>
    public static MarkKind KindOf(ulong mark) => (MarkKind)(mark >> 62);

    // Reversed bits keep the nesting of the samples: a hash kept in a sparser sample comes first in every denser one.
    static ulong Spread(ulong hash)
    {
        hash = ((hash >> 1) & 0x5555555555555555) | ((hash & 0x5555555555555555) << 1);
        hash = ((hash >> 2) & 0x3333333333333333) | ((hash & 0x3333333333333333) << 2);
        hash = ((hash >> 4) & 0x0F0F0F0F0F0F0F0F) | ((hash & 0x0F0F0F0F0F0F0F0F) << 4);
        return System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(hash);
    }
}
