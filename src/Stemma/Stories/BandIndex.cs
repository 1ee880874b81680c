namespace Stemma.Stories;

/// <summary>
/// Which accounts share which hashes. A hash that one account has is dropped. Of a hash that more than <c>cap</c> accounts have,
/// only the first few are kept as its members: they stand for the crowd, and every other account of the crowd meets them alone.
/// Built once, in O(n log n) of all hashes, in flat arrays.
/// </summary>
sealed class BandIndex
{
    const int Speakers = 4; // members that stand for a crowd

    readonly int[][] _bandsOf;   // by account: the bands it is in
    readonly int[] _starts;      // by band: first place in _members
    readonly int[] _members;     // account numbers, ascending inside a band
    readonly int[] _counts;      // by band: how many accounts have the hash

    BandIndex(int[][] bandsOf, int[] starts, int[] members, int[] counts) =>
        (_bandsOf, _starts, _members, _counts) = (bandsOf, starts, members, counts);

    /// <summary>How many bands there are.</summary>
    public int Bands() => _counts.Length;

    /// <summary>By account: the bands it shares with another.</summary>
    public ReadOnlySpan<int> Bands(int account) => _bandsOf[account];

    /// <summary>The accounts to meet in a band, ascending.</summary>
    public ReadOnlySpan<int> Members(int band) => _members.AsSpan(_starts[band], _starts[band + 1] - _starts[band]);

    /// <summary>How many accounts have the hash of a band.</summary>
    public int Count(int band) => _counts[band];

    /// <summary>Indexes the hashes of numbered accounts; each list holds a hash at most once.</summary>
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
        var sizes = new int[hashes.Count];
        var starts = new List<int> { 0 };
        var counts = new List<int>();
        var members = new List<int>();
        var bandAt = new int[total];
        for (var first = 0; first < total;)
        {
            var end = first + 1;
            while (end < total && keys[end] == keys[first]) end++;
            if (end - first > 1)
            {
                Array.Sort(owners, first, end - first);
                var kept = end - first > cap ? Speakers : end - first;
                for (var k = first; k < end; k++)
                {
                    if (k - first < kept) members.Add(owners[k]);
                    bandAt[k] = counts.Count + 1;
                    sizes[owners[k]]++;
                }
                starts.Add(members.Count);
                counts.Add(end - first);
            }
            first = end;
        }
        var bandsOf = Array.ConvertAll(sizes, size => new int[size]);
        for (var k = total - 1; k >= 0; k--)
            if (bandAt[k] > 0)
                bandsOf[owners[k]][--sizes[owners[k]]] = bandAt[k] - 1;
        return new BandIndex(bandsOf, [.. starts], [.. members], [.. counts]);
    }
}
