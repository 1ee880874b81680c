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

    /// <summary>
    /// Reads one input at a time and prints it before the next is read: a folder of any size needs the memory of one page. The exit code is
    /// <see cref="ExitCode.Partial"/> when some input was rejected.
    /// </summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="json">Whether what is rejected is a line of JSON on standard output, too.</param>
    /// <param name="terminal">Where to print.</param>
    /// <param name="read">What an input holds.</param>
    /// <param name="print">Prints that, given how many accounts were printed before; returns how many it printed.</param>
    /// <param name="cancel">Stops between two inputs.</param>
    public static int Each<T>(
        string[] paths, IntakeOptions options, bool json, Terminal terminal, Func<Capture, Outcome<T>> read, Func<Capture, T, int, int> print, CancellationToken cancel)
        where T : class
    {
        var rejected = new List<Rejected>();
        var accounts = 0;
        foreach (var input in FileIntake.Read(paths, terminal.In, terminal.Clock, options, says => Note(terminal, says), cancel))
        {
            cancel.ThrowIfCancellationRequested();
            if (Held(input, read, json, terminal, rejected) is var (capture, held))
                accounts += print(capture, held, accounts);
        }
        Tell(rejected, terminal, accounts);
        return rejected.Count > 0 ? ExitCode.Partial : ExitCode.Done;
    }

    /// <summary>What one input holds; null when it was rejected, which is kept to be told, and with JSON printed.</summary>
    public static (Capture Capture, T Held)? Held<T>(Outcome<Capture> input, Func<Capture, Outcome<T>> read, bool json, Terminal terminal, List<Rejected> rejected)
        where T : class
    {
        var outcome = input.Then(read);
        if (outcome.Rejected is { } why)
        {
            rejected.Add(why);
            if (json)
                ExtractJson.Write(terminal.Out, why);
        }
        return input.Value is { } capture && outcome.Value is { } held ? (capture, held) : null;
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
