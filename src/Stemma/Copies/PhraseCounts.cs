using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stemma.Copies;

/// <summary>
/// How many texts have each run of three words, about: counters shared by hashes, never too small. What many texts have is a standing
/// paragraph, an agency's background or a frame, and says little of who copied whom.
/// </summary>
sealed class PhraseCounts
{
    const int Few = 24;     // texts that may have a phrase before it counts less
    const double Least = 0.08;
    const int MostBits = 27;

    readonly ushort[] _counts;
    readonly int _shift;

    PhraseCounts(int bits) => (_counts, _shift) = (new ushort[1 << bits], 64 - bits);

    /// <summary>Counts the phrases of texts and lowers the weights of what many have; call it once for a set of texts. O(words).</summary>
    /// <param name="texts">How many there are.</param>
    /// <param name="words">The words of each.</param>
    /// <param name="weights">What each word of a text says of copying; changed.</param>
    public static void Discount(int texts, Func<int, ReadOnlySpan<uint>> words, Func<int, Span<byte>> weights)
    {
        if (texts <= Few)
            return;
        long all = 0;
        for (var text = 0; text < texts; text++) all += words(text).Length;
        var counts = new PhraseCounts(Math.Clamp(BitOperations.Log2((ulong)all) + 1, 12, MostBits));
        for (var text = 0; text < texts; text++) counts.Count(words(text));
        for (var text = 0; text < texts; text++) counts.Weigh(words(text), weights(text));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run for a second or two: no time to warm up
    void Count(ReadOnlySpan<uint> words)
    {
        for (var at = 0; at + 3 <= words.Length; at++)
        {
            ref var count = ref At(words, at);
            if (count < ushort.MaxValue) count++;
        }
    }

    // A word counts as the commonest of the three phrases it stands in.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run for a second or two: no time to warm up
    void Weigh(ReadOnlySpan<uint> words, Span<byte> weights)
    {
        int before = 0, last = 0;
        for (var at = 0; at < words.Length; at++)
        {
            var own = at + 3 <= words.Length ? At(words, at) : 0;
            var most = Math.Max(own, Math.Max(last, before));
            if (most > Few)
                weights[at] = (byte)Math.Max(1, weights[at] * Math.Max(Least, Few / (double)most));
            (before, last) = (last, own);
        }
    }

    ref ushort At(ReadOnlySpan<uint> words, int at) => ref _counts[(int)(MinHash.Shingle(words[at], words[at + 1], words[at + 2]) >> _shift)];
}
