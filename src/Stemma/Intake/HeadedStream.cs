namespace Stemma.Intake;

/// <summary>Bytes already read, then the rest of the stream they were read from, then some more bytes; counts what it gave. Only for reading on.</summary>
sealed class HeadedStream(ReadOnlyMemory<byte> head, Stream rest, ReadOnlyMemory<byte> tail) : ReadingStream
{
    ReadOnlyMemory<byte> _head = head, _tail = tail;
    bool _ended;

    /// <summary>Bytes given so far, the tail among them.</summary>
    public long Given { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var count = Take(ref _head, buffer);
        if (count == 0 && !_ended && buffer.Length > 0)
        {
            count = rest.Read(buffer);
            _ended = count == 0;
        }
        if (count == 0)
            count = Take(ref _tail, buffer);
        Given += count;
        return count;
    }

    static int Take(ref ReadOnlyMemory<byte> from, Span<byte> to)
    {
        var count = Math.Min(from.Length, to.Length);
        from.Span[..count].CopyTo(to);
        from = from[count..];
        return count;
    }
}
