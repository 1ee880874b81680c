namespace Stemma.Train.Language;

/// <summary>Examples of a linear model: hashed features and the right class of each, packed.</summary>
sealed class Examples
{
    readonly List<uint> _features = [];
    readonly List<int> _ends = [];
    readonly List<byte> _labels = [];

    /// <summary>How many there are.</summary>
    public int Count => _labels.Count;

    /// <summary>Adds one.</summary>
    /// <param name="features">Its features.</param>
    /// <param name="label">The right class.</param>
    public void Add(ReadOnlySpan<uint> features, int label)
    {
        foreach (var feature in features)
            _features.Add(feature);
        _ends.Add(_features.Count);
        _labels.Add((byte)label);
    }

    /// <summary>The right class of one.</summary>
    public int Label(int at) => _labels[at];

    /// <summary>The features of one.</summary>
    public ReadOnlySpan<uint> Features(int at)
    {
        var start = at == 0 ? 0 : _ends[at - 1];
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_features)[start.._ends[at]];
    }
}
