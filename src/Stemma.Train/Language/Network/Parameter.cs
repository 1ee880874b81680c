using System.Numerics;
using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>
/// A matrix that is learnt, with what Adam keeps of it (Kingma and Ba 2015) and the running average that becomes the model (Polyak and Juditsky
/// 1992). Gradients are kept for each worker and added in their order, so the result does not hang on which was quicker.
/// </summary>
sealed class Parameter(Matrix value, int workers)
{
    readonly float[] mean = new float[value.Data.Length], square = new float[value.Data.Length];

    public Matrix Value { get; } = value;

    public Matrix[] Gradients { get; } = [.. Enumerable.Range(0, workers).Select(_ => new Matrix(value.Rows, value.Columns))];

    public float[] Average { get; } = new float[value.Data.Length];

    /// <summary>Adds the workers' gradients into the first one's; returns the sum of their squares.</summary>
    public double Gather()
    {
        var total = Gradients[0].Data.AsSpan();
        double sum = 0;
        for (var i = 0; i < total.Length; i += Vector<float>.Count)
        {
            var g = new Vector<float>(total[i..]);
            for (var worker = 1; worker < Gradients.Length; worker++)
                g += new Vector<float>(Gradients[worker].Data.AsSpan(i));
            g.CopyTo(total[i..]);
            sum += Vector.Sum(g * g);
        }
        return sum;
    }

    /// <summary>One step along the gathered gradient, which is then cleared.</summary>
    public void Step(in AdamStep step)
    {
        Apply(step, Value.Data, Gradients[0].Data, mean, square, Average, step.Averaging);
        foreach (var gradient in Gradients)
            Array.Clear(gradient.Data);
    }

    /// <summary>The step for a run of numbers whose length is a multiple of the vector's.</summary>
    public static void Apply(
        in AdamStep step, Span<float> value, ReadOnlySpan<float> gradient, Span<float> mean, Span<float> square, Span<float> average, float averaging)
    {
        for (var i = 0; i < value.Length; i += Vector<float>.Count)
        {
            var g = new Vector<float>(gradient[i..]) * step.Scale;
            var m = new Vector<float>(mean[i..]);
            m += (g - m) * (1 - AdamStep.MeanDecay);
            var s = new Vector<float>(square[i..]);
            s += (g * g - s) * (1 - AdamStep.SquareDecay);
            var v = new Vector<float>(value[i..]);
            v -= step.Rate * (m / (Vector.SquareRoot(s * step.SquareCorrection) + new Vector<float>(1e-8f)) * step.MeanCorrection);
            var a = new Vector<float>(average[i..]);
            a += (v - a) * averaging;
            m.CopyTo(mean[i..]);
            s.CopyTo(square[i..]);
            v.CopyTo(value[i..]);
            a.CopyTo(average[i..]);
        }
    }
}
