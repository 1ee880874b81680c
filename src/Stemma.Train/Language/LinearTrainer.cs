using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>Trains <see cref="HashedWeights"/>: logistic regression by stochastic steps. The same examples and seed give the same bytes.</summary>
static class LinearTrainer
{
    /// <summary>Trains.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="classes">How many classes; 1 for a yes-or-no model, whose labels are 0 and 1.</param>
    /// <param name="bits">The model has 2 to the power of this many buckets.</param>
    /// <param name="epochs">How often each example is seen.</param>
    /// <param name="shrink">How much a weight is drawn to zero at each step (L2).</param>
    /// <param name="seed">Of the order of the examples.</param>
    public static HashedWeights Train(Examples examples, int classes, int bits, int epochs, double shrink, int seed)
    {
        var table = new AdaptiveTable(bits, classes, shrink);
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
                table.Score(features, scores);
                if (classes == 1)
                    scores[0] = (1 / (1 + Math.Exp(-scores[0]))) - examples.Label(at);
                else
                    AdaptiveTable.ToErrors(scores, examples.Label(at));
                table.Learn(features, scores);
            }
        }
        return table.Rounded();
    }
}
