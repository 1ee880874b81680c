using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>
/// Vectors of words from their neighbours in running text: positive pointwise mutual information of a word with the commonest words at four
/// places around it (Bullinaria and Levy 2007), pressed into few numbers by a randomised decomposition (Halko, Martinsson and Tropp 2011).
/// Places are kept apart, so the vectors say more of grammar than of subject. Behind them stands how the word is written (<see cref="WordHabits"/>).
/// </summary>
sealed class ContextVectors
{
    const int Neighbours = 1000, Rounds = 3;

    static readonly int[] Places = [-2, -1, 1, 2];

    ContextVectors(uint[] known, float[] values) => (Known, Values) = (known, values);

    /// <summary>The words, as <see cref="FormReader.Word"/> gives them, in order.</summary>
    public uint[] Known { get; }

    /// <summary>Their vectors one after the other, the one of the unknown word (all zero) first.</summary>
    public float[] Values { get; }

    /// <summary>Learns vectors of <paramref name="columns"/> numbers for the words met at least <paramref name="least"/> times.</summary>
    public static ContextVectors Learn(IReadOnlyList<(uint[] Keys, bool[] Capitals)> text, int columns, int least)
    {
        var counts = new Dictionary<uint, int>();
        var sentences = text.Select(s => s.Keys).ToArray();
        foreach (var sentence in sentences)
            foreach (var word in sentence)
                counts[word] = counts.GetValueOrDefault(word) + 1;
        uint[] known = [.. counts.Where(c => c.Value >= least).Select(c => c.Key).Order()];
        var rows = known.Index().ToDictionary(k => k.Item, k => k.Index);
        var near = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(Neighbours).Select((c, i) => (c.Key, i)).ToDictionary(c => c.Key, c => c.i);
        var matrix = Count(sentences, rows, near);
        Weigh(matrix);
        var habits = new WordHabits(text, rows);
        var pressed = Press(matrix, columns - WordHabits.Columns);
        var values = new float[(known.Length + 1) * columns];
        for (var row = 0; row < known.Length; row++)
        {
            var target = values.AsSpan((row + 1) * columns, columns);
            pressed.Row(row).CopyTo(target);
            habits.Fill(row, target[^WordHabits.Columns..]);
        }
        return new ContextVectors(known, values);
    }

    /// <summary>Counts neighbours: a row a word, a column for each common word (and one for no word) at each place.</summary>
    static Matrix Count(IReadOnlyList<uint[]> sentences, Dictionary<uint, int> rows, Dictionary<uint, int> near)
    {
        var matrix = new Matrix(rows.Count, Places.Length * (Neighbours + 1));
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Length; i++)
                if (rows.TryGetValue(sentence[i], out var row))
                    for (var place = 0; place < Places.Length; place++)
                    {
                        var at = i + Places[place];
                        var column = at < 0 || at >= sentence.Length ? Neighbours : near.GetValueOrDefault(sentence[at], -1);
                        if (column >= 0)
                            matrix.Row(row)[place * (Neighbours + 1) + column]++;
                    }
        return matrix;
    }

    /// <summary>From counts to information, less where counts are small (Pantel and Lin 2002).</summary>
    static void Weigh(Matrix matrix)
    {
        var columns = new double[matrix.Columns];
        var rows = new double[matrix.Rows];
        for (var row = 0; row < matrix.Rows; row++)
            for (var column = 0; column < matrix.Columns; column++)
            {
                rows[row] += matrix.Row(row)[column];
                columns[column] += matrix.Row(row)[column];
            }
        var all = columns.Sum(c => Math.Pow(c, 0.75));
        for (var row = 0; row < matrix.Rows; row++)
        {
            var line = matrix.Row(row);
            for (var column = 0; column < line.Length; column++)
                if (line[column] > 0)
                {
                    var information = Math.Log(line[column] * all / (rows[row] * Math.Pow(columns[column], 0.75)));
                    var least = Math.Min(rows[row], columns[column]);
                    line[column] = (float)(Math.Max(0, information) * (line[column] / (line[column] + 1)) * (least / (least + 1)));
                }
        }
    }

    /// <summary>Rows of length one whose numbers are the strongest directions of the matrix, strong ones damped by the root.</summary>
    static Matrix Press(Matrix matrix, int columns)
    {
        var noise = new Noise(1);
        var basis = new Matrix(matrix.Columns, columns);
        foreach (ref var x in basis.Data.AsSpan())
            x = noise.Unit() - 0.5f;
        var image = new Matrix(matrix.Rows, columns);
        var panels = new Panels();
        for (var round = 0; round <= Rounds; round++)
        {
            LinearAlgebra.Orthonormalise(basis);
            Gemm.Multiply(matrix, panels.Pack(basis.Data, basis.Stride, basis.Rows, columns), image, default);
            if (round == Rounds)
                break;
            LinearAlgebra.Orthonormalise(image);
            panels.Pack(image.Data, image.Stride, image.Rows, columns);
            Gemm.Multiply(matrix.Data, 1, matrix.Stride, basis.Rows, panels, basis.Data, basis.Stride, default, accumulate: false);
        }
        var turned = LinearAlgebra.Damped(image);
        for (var row = 0; row < turned.Rows; row++)
        {
            var length = MathF.Sqrt(Math.Max(Sum(turned.Row(row)), 1e-12f));
            foreach (ref var x in turned.Row(row))
                x /= length;
        }
        return turned;
    }

    static float Sum(ReadOnlySpan<float> row)
    {
        var sum = 0f;
        foreach (var x in row)
            sum += x * x;
        return sum;
    }
}
