namespace Stemma.Train.Language;

/// <summary>Pseudo-random numbers of our own, so that a seed means the same on every runtime (Steele, Lea and Flood 2014, SplitMix).</summary>
struct Noise(ulong seed)
{
    ulong state = seed;

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to 1, 1 left out.</summary>
    public float Unit() => (Next() >> 40) * (1f / (1 << 24));

    /// <summary>From 0 to <paramref name="bound"/>, itself left out.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>Fills a row with a mask: 0 with the given chance, else what keeps the expected value.</summary>
    public void Mask(Span<float> row, float chance)
    {
        var kept = 1 / (1 - chance);
        foreach (ref var x in row)
            x = chance > 0 && Unit() < chance ? 0 : kept;
    }

    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
