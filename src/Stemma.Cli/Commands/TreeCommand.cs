using System.CommandLine;
using Stemma.Dossiers;
using Stemma.Reports;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma tree STORY</c>.</summary>
static class TreeCommand
{
    public static Command Build(Terminal terminal)
    {
        var story = Common.Story();
        var why = new Option<bool>("--why") { Description = "With the reasons for each arrow, and the sentences they rest on." };
        var archetype = new Option<string>("--archetype") { Description = "Instead of the tree the text of one lost original, its uncertain places marked: o1, α or alpha." };
        var json = Common.Json();
        var archive = Common.Archive();
        var from = Common.From();
        var command = new Command("tree", """
            Draws who copied whom, lost originals in brackets.

            Examples:
              stemma tree folder/ --why             with the reasons for each arrow
              stemma tree s-52ab                    a story of the archive
              stemma tree folder/ --archetype o1    the text of a lost original
            """) { story, why, archetype, json, archive, from };
        command.SetAction((parsed, cancel) => Task.Run(() =>
        {
            var named = parsed.GetRequiredValue(story);
            var (desk, exit) = Common.OpenDesk(ref named, parsed.GetRequiredValue(from), parsed.GetRequiredValue(archive), terminal, cancel);
            using (desk)
            {
                var apparatus = Common.Find(desk, named);
                var asJson = parsed.GetValue(json);
                if (parsed.GetValue(archetype) is { } name)
                {
                    var node = Lost(apparatus, name);
                    if (asJson && Cells.Find(apparatus, CellId.Original(StemmaSvg.OriginalNumber(apparatus, node))) is { } cell)
                        terminal.Out.Write(JsonReport.Write(apparatus, cell));
                    else
                        terminal.Out.WriteLine(TextReport.Archetype(apparatus, node, Common.Text(terminal)));
                }
                else if (asJson)
                    terminal.Out.Write(JsonReport.Write(apparatus, JsonParts.Stemma));
                else
                    terminal.Out.WriteLine(TextReport.Tree(apparatus, Common.Text(terminal), parsed.GetValue(why)));
            }
            return exit;
        }, cancel));
        return command;
    }

    static int Lost(Apparatus apparatus, string name)
    {
        var lost = apparatus.Dossier.Graph.Nodes.Select(n => n.Lost?.Name).OfType<string>().Select((n, i) => $"{CellId.Original(i + 1).Value} ({n})").ToArray();
        return apparatus.FindLost(name) ?? throw new UsageException(lost.Length == 0
            ? $"{apparatus.Dossier.Story.Id} has no lost original." : $"{apparatus.Dossier.Story.Id} has no lost original '{Visible.Line(name)}'. It has: {string.Join(", ", lost)}.");
    }
}
