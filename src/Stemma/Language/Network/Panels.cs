namespace Stemma.Language;

/// <summary>
/// The right side of a matrix product, laid out as the kernels read it: panels of 64 columns (the last one of 16, 32, 48 or 64), each with its
/// rows one after the other. See Goto and van de Geijn 2008, Anatomy of high-performance matrix multiplication.
/// </summary>
sealed class Panels
{
    public const int Width = 64;

    public float[] Data { get; private set; } = [];

    /// <summary>Rows of the matrix: the inner length of the product.</summary>
    public int Rows { get; private set; }

    /// <summary>Columns with their padding: a multiple of 16.</summary>
    public int Columns { get; private set; }

    /// <summary>Lays out a matrix of <paramref name="rows"/> by <paramref name="columns"/> whose rows are <paramref name="stride"/> apart.</summary>
    public Panels Pack(ReadOnlySpan<float> source, int stride, int rows, int columns)
    {
        Shape(rows, columns);
        for (var from = 0; from < columns; from += Width)
        {
            var width = Math.Min(Width, Columns - from);
            var taken = Math.Min(Width, columns - from);
            var panel = Data.AsSpan(from * rows, width * rows);
            for (var row = 0; row < rows; row++)
            {
                var target = panel.Slice(row * width, width);
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
            var width = Math.Min(Width, Columns - from);
            var taken = Math.Min(Width, columns - from);
            var panel = Data.AsSpan(from * rows, width * rows);
            if (taken < width)
                panel.Clear();
            for (var column = 0; column < taken; column++)
            {
                var line = source.Slice((from + column) * stride, rows);
                for (var row = 0; row < line.Length; row++)
                    panel[row * width + column] = line[row];
            }
        }
        return this;
    }

    void Shape(int rows, int columns)
    {
        Rows = rows;
        Columns = Matrix.Padded(columns);
        if (Data.Length < Rows * Columns)
            Data = new float[Rows * Columns];
    }
}
