namespace Stemma.Intake;

/// <summary>What stands in a folder.</summary>
enum EntryKind
{
    /// <summary>A file, or a link to one.</summary>
    File,

    /// <summary>A file or folder whose name begins with a full stop.</summary>
    Hidden,

    /// <summary>A link to a folder: not followed, so that no walk runs in a ring.</summary>
    LinkedFolder,
}

/// <summary>One entry of a walk.</summary>
/// <param name="Path">The folder's path as given, then the way down.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsEmpty">Whether it has no bytes, as far as its folder knows; false where it does not.</param>
sealed record Entry(string Path, EntryKind Kind, bool IsEmpty);

/// <summary>Walks a folder without recursion, in ordinal order of names, a subfolder in its place.</summary>
static class FolderWalk
{
    /// <summary>Every file below the folder; a folder that cannot be listed is a rejection.</summary>
    public static IEnumerable<Outcome<Entry>> Of(string folder, int maxDepth)
    {
        var due = new Stack<(FileSystemInfo Info, string Path, int Depth)>();
        var root = new DirectoryInfo(folder);
        if (List(root, folder, 0, due) is { } unlisted)
            yield return unlisted;
        while (due.TryPop(out var next))
        {
            var (info, path, depth) = next;
            if (info.Name.StartsWith('.'))
                yield return new Entry(path, EntryKind.Hidden, false);
            else if (info is not DirectoryInfo inner)
                yield return new Entry(path, EntryKind.File, IsEmpty((FileInfo)info));
            else if (inner.Attributes.HasFlag(FileAttributes.ReparsePoint))
                yield return new Entry(path, EntryKind.LinkedFolder, false);
            else if (depth > maxDepth)
                yield return new Rejected(path, 0, $"folders nested deeper than {maxDepth}", "Name the inner folder itself");
            else if (List(inner, path, depth, due) is { } failed)
                yield return failed;
        }
    }

    static Rejected? List(DirectoryInfo folder, string path, int depth, Stack<(FileSystemInfo Info, string Path, int Depth)> due)
    {
        try
        {
            var entries = folder.GetFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false });
            Array.Sort(entries, (a, b) => string.CompareOrdinal(b.Name, a.Name)); // the stack turns it round
            foreach (var entry in entries)
                due.Push((entry, Path.Join(path, entry.Name), depth + 1));
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Rejected(path, 0, $"the folder cannot be listed: {InputReader.OneLine(failure.Message)}", "Check that it may be read");
        }
    }

    // A pipe is empty too: in a folder it must not be opened, since nobody may be writing to it.
    static bool IsEmpty(FileInfo file)
    {
        try
        {
            return (file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true)) is FileInfo { Exists: true, Length: 0 };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
