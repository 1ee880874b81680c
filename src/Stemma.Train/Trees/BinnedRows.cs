namespace Stemma.Train.Trees;

/// <summary>Rows of numbers, each number put into one of at most 64 bins of its column; stored by column.</summary>
sealed class BinnedRows
{
    /// <summary>Bins a column has at most.</summary>
    public const int MaxBins = 64;

    const int Sample = 4096; // rows by which bins are laid

    readonly float[][] _edges;

    /// <summary>Bins some rows.</summary>
    /// <param name="rows">All rows, one after the other.</param>
    /// <param name="columns">How many numbers a row.</param>
    /// <param name="chosen">The numbers of the rows that are taken.</param>
    public BinnedRows(float[] rows, int columns, int[] chosen)
    {
        (Count, Columns) = (chosen.Length, columns);
        Bins = new byte[columns][];
        _edges = new float[columns][];
        var step = Math.Max(1, Count / Sample);
        var column = new float[(Count + step - 1) / step];
        for (var c = 0; c < columns; c++)
        {
            for (var i = 0; i < column.Length; i++)
                column[i] = rows[chosen[i * step] * columns + c];
            var edges = _edges[c] = Edges(column);
            var bins = Bins[c] = new byte[Count];
            for (var i = 0; i < Count; i++)
                bins[i] = (byte)(Array.BinarySearch(edges, rows[chosen[i] * columns + c]) is var at && at >= 0 ? at : ~at);
        }
    }

    /// <summary>How many rows.</summary>
    public int Count { get; }

    /// <summary>How many numbers a row.</summary>
    public int Columns { get; }

    /// <summary>The bins: column, then row.</summary>
    public byte[][] Bins { get; }

    /// <summary>How many bins a column has.</summary>
    public int BinsOf(int column) => _edges[column].Length + 1;

    /// <summary>The greatest number that a bin, not the last, may hold.</summary>
    public float Edge(int column, int bin) => _edges[column][bin];

    static float[] Edges(float[] column)
    {
        Array.Sort(column);
        var edges = new List<float>();
        var step = Math.Max(1, column.Length / MaxBins);
        for (int i = 0, taken = 0; i + 1 < column.Length && edges.Count < MaxBins - 1; i++)
            if (column[i] < column[i + 1] && (i + 1 - taken >= step || edges.Count == 0))
            {
                edges.Add(column[i] + (column[i + 1] - column[i]) / 2);
                taken = i + 1;
            }
        return [.. edges];
    }
}
