using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stemma.Language;

/// <summary>The left side of a product in whole numbers: each row as 16-bit numbers and what one of them is worth. Grows and is used again.</summary>
sealed class FixedRows
{
    /// <summary>The largest number of a row, to which the row is stretched.</summary>
    public const int Largest = 8191;

    /// <summary>Added to a float below 2^22, it leaves the nearest whole number in the low bits, an even one in a tie.</summary>
    const float Rounding = 12582912f;

    public short[] Data { get; private set; } = [];

    /// <summary>What a one is worth, by row.</summary>
    public float[] Scales { get; private set; } = [];

    public int Rows { get; private set; }

    /// <summary>Numbers of a row: a multiple of 16.</summary>
    public int Columns { get; private set; }

    /// <summary>Takes over some columns of a matrix, beginning at one; their number is a multiple of 16.</summary>
    public FixedRows Fill(Matrix source, int column, int columns)
    {
        (Rows, Columns) = (source.Rows, columns);
        if (Data.Length < Rows * columns)
            Data = new short[Rows * columns];
        if (Scales.Length < Rows)
            Scales = new float[Rows];
        for (var row = 0; row < Rows; row++)
            Scales[row] = Round(source.WholeRow(row).Slice(column, columns), Data.AsSpan(row * columns, columns));
        return this;
    }

    /// <summary>The nearest whole numbers of a product, in the low 16 bits; their size is below 2^15.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<int> Round(Vector<float> numbers, Vector<float> stretch) =>
        Vector.AsVectorInt32(Vector.FusedMultiplyAdd(numbers, stretch, new Vector<float>(Rounding)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a short run would spend itself in unoptimised code
    static float Round(ReadOnlySpan<float> numbers, Span<short> target)
    {
        ref var source = ref MemoryMarshal.GetReference(numbers);
        ref var whole = ref MemoryMarshal.GetReference(target);
        var most = Vector<float>.Zero;
        for (nuint i = 0; i < (nuint)numbers.Length; i += (nuint)Vector<float>.Count)
            most = Vector.MaxNative(most, Vector.Abs(Vector.LoadUnsafe(ref source, i)));
        var largest = 0f;
        for (var i = 0; i < Vector<float>.Count; i++)
            largest = Math.Max(largest, most[i]);
        if (!(largest > 1e-30f))
        {
            target.Clear();
            return 0;
        }
        var stretch = new Vector<float>(Largest / largest);
        for (nuint i = 0; i < (nuint)numbers.Length; i += (nuint)Vector<short>.Count)
        {
            var low = Round(Vector.LoadUnsafe(ref source, i), stretch);
            var high = Round(Vector.LoadUnsafe(ref source, i + (nuint)Vector<float>.Count), stretch);
            Vector.Narrow(low, high).StoreUnsafe(ref whole, i);
        }
        return largest / Largest;
    }
}
