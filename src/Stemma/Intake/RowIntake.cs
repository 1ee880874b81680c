using System.Globalization;

namespace Stemma.Intake;

/// <summary>Reads files of JSON Lines, plain or packed with gzip, line by line and nothing more: for whoever parses millions of rows.</summary>
public static class RowIntake
{
    /// <summary>
    /// The rows of the given files in their order; of a folder its <c>.jsonl</c> and <c>.ndjson</c> files, packed or not, in ordinal order
    /// of names. Empty lines are passed over. What cannot be read is a row that says why, and the rest goes on; reading the same files
    /// again gives the same rows.
    /// </summary>
    /// <param name="paths">Files, folders, and <c>-</c> for standard input.</param>
    /// <param name="standardInput">What <c>-</c> stands for. Not closed.</param>
    /// <param name="options">Caps.</param>
    /// <param name="cancel">Stops between reads.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IEnumerable<Row> Read(IEnumerable<string> paths, Stream? standardInput, IntakeOptions options, CancellationToken cancel = default)
    {
        foreach (var path in paths)
        {
            if (path == "-" && standardInput is not null)
            {
                foreach (var row in OfStream(path, standardInput, options, cancel)) yield return row;
                continue;
            }
            var read = 0;
            foreach (var (file, refused) in Files(path, options))
            {
                read++;
                using var stream = refused is null ? FileIntake.Open(file, out var closed) : Nothing(refused, out closed);
                if (stream is null)
                    yield return Refused(file, closed ?? refused!); // one of the two says why there is no stream
                else
                    foreach (var row in OfStream(file, stream, options, cancel)) yield return row;
            }
            if (read == 0)
                yield return Refused(path, new Rejected(path, 0, "a folder without rows", "Give a folder with .jsonl or .ndjson files, packed with gzip or not"));
        }
    }

    static FileStream? Nothing(Rejected refused, out Rejected? why)
    {
        why = refused;
        return null;
    }

    static IEnumerable<(string File, Rejected? Refused)> Files(string path, IntakeOptions options)
    {
        if (!Directory.Exists(path))
            return [(path, null)];
        return FolderWalk.Of(path, options.MaxFolderDepth)
            .Where(met => met.Rejected is not null || (met.Value!.Kind == EntryKind.File && MediaSniffer.ByEnding(met.Value!.Path) == MediaSniffer.JsonLines)) // one of the two is always set
            .Select(met => met.Rejected is { } refused ? (refused.Origin, refused) : (met.Value!.Path, (Rejected?)null));
    }

    static IEnumerable<Row> OfStream(string origin, Stream stream, IntakeOptions options, CancellationToken cancel)
    {
        var (guarded, head, depth) = InputReader.Unpacked(stream, options, cancel);
        var bom = ByteOrderMark.Of(head.Span);
        if ((bom.IsUtf16 ? new Rejected(origin, 0, "a byte order mark of UTF-16; JSON Lines are UTF-8", "Save it as UTF-8") : InputReader.RefuseFile(origin, head.Span)) is { } refused)
        {
            yield return Refused(origin, refused);
            yield break;
        }
        foreach (var line in LineReader.Read(guarded, head[bom.Length..], bom.Length, options.MaxBytes, cancel))
            if (line.Body is not { } body)
                yield return new Row(origin, line.Number, line.Offset, null, InputReader.TooLarge(
                    string.Create(CultureInfo.InvariantCulture, $"{origin}:{line.Number}"), line.Offset, $"a line of {InputReader.Bytes(line.Length)} bytes", options));
            else if (body.AsSpan().IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') >= 0)
                yield return new Row(origin, line.Number, line.Offset, body, null);
        if (InputReader.Failed(origin, guarded, depth) is { } failed)
            yield return Refused(origin, failed);
    }

    static Row Refused(string origin, Rejected why) => new(origin, 0, why.Offset, null, why);
}
