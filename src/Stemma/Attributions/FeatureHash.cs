using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stemma.Attributions;

/// <summary>Hashes of words and of features made of them: the same on every machine, case folded.</summary>
static class FeatureHash
{
    const uint Seed = 2166136261;
    const uint Prime = 16777619;

    /// <summary>The hash of a word in lower case (FNV-1a over UTF-16 units); curly marks count as straight ones.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var unit in word)
            hash = (hash ^ Fold(unit)) * Prime;
        return hash;
    }

    /// <summary>One hash of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint a, uint b) => (BitOperations.RotateLeft(a, 13) ^ (b * 0x9E3779B1u)) * 0x85EBCA6Bu;

    /// <summary>The last step: spreads a mixed hash over all its bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Finish(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352Du;
        hash ^= hash >> 15;
        return hash;
    }

    static char Fold(char unit) => unit switch
    {
        >= 'A' and <= 'Z' => (char)(unit | 0x20),
        < '\u0080' => unit,
        '’' or '‘' => '\'',
        '“' or '”' => '"',
        '–' or '—' => '-',
        _ => char.ToLowerInvariant(unit),
    };
}
