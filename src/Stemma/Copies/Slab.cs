namespace Stemma.Copies;

/// <summary>Runs of values appended one after another, in large blocks, so that millions of small runs cost no object each. Not for several writers.</summary>
/// <typeparam name="T">The values.</typeparam>
sealed class Slab<T>
    where T : unmanaged
{
    /// <summary>The longest run.</summary>
    public const int Block = 1 << 20;

    readonly List<T[]> _blocks = [];
    int _used = Block; // of the last block; the first is made with the first run

    /// <summary>Appends a run of at most <see cref="Block"/> values.</summary>
    /// <returns>Where it stands.</returns>
    public long Add(ReadOnlySpan<T> values)
    {
        if (_used + Math.Max(1, values.Length) > Block)
        {
            _blocks.Add(new T[Block]);
            _used = 0;
        }
        values.CopyTo(_blocks[^1].AsSpan(_used));
        var at = ((long)(_blocks.Count - 1) * Block) + _used;
        _used += values.Length;
        return at;
    }

    /// <summary>The run that was appended at a place.</summary>
    public Span<T> At(long at, int count) => _blocks.Count == 0 ? [] : _blocks[(int)(at / Block)].AsSpan((int)(at % Block), count);
}
