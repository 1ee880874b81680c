using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Stemma.Copies;

/// <summary>
/// Finds which of many sketched texts are worth aligning. Texts meet in the slots in which they agree (locality-sensitive hashing,
/// Indyk and Motwani 1998), each pair once. A slot's value that more texts have than a cap is a standing phrase or a crowd of copies;
/// texts meet there only where four slots in a row agree, each the one beside it and the first: enough to hold a crowd together, and
/// the work stays near the number of texts times the cap whatever they repeat.
/// </summary>
sealed class CandidateFinder
{
    const int Agree = 5;     // slots in which two texts must agree
    const int Row = 4;       // slots of a row
    const int Columns = 16;  // slots read together: a line of memory

    /// <summary>In how many slots, of <see cref="MinHash.Slots"/>, texts agree that can hardly be anything but copies: they need no alignment to be held together.</summary>
    internal const int Sure = 72;

    readonly int[] _order;
    readonly Func<int, ReadOnlySpan<uint>> _slots;
    readonly int _cap;
    readonly ulong[] _crowds; // by place in the order, two words of bits: slots whose value is a crowd's
    readonly ulong[] _items;
    readonly ulong[] _spare;

    /// <summary>Reads sketches.</summary>
    /// <param name="order">The texts, in an order that hangs on what they say or are called and not on when they came.</param>
    /// <param name="slots">The sketch of each: <see cref="MinHash.Slots"/> values.</param>
    /// <param name="cap">How many texts may have one value before it is a crowd's.</param>
    public CandidateFinder(int[] order, Func<int, ReadOnlySpan<uint>> slots, int cap)
    {
        (_order, _slots, _cap) = (order, slots, cap);
        _crowds = new ulong[_order.Length * 2];
        _items = new ulong[_order.Length];
        _spare = new ulong[_order.Length];
    }

    /// <summary>
    /// Calls <paramref name="meet"/> with pairs of texts, the same pairs in the same order however the texts came in.
    /// </summary>
    /// <param name="joined">Whether two texts need not meet any more; asked before each meeting.</param>
    /// <param name="meet">Takes a pair, and whether so many of their slots agree, none of a crowd's, that they can hardly be anything but copies.</param>
    /// <param name="cancel">Stops between slots.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run for a second or two: no time to warm up
    public void Find(Func<int, int, bool> joined, Action<int, int, bool> meet, CancellationToken cancel)
    {
        Each((slot, first, count) =>
        {
            if (count > _cap)
                for (var k = first; k < first + count; k++) _crowds[((int)(uint)_items[k] * 2) + (slot >> 6)] |= 1ul << (slot & 63);
        }, cancel);
        Each((slot, first, count) =>
        {
            if (count > _cap)
                return;
            for (var k = first; k < first + count; k++)
                for (var l = k + 1; l < first + count; l++)
                {
                    int x = (int)(uint)_items[k], y = (int)(uint)_items[l];
                    if (joined(_order[x], _order[y]))
                        continue;
                    var (low, high) = Agreeing(x, y);
                    (low, high) = (low & ~_crowds[x * 2], high & ~_crowds[(x * 2) + 1]);
                    if (Count(low, high) is >= Agree and var agreeing && First(low, high) == slot)
                        meet(_order[x], _order[y], agreeing >= Sure);
                }
        }, cancel);
        Crowds(joined, meet, cancel);
    }

    void Crowds(Func<int, int, bool> joined, Action<int, int, bool> meet, CancellationToken cancel)
    {
        var met = new HashSet<(int, int)>();
        for (var slot = 0; slot < MinHash.Shingles; slot += Row)
        {
            cancel.ThrowIfCancellationRequested();
            for (var x = 0; x < _order.Length; x++)
            {
                var slots = _slots(_order[x]);
                var key = MinHash.Shingle(slots[slot], slots[slot + 1], slots[slot + 2]) ^ WordHash.Mix(slots[slot + 3]);
                _items[x] = (key & 0xFFFFFFFF00000000) | (uint)x;
            }
            RadixSort.ByHighHalf(_items, _spare);
            Runs((first, count) =>
            {
                for (var k = first + 1; k < first + count; k++)
                {
                    Meet((int)(uint)_items[k - 1], (int)(uint)_items[k]);
                    Meet((int)(uint)_items[first], (int)(uint)_items[k]);
                }
            });
        }

        void Meet(int x, int y)
        {
            if (x == y || joined(_order[x], _order[y]))
                return;
            var (low, high) = Agreeing(x, y);
            if (Count(low, high) >= Row * 2 && Count(low & ~_crowds[x * 2], high & ~_crowds[(x * 2) + 1]) < Agree && met.Add((x, y)))
                meet(_order[x], _order[y], false); // else they have met
        }
    }

    // Calls with every slot and run of texts that have one value in it; the runs stand in _items.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run for a second or two: no time to warm up
    void Each(Action<int, int, int> run, CancellationToken cancel)
    {
        var columns = new uint[Columns * _order.Length];
        for (var from = 0; from < MinHash.Slots; from += Columns)
        {
            cancel.ThrowIfCancellationRequested();
            for (var x = 0; x < _order.Length; x++)
            {
                var slots = _slots(_order[x]).Slice(from, Columns);
                for (var column = 0; column < Columns; column++) columns[(column * _order.Length) + x] = slots[column];
            }
            for (var column = 0; column < Columns; column++)
            {
                for (var x = 0; x < _order.Length; x++) _items[x] = ((ulong)columns[(column * _order.Length) + x] << 32) | (uint)x;
                RadixSort.ByHighHalf(_items, _spare);
                var slot = from + column;
                Runs((first, count) => run(slot, first, count));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run for a second or two: no time to warm up
    void Runs(Action<int, int> run)
    {
        for (int first = 0, end; first < _items.Length; first = end)
        {
            end = first + 1;
            while (end < _items.Length && _items[end] >> 32 == _items[first] >> 32) end++;
            if (end - first > 1 && _items[first] >> 32 != 0)
                run(first, end - first);
        }
    }

    (ulong Low, ulong High) Agreeing(int x, int y)
    {
        var a = _slots(_order[x]);
        var b = _slots(_order[y]);
        return (Agreeing(a[..64], b[..64]), Agreeing(a[64..], b[64..]));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run for a second or two: no time to warm up
    static ulong Agreeing(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        ulong agreeing = 0;
        for (var at = 0; at < 64; at += 8)
        {
            var left = Vector256.Create(a.Slice(at, 8));
            var equal = Vector256.Equals(left, Vector256.Create(b.Slice(at, 8)))
                & ~Vector256.Equals(left, Vector256<uint>.Zero);
            agreeing |= (ulong)Vector256.ExtractMostSignificantBits(equal) << at;
        }
        return agreeing;
    }

    static int Count(ulong low, ulong high) => BitOperations.PopCount(low) + BitOperations.PopCount(high);

    static int First(ulong low, ulong high) => low != 0 ? BitOperations.TrailingZeroCount(low) : 64 + BitOperations.TrailingZeroCount(high);
}
