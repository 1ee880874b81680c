using Stemma.Dossiers;
using Stemma.Intake;
using Stemma.Reports;
using Stemma.Testimonies;
using Stemma.Work;

namespace Stemma.Cli;

/// <summary>Reads paths on the spot and says on standard error what was turned away.</summary>
static class Inputs
{
    /// <summary>Reads, groups, hears who says what where that is wanted, and weighs. The exit code is <see cref="ExitCode.Partial"/> when some input was rejected.</summary>
    public static (Desk Desk, int Exit) Read(string[] paths, IntakeOptions options, bool hears, Terminal terminal, CancellationToken cancel)
    {
        using var progress = new Progress(terminal);
        var models = hears ? Task.Run(AccountSpeech.Prepare, cancel) : Task.CompletedTask;
        var read = 0;
        var heard = Batch.Read(Counted(), cancel);
        progress.Say($"{heard.Testimonies.Count} accounts read, grouping");
        var grouped = Batch.Group(heard.Testimonies, cancel);
        if (hears)
        {
            progress.Say($"{grouped.Stories.Count} stories, hearing who says what");
            models.Wait(cancel);
            grouped = Batch.Hear(grouped, cancel);
        }
        progress.Say($"{grouped.Stories.Count} stories, weighing");
        var weighed = Batch.WeighEach(grouped, Weigher.Weigh, cancel);
        var desk = Desk.Of(grouped, weighed.Dossiers);
        progress.Clear();
        foreach (var notice in heard.Notices)
            Note(terminal, notice.ToString());
        Tell(heard.Rejected, terminal, heard.Testimonies.Count);
        Tell(weighed.Unweighed, terminal);
        return (desk, weighed.Unweighed.Count > 0 ? ExitCode.Fault : heard.Rejected.Count > 0 ? ExitCode.Partial : ExitCode.Done);

        IEnumerable<Outcome<Capture>> Counted()
        {
            foreach (var input in FileIntake.Read(paths, terminal.In, terminal.Clock, options, says => Note(terminal, says), cancel))
            {
                if (++read % 100 == 0)
                    progress.Say($"{read} inputs read");
                yield return input;
            }
        }
    }

    /// <summary>One line for every input that was turned away, and how many of how many.</summary>
    public static void Tell(IReadOnlyCollection<Rejected> rejected, Terminal terminal, int accounts)
    {
        foreach (var one in rejected)
            terminal.Error.WriteLine($"stemma: {Visible.Line(one.ToString())}");
        if (rejected.Count > 0)
            terminal.Error.WriteLine($"stemma: {rejected.Count} {(rejected.Count == 1 ? "input was" : "inputs were")} turned away; {accounts} {(accounts == 1 ? "account was" : "accounts were")} read.");
    }

    /// <summary>One line for every story that a mistake of ours kept from being weighed.</summary>
    public static void Tell(IEnumerable<Unweighed> unweighed, Terminal terminal)
    {
        foreach (var story in unweighed)
            terminal.Error.WriteLine($"stemma: {Visible.Line(story.ToString())}");
    }

    /// <summary>One line of something to know.</summary>
    public static void Note(Terminal terminal, string says) => terminal.Error.WriteLine($"stemma: note: {Visible.Line(says)}");
}
