using System.Buffers;
using System.Numerics;

namespace Stemma.Copies;

/// <summary>A run of equal words in two texts that cannot be made longer.</summary>
readonly record struct Run(int A, int B, int Length);

/// <summary>
/// Finds the equal runs worth chaining: those that hold a word, a pair or a triple of words rare in both texts. Each rare run
/// is grown along its diagonal once, so the work is near the length of the texts whatever they repeat. Made ready for one text, which
/// is then held against many. Not for several threads; the arrays go back when it is disposed of.
/// </summary>
sealed class Seeds : IDisposable
{
    // How often a run of one, two, three words may occur in both texts taken together (times in A x times in B) to anchor a run.
    const int Rare = 4;

    // A table with open addressing: by slot a key (never 0), the first place in A that has it, counted from 1, how many have it in A and in B.
    readonly Comparand _a;
    readonly int _mask;
    readonly uint[] _keys;
    readonly int[] _head;
    readonly int[] _inA;
    readonly int[] _inB;
    readonly int[] _next; // by place in A and length of the run: the next place that has it, counted from 1

    /// <summary>Makes a text ready. O(words).</summary>
    public Seeds(Comparand a)
    {
        _a = a;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, a.Words.Length * 6));
        _mask = size - 1;
        _keys = Zeros<uint>(size);
        _head = Zeros<int>(size);
        _inA = Zeros<int>(size);
        _inB = Zeros<int>(size);
        _next = Zeros<int>(a.Words.Length * 3);
        for (var i = a.Words.Length - 1; i >= 0; i--)
            for (var n = 1; n <= 3; n++)
                if (Key(a, i, n) is var key and not 0)
                {
                    var slot = Slot(key);
                    _keys[slot] = key;
                    _next[i * 3 + n - 1] = _head[slot];
                    _head[slot] = i + 1;
                    _inA[slot]++;
                }
    }

    /// <summary>The runs with another text, by place in A, then in B.</summary>
    public List<Run> Find(Comparand b)
    {
        var slots = ArrayPool<int>.Shared.Rent(Math.Max(1, b.Words.Length * 3));
        var covered = Zeros<int>(_a.Words.Length + b.Words.Length + 1);
        for (var j = 0; j < b.Words.Length; j++)
            for (var n = 0; n < 3; n++)
            {
                var slot = Key(b, j, n + 1) is var key and not 0 ? Slot(key) : -1;
                slots[j * 3 + n] = slot >= 0 && _keys[slot] != 0 ? slot : -1;
                if (slot >= 0) _inB[slot]++;
            }
        var runs = new List<Run>();
        for (var j = 0; j < b.Words.Length; j++)
            for (var n = 0; n < 3; n++)
            {
                var slot = slots[j * 3 + n];
                if (slot < 0 || (long)_inA[slot] * _inB[slot] > Rare)
                    continue;
                for (var i = _head[slot] - 1; i >= 0; i = _next[i * 3 + n] - 1)
                    Grow(_a.Words, b.Words, i, j, covered, runs);
            }
        runs.Sort(static (x, y) => x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        _inB.AsSpan(0, _mask + 1).Clear();
        ArrayPool<int>.Shared.Return(slots);
        ArrayPool<int>.Shared.Return(covered);
        return runs;
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

    // Where the key stands, or would.
    int Slot(uint key)
    {
        var at = (int)((key * 0x9E3779B97F4A7C15ul) >> 40) & _mask;
        while (_keys[at] != key && _keys[at] != 0) at = (at + 1) & _mask;
        return at;
    }

    static T[] Zeros<T>(int count)
    {
        var array = ArrayPool<T>.Shared.Rent(Math.Max(1, count));
        array.AsSpan(0, count).Clear();
        return array;
    }

    public void Dispose()
    {
        ArrayPool<uint>.Shared.Return(_keys);
        ArrayPool<int>.Shared.Return(_head);
        ArrayPool<int>.Shared.Return(_inA);
        ArrayPool<int>.Shared.Return(_inB);
        ArrayPool<int>.Shared.Return(_next);
    }
}
