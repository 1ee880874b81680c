namespace Stemma.Stories;

/// <summary>Numbers in groups that only ever join; a group goes by its smallest number (union-find with halving paths, Tarjan 1975).</summary>
sealed class Groups(int count)
{
    readonly int[] _above = [.. Enumerable.Range(0, count)];

    /// <summary>The smallest number in the group of <paramref name="one"/>.</summary>
    public int Find(int one)
    {
        while (_above[one] != one)
            one = _above[one] = _above[_above[one]];
        return one;
    }

    /// <summary>Makes one group of two.</summary>
    public void Join(int one, int other)
    {
        (one, other) = (Find(one), Find(other));
        if (one < other) _above[other] = one;
        else _above[one] = other;
    }
}
