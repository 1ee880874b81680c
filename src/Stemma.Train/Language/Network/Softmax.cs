namespace Stemma.Train.Language;

/// <summary>Cross entropy of a row of scores.</summary>
static class Softmax
{
    /// <summary>Writes the gradient of the loss, times a weight, over the scores; returns the loss.</summary>
    /// <param name="scores">The scores; the gradient afterwards.</param>
    /// <param name="gold">The right one.</param>
    /// <param name="weight">What the loss counts.</param>
    /// <param name="left">A score that is not to be chosen (a word as its own head); -1 for none.</param>
    /// <param name="soft">What teachers say; null when none was asked.</param>
    /// <param name="row">The row of the word there.</param>
    /// <param name="softWeight">What they count against the right one, from 0 to 1.</param>
    public static double Return(Span<float> scores, int gold, float weight, int left = -1, SoftRows? soft = null, int row = 0, float softWeight = 0)
    {
        var largest = float.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++)
            if (i != left)
                largest = Math.Max(largest, scores[i]);
        ReadOnlySpan<ushort> labels = soft is null ? [] : soft.Labels(row);
        ReadOnlySpan<float> shares = soft is null ? [] : soft.Shares(row);
        var own = soft is null ? 1 : 1 - softWeight;
        double sum = 0, right = own * (scores[gold] - largest);
        for (var i = 0; i < labels.Length; i++)
            right += softWeight * shares[i] * (scores[labels[i]] - largest);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = i == left ? 0 : MathF.Exp(scores[i] - largest);
            sum += scores[i];
        }
        var scale = (float)(weight / sum);
        foreach (ref var x in scores)
            x *= scale;
        scores[gold] -= weight * own;
        for (var i = 0; i < labels.Length; i++)
            scores[labels[i]] -= weight * softWeight * shares[i];
        return weight * (Math.Log(sum) - right);
    }
}
