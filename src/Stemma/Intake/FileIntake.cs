using System.Globalization;

namespace Stemma.Intake;

/// <summary>The one place of the library that touches the file system: walks files and folders, and reads each file as captures.</summary>
public static class FileIntake
{
    /// <summary>
    /// Reads the given paths in their order, folders whole and in ordinal order of names, one file at a time. <c>.txt .html .htm .xhtml .md
    /// .markdown .jsonl .ndjson</c> are read by their ending. A file named with another ending is read by how it begins; in a folder only
    /// if it begins as a web page, else it is left out with a notice. Hidden files and linked folders in a folder are left out. What cannot be read
    /// is a rejection, and the rest goes on. The same bytes come as often as they are met: see <see cref="CaptureSet"/>.
    /// </summary>
    /// <param name="paths">Files, folders, and <c>-</c> for standard input.</param>
    /// <param name="standardInput">What <c>-</c> stands for; null when it may not be given. Not closed.</param>
    /// <param name="time">Dates the captures.</param>
    /// <param name="options">Caps.</param>
    /// <param name="notice">Is told, in one line each, what was left out of folders; null to hear nothing.</param>
    /// <param name="cancel">Stops between reads.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IEnumerable<Outcome<Capture>> Read(
        IEnumerable<string> paths, Stream? standardInput, TimeProvider time, IntakeOptions options, Action<string>? notice = null, CancellationToken cancel = default)
    {
        foreach (var path in paths)
        {
            cancel.ThrowIfCancellationRequested();
            var read = path == "-" ? ReadStandardInput(standardInput, time, options, cancel)
                : Directory.Exists(path) ? ReadFolder(path, time, options, notice, cancel)
                : ReadFile(path, MediaSniffer.ByEnding(path), time, options, cancel);
            foreach (var capture in read)
                yield return capture;
        }
    }

    /// <summary>As <see cref="Read"/>, each step on a thread of the pool, so that a slow disk or pipe holds up nobody.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async IAsyncEnumerable<Outcome<Capture>> ReadAsync(
        IEnumerable<string> paths,
        Stream? standardInput,
        TimeProvider time,
        IntakeOptions options,
        Action<string>? notice = null,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        using var captures = Read(paths, standardInput, time, options, notice, cancel).GetEnumerator();
        while (await Task.Run(captures.MoveNext, cancel).ConfigureAwait(false))
            yield return captures.Current;
    }

    static IEnumerable<Outcome<Capture>> ReadStandardInput(Stream? input, TimeProvider time, IntakeOptions options, CancellationToken cancel) =>
        input is not null ? InputReader.Read("-", input, null, time, options, cancel)
            : [new Rejected("-", 0, "standard input cannot be read here", "Give a file")];

    static IEnumerable<Outcome<Capture>> ReadFile(string path, string? mediaType, TimeProvider time, IntakeOptions options, CancellationToken cancel)
    {
        if (Open(path, out var refused) is not { } file)
        {
            yield return refused!; // set whenever there is no file
            yield break;
        }
        using (file)
            foreach (var capture in InputReader.Read(path, file, mediaType, time, options, cancel))
                yield return capture;
    }

    static IEnumerable<Outcome<Capture>> ReadFolder(string folder, TimeProvider time, IntakeOptions options, Action<string>? notice, CancellationToken cancel)
    {
        int read = 0, notText = 0, hidden = 0, linked = 0;
        foreach (var met in FolderWalk.Of(folder, options.MaxFolderDepth))
        {
            cancel.ThrowIfCancellationRequested();
            if (met.Rejected is { } unreadable)
            {
                read++;
                yield return unreadable;
                continue;
            }
            var (path, kind, isEmpty) = met.Value!; // one of the two is always set
            var type = MediaSniffer.ByEnding(path);
            if (kind == EntryKind.Hidden) hidden++;
            else if (kind == EntryKind.LinkedFolder) linked++;
            else if (type is null && isEmpty) notText++; // a pipe has no length either, and must not be opened
            else if (isEmpty)
            {
                read++;
                yield return Inspection.Refuse(path, [])!; // nothing is always refused
            }
            else if (type is null && Look(path) is var look && look != MediaTypes.Html)
            {
                if (look is null) notText++;
                else notice?.Invoke($"{path}: left out, a text with another ending; name the file itself to read it");
            }
            else
            {
                read++;
                foreach (var capture in ReadFile(path, type ?? MediaTypes.Html, time, options, cancel))
                    yield return capture;
            }
        }
        Tell(notText, "that {0} no text", notice, folder, "file");
        Tell(hidden, "that {0} hidden", notice, folder, "file or folder");
        Tell(linked, "that {0} only linked", notice, folder, "folder");
        if (read == 0)
            yield return new Rejected(folder, 0, "a folder with no file that can be read", "Give a folder with .txt, .html, .md or .jsonl files");
    }

    // How a file with an ending that is not ours begins; null when it is no text or cannot be opened.
    static string? Look(string path)
    {
        using var file = Open(path, out _);
        if (file is null)
            return null;
        var head = new byte[MediaSniffer.Head];
        var known = head.AsSpan(0, new GuardedStream(file).Fill(head, CancellationToken.None));
        return Inspection.Refuse(path, known) is null ? MediaSniffer.ByHead(known) : null;
    }

    // Whether a path names a pipe or a device, which may keep whoever opens it waiting for ever. Only a file has a length, so one with bytes
    // is never asked. One without is opened to write as well, which no pipe waits for, and nothing is written.
    static bool IsPipeOrDevice(string path)
    {
        var file = new FileInfo(path);
        var end = (file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true)) as FileInfo;
        if (OperatingSystem.IsWindows() || end is not { Exists: true, Length: 0 })
            return false;
        if (end.FullName.StartsWith("/dev/", StringComparison.Ordinal) && !end.FullName.StartsWith("/dev/shm/", StringComparison.Ordinal))
            return true; // opening a device to write may do something
        try
        {
            using var both = new FileStream(path, new FileStreamOptions { Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0 });
            return !both.CanSeek;
        }
        catch (UnauthorizedAccessException)
        {
            return true; // an empty file that may not be written to, or a pipe: nothing to read in either case
        }
    }

    /// <summary>Opens a file, or says why not.</summary>
    internal static FileStream? Open(string path, out Rejected? refused)
    {
        refused = null;
        try
        {
            if (IsPipeOrDevice(path))
            {
                refused = new Rejected(path, 0, "not a file: a pipe or a device, or empty", "Give a file, or - for standard input");
                return null;
            }
            return new FileStream(path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0, Options = FileOptions.SequentialScan });
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            refused = new Rejected(path, 0, "there is no such file, or it links to none", "Check the name");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            refused = new Rejected(path, 0, $"it cannot be opened: {InputReader.OneLine(failure.Message)}", "Check that it may be read");
        }
        return null;
    }

    static void Tell(int count, string that, Action<string>? notice, string folder, string what)
    {
        if (count == 0 || notice is null)
            return;
        var things = count == 1 ? what : what.Replace("file", "files", StringComparison.Ordinal).Replace("folder", "folders", StringComparison.Ordinal);
        var why = string.Format(CultureInfo.InvariantCulture, that, count == 1 ? "is" : "are");
        notice(string.Create(CultureInfo.InvariantCulture, $"{folder}: {count} {things} left out {why}"));
    }
}
