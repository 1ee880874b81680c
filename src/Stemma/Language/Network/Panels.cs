namespace Stemma.Language;

/// <summary>
/// The right side of a matrix product, laid out as the kernel reads it: panels of 32 columns, the last one filled up with zeros, each with its
/// rows one after the other. See Goto and van de Geijn 2008, Anatomy of high-performance matrix multiplication.
/// </summary>
sealed class Panels
{
    public const int Width = 32;

    public float[] Data { get; private set; } = [];

    /// <summary>Rows of the matrix: the inner length of the product.</summary>
    public int Rows { get; private set; }

    /// <summary>Columns with the padding they have in a <see cref="Matrix"/>.</summary>
    public int Columns { get; private set; }

    /// <summary>Lays out a matrix of <paramref name="rows"/> by <paramref name="columns"/> whose rows are <paramref name="stride"/> apart.</summary>
    public Panels Pack(ReadOnlySpan<float> source, int stride, int rows, int columns)
    {
        Shape(rows, columns);
        for (var from = 0; from < columns; from += Width)
        {
            var taken = Math.Min(Width, columns - from);
            var panel = Data.AsSpan(from * rows, Width * rows);
            for (var row = 0; row < rows; row++)
            {
                var target = panel.Slice(row * Width, Width);
                source.Slice(row * stride + from, taken).CopyTo(target);
                target[taken..].Clear();
            }
        }
        return this;
    }

    /// <summary>Lays out the transpose of a matrix of <paramref name="columns"/> rows by <paramref name="rows"/> columns.</summary>
    public Panels PackTransposed(ReadOnlySpan<float> source, int stride, int rows, int columns)
    {
        Shape(rows, columns);
        for (var from = 0; from < columns; from += Width)
        {
            var taken = Math.Min(Width, columns - from);
            var panel = Data.AsSpan(from * rows, Width * rows);
            if (taken < Width)
                panel.Clear();
            for (var column = 0; column < taken; column++)
            {
                var line = source.Slice((from + column) * stride, rows);
                for (var row = 0; row < line.Length; row++)
                    panel[row * Width + column] = line[row];
            }
        }
        return this;
    }

    void Shape(int rows, int columns)
    {
        Rows = rows;
        Columns = Matrix.Padded(columns);
        var needed = (columns + Width - 1) / Width * Width * rows;
        if (Data.Length < needed)
            Data = new float[needed];
    }
}
