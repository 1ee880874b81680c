using System.CommandLine;
using Stemma.Dossiers;
using Stemma.Intake;
using Stemma.Reports;
using Stemma.Stories;

namespace Stemma.Cli;

/// <summary>Options and look-ups that several verbs have in common.</summary>
static class Common
{
    public static Option<bool> Json() => new("--json") { Description = "JSON Lines on standard output, one record a line (docs/json.md)." };

    public static Option<string> Archive() => new("--archive", "-a")
    {
        Description = $"The archive. Without it: $STEMMA_ARCHIVE, else {Store.Archive.DefaultPath}.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("STEMMA_ARCHIVE") is { Length: > 0 } named ? named : Store.Archive.DefaultPath,
    };

    public static Option<string[]> From() => new("--from")
    {
        Description = "Read these files and folders on the spot instead of an archive.",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    public static Option<int> MaxBytes() => new("--max-bytes")
    {
        Description = "The most bytes of one input; larger ones are turned away.",
        DefaultValueFactory = _ => new IntakeOptions().MaxBytes,
    };

    public static Argument<string> Story() => new("STORY")
    {
        Description = "A story's id, cut to any unique start, or a file or folder to read on the spot. May be left out where one story outweighs the rest.",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => "",
    };

    public static TextOptions Text(Terminal terminal) => new(terminal.Width, terminal.Colour, !terminal.Boxes);

    /// <summary>
    /// The stories a reading verb reads: of <c>--from</c>'s paths when there are any, of a path typed where a story is expected, else of the archive.
    /// </summary>
    /// <param name="story">What was typed for a story; emptied when it was a path.</param>
    /// <param name="from">The paths of <c>--from</c>.</param>
    /// <param name="archive">The archive.</param>
    /// <param name="terminal">Where notices go.</param>
    /// <param name="cancel">Stops between stages.</param>
    /// <param name="hears">Whether who says what is wanted: it costs more than all else.</param>
    public static (Desk Desk, int Exit) OpenDesk(ref string story, string[] from, string archive, Terminal terminal, CancellationToken cancel, bool hears = false)
    {
        if (from.Length == 0 && story.Length > 0 && (File.Exists(story) || Directory.Exists(story)))
            (from, story) = ([story], "");
        // Whoever mistypes a folder should not be told that an archive he never asked for is missing.
        else if (from.Length == 0 && !File.Exists(archive) && (story.Contains('/', StringComparison.Ordinal) || story.Contains('\\', StringComparison.Ordinal)))
            throw new UsageException($"{Visible.Line(story)}: there is no such file or folder.");
        return from.Length > 0 ? Inputs.Read(from, new IntakeOptions(), hears, terminal, cancel) : (Desk.Of(Store.Archive.OpenExisting(archive), hears, cancel), ExitCode.Done);
    }

    /// <summary>The one story that <paramref name="typed"/> means.</summary>
    /// <exception cref="UsageException">None, several, or one that is not weighed yet.</exception>
    public static Apparatus Find(Desk desk, string typed)
    {
        var row = Row(desk, typed);
        return desk.Open(row) ?? throw new UsageException($"{row}: not weighed since its accounts changed. Run `stemma add` without paths to finish what is owed.");
    }

    static StoryId Row(Desk desk, string typed)
    {
        if (desk.Stories.Count == 0)
            throw new UsageException("there is no story here: nothing was added, or every input was turned away.");
        if (typed.Length == 0)
        {
            if (desk.Stories.Count == 1 || desk.Stories[0].Accounts > desk.Stories[1].Accounts)
                return desk.Stories[0].Id;
            throw new UsageException($"there are {desk.Stories.Count} stories here; name one of them: {Some(desk.Stories.Select(s => s.Id.Value))}.");
        }
        var start = typed.StartsWith("s-", StringComparison.Ordinal) ? typed : "s-" + typed;
        var found = desk.Stories.Where(s => s.Id.Value.StartsWith(start, StringComparison.Ordinal)).ToArray();
        if (found.Length > 1 && found.FirstOrDefault(s => s.Id.Value == start) is { } exact)
            return exact.Id;
        return found.Length switch
        {
            1 => found[0].Id,
            0 when typed.Contains('/', StringComparison.Ordinal) || typed.Contains('.', StringComparison.Ordinal) || typed.Contains('\\', StringComparison.Ordinal) =>
                throw new UsageException($"{Visible.Line(typed)}: there is no such file or folder, and no such story."),
            0 => throw new UsageException($"there is no story '{Visible.Line(typed)}'. There are: {Some(desk.Stories.Select(s => s.Id.Value))}."),
            _ => throw new UsageException($"'{Visible.Line(typed)}' is the start of {found.Length} stories: {Some(found.Select(s => s.Id.Value))}. Give more of it."),
        };
    }

    static string Some(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return string.Join(", ", all.Take(6)) + (all.Length > 6 ? $" and {all.Length - 6} more" : "");
    }
}
