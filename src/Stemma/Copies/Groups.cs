namespace Stemma.Copies;

/// <summary>Numbers in groups that only ever join; a group goes by its smallest number (union-find with halving paths, Tarjan 1975).</summary>
sealed class Groups
{
    readonly int[] _above;

    Groups(int[] above) => _above = above;

    /// <summary>Each number by itself.</summary>
    public Groups(int count)
        : this([.. Enumerable.Range(0, count)])
    {
    }

    /// <summary>The same groups, to be joined further.</summary>
    public Groups Copy() => new([.. _above]);

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
