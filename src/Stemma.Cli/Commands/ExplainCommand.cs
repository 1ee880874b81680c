using System.CommandLine;
using Stemma.Dossiers;
using Stemma.Reports;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma explain CELL</c>.</summary>
static class ExplainCommand
{
    public static Command Build(Terminal terminal)
    {
        var cell = new Argument<string>("CELL") { Description = "A row's name as printed: d12, e3, w4.b.C, u3.a.C, l2, o1; with its story, file or folder before a slash: s-52ab/d12." };
        var json = Common.Json();
        var archive = Common.Archive();
        var from = Common.From();
        var command = new Command("explain", """
            Shows the evidence behind one row: the sentence, who has it, and how it came down.

            Examples:
              stemma explain s-52ab/d3            a change
              stemma explain folder/e3            an arrow, with nothing kept in an archive
              stemma explain o1 --from folder/    a lost original
            """) { cell, json, archive, from };
        command.Aliases.Add("why");
        command.SetAction((parsed, cancel) => Task.Run(() =>
        {
            var typed = parsed.GetRequiredValue(cell);
            if (!CellId.TryParse(typed, out var story, out var id))
                throw new UsageException($"'{typed}' is not the name of a row. Rows are named d12, e3, w4.b.C, u3.a.C, l2, o1, with the story before a slash.");
            var named = story ?? "";
            var (desk, exit) = Common.OpenDesk(ref named, parsed.GetRequiredValue(from), parsed.GetRequiredValue(archive), terminal, cancel, hears: true);
            using (desk)
            {
                var apparatus = Common.Find(desk, named);
                var found = Cells.Find(apparatus, id)
                    ?? throw new UsageException($"{apparatus.Dossier.Story.Id} has no row {id.Value}. `stemma {Lister(id)} {Visible.Line(story is { Length: > 0 } ? story : parsed.GetRequiredValue(from) is [var folder, ..] ? folder : apparatus.Dossier.Story.Id.Value)}` lists some.");
                if (parsed.GetValue(json))
                    terminal.Out.Write(JsonReport.Write(apparatus, found));
                else
                    terminal.Out.WriteLine(TextReport.Explain(apparatus, found.Id, Common.Text(terminal)));
            }
            return exit;
        }, cancel));
        return command;
    }

    // The command that prints the rows of this kind.
    static string Lister(CellId id) => id.Value[0] switch
    {
        'd' => "drift",
        'u' => "said",
        'e' or 'o' => "tree",
        _ => "report -o story.html",
    };
}
