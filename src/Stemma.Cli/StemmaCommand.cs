using System.CommandLine;
using Stemma.Cli.Commands;
using Stemma.Store;

namespace Stemma.Cli;

/// <summary>The command <c>stemma</c>.</summary>
public static class StemmaCommand
{
    const string About = """
        Reads many accounts of one event and shows who copied whom, what changed on the way, and who is independent.

        Examples:
          stemma show page1.html page2.html notes.txt     no archive needed: reads, groups, prints the dossier
          stemma show folder/ --report story.html         writes the report as one web page
          stemma extract page.html                        the report, facts and furniture of one page
          stemma compare a.txt b.txt                      what changed between two accounts
          stemma add folder/                              keeps everything in stemma.db
          stemma dates page.html                          the days that "Tuesday" and "last month" mean
          stemma said page.html                           who says what, quoted or told
          stemma stories                                  the stories of the archive
          stemma dedup corpus.jsonl > unique.jsonl        one of each group of copies
          stemma report s-52ab -o story.html              the report of one of them
          stemma export s-52ab --as tei -o story.xml      for other programs: graphml, dot, tei
          stemma explain s-52ab/d3                        the evidence behind one row
        """;

    /// <summary>Runs one command line.</summary>
    /// <returns>An exit code: see <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancel)
    {
        var root = new RootCommand(About)
        {
            ShowCommand.Build(terminal),
            ExtractCommand.Build(terminal),
            DatesCommand.Build(terminal),
            ActorsCommand.Build(terminal),
            AddCommand.Build(terminal),
            StoriesCommand.Build(terminal),
            TreeCommand.Build(terminal),
            CompareCommand.Build(terminal),
            DedupCommand.Build(terminal),
            DriftCommand.Build(terminal),
            ExplainCommand.Build(terminal),
            ParseCommand.Build(terminal),
            ReportCommand.Build(terminal),
            ExportCommand.Build(terminal),
            SaidCommand.Build(terminal),
            VerifyCommand.Build(terminal),
        };
        var command = root.Parse(args);
        var misused = command.Errors.Count > 0;
        try
        {
            var exit = await command.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = misused ? terminal.Error : terminal.Out,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                },
                cancel);
            await terminal.Out.FlushAsync(CancellationToken.None);
            return misused ? ExitCode.Usage : exit;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("stemma: interrupted; what was stored is whole.");
            return ExitCode.Interrupted;
        }
        catch (UsageException misuse)
        {
            terminal.Error.WriteLine($"stemma: {misuse.Message}");
            return ExitCode.Usage;
        }
        catch (ArchiveException fault)
        {
            terminal.Error.WriteLine($"stemma: {fault.Message}");
            return ExitCode.Archive;
        }
        catch (IOException broken) when (broken.Message.Contains("Broken pipe", StringComparison.Ordinal))
        {
            return ExitCode.Done; // the reader of our output has seen enough
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"stemma: {fault.Message}");
            return ExitCode.Usage;
        }
#pragma warning disable CA1031 // the last door: whatever comes here is our own fault, and is said so
        catch (Exception fault)
#pragma warning restore CA1031
        {
            terminal.Error.WriteLine($"stemma: this is a mistake in Stemma, not in your input. Please report it with the command line and these lines.\n{fault}");
            return ExitCode.Fault;
        }
    }
}
