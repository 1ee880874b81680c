namespace Stemma.Train.Attributions;

/// <summary>The features of many decisions, kept for all rounds; those that are seen too seldom to learn from are left out.</summary>
sealed class FeatureStore(int minimum)
{
    const int Counters = 1 << 23;

    readonly List<uint[]> _rows = [];
    readonly byte[] _seen = new byte[Counters];

    /// <summary>The features of a decision.</summary>
    public ReadOnlySpan<uint> this[int row] => _rows[row];

    /// <summary>How many decisions there are.</summary>
    public int Count => _rows.Count;

    /// <summary>Keeps the features of one more decision.</summary>
    public void Add(ReadOnlySpan<uint> features)
    {
        foreach (var feature in features)
        {
            ref var seen = ref _seen[feature % Counters];
            if (seen < byte.MaxValue)
                seen++;
        }
        _rows.Add(features.ToArray());
    }

    /// <summary>Drops what was seen less often than the minimum.</summary>
    public void Prune()
    {
        for (var i = 0; i < _rows.Count; i++)
            _rows[i] = Array.FindAll(_rows[i], f => _seen[f % Counters] >= minimum);
    }
}
