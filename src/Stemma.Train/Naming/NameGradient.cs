using Stemma.Language;

namespace Stemma.Train.Naming;

/// <summary>The loss of one sentence under the chain model and its gradient, by forward and backward sums, scaled word by word.</summary>
sealed class NameGradient
{
    const int Stride = NameLabels.Stride;
    float[] _scores = [], _forward = [], _backward = [];
    readonly float[] _factors = new float[Stride * Stride];
    readonly float[] _steps = new float[Stride * Stride];

    /// <summary>The gradient of the steps: from label · stride + to label.</summary>
    public ReadOnlySpan<float> Steps => _steps;

    /// <summary>Makes room for a sentence; all scores are 0.</summary>
    public void Begin(int count)
    {
        if (_scores.Length < count * Stride)
            (_scores, _forward, _backward) = (new float[count * Stride], new float[count * Stride], new float[count * Stride]);
        Array.Clear(_scores, 0, count * Stride);
    }

    /// <summary>A word's scores before <see cref="Compute"/>, their gradient after.</summary>
    public Span<float> Scores(int word) => _scores.AsSpan(word * Stride, Stride);

    /// <summary>Puts gradients in place of scores and gives the loss (the negated logarithm of the probability of the labels).</summary>
    public double Compute(ReadOnlySpan<float> steps, ReadOnlySpan<byte> labels)
    {
        var count = labels.Length;
        for (var i = 0; i < _factors.Length; i++)
            _factors[i] = MathF.Exp(steps[i]);
        Array.Clear(_steps);
        var loss = -Gold(steps, labels);
        for (var i = 0; i < count; i++)
        {
            var row = Scores(i);
            var top = row[0];
            for (var label = 1; label < NameLabels.Count; label++) top = Math.Max(top, row[label]);
            for (var label = 0; label < NameLabels.Count; label++) row[label] = MathF.Exp(row[label] - top);
            for (var label = NameLabels.Count; label < Stride; label++) row[label] = 0;
            loss += top + Forward(i);
        }
        var end = 0F;
        for (var label = 0; label < NameLabels.Count; label++)
            end += _forward[((count - 1) * Stride) + label] * _factors[label * Stride];
        loss += Math.Log(end);
        for (var i = count - 1; i >= 0; i--)
            Backward(i, count);
        Gradient(labels);
        return loss;
    }

    static double Score(ReadOnlySpan<float> steps, int from, int to) => steps[(from * Stride) + to];

    double Gold(ReadOnlySpan<float> steps, ReadOnlySpan<byte> labels)
    {
        double score = 0;
        int before = NameLabels.Outside;
        for (var i = 0; i < labels.Length; i++)
        {
            score += Scores(i)[labels[i]] + Score(steps, before, labels[i]);
            before = labels[i];
        }
        return score + Score(steps, before, NameLabels.Outside);
    }

    double Forward(int i)
    {
        var here = _forward.AsSpan(i * Stride, Stride);
        here.Clear();
        if (i == 0)
            for (var label = 0; label < Stride; label++) here[label] = _factors[label];
        else
            for (var before = 0; before < NameLabels.Count; before++)
                if (_forward[((i - 1) * Stride) + before] is > 0 and var mass)
                    for (var label = 0; label < Stride; label++)
                        here[label] += mass * _factors[(before * Stride) + label];
        var row = Scores(i);
        var sum = 0F;
        for (var label = 0; label < Stride; label++) sum += here[label] *= row[label];
        for (var label = 0; label < Stride; label++) here[label] /= sum;
        return Math.Log(sum);
    }

    // What follows word i, for each label of it; scaled so that forward times backward sums to 1.
    void Backward(int i, int count)
    {
        var here = _backward.AsSpan(i * Stride, Stride);
        Span<float> next = stackalloc float[Stride];
        if (i == count - 1)
            next[0] = 1;
        else
            for (var label = 0; label < Stride; label++) next[label] = _backward[((i + 1) * Stride) + label] * Scores(i + 1)[label];
        var sum = 0F;
        for (var label = 0; label < NameLabels.Count; label++)
        {
            var mass = 0F;
            for (var after = 0; after < NameLabels.Count; after++) mass += _factors[(label * Stride) + after] * next[after];
            here[label] = mass;
            sum += mass * _forward[(i * Stride) + label];
        }
        for (var label = 0; label < NameLabels.Count; label++) here[label] /= sum;
    }

    void Gradient(ReadOnlySpan<byte> labels)
    {
        var count = labels.Length;
        for (var i = count; i >= 0; i--)
            StepGradient(i, labels);
        for (var i = 0; i < count; i++)
        {
            var row = Scores(i);
            for (var label = 0; label < NameLabels.Count; label++)
                row[label] = _forward[(i * Stride) + label] * _backward[(i * Stride) + label];
            row[labels[i]] -= 1;
        }
    }

    // The expected step into word i (the end of the sentence at count), less the one that is there.
    void StepGradient(int i, ReadOnlySpan<byte> labels)
    {
        var count = labels.Length;
        Span<float> pairs = stackalloc float[Stride * Stride];
        pairs.Clear();
        var sum = 0F;
        for (var before = 0; before < NameLabels.Count; before++)
        {
            var mass = i == 0 ? before == 0 ? 1 : 0 : _forward[((i - 1) * Stride) + before];
            if (mass == 0)
                continue;
            for (var label = 0; label < NameLabels.Count; label++)
            {
                var into = i == count ? label == 0 ? 1 : 0 : Scores(i)[label] * _backward[(i * Stride) + label];
                sum += pairs[(before * Stride) + label] = mass * _factors[(before * Stride) + label] * into;
            }
        }
        for (var at = 0; at < pairs.Length; at++)
            _steps[at] += pairs[at] / sum;
        _steps[((i == 0 ? 0 : labels[i - 1]) * Stride) + (i == count ? 0 : labels[i])] -= 1;
    }
}
