using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>Weights in training: steps of adaptive length (Duchi et al. 2011, AdaGrad), a little drawn to zero at each (L2); at the end rounded to bytes.</summary>
sealed class AdaptiveTable
{
    const double Step = 0.15;

    readonly float[] _weights;
    readonly float[] _spread;
    readonly int _classes;
    readonly double _shrink;
    readonly uint _mask;

    /// <param name="bits">There are 2 to the power of this many buckets.</param>
    /// <param name="classes">Weights in a bucket.</param>
    /// <param name="shrink">How much a weight is drawn to zero at each step.</param>
    public AdaptiveTable(int bits, int classes, double shrink)
    {
        (_classes, _shrink, _mask) = (classes, shrink, (1u << bits) - 1);
        _weights = new float[(_mask + 1) * classes];
        _spread = new float[_weights.Length];
        Array.Fill(_spread, 1e-3f);
    }

    /// <summary>Adds the features' weights for each class.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<double> scores)
    {
        foreach (var feature in features)
            for (var c = 0; c < scores.Length; c++)
                scores[c] += _weights[((feature & _mask) * _classes) + c];
    }

    /// <summary>One step against the gradient of each class.</summary>
    public void Learn(ReadOnlySpan<uint> features, ReadOnlySpan<double> gradients)
    {
        foreach (var feature in features)
            for (var c = 0; c < gradients.Length; c++)
            {
                var index = ((feature & _mask) * _classes) + c;
                var gradient = gradients[c] + (_shrink * _weights[index]);
                _spread[index] += (float)(gradient * gradient);
                _weights[index] -= (float)(Step * gradient / Math.Sqrt(_spread[index]));
            }
    }

    /// <summary>The weights as bytes, on one scale: the weight that all but one in ten thousand stay under becomes 127.</summary>
    public HashedWeights Rounded()
    {
        var sizes = _weights.Where(w => w != 0).Select(Math.Abs).Order().ToArray();
        var scale = sizes.Length == 0 ? 1 : 127 / sizes[(int)(sizes.Length * 0.9999)];
        return new HashedWeights([.. _weights.Select(w => (sbyte)Math.Clamp(Math.Round(w * scale), -127, 127))], _classes);
    }

    /// <summary>Turns scores into the gradient of the loss: the probability of each, less <paramref name="weight"/> for the right one.</summary>
    public static void ToErrors(Span<double> scores, int right, double weight = 1)
    {
        var most = double.NegativeInfinity;
        foreach (var score in scores)
            most = Math.Max(most, score);
        double sum = 0;
        for (var c = 0; c < scores.Length; c++)
            sum += scores[c] = Math.Exp(scores[c] - most);
        for (var c = 0; c < scores.Length; c++)
            scores[c] = weight * ((scores[c] / sum) - (c == right ? 1 : 0));
    }
}
