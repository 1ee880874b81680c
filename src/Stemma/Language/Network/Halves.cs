using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stemma.Language;

/// <summary>Numbers of half precision, as model files keep them.</summary>
static class Halves
{
    /// <summary>Widens as many numbers as the target has room for, exactly. They must be finite.</summary>
    /// <param name="source">At least two bytes a number, little-endian.</param>
    /// <param name="target">Receives them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a model has millions, and is read once
    public static void Widen(ReadOnlySpan<byte> source, Span<float> target)
    {
        var halves = MemoryMarshal.Cast<byte, ushort>(source)[..target.Length];
        var at = 0;
        for (; at + Vector<ushort>.Count <= target.Length; at += Vector<ushort>.Count)
        {
            Vector.Widen(new Vector<ushort>(halves[at..]), out var low, out var high);
            Widen(low).CopyTo(target[at..]);
            Widen(high).CopyTo(target[(at + Vector<float>.Count)..]);
        }
        for (; at < target.Length; at++)
            target[at] = (float)BitConverter.UInt16BitsToHalf(halves[at]);
    }

    /// <summary>The exponent's bits are moved to where a float has them; a product with 2^112 makes up for the other bias, for the smallest numbers too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector<float> Widen(Vector<uint> halves)
    {
        var size = Vector.AsVectorSingle(Vector.ShiftLeft(halves & new Vector<uint>(0x7FFF), 13)) * new Vector<float>(5.192296858534828e33f);
        return Vector.AsVectorSingle(Vector.AsVectorUInt32(size) | Vector.ShiftLeft(halves & new Vector<uint>(0x8000), 16));
    }
}
