using System.Runtime.CompilerServices;

namespace Stemma.Attributions;

/// <summary>Collects the features of one decision as hashes; used again for the next.</summary>
sealed class FeatureBag
{
    uint[] _items = new uint[128];

    /// <summary>How many were added since <see cref="Clear"/>.</summary>
    public int Count { get; private set; }

    /// <summary>The features.</summary>
    public ReadOnlySpan<uint> Items => _items.AsSpan(0, Count);

    /// <summary>Forgets all.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a feature of a template and what fills it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, 2 * Count);
        _items[Count++] = FeatureHash.Finish(FeatureHash.Mix(FeatureHash.Mix(0x51ED270Bu, template), a));
    }

    /// <summary>Adds a feature of two parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b) => Add(template, FeatureHash.Mix(a, b));

    /// <summary>Adds a feature of three parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a, uint b, uint c) => Add(template, FeatureHash.Mix(FeatureHash.Mix(a, b), c));
}
