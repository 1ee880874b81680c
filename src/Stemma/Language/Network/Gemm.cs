using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stemma.Language;

/// <summary>Matrix products over packed right sides.</summary>
static class Gemm
{
    /// <summary>Inner length done at a time: a block of the right side (64 × 512 floats) stays in the second-level cache.</summary>
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
        Span<float> nothing = stackalloc float[Panels.Width];
        nothing.Clear();
        for (var at = 0; at < Math.Max(inner, 1); at += Block)
        {
            var depth = Math.Min(Block, inner - at);
            for (var column = 0; column < b.Columns; column += Panels.Width)
            {
                var width = Math.Min(Panels.Width, b.Columns - column);
                ref var panel = ref b.Data.AsSpan(column * inner + at * width, Math.Max(depth, 0) * width).GetPinnableReference();
                for (var done = 0; done < width;)
                {
                    var vectors = width - done >= 64 ? 4 : width - done >= 32 ? 2 : 1;
                    ref var start = ref MemoryMarshal.GetReference(bias.IsEmpty ? nothing : bias[(column + done)..]);
                    for (var row = 0; row < rows;)
                    {
                        var taken = rows - row >= 6 ? 6 : 1;
                        ref var target = ref c[row * cRow + column + done];
                        var onto = accumulate || at > 0;
                        Kernels.Run(
                            taken, vectors, ref Unsafe.Add(ref MemoryMarshal.GetReference(a), row * aRow + at * aStep), aRow, aStep, depth,
                            ref Unsafe.Add(ref panel, done), width, ref onto ? ref target : ref start, onto ? cRow : 0, ref target, cRow);
                        row += taken;
                    }
                    done += vectors * Matrix.Lanes;
                }
            }
        }
    }

    static void Check(bool fits, string name)
    {
        if (!fits)
            throw new ArgumentException("The sides of the product do not fit.", name);
    }
}
