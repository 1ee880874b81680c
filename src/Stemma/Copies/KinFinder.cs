namespace Stemma.Copies;

/// <summary>
/// Finds who of a batch of accounts is kin to whom, without comparing all with all: those whose sketches agree (<see cref="CandidateFinder"/>)
/// are held against one another quickly (<see cref="Overlap"/>), what many accounts have counting little, and those with enough in
/// common are aligned with care (<see cref="PassageFinder"/>). The work is near the number of accounts times a cap, whatever they
/// repeat: ten thousand copies of one text hang together by their first.
/// </summary>
public sealed class KinFinder
{
    internal const int Version = 1;

    const int Few = 40;       // a batch this small is compared all with all
    const int Cap = 64;       // accounts of one slot's value: a family this large is met whole
    const double Least = 0.05; // of the lighter report, in passages

    readonly IReadOnlyList<Comparand> _batch;
    readonly byte[][] _weights;
    readonly List<int>[] _others;

    KinFinder(IReadOnlyList<Comparand> batch, byte[][] weights, List<int>[] others) => (_batch, _weights, _others) = (batch, weights, others);

    /// <summary>How many pairs are worth a look.</summary>
    public int Pairs => _others.Sum(others => others.Count);

    /// <summary>The accounts after one that are worth a look beside it, ascending.</summary>
    internal IReadOnlyList<int> OthersOf(int account) => _others[account];

    /// <summary>Finds which accounts of a batch are worth a look.</summary>
    /// <param name="batch">The accounts, ascending by id.</param>
    /// <param name="sketches">Their sketches.</param>
    /// <param name="isAsked">Whether anybody asks of two accounts, by their indexes, the smaller first; null for all.</param>
    /// <param name="cancel">Stops between slots.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static KinFinder Of(
        IReadOnlyList<Comparand> batch, IReadOnlyList<Sketch> sketches, Func<int, int, bool>? isAsked = null, CancellationToken cancel = default)
    {
        var others = new List<int>[batch.Count];
        for (var at = 0; at < others.Length; at++) others[at] = [];
        void Meet(int a, int b)
        {
            if (isAsked is null || isAsked(Math.Min(a, b), Math.Max(a, b)))
                others[Math.Min(a, b)].Add(Math.Max(a, b));
        }
        if (batch.Count <= Few)
        {
            for (var a = 0; a < batch.Count; a++)
                for (var b = a + 1; b < batch.Count; b++) Meet(a, b);
        }
        else
        {
            var order = Enumerable.Range(0, batch.Count).Where(at => sketches[at].Slots.Count == MinHash.Slots).ToArray();
            var slots = new uint[batch.Count * MinHash.Slots]; // side by side: they are read again and again
            foreach (var at in order) sketches[at].Slots.AsSpan().CopyTo(slots.AsSpan(at * MinHash.Slots));
            new CandidateFinder(order, at => slots.AsSpan(at * MinHash.Slots, MinHash.Slots), Cap).Find((_, _) => false, (a, b, _) => Meet(a, b), cancel);
        }
        foreach (var list in others) list.Sort();
        var weights = batch.Select(text => Array.ConvertAll(text.Traits, Print.Weight)).ToArray();
        PhraseCounts.Discount(batch.Count, at => batch[at].Words, at => weights[at]);
        return new KinFinder(batch, weights, others);
    }

    /// <summary>The kinships of an account with those after it in the batch, in their order. For any number of threads.</summary>
    public List<Kinship> KinOf(int account)
    {
        var kin = new List<Kinship>();
        if (_others[account].Count == 0)
            return kin;
        var overlap = new Overlap();
        var one = _batch[account];
        overlap.Prepare(one.Words);
        using var seeds = new Seeds(one);
        foreach (var at in _others[account])
            if (overlap.Compare(one.Words, _weights[account], _batch[at].Words, _weights[at]) is { Weighed: >= Least }
                && PassageFinder.Compare(one, seeds, _batch[at]) is { } kinship)
                kin.Add(kinship);
        return kin;
    }
}
