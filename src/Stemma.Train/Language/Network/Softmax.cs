namespace Stemma.Train.Language;

/// <summary>Cross entropy of a row of scores.</summary>
static class Softmax
{
    /// <summary>Writes the gradient of the loss, times a weight, over the scores; returns the loss.</summary>
    /// <param name="scores">The scores; the gradient afterwards.</param>
    /// <param name="gold">The right one.</param>
    /// <param name="weight">What the loss counts.</param>
    /// <param name="left">A score that is not to be chosen (a word as its own head); -1 for none.</param>
    public static double Return(Span<float> scores, int gold, float weight, int left = -1)
    {
        var largest = float.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++)
            if (i != left)
                largest = Math.Max(largest, scores[i]);
        double sum = 0;
        var right = scores[gold];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = i == left ? 0 : MathF.Exp(scores[i] - largest);
            sum += scores[i];
        }
        var scale = (float)(weight / sum);
        foreach (ref var x in scores)
            x *= scale;
        scores[gold] -= weight;
        return weight * (Math.Log(sum) - (right - largest));
    }
}
