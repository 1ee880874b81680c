using System.CommandLine;
using Stemma.Comparison;
using Stemma.Reports;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma drift STORY</c>.</summary>
static class DriftCommand
{
    public static Command Build(Terminal terminal)
    {
        var story = Common.Story();
        var kind = new Option<string>("--kind") { Description = "Only these kinds: quote-altered,hedge-dropped …" };
        var severity = new Option<Severity>("--severity") { Description = "Only this severity and above: wording, blurred, material.", DefaultValueFactory = _ => Severity.Blurred };
        var json = Common.Json();
        var archive = Common.Archive();
        var from = Common.From();
        var failOn = Threshold.Option();
        var command = new Command("drift", """
            Lists what changed on the way, the heaviest first, and the words that spun copies put for others.

            Examples:
              stemma drift folder/
              stemma drift s-52ab --severity material
              stemma drift s-52ab --json > drift.jsonl    one change a line
            """) { story, kind, severity, failOn, json, archive, from };
        command.SetAction((parsed, cancel) => Task.Run(() =>
        {
            var threshold = Threshold.Parse(parsed.GetValue(failOn));
            var kinds = (parsed.GetValue(kind) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Threshold.Kind).ToHashSet();
            var least = parsed.GetRequiredValue(severity);
            var named = parsed.GetRequiredValue(story);
            var (desk, exit) = Common.OpenDesk(ref named, parsed.GetRequiredValue(from), parsed.GetRequiredValue(archive), terminal, cancel);
            using (desk)
            {
                var apparatus = Common.Find(desk, named);
                bool Wanted(Drift drift) => drift.Severity >= least && (kinds.Count == 0 || kinds.Contains(drift.Kind));
                if (parsed.GetValue(json))
                    terminal.Out.Write(JsonReport.Write(apparatus, JsonParts.Drifts | JsonParts.Synonyms, Wanted));
                else
                    terminal.Out.WriteLine(TextReport.Drifts(apparatus, Common.Text(terminal), Wanted));
                return threshold.IsCrossedBy(apparatus.Dossier) ? ExitCode.Crossed : exit;
            }
        }, cancel));
        return command;
    }
}
