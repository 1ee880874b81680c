namespace Stemma.Texts;

/// <summary>How far two words are from each other.</summary>
public static class EditDistance
{
    /// <summary>How many letters must be changed, added, left out or swapped with their neighbour (Damerau 1964, adjacent swaps once).</summary>
    public static int Between(string x, string y)
    {
        if (x.Length > 64 || y.Length > 64)
            return Math.Max(x.Length, y.Length);
        var width = y.Length + 1;
        Span<int> cells = stackalloc int[(x.Length + 1) * width];
        for (var i = 0; i <= x.Length; i++)
            for (var j = 0; j <= y.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cells[i * width + j] = i + j;
                    continue;
                }
                var best = Math.Min(cells[(i - 1) * width + j - 1] + (x[i - 1] == y[j - 1] ? 0 : 1),
                    Math.Min(cells[(i - 1) * width + j], cells[i * width + j - 1]) + 1);
                if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
                    best = Math.Min(best, cells[(i - 2) * width + j - 2] + 1);
                cells[i * width + j] = best;
            }
        return cells[x.Length * width + y.Length];
    }
}
