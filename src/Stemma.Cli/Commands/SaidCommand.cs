using System.CommandLine;
using Stemma.Attributions;
using Stemma.Dossiers;
using Stemma.Language;
using Stemma.Reports;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma said STORY</c>: who says what in each account of a story.</summary>
static class SaidCommand
{
    const string About = """
        Prints who says what in each account of a story: speaker, the words that bring it, what is quoted and what is told, how strongly.

        Examples:
          stemma said page.html
          stemma said s-52ab --speaker "Mayor Quill"
          stemma said saved-pages/ --json > said.jsonl       one utterance a line
        """;

    public static Command Build(Terminal terminal)
    {
        var story = Common.Story();
        var speaker = new Option<string>("--speaker") { Description = "Only speakers whose name has these words.", DefaultValueFactory = _ => "" };
        var json = Common.Json();
        var archive = Common.Archive();
        var from = Common.From();
        var command = new Command("said", About) { story, speaker, json, archive, from };
        command.SetAction((parsed, cancel) => Task.Run(() =>
        {
            var named = parsed.GetRequiredValue(story);
            string[] wanted = parsed.GetRequiredValue(speaker).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var asJson = parsed.GetValue(json);
            var everything = parsed.GetRequiredValue(from).Length > 0 || File.Exists(named) || Directory.Exists(named);
            var (desk, exit) = Common.OpenDesk(ref named, parsed.GetRequiredValue(from), parsed.GetRequiredValue(archive), terminal, cancel);
            using (desk)
            {
                var follows = false;
                var stories = everything && named.Length == 0 ? desk.Stories.Select(s => desk.Open(s.Id)).OfType<Apparatus>() : [Common.Find(desk, named)];
                foreach (var testimony in stories.SelectMany(s => s.Testimonies))
                {
                    cancel.ThrowIfCancellationRequested();
                    var said = AccountSpeech.Find(testimony, LanguageModels.Embedded, AttributionModel.Embedded)
                        .Where(u => IsBy(u, wanted) || u.Nested.Any(n => IsBy(n, wanted))).ToValueList();
                    if (asJson)
                        SaidJson.Write(terminal.Out, testimony, said);
                    else
                        terminal.Out.Write((follows ? "\n" : "") + SaidReport.Write(testimony, said, Common.Text(terminal)));
                    follows = true;
                }
                return exit;
            }
        }, cancel));
        return command;
    }

    // Every word asked for is in the name or in the title before it.
    static bool IsBy(Utterance utterance, string[] wanted) =>
        wanted.Length == 0 || (utterance.Speaker is { } speaker
            && wanted.All(word => speaker.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || speaker.Role?.Value.Contains(word, StringComparison.OrdinalIgnoreCase) == true));
}
