namespace Stemma.Intake;

/// <summary>One line of a stream.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Offset">Byte of the stream at which it begins.</param>
/// <param name="Length">Its bytes, without the line end.</param>
/// <param name="Body">The bytes; null when there are more of them than may be held.</param>
readonly record struct Line(long Number, long Offset, long Length, byte[]? Body);

/// <summary>Reads lines of bytes from a stream, never holding more than one.</summary>
static class LineReader
{
    const int Chunk = 1 << 16;

    /// <summary>
    /// The lines, ended by LF or CR LF, the last perhaps by nothing. A line longer than <paramref name="maxBytes"/> is passed over, counted
    /// but not held. <paramref name="head"/> is what was read of the stream before.
    /// </summary>
    public static IEnumerable<Line> Read(GuardedStream stream, ReadOnlyMemory<byte> head, long offset, int maxBytes, CancellationToken cancel)
    {
        var chunk = new byte[Chunk];
        var held = new MemoryStream();
        long number = 1, length = 0;
        var left = head;
        while (true)
        {
            if (left.IsEmpty)
            {
                cancel.ThrowIfCancellationRequested();
                var count = stream.Read(chunk);
                if (count == 0)
                    break;
                left = chunk.AsMemory(0, count);
            }
            var end = left.Span.IndexOf((byte)'\n');
            var piece = end < 0 ? left : left[..end];
            length += piece.Length;
            if (length <= maxBytes)
                held.Write(piece.Span);
            else if (held.Length > 0)
                held = new MemoryStream(); // let go of what will not be used
            if (end < 0)
            {
                left = default;
                continue;
            }
            yield return Take();
            offset += length + 1;
            number++;
            length = 0;
            held = held.Capacity > Chunk ? new MemoryStream() : held;
            held.SetLength(0);
            left = left[(end + 1)..];
        }
        if (length > 0)
            yield return Take();

        Line Take()
        {
            if (length > maxBytes)
                return new Line(number, offset, length, null);
            var bytes = held.ToArray();
            return new Line(number, offset, length, bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes);
        }
    }
}
