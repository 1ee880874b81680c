namespace Stemma.Stories;

/// <summary>
/// Which accounts share which hashes. A hash that one account has, or more than <c>cap</c> accounts have, tells no one apart and
/// is dropped. Built once, in O(n log n) of all hashes, in two flat arrays.
/// </summary>
sealed class BandIndex
{
    readonly int[][] _bandsOf;   // by account: the groups it is in
    readonly int[] _starts;      // by group: first place in _members
    readonly int[] _members;     // account numbers, ascending inside a group

    BandIndex(int[][] bandsOf, int[] starts, int[] members, int[] dropped) =>
        (_bandsOf, _starts, _members, Dropped) = (bandsOf, starts, members, dropped);

    /// <summary>By account: how many of its hashes more than <c>cap</c> accounts share.</summary>
    public int[] Dropped { get; }

    /// <summary>By account: the bands it shares with another.</summary>
    public ReadOnlySpan<int> Bands(int account) => _bandsOf[account];

    /// <summary>The accounts that share a band, ascending.</summary>
    public ReadOnlySpan<int> Members(int band) => _members.AsSpan(_starts[band], _starts[band + 1] - _starts[band]);

    public static BandIndex Of(IReadOnlyList<IReadOnlyList<ulong>> hashes, int cap)
    {
        var total = hashes.Sum(list => list.Count);
        var keys = new ulong[total];
        var owners = new int[total];
        var at = 0;
        for (var account = 0; account < hashes.Count; account++)
            foreach (var hash in hashes[account])
                (keys[at], owners[at++]) = (hash, account);
        Array.Sort(keys, owners);
        var dropped = new int[hashes.Count];
        var counts = new int[hashes.Count];
        var starts = new List<int> { 0 };
        var members = new List<int>();
        for (var first = 0; first < total;)
        {
            var end = first + 1;
            while (end < total && keys[end] == keys[first]) end++;
            if (end - first > cap)
                for (var k = first; k < end; k++) dropped[owners[k]]++;
            else if (end - first > 1)
            {
                Array.Sort(owners, first, end - first);
                for (var k = first; k < end; k++)
                {
                    members.Add(owners[k]);
                    counts[owners[k]]++;
                }
                starts.Add(members.Count);
            }
            first = end;
        }
        var bandsOf = Array.ConvertAll(counts, count => new int[count]);
        for (var band = starts.Count - 2; band >= 0; band--)
            for (var k = starts[band]; k < starts[band + 1]; k++)
                bandsOf[members[k]][--counts[members[k]]] = band;
        return new BandIndex(bandsOf, [.. starts], [.. members], dropped);
    }
}
