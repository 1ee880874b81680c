namespace Stemma.Copies;

/// <summary>Two prints of a pool that are copies, one of the other or both of a third.</summary>
/// <param name="A">The number of one.</param>
/// <param name="B">The number of the other, larger.</param>
/// <param name="Weighed">The weight of the words in common passages, as a share of the lighter text's, 0 to 1: what many texts have counts little.</param>
/// <param name="Likeness">Words in common passages, as a share of the shorter text's, 0 to 1.</param>
public readonly record struct CopyPair(int A, int B, double Weighed, double Likeness);

/// <summary>Which prints of a pool are copies.</summary>
public sealed class CopyGroups
{
    /// <summary>The share of common words from which two texts are copies, unless another is asked for.</summary>
    public const double DefaultThreshold = 0.5;

    const int Cap = 16; // texts of one slot's value: millions of them must be met in minutes

    readonly PrintPool _pool;
    readonly Groups _groups;
    readonly Overlap _overlap = new();
    int _prepared = -1;

    CopyGroups(PrintPool pool, Groups groups, long aligned) => (_pool, _groups, Aligned) = (pool, groups, aligned);

    /// <summary>How many pairs were aligned.</summary>
    public long Aligned { get; }

    /// <summary>
    /// Groups the prints: in one group are those that hang together by copying, pair by pair. The groups are the same in whatever order
    /// the prints were added. Texts without words stand alone. Changes the pool's weights: call it once for a pool.
    /// </summary>
    /// <param name="pool">The prints.</param>
    /// <param name="threshold">The share of the lighter text's words, 0 to 1, that must stand in common passages; what many texts have counts little.</param>
    /// <param name="found">Is told each pair that was aligned and found alike, and of texts with the same words each with the first; all pairs met are then aligned, else none that hang together already or that agree in most of their sketches.</param>
    /// <param name="cancel">Stops between slots of the sketches.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static CopyGroups Of(PrintPool pool, double threshold, Action<CopyPair>? found = null, CancellationToken cancel = default)
    {
        PhraseCounts.Discount(pool.Texts, pool.Words, pool.Weights);
        var groups = new Groups(pool.Texts);
        for (var number = 0; found is not null && number < pool.Count; number++)
            if (pool.FirstOf(pool.TextOf(number)) is var first && first != number && pool.WordsOf(number) > 0)
                found(new CopyPair(first, number, 1, 1));
        var overlap = new Overlap();
        var prepared = -1;
        long aligned = 0;
        var order = Enumerable.Range(0, pool.Texts).Where(text => pool.Words(text).Length > 0).OrderBy(pool.Whole).ToArray();
        new CandidateFinder(order, pool.Slots, Cap).Find(
            (a, b) => found is null && groups.Find(a) == groups.Find(b),
            (a, b, sure) =>
            {
                if (sure && found is null && threshold <= DefaultThreshold)
                {
                    groups.Join(a, b);
                    return;
                }
                aligned++;
                if (prepared != a) overlap.Prepare(pool.Words(prepared = a));
                var result = overlap.Compare(pool.Words(a), pool.Weights(a), pool.Words(b), pool.Weights(b));
                if (result.Weighed < threshold)
                    return;
                groups.Join(a, b);
                found?.Invoke(new CopyPair(Math.Min(pool.FirstOf(a), pool.FirstOf(b)), Math.Max(pool.FirstOf(a), pool.FirstOf(b)), result.Weighed, result.Plain));
            },
            cancel);
        return new CopyGroups(pool, groups, aligned);
    }

    /// <summary>The group of the print added as <paramref name="number"/>: equal for prints of one group.</summary>
    public int GroupOf(int number) => _pool.Count == 0 || _pool.WordsOf(number) == 0 ? -1 - number : _groups.Find(_pool.TextOf(number));

    /// <summary>How alike two prints are. Quick for many that are compared with one <paramref name="a"/>. Not for several threads.</summary>
    public CopyPair Compare(int a, int b)
    {
        var (x, y) = (_pool.TextOf(a), _pool.TextOf(b));
        if (x == y)
            return new CopyPair(a, b, 1, 1);
        if (_prepared != x) _overlap.Prepare(_pool.Words(_prepared = x));
        var result = _overlap.Compare(_pool.Words(x), _pool.Weights(x), _pool.Words(y), _pool.Weights(y));
        return new CopyPair(a, b, result.Weighed, result.Plain);
    }
}
