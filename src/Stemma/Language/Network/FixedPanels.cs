using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stemma.Language;

/// <summary>
/// A learnt linear map as the right side of a product in whole numbers: panels of 32 columns as in <see cref="Panels"/>, but of pairs of rows, each
/// column stretched as far as no product with <see cref="FixedRows"/> can leave 32 bits. What is lost by rounding is of the size of what the
/// model's file loses by half precision.
/// </summary>
sealed class FixedPanels
{
    public FixedPanels(Matrix weights, ReadOnlySpan<float> bias)
    {
        (Rows, Columns) = (weights.Rows, weights.Columns);
        if (Rows % Matrix.Lanes != 0)
            throw new InvalidDataException($"A layer of the network takes {Rows} numbers, which is no multiple of {Matrix.Lanes}.");
        var padded = (Columns + Panels.Width - 1) / Panels.Width * Panels.Width;
        (Data, Scales, Bias) = (new short[Rows * padded], new float[padded], new float[padded]);
        bias[..Columns].CopyTo(Bias);
        var stretch = Stretch(weights, padded);
        for (var column = 0; column < Columns; column++)
            Scales[column] = 1 / stretch[column];
        for (var row = 0; row < Rows; row += 2)
            Pack(weights.WholeRow(row), weights.WholeRow(row + 1), stretch, MemoryMarshal.Cast<short, int>(Data.AsSpan())[(row / 2 * Panels.Width)..], Rows / 2 * Panels.Width);
    }

    public short[] Data { get; }

    /// <summary>What a one is worth, by column; as long as the panels are wide together.</summary>
    public float[] Scales { get; }

    /// <summary>What is added to the product, by column.</summary>
    public float[] Bias { get; }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Rounds two rows into pairs; panels are <paramref name="step"/> pairs apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a model has millions of numbers, and is read once
    static void Pack(ReadOnlySpan<float> even, ReadOnlySpan<float> odd, ReadOnlySpan<float> stretch, Span<int> target, int step)
    {
        for (var column = 0; column < stretch.Length; column += Vector<float>.Count)
        {
            var by = new Vector<float>(stretch[column..]);
            var low = FixedRows.Round(new Vector<float>(even[column..]), by) & new Vector<int>(0xFFFF);
            var high = Vector.ShiftLeft(FixedRows.Round(new Vector<float>(odd[column..]), by), 16);
            (low | high).CopyTo(target[(column / Panels.Width * step + column % Panels.Width)..]);
        }
    }

    /// <summary>By column, what its numbers are multiplied with to become whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // as above
    float[] Stretch(Matrix weights, int padded)
    {
        float[] sums = new float[padded], most = new float[padded];
        for (var row = 0; row < Rows; row++)
        {
            var source = weights.WholeRow(row);
            for (var column = 0; column < padded; column += Vector<float>.Count)
            {
                var size = Vector.Abs(new Vector<float>(source[column..]));
                (new Vector<float>(sums, column) + size).CopyTo(sums, column);
                Vector.Max(new Vector<float>(most, column), size).CopyTo(most, column);
            }
        }
        // the sum of a column's numbers, each up to a half larger by rounding, may be this much
        var room = 0.999f * int.MaxValue / FixedRows.Largest - Rows;
        for (var column = 0; column < padded; column++)
            sums[column] = most[column] > 1e-30f ? MathF.Min(room / sums[column], 32000 / most[column]) : 1;
        return sums;
    }
}
