using System.CommandLine;
using System.Globalization;
using Stemma.Intake;
using Stemma.Reports;
using Stemma.Store;
using Stemma.Values;
using Stemma.Work;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma add PATH…</c>.</summary>
static class AddCommand
{
    public static Command Build(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders of accounts; - is standard input. Without any, what is owed from before is finished.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var archive = Common.Archive();
        var maxBytes = Common.MaxBytes();
        var later = new Option<bool>("--later") { Description = "Read and place only; the next `stemma add` weighs." };
        var json = Common.Json();
        var command = new Command("add", """
            Keeps accounts in the archive, places each in its story, and weighs the stories that changed.

            Examples:
              stemma add folder/ news.jsonl.gz
              stemma add corpus.jsonl --later -a team.db    read and place now, weigh with the next add
            """) { paths, archive, later, json, maxBytes };
        command.SetAction(async (parsed, cancel) =>
        {
            using var opened = Archive.Open(parsed.GetRequiredValue(archive));
            using var progress = new Progress(terminal);
            var worker = new Worker(opened, new WorkOptions { Weighs = !parsed.GetValue(later) });
            var inputs = FileIntake.Read(
                parsed.GetValue(paths) ?? [], terminal.In, terminal.Clock, new IntakeOptions { MaxBytes = parsed.GetRequiredValue(maxBytes) },
                says => Inputs.Note(terminal, says), cancel);
            var summary = await worker.AddAsync(inputs, new Steps(progress), cancel);
            progress.Clear();
            foreach (var notice in summary.Notices)
                Inputs.Note(terminal, notice.ToString());
            Inputs.Tell(summary.Rejected, terminal, summary.Inputs - summary.Rejected.Count);
            Inputs.Tell(summary.Unweighed, terminal);
            if (parsed.GetValue(json))
                WriteJson(terminal.Out, summary);
            else
                terminal.Out.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{opened.Path}: {summary.New} new of {StoryLines.Count(summary.Inputs, "input")}, {StoryLines.Count(summary.Placed, "account")} placed, {StoryLines.Count(summary.Weighed.Count, "story")} weighed. `stemma stories` lists them."));
            return summary.Unweighed.Count > 0 ? ExitCode.Fault : summary.Rejected.Count > 0 ? ExitCode.Partial : ExitCode.Done;
        });
        return command;
    }

    static void WriteJson(TextWriter output, WorkSummary summary) => JsonRecord.Write(output, json =>
    {
        json.WriteString("record", "added");
        json.WriteNumber("inputs", summary.Inputs);
        json.WriteNumber("new", summary.New);
        json.WriteNumber("placed", summary.Placed);
        json.WriteStartArray("weighed");
        foreach (var story in summary.Weighed)
            json.WriteStringValue(story.Value);
        json.WriteEndArray();
        json.WriteStartArray("rejected");
        foreach (var rejected in summary.Rejected)
        {
            json.WriteStartObject();
            ExtractJson.Fields(json, rejected);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    sealed class Steps(Progress progress) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => progress.Say(value.Step switch
        {
            WorkStep.Read => $"{value.Done} inputs read",
            WorkStep.Place => Of(value, "accounts placed"),
            _ => Of(value, "stories weighed"),
        });

        static string Of(WorkProgress value, string what) => value.Total is { } total ? $"{value.Done} of {total} {what}" : $"{value.Done} {what}";
    }
}
