using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stemma.Language;

/// <summary>Matrix products of floats over packed right sides.</summary>
static class Gemm
{
    /// <summary>Inner length done at a time: a block of the right side (32 × 512 floats) stays in the second-level cache.</summary>
    const int Block = 512;

    /// <summary>target = source · right + bias, for every row; the bias is as long as the right side is wide with its padding, or empty.</summary>
    public static void Multiply(Matrix source, Panels right, Matrix target, ReadOnlySpan<float> bias) =>
        Multiply(source.Data, source.Stride, 1, source.Rows, right, target.Resized(source.Rows).Data, target.Stride, bias, accumulate: false);

    /// <summary>
    /// c = a · b + bias, or c += a · b. The left side may be strided both ways, so that a transpose needs no copy: its rows are
    /// <paramref name="aRow"/> floats apart, its columns <paramref name="aStep"/>. Rows of c are <paramref name="cRow"/> apart, which is not
    /// less than the right side's padded width.
    /// </summary>
    public static void Multiply(
        ReadOnlySpan<float> a, int aRow, int aStep, int rows, Panels b, Span<float> c, int cRow, ReadOnlySpan<float> bias, bool accumulate)
    {
        if (rows == 0 || b.Columns == 0)
            return;
        var inner = b.Rows;
        Check(inner == 0 || a.Length > (rows - 1) * aRow + (inner - 1) * aStep, nameof(a));
        Check(c.Length >= (rows - 1) * cRow + b.Columns && cRow >= b.Columns, nameof(c));
        Check(bias.IsEmpty || bias.Length >= b.Columns, nameof(bias));
        for (var at = 0; at < Math.Max(inner, 1); at += Block)
        {
            var left = inner == 0 ? a : a[(at * aStep)..];
            for (var column = 0; column < b.Columns; column += Panels.Width)
            {
                var panel = b.Data.AsSpan(column * inner + at * Panels.Width);
                var onto = accumulate || at > 0;
                for (var row = 0; row < rows; row += Kernels.Rows)
                    Tile(
                        Math.Min(Kernels.Rows, rows - row), left.IsEmpty ? left : left[(row * aRow)..], aRow, aStep, Math.Min(Block, inner - at), panel,
                        onto ? default : bias.IsEmpty ? bias : bias[column..], onto, c[(row * cRow + column)..], cRow, Math.Min(Panels.Width, b.Columns - column));
            }
        }
    }

    /// <summary>One tile of the result; where it is narrower than a panel, it is worked out beside it.</summary>
    static void Tile(
        int rows, ReadOnlySpan<float> a, int aRow, int aStep, int inner, ReadOnlySpan<float> panel, ReadOnlySpan<float> bias, bool onto,
        Span<float> c, int cRow, int width)
    {
        Span<float> aside = stackalloc float[Kernels.Rows * Panels.Width];
        var whole = width == Panels.Width;
        var target = whole ? c : aside;
        var stride = whole ? cRow : Panels.Width;
        for (var row = 0; row < rows && !(whole && onto); row++)
        {
            var start = target.Slice(row * stride, Panels.Width);
            if (onto)
                c.Slice(row * cRow, width).CopyTo(start);
            else if (bias.IsEmpty)
                start.Clear();
            else
                bias[..width].CopyTo(start);
        }
        Run(rows, Cells(a), aRow, aStep, inner, Cells(panel), Cells(target), stride);
        for (var row = 0; row < rows && !whole; row++)
            aside.Slice(row * Panels.Width, width).CopyTo(c[(row * cRow)..]);
    }

    static void Run(int rows, ReadOnlySpan<uint> a, int aRow, int aStep, int inner, ReadOnlySpan<uint> panel, Span<uint> target, int stride)
    {
        ref var left = ref MemoryMarshal.GetReference(a);
        if (Vector512.IsHardwareAccelerated)
        {
            ref var c = ref MemoryMarshal.GetReference(target);
            Kernels.Run<FloatLanes512>(rows, ref left, aRow, aStep, inner, ref MemoryMarshal.GetReference(panel), ref c, stride);
            return;
        }
        for (var column = 0; column < Panels.Width; column += 2 * FloatLanes.Cells)
        {
            ref var c = ref target[column];
            Kernels.Run<FloatLanes>(
                rows, ref left, aRow, aStep, inner, ref Unsafe.Add(ref MemoryMarshal.GetReference(panel), column), ref c, stride);
        }
    }

    static ReadOnlySpan<uint> Cells(ReadOnlySpan<float> numbers) => MemoryMarshal.Cast<float, uint>(numbers);

    static Span<uint> Cells(Span<float> numbers) => MemoryMarshal.Cast<float, uint>(numbers);

    static void Check(bool fits, string name)
    {
        if (!fits)
            throw new ArgumentException("The sides of the product do not fit.", name);
    }
}
