using System.Globalization;

namespace Stemma.Intake;

/// <summary>Turns a stream of bytes into captures: one for a text or a page, one for each row of JSON Lines.</summary>
public static class InputReader
{
    const string Leave = "Leave it out";

    /// <summary>
    /// Reads one stream to its end. Holds one capture at a time, never more than <see cref="IntakeOptions.MaxBytes"/>; bytes packed
    /// with gzip, once or twice, are unpacked. What is no account is a rejection, and the rows after it are read. A stream that fails is a rejection too, at the byte it failed at.
    /// </summary>
    /// <param name="origin">Names the stream: a path, an address, <c>-</c>.</param>
    /// <param name="stream">The bytes. The caller closes it.</param>
    /// <param name="mediaType">One of <see cref="MediaTypes"/>, <c>application/jsonl</c>, or null to tell by how it begins.</param>
    /// <param name="time">Dates the captures.</param>
    /// <param name="options">Caps.</param>
    /// <param name="cancel">Stops between reads.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IEnumerable<Outcome<Capture>> Read(
        string origin, Stream stream, string? mediaType, TimeProvider time, IntakeOptions options, CancellationToken cancel = default)
    {
        var (guarded, head, depth) = Unpacked(stream, options, cancel);
        var now = time.GetUtcNow();
        var type = mediaType ?? MediaSniffer.ByHead(head.Span);
        var captures = type == MediaSniffer.JsonLines
            ? Rows(origin, guarded, head, now, options, cancel)
            : [Whole(origin, guarded, head.Span, type, now, options, cancel)];
        foreach (var capture in captures)
            if (guarded.Failure is null)
                yield return capture;
        if (Failed(origin, guarded, depth) is { } failed)
            yield return failed;
    }

    /// <summary>A stream as it is once unpacked, its first bytes, and how often it was packed.</summary>
    internal static (GuardedStream Stream, ReadOnlyMemory<byte> Head, int Depth) Unpacked(Stream stream, IntakeOptions options, CancellationToken cancel)
    {
        var guarded = new GuardedStream(stream);
        var head = new byte[Math.Min(MediaSniffer.Head, options.MaxBytes)];
        var known = guarded.Fill(head, cancel);
        var depth = 0;
        for (; depth < UnpackedStream.MaxDepth && UnpackedStream.IsGzip(head.AsSpan(0, known)); depth++)
        {
            // Not closed: it holds nothing but memory, and closing it would close the caller's stream.
            guarded = new GuardedStream(UnpackedStream.OfGzip(head.AsMemory(0, known), guarded.Rest));
            head = new byte[head.Length];
            known = guarded.Fill(head, cancel);
        }
        return (guarded, head.AsMemory(0, known), depth);
    }

    /// <summary>Why a stream ended before its end; null when it did not.</summary>
    internal static Rejected? Failed(string origin, GuardedStream stream, int depth) => stream.Failure is not { } failure ? null
        : new Rejected(origin, stream.BytesRead, $"it could not be read on: {OneLine(failure)}",
            depth > 0 ? "Fetch or pack it again; the bytes are counted unpacked" : "Check the file and its disk");

    static Outcome<Capture> Whole(
        string origin, GuardedStream stream, ReadOnlySpan<byte> head, string type, DateTimeOffset now, IntakeOptions options, CancellationToken cancel)
    {
        if (head.Length > 0 && Inspection.RefuseKind(origin, head) is { } kind)
            return kind;
        if (stream.Length is { } length && length > options.MaxBytes)
            return TooLarge(origin, options.MaxBytes, $"{Bytes(length)} bytes", options);
        var body = stream.Length is { } size && size >= head.Length ? new byte[size] : new byte[Math.Max(head.Length, 1)];
        head.CopyTo(body);
        var count = head.Length;
        while (true)
        {
            if (count == body.Length)
            {
                var next = new byte[1];
                if (stream.Fill(next, cancel) == 0)
                    break;
                if (count == options.MaxBytes)
                    return TooLarge(origin, count, $"more than {Bytes(count)} bytes", options);
                Array.Resize(ref body, (int)Math.Min(options.MaxBytes, Math.Max(65536L, body.Length * 2L)));
                body[count++] = next[0];
            }
            var read = stream.Fill(body.AsSpan(count), cancel);
            count += read;
            if (read == 0)
                break;
        }
        if (count < body.Length)
            Array.Resize(ref body, count);
        return Inspection.Refuse(origin, body, type) is { } refused ? refused : Capture.Of(origin, type, now, body);
    }

    static IEnumerable<Outcome<Capture>> Rows(
        string origin, GuardedStream stream, ReadOnlyMemory<byte> head, DateTimeOffset now, IntakeOptions options, CancellationToken cancel)
    {
        var bom = ByteOrderMark.Of(head.Span);
        if ((bom.IsUtf16 ? new Rejected(origin, 0, "a byte order mark of UTF-16; JSON Lines are UTF-8", "Save it as UTF-8") : RefuseFile(origin, head.Span)) is { } refused)
        {
            yield return refused;
            yield break;
        }
        var rows = 0;
        foreach (var line in LineReader.Read(stream, head[bom.Length..], bom.Length, options.MaxBytes, cancel))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{origin}:{line.Number}");
            if (line.Body is not { } body)
                yield return TooLarge(place, line.Offset, $"a line of {Bytes(line.Length)} bytes", options);
            else if (body.AsSpan().IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') < 0)
                continue;
            else if (RowCheck.Refuse(place, body, options.MaxJsonDepth) is { } bad)
                yield return bad with { Offset = line.Offset + bad.Offset };
            else
                yield return Capture.Of(place, MediaTypes.JsonRow, now, body);
            rows++;
        }
        if (rows == 0)
            yield return new Rejected(origin, 0, "no row in it, expected one JSON object a line", Leave);
    }

    // Binary all through: one line says so, not one a row.
    internal static Rejected? RefuseFile(string origin, ReadOnlySpan<byte> head) =>
        Inspection.RefuseKind(origin, head) ?? (head.IndexOf((byte)0) is var nul and >= 0
            ? new Rejected(origin, nul, "a NUL byte, which no text has", Leave) : head.IsEmpty ? Inspection.Refuse(origin, head) : null);

    internal static Rejected TooLarge(string origin, long at, string met, IntakeOptions options) =>
        new(origin, at, $"{met}, and at most {Bytes(options.MaxBytes)} are read", $"Cut it up, or raise {options.MaxBytesOption}");

    internal static string Bytes(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    internal static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
