using System.Text;

namespace Stemma.Cli;

/// <summary>Files that a command writes: whole or not at all, and never over somebody's work.</summary>
static class OutputFile
{
    /// <summary>Writes a file in UTF-8; one that was there is replaced only when the new one is whole.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="what">What it is, for people: <c>report</c>.</param>
    /// <param name="write">Writes it.</param>
    /// <exception cref="UsageException">It cannot be written there.</exception>
    public static void Write(string file, string what, Action<TextWriter> write)
    {
        var part = file + ".part";
        try
        {
            using (var writer = new StreamWriter(part, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
                write(writer);
            File.Move(part, file, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: the {what} cannot be written there. Name a file in a folder that is there and may be written to.");
        }
    }

    /// <summary>Refuses to write over one of the inputs, or over a file that Stemma did not write, before anything is read.</summary>
    /// <param name="output">The file to be written; null or <c>-</c> for standard output.</param>
    /// <param name="what">What it is, for people.</param>
    /// <param name="mark">What stands in the head of every such file of ours.</param>
    /// <param name="inputs">The paths that are read.</param>
    /// <exception cref="UsageException">It would.</exception>
    public static void KeepInputs(string? output, string what, string mark, IEnumerable<string> inputs)
    {
        if (output is null or "-" || !File.Exists(output))
            return;
        var target = Path.GetFullPath(output);
        if (inputs.Any(i => i.Length > 0 && i != "-" && Path.GetFullPath(i) == target) || !IsOurs(target, mark))
            throw new UsageException($"{output}: there is a file of that name that is not {(what[0] is 'e' ? "an" : "a")} {what} of Stemma. Name another file for the {what}.");
    }

    // Only what we wrote may be replaced by us: whatever else bears the name is somebody's work.
    static bool IsOurs(string file, string mark)
    {
        using var reader = new StreamReader(file);
        var head = new char[2048];
        var read = reader.ReadBlock(head);
        return head.AsSpan(0, read).Contains(mark, StringComparison.Ordinal);
    }
}
