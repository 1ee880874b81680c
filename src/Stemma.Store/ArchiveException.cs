namespace Stemma.Store;

/// <summary>Why an archive cannot be used.</summary>
public enum ArchiveFault
{
    /// <summary>Another process holds it longer than the caller would wait.</summary>
    Locked,

    /// <summary>The file is not whole: cut short, overwritten, or a bit has flipped where SQLite notices.</summary>
    Damaged,

    /// <summary>A later Stemma made it; it was left as it is.</summary>
    Newer,

    /// <summary>The file is something else than an archive; it was left as it is.</summary>
    Foreign,

    /// <summary>There is no such file, or it may not be read or written, or the disk is full.</summary>
    Unreachable,
}

/// <summary>The archive cannot be used. The message is one line for a user and ends with the way out; the command line exits with 4.</summary>
public sealed class ArchiveException : Exception
{
    ArchiveException(string path, ArchiveFault fault, string message, Exception? cause)
        : base(message, cause) => (Path, Fault) = (path, fault);

    /// <summary>The archive's file, as given.</summary>
    public string Path { get; }

    /// <summary>What is wrong.</summary>
    public ArchiveFault Fault { get; }

    internal static ArchiveException Locked(string path, Exception? cause = null) => new(path, ArchiveFault.Locked,
        $"{path}: another process is writing to this archive. Wait until it has finished, or end it, and try again.", cause);

    internal static ArchiveException Damaged(string path, string what, Exception? cause = null) => new(path, ArchiveFault.Damaged,
        $"{path}: the archive is damaged ({what.TrimEnd('.')}). Keep the file, restore it from a copy if there is one, or add the inputs again to a new archive.",
        cause);

    internal static ArchiveException Newer(string path, long found, long known) => new(path, ArchiveFault.Newer,
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{path}: the archive has schema {found}, this Stemma knows up to {known}. It was left untouched; use the Stemma that made it, or a newer one."),
        null);

    internal static ArchiveException Foreign(string path) => new(path, ArchiveFault.Foreign,
        $"{path}: this file is not a Stemma archive. It was left untouched; name another file.", null);

    internal static ArchiveException Missing(string path) => new(path, ArchiveFault.Unreachable,
        $"{path}: there is no archive here. Make one with `stemma add`, or name another file.", null);

    internal static ArchiveException Unreachable(string path, string what, Exception? cause) => new(path, ArchiveFault.Unreachable,
        $"{path}: the archive cannot be reached ({what.TrimEnd('.')}). Check the path, the permissions and the free space.", cause);
}
