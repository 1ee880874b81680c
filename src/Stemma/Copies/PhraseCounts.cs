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

    /// <summary>Counts the phrases of all texts of a pool and lowers the weights of what many have; call it once. O(words).</summary>
    public static void Discount(PrintPool pool)
    {
        if (pool.Texts <= Few)
            return;
        long words = 0;
        for (var text = 0; text < pool.Texts; text++) words += pool.Words(text).Length;
        var counts = new PhraseCounts(Math.Clamp(BitOperations.Log2((ulong)words) + 1, 12, MostBits));
        for (var text = 0; text < pool.Texts; text++) counts.Count(pool.Words(text));
        for (var text = 0; text < pool.Texts; text++) counts.Weigh(pool.Words(text), pool.Weights(text));
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
