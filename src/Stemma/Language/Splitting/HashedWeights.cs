namespace Stemma.Language;

/// <summary>
/// A linear model over hashed features (Weinberger et al. 2009, feature hashing; no sign bit): small whole weights, so that a score is
/// the same sum on every machine. Immutable.
/// </summary>
sealed class HashedWeights
{
    readonly sbyte[] _weights; // bucket after bucket, a weight for each class
    readonly int _classes;
    readonly uint _mask;

    /// <param name="weights">For each bucket a weight for each class; the number of buckets is a power of two.</param>
    /// <param name="classes">How many classes.</param>
    /// <exception cref="InvalidDataException">The number of buckets is no power of two.</exception>
    public HashedWeights(sbyte[] weights, int classes)
    {
        var buckets = classes > 0 ? weights.Length / classes : 0;
        if (buckets == 0 || buckets * classes != weights.Length || (buckets & (buckets - 1)) != 0)
            throw new InvalidDataException($"{weights.Length} weights for {classes} classes");
        (_weights, _classes, _mask) = (weights, classes, (uint)buckets - 1);
    }

    /// <summary>The score of each class: higher is likelier.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores = scores[.._classes];
        scores.Clear();
        foreach (var feature in features)
        {
            var weights = _weights.AsSpan((int)(feature & _mask) * _classes, scores.Length);
            for (var c = 0; c < scores.Length; c++)
                scores[c] += weights[c];
        }
    }

    /// <summary>The score of the one class of a yes-or-no model: above 0 is yes.</summary>
    public int Score(ReadOnlySpan<uint> features)
    {
        var score = 0;
        foreach (var feature in features)
            score += _weights[feature & _mask];
        return score;
    }

    /// <summary>The class of the highest score, the first of equals.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var c = 1; c < scores.Length; c++)
            if (scores[c] > scores[best])
                best = c;
        return best;
    }

    /// <summary>Writes the weights.</summary>
    public void Save(BinaryWriter output)
    {
        output.Write(_classes);
        output.Write(_weights.Length);
        output.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(_weights.AsSpan()));
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The sizes make no sense.</exception>
    /// <exception cref="EndOfStreamException">The stream ends too early.</exception>
    public static HashedWeights Load(BinaryReader input)
    {
        int classes = input.ReadInt32(), length = input.ReadInt32();
        if (classes is < 1 or > 1 << 16 || length is < 1 or > 1 << 26)
            throw new InvalidDataException($"{length} weights for {classes} classes");
        var weights = new sbyte[length];
        input.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new HashedWeights(weights, classes);
    }
}
