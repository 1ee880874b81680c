using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stemma.Language;

/// <summary>
/// Matrix products in whole numbers of 16 bits, summed exactly in 32: twice as many a step as with floats, and the same on every machine in any order.
/// </summary>
static class FixedGemm
{
    /// <summary>target = left · right + bias, beginning at a row of the target, which must have room for all rows of the left side.</summary>
    public static void Multiply(FixedRows left, FixedPanels right, Matrix target, int first = 0)
    {
        if (left.Columns != right.Rows || target.Columns != right.Columns || target.Rows < first + left.Rows)
            throw new ArgumentException("The sides of the product do not fit.", nameof(right));
        var pairs = left.Columns / 2;
        var a = MemoryMarshal.Cast<short, uint>(left.Data);
        var b = MemoryMarshal.Cast<short, uint>(right.Data);
        Span<uint> tile = stackalloc uint[Kernels.Rows * Panels.Width];
        for (var column = 0; column < right.Columns; column += Panels.Width)
        {
            var panel = b.Slice(column * pairs, Panels.Width * pairs);
            for (var row = 0; row < left.Rows; row += Kernels.Rows)
            {
                var rows = Math.Min(Kernels.Rows, left.Rows - row);
                Run(rows, a.Slice(row * pairs, rows * pairs), pairs, panel, tile);
                Scale(tile, left.Scales.AsSpan(row, rows), right, column, target.Data.AsSpan((first + row) * target.Stride + column), target.Stride);
            }
        }
    }

    static void Run(int rows, ReadOnlySpan<uint> a, int pairs, ReadOnlySpan<uint> panel, Span<uint> tile)
    {
        ref var left = ref MemoryMarshal.GetReference(a);
        ref var right = ref MemoryMarshal.GetReference(panel);
        if (WholeLanes512.IsSupported)
        {
            Kernels.Run<WholeLanes512>(rows, ref left, pairs, 1, pairs, ref right, ref MemoryMarshal.GetReference(tile), Panels.Width);
            return;
        }
        for (var column = 0; column < Panels.Width; column += 2 * WholeLanes.Cells)
            Kernels.Run<WholeLanes>(rows, ref left, pairs, 1, pairs, ref Unsafe.Add(ref right, column), ref tile[column], Panels.Width);
    }

    /// <summary>From a tile of whole numbers to what they are worth.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a short run would spend itself in unoptimised code
    static void Scale(ReadOnlySpan<uint> tile, ReadOnlySpan<float> rows, FixedPanels right, int column, Span<float> target, int stride)
    {
        ref var whole = ref Unsafe.As<uint, int>(ref MemoryMarshal.GetReference(tile));
        ref var result = ref target.Slice(0, (rows.Length - 1) * stride + Panels.Width)[0];
        for (nuint i = 0; i < Panels.Width; i += (nuint)Vector<float>.Count)
        {
            var scale = new Vector<float>(right.Scales.AsSpan(column + (int)i));
            var bias = new Vector<float>(right.Bias.AsSpan(column + (int)i));
            for (nuint row = 0; row < (nuint)rows.Length; row++)
            {
                var number = Vector.ConvertToSingle(Vector.LoadUnsafe(ref whole, row * Panels.Width + i));
                Vector.FusedMultiplyAdd(number, scale * new Vector<float>(rows[(int)row]), bias).StoreUnsafe(ref result, row * (nuint)stride + i);
            }
        }
    }
}
