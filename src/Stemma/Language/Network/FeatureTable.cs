using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stemma.Language;

/// <summary>
/// A vector for each known feature: bytes with a scale a row. Row 0 stands for the features not known. Immutable once made.
/// </summary>
sealed class FeatureTable
{
    readonly uint[] hashes;
    readonly sbyte[] values;
    readonly float[] scales;
    readonly int[] slots;

    /// <param name="columns">Length of each vector: a multiple of 16.</param>
    /// <param name="hashes">The features of rows 1 and on, no two equal.</param>
    /// <param name="values">The rows' numbers as bytes, row 0 first.</param>
    /// <param name="scales">What a byte of each row is worth.</param>
    /// <exception cref="InvalidDataException">The lengths do not fit.</exception>
    public FeatureTable(int columns, uint[] hashes, sbyte[] values, float[] scales)
    {
        if (columns <= 0 || columns % Matrix.Lanes != 0 || scales.Length != hashes.Length + 1 || values.Length != scales.Length * columns)
            throw new InvalidDataException("A table of features has lengths that do not fit.");
        (Columns, this.hashes, this.values, this.scales) = (columns, hashes, values, scales);
        slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2 * hashes.Length, 2))];
        for (var i = 0; i < hashes.Length; i++)
        {
            var at = Slot(hashes[i]);
            while (slots[at] != 0)
                at = (at + 1) & (slots.Length - 1);
            slots[at] = i + 1;
        }
    }

    public int Columns { get; }

    public int Rows => scales.Length;

    public ReadOnlySpan<uint> Hashes => hashes;

    public ReadOnlySpan<sbyte> Values => values;

    public ReadOnlySpan<float> Scales => scales;

    /// <summary>The row of a feature; 0 if it is not known.</summary>
    public int Find(uint hash)
    {
        for (var at = Slot(hash); slots[at] is var row and > 0; at = (at + 1) & (slots.Length - 1))
            if (hashes[row - 1] == hash)
                return row;
        return 0;
    }

    /// <summary>Adds a row, times a weight, to a vector.</summary>
    public void AddTo(Span<float> target, int row, float weight)
    {
        var scale = Vector256.Create(weight * scales[row]);
        ref var source = ref values[row * Columns];
        ref var sum = ref MemoryMarshal.GetReference(target[..Columns]);
        for (nuint i = 0; i < (nuint)Columns; i += 8) // a row is a multiple of 16 long
        {
            var bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<long>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref source, i)))).AsSByte();
            var numbers = Vector256.ConvertToSingle(Vector256.WidenLower(Vector128.WidenLower(bytes).ToVector256Unsafe()));
            Vector256.FusedMultiplyAdd(numbers, scale, Vector256.LoadUnsafe(ref sum, i)).StoreUnsafe(ref sum, i);
        }
    }

    int Slot(uint hash) => (int)(hash * 0x9E3779B1u) & (slots.Length - 1);
}
