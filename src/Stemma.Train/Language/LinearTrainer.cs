using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>
/// Trains <see cref="HashedWeights"/>: logistic regression by stochastic steps of adaptive length (Duchi et al. 2011, AdaGrad), then
/// rounded to bytes. The same examples and seed give the same bytes.
/// </summary>
static class LinearTrainer
{
    const double Step = 0.15;

    /// <summary>Trains.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="classes">How many classes; 1 for a yes-or-no model, whose labels are 0 and 1.</param>
    /// <param name="bits">The model has 2 to the power of this many buckets.</param>
    /// <param name="epochs">How often each example is seen.</param>
    /// <param name="shrink">How much a weight is drawn to zero at each step (L2).</param>
    /// <param name="seed">Of the order of the examples.</param>
    public static HashedWeights Train(Examples examples, int classes, int bits, int epochs, double shrink, int seed)
    {
        var mask = (1u << bits) - 1;
        var weights = new float[(mask + 1) * classes];
        var spread = new float[weights.Length];
        Array.Fill(spread, 1e-3f);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(seed);
        Span<double> scores = stackalloc double[classes];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                var features = examples.Features(at);
                scores.Clear();
                foreach (var feature in features)
                    for (var c = 0; c < classes; c++)
                        scores[c] += weights[((feature & mask) * classes) + c];
                ToErrors(scores, examples.Label(at), examples.Weight(at));
                foreach (var feature in features)
                    for (var c = 0; c < classes; c++)
                    {
                        var index = ((feature & mask) * classes) + c;
                        var gradient = scores[c] + (shrink * weights[index]);
                        spread[index] += (float)(gradient * gradient);
                        weights[index] -= (float)(Step * gradient / Math.Sqrt(spread[index]));
                    }
            }
        }
        return new HashedWeights(Rounded(weights), classes);
    }

    // Scores to the gradient of the loss: the probability of each class, less one for the right one.
    static void ToErrors(Span<double> scores, int label, float weight)
    {
        if (scores.Length == 1)
        {
            scores[0] = weight * ((1 / (1 + Math.Exp(-scores[0]))) - label);
            return;
        }
        var most = double.NegativeInfinity;
        foreach (var score in scores)
            most = Math.Max(most, score);
        double sum = 0;
        for (var c = 0; c < scores.Length; c++)
            sum += scores[c] = Math.Exp(scores[c] - most);
        for (var c = 0; c < scores.Length; c++)
            scores[c] = weight * ((scores[c] / sum) - (c == label ? 1 : 0));
    }

    // One scale for all: the weight that all but one in ten thousand stay under becomes 127.
    static sbyte[] Rounded(float[] weights)
    {
        var sizes = weights.Where(w => w != 0).Select(Math.Abs).Order().ToArray();
        var scale = sizes.Length == 0 ? 1 : 127 / sizes[(int)(sizes.Length * 0.9999)];
        return [.. weights.Select(w => (sbyte)Math.Clamp(Math.Round(w * scale), -127, 127))];
    }
}
