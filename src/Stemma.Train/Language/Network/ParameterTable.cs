using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>
/// A table of feature vectors that is learnt. Only rows that were met are moved (as in lazy Adam); the running average of a row that was not
/// met for some steps is caught up when it is.
/// </summary>
sealed class ParameterTable
{
    readonly uint[] known;
    readonly float[] mean, square, average;
    readonly int[] metAt;
    readonly float[][] gradients;
    readonly bool[][] met;
    readonly List<int>[] rows;

    public ParameterTable(uint[] known, int columns, int workers, ref Noise noise)
    {
        (this.known, Columns) = (known, columns);
        var length = (known.Length + 1) * columns;
        (Values, mean, square, average) = (new float[length], new float[length], new float[length], new float[length]);
        metAt = new int[known.Length + 1];
        var spread = 1 / MathF.Sqrt(columns);
        foreach (ref var x in Values.AsSpan())
            x = (2 * noise.Unit() - 1) * spread;
        Values.CopyTo(average);
        gradients = [.. Enumerable.Range(0, workers).Select(_ => new float[length])];
        met = [.. Enumerable.Range(0, workers).Select(_ => new bool[known.Length + 1])];
        rows = [.. Enumerable.Range(0, workers).Select(_ => new List<int>())];
    }

    /// <summary>A table that is given and stays.</summary>
    public ParameterTable(uint[] known, int columns, float[] given)
    {
        (this.known, Columns, Values, average) = (known, columns, given, [.. given]);
        (mean, square, metAt, gradients, met, rows) = ([], [], new int[known.Length + 1], [], [], []);
    }

    public int Columns { get; }

    public float[] Values { get; }

    public ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * Columns, Columns);

    /// <summary>Takes over the rows of a model; a feature it does not have begins as an unknown one.</summary>
    public void Begin(FeatureTable table)
    {
        Array.Clear(Values);
        for (var row = 0; row <= known.Length; row++)
            table.AddTo(Values.AsSpan(row * Columns, Columns), row == 0 ? 0 : table.Find(known[row - 1]), 1);
        Values.CopyTo(average, 0);
    }

    /// <summary>A worker's gradient.</summary>
    public ReadOnlySpan<float> Gradient(int worker) => gradients[worker];

    /// <summary>Clears all gradients.</summary>
    public void Forget()
    {
        for (var worker = 0; worker < gradients.Length; worker++)
        {
            Array.Clear(gradients[worker]);
            Array.Clear(met[worker]);
            rows[worker].Clear();
        }
    }

    /// <summary>Adds to a row's gradient.</summary>
    public void Add(int worker, int row, ReadOnlySpan<float> gradient, float weight)
    {
        if (!met[worker][row])
        {
            met[worker][row] = true;
            rows[worker].Add(row);
        }
        var sum = gradients[worker].AsSpan(row * Columns, Columns);
        for (var i = 0; i < sum.Length; i++)
            sum[i] += gradient[i] * weight;
    }

    /// <summary>Adds the workers' gradients into the first one's; returns the sum of their squares.</summary>
    public double Gather()
    {
        for (var worker = 1; worker < gradients.Length; worker++)
            foreach (var row in rows[worker])
            {
                Add(0, row, gradients[worker].AsSpan(row * Columns, Columns), 1);
                gradients[worker].AsSpan(row * Columns, Columns).Clear();
                met[worker][row] = false;
            }
        for (var worker = 1; worker < gradients.Length; worker++)
            rows[worker].Clear();
        double sum = 0;
        foreach (var row in rows[0])
            foreach (var g in gradients[0].AsSpan(row * Columns, Columns))
                sum += g * g;
        return sum;
    }

    /// <summary>One step for the rows that were met.</summary>
    public void Step(in AdamStep step, int number)
    {
        foreach (var row in rows[0])
        {
            int at = row * Columns;
            CatchUp(row, number - 1, step.Averaging);
            Parameter.Apply(
                step, Values.AsSpan(at, Columns), gradients[0].AsSpan(at, Columns), mean.AsSpan(at, Columns), square.AsSpan(at, Columns),
                average.AsSpan(at, Columns), step.Averaging);
            metAt[row] = number;
            gradients[0].AsSpan(at, Columns).Clear();
            met[0][row] = false;
        }
        rows[0].Clear();
    }

    /// <summary>The table as a model keeps it, from the averages.</summary>
    public FeatureTable Export(int number, float averaging)
    {
        var scales = new float[known.Length + 1];
        var bytes = new sbyte[average.Length];
        for (var row = 0; row < scales.Length; row++)
        {
            CatchUp(row, number, averaging);
            metAt[row] = number;
            var source = average.AsSpan(row * Columns, Columns);
            var largest = 0f;
            foreach (var x in source)
                largest = Math.Max(largest, Math.Abs(x));
            scales[row] = largest / 127;
            for (var i = 0; i < source.Length; i++)
                bytes[row * Columns + i] = (sbyte)(largest == 0 ? 0 : MathF.Round(source[i] / scales[row]));
        }
        return new FeatureTable(Columns, known, bytes, scales);
    }

    void CatchUp(int row, int number, float averaging)
    {
        var share = 1 - MathF.Pow(1 - averaging, number - metAt[row]);
        for (var i = row * Columns; i < (row + 1) * Columns; i++)
            average[i] += (Values[i] - average[i]) * share;
    }
}
