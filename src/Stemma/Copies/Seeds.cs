using System.Buffers;
using System.Numerics;

namespace Stemma.Copies;

/// <summary>A run of equal words in two texts that cannot be made longer.</summary>
readonly record struct Run(int A, int B, int Length);

/// <summary>
/// Finds the equal runs worth chaining: those that hold a word, a pair or a triple of words rare in both texts. Each rare run
/// is grown along its diagonal once, so the work is near the length of the texts whatever they repeat.
/// </summary>
static class Seeds
{
    // How often a run of one, two, three words may occur in both texts taken together (times in A x times in B) to anchor a run.
    const int Rare = 4;

    /// <summary>The runs, by place in A, then in B.</summary>
    public static List<Run> Find(Comparand a, Comparand b)
    {
        var table = new Table(b.Words.Length * 3);
        var next = ArrayPool<int>.Shared.Rent(Math.Max(1, b.Words.Length * 3));
        var slots = ArrayPool<int>.Shared.Rent(Math.Max(1, a.Words.Length * 3));
        var covered = ArrayPool<int>.Shared.Rent(a.Words.Length + b.Words.Length + 1);
        try
        {
            covered.AsSpan(0, a.Words.Length + b.Words.Length + 1).Clear();
            for (var j = b.Words.Length - 1; j >= 0; j--)
                for (var n = 1; n <= 3; n++)
                    if (Key(b, j, n) is var key and not 0)
                    {
                        var slot = table.Slot(key, add: true);
                        next[j * 3 + n - 1] = table.Head[slot] - 1;
                        table.Head[slot] = j + 1;
                        table.CountB[slot]++;
                    }
            for (var i = 0; i < a.Words.Length; i++)
                for (var n = 1; n <= 3; n++)
                {
                    var slot = Key(a, i, n) is var key and not 0 ? table.Slot(key, add: false) : -1;
                    slots[i * 3 + n - 1] = slot;
                    if (slot >= 0) table.CountA[slot]++;
                }
            var runs = new List<Run>();
            for (var i = 0; i < a.Words.Length; i++)
                for (var n = 0; n < 3; n++)
                {
                    var slot = slots[i * 3 + n];
                    if (slot < 0 || (long)table.CountA[slot] * table.CountB[slot] > Rare)
                        continue;
                    for (var j = table.Head[slot] - 1; j >= 0; j = next[j * 3 + n])
                        Grow(a.Words, b.Words, i, j, covered, runs);
                }
            runs.Sort(static (x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
            return runs;
        }
        finally
        {
            table.Return();
            ArrayPool<int>.Shared.Return(next);
            ArrayPool<int>.Shared.Return(slots);
            ArrayPool<int>.Shared.Return(covered);
        }
    }

    // covered[diagonal] is one past the last word of A that a run on that diagonal holds.
    static void Grow(uint[] a, uint[] b, int i, int j, int[] covered, List<Run> runs)
    {
        var diagonal = i - j + b.Length;
        if (i < covered[diagonal])
            return;
        int start = i, other = j;
        while (start > covered[diagonal] && other > 0 && a[start - 1] == b[other - 1]) (start, other) = (start - 1, other - 1);
        int end = i, last = j;
        while (end < a.Length && last < b.Length && a[end] == b[last]) (end, last) = (end + 1, last + 1);
        if (end == i)
            return; // two n-grams with one hash
        covered[diagonal] = end;
        runs.Add(new Run(start, other, end - start));
    }

    // A single function word, or two of them, anchor nothing; three together may.
    static uint Key(Comparand text, int at, int n)
    {
        if (at + n > text.Words.Length)
            return 0;
        var traits = text.Traits;
        var key = text.Words[at];
        if (n == 1)
            return (traits[at] & WordTraits.Function) != 0 ? 0 : key | 1;
        if (n == 2 && (traits[at] & traits[at + 1] & WordTraits.Function) != 0)
            return 0;
        for (var k = 1; k < n; k++)
            key = (BitOperations.RotateLeft(key, 11) ^ text.Words[at + k]) * 0x9E3779B1;
        return key | 1;
    }

    // Open addressing over pooled arrays; a key is never 0.
    readonly struct Table
    {
        readonly uint[] _keys;
        readonly int _mask;

        public Table(int entries)
        {
            var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, entries * 2));
            _mask = size - 1;
            _keys = ArrayPool<uint>.Shared.Rent(size);
            Head = ArrayPool<int>.Shared.Rent(size);
            CountA = ArrayPool<int>.Shared.Rent(size);
            CountB = ArrayPool<int>.Shared.Rent(size);
            _keys.AsSpan(0, size).Clear();
            Head.AsSpan(0, size).Clear();
            CountA.AsSpan(0, size).Clear();
            CountB.AsSpan(0, size).Clear();
        }

        /// <summary>First place of the key in B, counted from 1.</summary>
        public int[] Head { get; }

        public int[] CountA { get; }

        public int[] CountB { get; }

        public int Slot(uint key, bool add)
        {
            for (var at = (int)((key * 0x9E3779B97F4A7C15ul) >> 40) & _mask; ; at = (at + 1) & _mask)
            {
                if (_keys[at] == key)
                    return at;
                if (_keys[at] != 0)
                    continue;
                if (!add)
                    return -1;
                _keys[at] = key;
                return at;
            }
        }

        public void Return()
        {
            ArrayPool<uint>.Shared.Return(_keys);
            ArrayPool<int>.Shared.Return(Head);
            ArrayPool<int>.Shared.Return(CountA);
            ArrayPool<int>.Shared.Return(CountB);
        }
    }
}
