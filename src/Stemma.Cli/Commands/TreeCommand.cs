using System.CommandLine;
using Stemma.Reports;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma tree STORY</c>.</summary>
static class TreeCommand
{
    public static Command Build(Terminal terminal)
    {
        var story = Common.Story();
        var json = Common.Json();
        var archive = Common.Archive();
        var from = Common.From();
        var command = new Command("tree", "Draws who copied whom, lost originals in brackets.") { story, json, archive, from };
        command.SetAction((parsed, cancel) => Task.Run(() =>
        {
            var named = parsed.GetRequiredValue(story);
            var (desk, exit) = Common.OpenDesk(ref named, parsed.GetRequiredValue(from), parsed.GetRequiredValue(archive), terminal, cancel);
            using (desk)
            {
                var apparatus = Common.Find(desk, named);
                if (parsed.GetValue(json))
                    terminal.Out.Write(JsonReport.Write(apparatus, JsonParts.Stemma));
                else
                    terminal.Out.WriteLine(TextReport.Tree(apparatus, Common.Text(terminal)));
            }
            return exit;
        }, cancel));
        return command;
    }
}
