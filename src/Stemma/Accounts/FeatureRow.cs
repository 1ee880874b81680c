namespace Stemma.Accounts;

/// <summary>Writes the numbers by which one line is judged, one after the other; the model knows them by their place.</summary>
ref struct FeatureRow(Span<float> row)
{
    readonly Span<float> _row = row;

    /// <summary>How many have been written.</summary>
    public int Count { get; private set; }

    /// <summary>Writes a number.</summary>
    public void Add(double value) => _row[Count++] = (float)value;

    /// <summary>Writes yes as 1, no as 0.</summary>
    public void Add(bool value) => _row[Count++] = value ? 1 : 0;

    /// <summary>Writes the share that a part has of a whole; -1 where there is no whole.</summary>
    public void AddShare(double part, double whole) => _row[Count++] = whole <= 0 ? -1 : (float)(part / whole);

    /// <summary>Writes a length or distance on a scale on which a little more matters only where there is little.</summary>
    public void AddLog(double value) => _row[Count++] = value < 0 ? -1 : (float)Math.Log(1 + value);
}
