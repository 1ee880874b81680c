using System.Runtime.CompilerServices;

namespace Stemma.Copies;

/// <summary>Sorts packed pairs of a key and a number by the key (least significant digit first, eleven bits at a time).</summary>
static class RadixSort
{
    const int Bits = 11;

    /// <summary>Sorts by the high half; what has one key keeps its order. <paramref name="spare"/> is as long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run for a second or two: no time to warm up
    public static void ByHighHalf(Span<ulong> items, Span<ulong> spare)
    {
        Span<int> places = stackalloc int[1 << Bits];
        for (var shift = 32; shift < 64; shift += Bits)
        {
            places.Clear();
            foreach (var item in items) places[Digit(item, shift)]++;
            var next = 0;
            foreach (ref var place in places) (place, next) = (next, next + place);
            foreach (var item in items) spare[places[Digit(item, shift)]++] = item;
            spare.CopyTo(items);
        }
    }

    static int Digit(ulong item, int shift) => (int)(item >> shift) & ((1 << Bits) - 1);
}
