using System.CommandLine;
using Stemma.Intake;
using Stemma.Reports;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma show PATH…</c>: reads, groups and prints, without an archive.</summary>
static class ShowCommand
{
    const int StoriesInFull = 12;

    public static Command Build(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders of accounts; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var report = new Option<string>("--report", "-o") { Description = "Writes the report of the weightiest story as one web page." };
        var open = new Option<bool>("--open") { Description = "Opens the report in the browser (with --report)." };
        var story = new Option<string>("--story") { Description = "Only this story, its id cut to any unique start.", DefaultValueFactory = _ => "" };
        var json = Common.Json();
        var maxBytes = Common.MaxBytes();
        var failOn = Threshold.Option();
        var command = new Command("show", """
            Reads accounts, groups them into stories, and prints each story's dossier. Needs no archive.

            Examples:
              stemma show folder/
              stemma show a.html b.txt --report story.html --open
              stemma show folder/ --fail-on quote-altered    exit code 1 when a quotation was altered
            """)
        {
            paths, report, open, story, json, failOn, maxBytes,
        };
        command.SetAction((parsed, cancel) => Task.Run(() =>
        {
            var threshold = Threshold.Parse(parsed.GetValue(failOn));
            ReportCommand.KeepInputs(parsed.GetValue(report), parsed.GetRequiredValue(paths));
            var (desk, exit) = Inputs.Read(parsed.GetRequiredValue(paths), new IntakeOptions { MaxBytes = parsed.GetRequiredValue(maxBytes) }, hears: true, terminal, cancel);
            using (desk)
            {
                if (desk.Stories.Count == 0)
                {
                    terminal.Error.WriteLine("stemma: there is nothing to show.");
                    return exit == ExitCode.Done ? ExitCode.Partial : exit;
                }
                var only = parsed.GetRequiredValue(story);
                var shown = only.Length > 0 ? [Common.Find(desk, only)] : desk.Stories.Select(s => Common.Find(desk, s.Id.Value));
                var crossed = false;
                var count = 0;
                foreach (var apparatus in shown)
                {
                    cancel.ThrowIfCancellationRequested();
                    crossed |= threshold.IsCrossedBy(apparatus.Dossier);
                    if (parsed.GetValue(json))
                        terminal.Out.Write(JsonReport.Write(apparatus));
                    else if (count < StoriesInFull && (apparatus.Dossier.Witnesses.Count > 1 || desk.Stories.Count == 1))
                        terminal.Out.WriteLine(TextReport.Write(apparatus, Common.Text(terminal)));
                    else
                        terminal.Out.WriteLine(StoryLines.Line(apparatus.Dossier));
                    count++;
                }
                if (parsed.GetValue(report) is { Length: > 0 } file)
                    ReportCommand.Write(Common.Find(desk, only.Length > 0 ? only : desk.Stories[0].Id.Value), file, parsed.GetValue(open), terminal);
                return crossed ? ExitCode.Crossed : exit;
            }
        }, cancel));
        return command;
    }
}
