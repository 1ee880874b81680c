using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stemma.Copies;

/// <summary>
/// Holds one text against others by local alignment: words that one text has once anchor runs of equal words, and runs that follow one
/// another in both texts with little between them are a passage. Near O(words). One text at a time; not for several threads.
/// </summary>
sealed class Overlap
{
    const int Reach = 14;       // words of either text that may lie between two runs of a passage
    const int Own = 3 * 64;     // weight from which a run stands by itself
    const int Passage = 6 * 64; // weight that stock phrases reach by chance
    const int Repeated = -2;
    const int FewWords = 40;      // in common: a notice, a credit, a caption
    const double LeastOfFew = 0.7;
    const double LeastPart = 0.2; // a text lighter than this share of the other is held against this share: a notice is no copy of the page it stands on

    uint[] _keys = [];
    int[] _places = [];
    int[] _stamps = [];
    int _stamp;
    int _mask;

    /// <summary>What two texts have in common.</summary>
    /// <param name="Weighed">The weight of the words in passages, as a share of the lighter text's, or of a fifth of the other's: what many texts have counts little; 0 to 1.</param>
    /// <param name="Plain">Words in passages, as a share of the shorter text's; 0 to 1.</param>
    public readonly record struct Result(double Weighed, double Plain);

    /// <summary>Makes a text ready to be held against others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run for a second or two: no time to warm up
    public void Prepare(ReadOnlySpan<uint> words)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words.Length * 2));
        if (_keys.Length < size)
        {
            (_keys, _places, _stamps) = (new uint[size], new int[size], new int[size]);
            _stamp = 0;
        }
        _mask = size - 1;
        _stamp++;
        for (var at = 0; at < words.Length; at++)
        {
            var slot = Slot(words[at]);
            if (_stamps[slot] == _stamp)
                _places[slot] = Repeated;
            else
                (_stamps[slot], _keys[slot], _places[slot]) = (_stamp, words[at], at);
        }
    }

    /// <summary>Holds another text against the one made ready.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // run for a second or two: no time to warm up
    public Result Compare(ReadOnlySpan<uint> a, ReadOnlySpan<byte> weightsOfA, ReadOnlySpan<uint> b, ReadOnlySpan<byte> weightsOfB)
    {
        Link now = default, next = default; // the passage being read, and what may be the next one
        int weight = 0, plain = 0;
        for (var j = 0; j < b.Length; j++)
        {
            var i = Place(b[j]);
            if (i < 0 && !InStep(a, b, i = now.EndA + j - now.EndB, j))
                continue;
            int first = i, start = j;
            var back = Math.Max(now.EndB, next.EndB);
            while (first > 0 && start > back && a[first - 1] == b[start - 1]) (first, start) = (first - 1, start - 1);
            int end = first, last = start, own = 0;
            for (; end < a.Length && last < b.Length && a[end] == b[last]; end++, last++)
                own += Math.Min(weightsOfA[end], weightsOfB[last]);
            var run = new Link(first, end, last, own, end - first);
            if (now.Leads(first, start))
            {
                now = now.With(run);
                next = default;
            }
            else if (next.Leads(first, start))
                next = next.With(run);
            else
                next = run;
            if (next.Words > 2 && (now.Words == 0 || next.Weight > Own || next.Words > 5))
            {
                Close(now);
                (now, next) = (next, default);
            }
            j = last - 1;
        }
        Close(now);
        Close(next);
        int inA = Sum(weightsOfA), inB = Sum(weightsOfB), shorter = Math.Min(a.Length, b.Length);
        var light = Math.Max(Math.Min(inA, inB), (plain < FewWords ? LeastOfFew : LeastPart) * Math.Max(inA, inB));
        return new Result(light == 0 ? 0 : Math.Min(1, weight / light), shorter == 0 ? 0 : Math.Min(1, plain / (double)shorter));

        void Close(Link passage)
        {
            // What stands in every text weighs too little to be a passage by itself, however long it is; it counts in plain words.
            if (passage.Words < 8 && passage.Weight < Passage)
                return;
            weight += passage.Weight;
            plain += passage.Words;
        }
    }

    // Two words that are the same where the passage so far would have them, though the text has them often.
    static bool InStep(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, int i, int j) =>
        i + 1 < a.Length && j + 1 < b.Length && a[i] == b[j] && a[i + 1] == b[j + 1];

    static int Sum(ReadOnlySpan<byte> weights)
    {
        var sum = 0;
        foreach (var weight in weights) sum += weight;
        return sum;
    }

    int Place(uint word)
    {
        var slot = Slot(word);
        return _stamps[slot] == _stamp ? _places[slot] : -1;
    }

    // Where the word stands, or would.
    int Slot(uint word)
    {
        var slot = (int)(word * 0x9E3779B1 >> 7) & _mask;
        while (_stamps[slot] == _stamp && _keys[slot] != word) slot = (slot + 1) & _mask;
        return slot;
    }

    // Runs so far: where they began and ended, what they weigh.
    readonly record struct Link(int FirstA, int EndA, int EndB, int Weight, int Words)
    {
        public bool Leads(int firstA, int startB) =>
            Words > 0 && firstA >= EndA - 1 && firstA - EndA <= Reach && startB - EndB <= Reach;

        public Link With(Link run) => this with { EndA = run.EndA, EndB = run.EndB, Weight = Weight + run.Weight, Words = Words + run.Words };
    }
}
