namespace Stemma.Language;

/// <summary>
/// Numbers in rows, one row a word. Rows are padded to the width of a panel, so that kernels need no rest loop; the padding holds zeros or is
/// never read. Grows and is used again; not for two threads at once.
/// </summary>
sealed class Matrix
{
    public const int Lanes = 16;

    public Matrix(int rows, int columns)
    {
        Columns = columns;
        Stride = (columns + Panels.Width - 1) / Panels.Width * Panels.Width;
        Data = new float[rows * Stride];
        Rows = rows;
    }

    public float[] Data { get; private set; }

    public int Rows { get; private set; }

    public int Columns { get; }

    /// <summary>Floats from the start of one row to the start of the next: a multiple of 32.</summary>
    public int Stride { get; }

    public static int Padded(int columns) => (columns + Lanes - 1) / Lanes * Lanes;

    /// <summary>Sets the number of rows; what was in them may be lost.</summary>
    public Matrix Resized(int rows)
    {
        if (rows * Stride > Data.Length)
            Data = new float[Math.Max(rows, Rows * 2) * Stride];
        Rows = rows;
        return this;
    }

    /// <summary>Sets the number of rows and keeps what is in them.</summary>
    public void Grow(int rows)
    {
        if (rows * Stride > Data.Length)
        {
            var data = Data;
            Array.Resize(ref data, Math.Max(rows, Rows * 2) * Stride);
            Data = data;
        }
        Rows = rows;
    }

    /// <summary>One row without its padding.</summary>
    public Span<float> Row(int row) => Data.AsSpan(row * Stride, Columns);

    /// <summary>One row with its padding.</summary>
    public Span<float> WholeRow(int row) => Data.AsSpan(row * Stride, Stride);

    public void Clear() => Data.AsSpan(0, Rows * Stride).Clear();

    /// <summary>The first number at a row, for kernels.</summary>
    public ref float At(int row) => ref Data.AsSpan()[row * Stride];
}
