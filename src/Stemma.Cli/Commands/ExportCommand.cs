using System.CommandLine;
using Stemma.Exports;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma export STORY --as graphml|dot|tei</c>.</summary>
static class ExportCommand
{
    const string About = """
        Writes a story for other programs: the stemma as a graph, or the texts as a critical edition.

        Examples:
          stemma export s-52ab --as graphml -o story.graphml     for Gephi, yEd, igraph, networkx
          stemma export folder/ --as dot | dot -Tsvg             for Graphviz
          stemma export s-52ab --as tei -o story.xml             TEI P5 apparatus, parallel segmentation
        """;

    public static Command Build(Terminal terminal)
    {
        var story = Common.Story();
        var form = new Option<ExportForm>("--as") { Description = "In which form: graphml, dot, tei.", Required = true };
        var output = new Option<string>("--out", "-o") { Description = "The file to write; without it, standard output." };
        var archive = Common.Archive();
        var from = Common.From();
        var command = new Command("export", About) { story, form, output, archive, from };
        command.SetAction((parsed, cancel) => Task.Run(() =>
        {
            var named = parsed.GetRequiredValue(story);
            var file = parsed.GetValue(output);
            OutputFile.KeepInputs(file, "export", Export.Mark, [named, .. parsed.GetRequiredValue(from)]);
            var (desk, exit) = Common.OpenDesk(ref named, parsed.GetRequiredValue(from), parsed.GetRequiredValue(archive), terminal, cancel);
            using (desk)
            {
                var apparatus = Common.Find(desk, named);
                var wanted = parsed.GetRequiredValue(form);
                var table = wanted == ExportForm.Tei ? desk.Collate(apparatus) : new([], []);
                var replaced = 0;
                if (file is null or "-")
                    replaced = Export.Write(terminal.Out, apparatus, table, wanted);
                else
                    OutputFile.Write(file, "export", writer => replaced = Export.Write(writer, apparatus, table, wanted));
                if (replaced > 0)
                    Inputs.Note(terminal, $"{StoryLines.Count(replaced, "character")} of the accounts cannot stand in XML: each is U+FFFD in the export.");
            }
            return exit;
        }, cancel));
        return command;
    }
}
