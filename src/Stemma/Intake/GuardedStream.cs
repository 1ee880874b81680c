namespace Stemma.Intake;

/// <summary>Reads a stream whose failure is a fact to report, not an exception: reading ends there. Counts what was read.</summary>
sealed class GuardedStream(Stream inner)
{
    /// <summary>Why reading ended early; null when it did not.</summary>
    public string? Failure { get; private set; }

    /// <summary>Bytes read so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>The stream itself, for whoever reads on from where this has come to.</summary>
    public Stream Rest => inner;

    /// <summary>The bytes in all, where the stream knows from the start; 0 is not believed, since pipes say it too.</summary>
    public long? Length { get; } = LengthOf(inner);

    /// <summary>Fills the buffer as far as the stream goes; the number of bytes is smaller than the buffer only at the end or on failure.</summary>
    public int Fill(Span<byte> buffer, CancellationToken cancel)
    {
        var count = 0;
        while (count < buffer.Length)
        {
            cancel.ThrowIfCancellationRequested();
            var read = Read(buffer[count..]);
            if (read == 0)
                break;
            count += read;
        }
        return count;
    }

    /// <summary>Reads what there is; 0 at the end or on failure.</summary>
    public int Read(Span<byte> buffer)
    {
        if (Failure is not null)
            return 0;
        try
        {
            var count = inner.Read(buffer);
            BytesRead += count;
            return count;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Failure = failure.Message;
            return 0;
        }
    }

    static long? LengthOf(Stream stream)
    {
        try
        {
            return stream.CanSeek && stream.Length - stream.Position is > 0 and var left ? left : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
