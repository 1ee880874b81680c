using Stemma.Attributions;

namespace Stemma.Train.Attributions;

/// <summary>Weights that learn: each number has a step of its own, which shrinks with what it has been moved (AdaGrad, Duchi, Hazan and Singer 2011). The numbers of late rounds are averaged.</summary>
sealed class Adagrad(RowWeights weights, float rate, float decay)
{
    readonly float[] _squares = new float[weights.Values.Length];
    float[]? _sum;
    int _rounds;

    /// <summary>The weights as they stand.</summary>
    public RowWeights Weights => weights;

    /// <summary>Moves the rows of all features against a slope, one number an outcome.</summary>
    public void Move(ReadOnlySpan<uint> features, ReadOnlySpan<float> slope)
    {
        foreach (var feature in features)
        {
            var at = (int)(feature & weights.Mask) * weights.Outcomes;
            for (var i = 0; i < slope.Length; i++)
            {
                var g = slope[i] + (decay * weights.Values[at + i]);
                if (g == 0)
                    continue;
                _squares[at + i] += g * g;
                weights.Values[at + i] -= rate * g / (MathF.Sqrt(_squares[at + i]) + 1e-3f);
            }
        }
    }

    /// <summary>Adds the numbers as they stand to the average.</summary>
    public void Remember()
    {
        _sum ??= new float[weights.Values.Length];
        for (var i = 0; i < _sum.Length; i++)
            _sum[i] += weights.Values[i];
        _rounds++;
    }

    /// <summary>Puts the average in the place of the weights.</summary>
    public void Settle()
    {
        if (_sum is null)
            return;
        for (var i = 0; i < _sum.Length; i++)
            weights.Values[i] = _sum[i] / _rounds;
    }
}
