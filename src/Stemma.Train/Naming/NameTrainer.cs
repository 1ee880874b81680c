using System.Runtime.InteropServices;
using Stemma.Language;

namespace Stemma.Train.Naming;

/// <summary>How the model of names is trained; the defaults were measured on the dev parts.</summary>
sealed record NameTraining
{
    /// <summary>Passes over the data.</summary>
    public int Epochs { get; init; } = 4;

    /// <summary>Of the order, of what is left out, of the groups of words.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The first step's size.</summary>
    public float Rate { get; init; } = 0.05F;

    /// <summary>The share of features left out of each word at each step, so that none is leant on alone.</summary>
    public float Drop { get; init; }

    /// <summary>What of every weight is taken back after each pass.</summary>
    public float Decay { get; init; } = 0.15F;

    /// <summary>How often a feature must be met to be kept.</summary>
    public int Least { get; init; } = 5;

    /// <summary>What a word outside of names must be better by: weighs misses against mistakes.</summary>
    public float Lean { get; init; } = 0.15F;

    /// <summary>Rows without a weight above this are left out of the model.</summary>
    public float Prune { get; init; } = 0.02F;

    /// <summary>The groups of features.</summary>
    public NameFeatureGroups Groups { get; init; } = NameFeatureGroups.All;
}

/// <summary>
/// Trains the chain model by stochastic gradient with a step of its own for each weight (AdaGrad; Duchi, Hazan and Singer, JMLR 2011);
/// the weights of the second half of the passes are averaged.
/// </summary>
sealed class NameTrainer
{
    const int Stride = NameLabels.Stride;
    readonly NameTraining _training;
    readonly NameExamples _examples;
    readonly int[] _ids; // of each feature of each word, -1 for one left out
    readonly float[] _weights, _squares, _sum;
    readonly float[] _steps = new float[Stride * Stride], _stepSquares = new float[Stride * Stride], _stepSum = new float[Stride * Stride];
    readonly NameGradient _gradient = new();
    int _averaged;

    public NameTrainer(NameExamples examples, NameTraining training)
    {
        (_examples, _training) = (examples, training);
        var counts = new Dictionary<uint, int>();
        foreach (var hash in examples.Hashes)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, hash, out _)++;
        Keys = [.. counts.Where(c => c.Value >= training.Least && c.Key != 0).Select(c => c.Key).Order()];
        var ids = new Dictionary<uint, int>(Keys.Length);
        for (var i = 0; i < Keys.Length; i++)
            ids.Add(Keys[i], i);
        _ids = [.. examples.Hashes.Select(hash => ids.GetValueOrDefault(hash, -1))];
        (_weights, _squares, _sum) = (new float[Keys.Length * Stride], new float[Keys.Length * Stride], new float[Keys.Length * Stride]);
        for (var a = 0; a < NameLabels.Count; a++)
            for (var b = 0; b < NameLabels.Count; b++)
                if (!NameLabels.CanFollow(a, b))
                    _steps[(a * Stride) + b] = NameChain.Never;
    }

    /// <summary>The hashes of the features kept, ascending.</summary>
    public uint[] Keys { get; }

    /// <summary>The averaged weights, a row for each key.</summary>
    public float[] Weights => [.. _sum.Select(w => w / Math.Max(1, _averaged))];

    /// <summary>The averaged scores of steps, leant towards names.</summary>
    public float[] Steps => [.. _stepSum.Select((w, i) => (w / Math.Max(1, _averaged)) - (i % Stride == NameLabels.Outside ? _training.Lean : 0))];

    /// <summary>Trains, and tells after each pass the mean loss of a word.</summary>
    public void Run(Action<int, double> tell)
    {
        var random = new Random(_training.Seed);
        var order = Enumerable.Range(0, _examples.Count).ToArray();
        for (var epoch = 0; epoch < _training.Epochs; epoch++)
        {
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var sentence in order)
                loss += Step(sentence, random);
            if (_training.Decay > 0)
                foreach (ref var weight in _weights.AsSpan())
                    weight *= 1 - _training.Decay;
            if (epoch >= _training.Epochs / 2)
                Average();
            tell(epoch + 1, loss / _examples.Labels.Count);
        }
    }

    void Average()
    {
        _averaged++;
        for (var i = 0; i < _weights.Length; i++)
            _sum[i] += _weights[i];
        for (var i = 0; i < _steps.Length; i++)
            _stepSum[i] += _steps[i];
    }

    double Step(int sentence, Random random)
    {
        int first = _examples.Start(sentence), count = _examples.Start(sentence + 1) - first;
        _gradient.Begin(count);
        var kept = new bool[_examples.FeatureStart(first + count) - _examples.FeatureStart(first)];
        var at = 0;
        var scale = 1 / (1 - _training.Drop);
        for (var i = 0; i < count; i++)
        {
            var row = _gradient.Scores(i);
            for (var f = _examples.FeatureStart(first + i); f < _examples.FeatureStart(first + i + 1); f++, at++)
            {
                if (_ids[f] < 0 || (_training.Drop > 0 && random.NextSingle() < _training.Drop))
                    continue;
                kept[at] = true;
                var weights = _weights.AsSpan(_ids[f] * Stride, Stride);
                for (var label = 0; label < Stride; label++)
                    row[label] += weights[label] * scale;
            }
        }
        var loss = _gradient.Compute(_steps, CollectionsMarshal.AsSpan(_examples.Labels).Slice(first, count));
        at = 0;
        for (var i = 0; i < count; i++)
        {
            ReadOnlySpan<float> row = _gradient.Scores(i);
            for (var f = _examples.FeatureStart(first + i); f < _examples.FeatureStart(first + i + 1); f++, at++)
                if (kept[at])
                    Update(_weights.AsSpan(_ids[f] * Stride, Stride), _squares.AsSpan(_ids[f] * Stride, Stride), row);
        }
        for (var label = 0; label < NameLabels.Count; label++)
            Update(_steps.AsSpan(label * Stride, Stride), _stepSquares.AsSpan(label * Stride, Stride), _gradient.Steps.Slice(label * Stride, Stride));
        return loss;
    }

    void Update(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient)
    {
        for (var label = 0; label < Stride; label++)
        {
            var g = gradient[label];
            squares[label] += g * g;
            weights[label] -= _training.Rate * g / (MathF.Sqrt(squares[label]) + 1e-4F);
        }
    }
}
