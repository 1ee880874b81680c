namespace Stemma.Language;

/// <summary>The best chain of labels for a sentence, given the scores of each word and of each step.</summary>
static class NameChain
{
    /// <summary>What a forbidden step costs.</summary>
    public const float Never = -1e6F;

    /// <summary>Fills <paramref name="from"/> with the best label before each and gives the best last one. O(words).</summary>
    /// <param name="scores">For each word a row of <see cref="NameLabels.Stride"/>; overwritten.</param>
    /// <param name="steps">For each label a row of what a step from it to each other scores.</param>
    /// <param name="from">For each word a row: the label before.</param>
    /// <param name="count">How many words.</param>
    public static int Best(Span<float> scores, ReadOnlySpan<float> steps, Span<byte> from, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var here = scores.Slice(i * NameLabels.Stride, NameLabels.Stride);
            var back = from.Slice(i * NameLabels.Stride, NameLabels.Stride);
            for (var label = 0; label < NameLabels.Count; label++)
            {
                var best = i == 0 ? steps[label] : float.NegativeInfinity;
                var arg = 0;
                for (var before = 0; i > 0 && before < NameLabels.Count; before++)
                    if (scores[((i - 1) * NameLabels.Stride) + before] + steps[(before * NameLabels.Stride) + label] is var score && score > best)
                        (best, arg) = (score, before);
                here[label] += best;
                back[label] = (byte)arg;
            }
        }
        var last = NameLabels.Outside;
        var top = float.NegativeInfinity;
        for (var label = 0; label < NameLabels.Count; label++)
            if (scores[((count - 1) * NameLabels.Stride) + label] + steps[label * NameLabels.Stride] is var score && score > top)
                (top, last) = (score, label);
        return last;
    }
}
