using System.CommandLine;
using Stemma.Attributions;
using Stemma.Dossiers;
using Stemma.Reports;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma said STORY</c>: who says what in a story, each utterance in all its versions.</summary>
static class SaidCommand
{
    const string About = """
        Prints who says what in a story: each utterance in every wording the accounts give it, the likely first one first, with who has it and what
        became of it. Of a story with one account, or with --accounts, prints each account by itself: speaker, the words that bring it, what is quoted
        and what is told, how strongly.

        Examples:
          stemma said s-52ab --speaker "Mayor Quill"
          stemma said page.html
          stemma said saved-pages/ --json > said.jsonl       one utterance a line
        """;

    public static Command Build(Terminal terminal)
    {
        var story = Common.Story();
        var speaker = new Option<string>("--speaker") { Description = "Only speakers whose name has these words.", DefaultValueFactory = _ => "" };
        var accounts = new Option<bool>("--accounts") { Description = "Account by account, nothing lined up." };
        var json = Common.Json();
        var archive = Common.Archive();
        var from = Common.From();
        var command = new Command("said", About) { story, speaker, accounts, json, archive, from };
        command.SetAction((parsed, cancel) => Task.Run(() =>
        {
            var named = parsed.GetRequiredValue(story);
            string[] wanted = parsed.GetRequiredValue(speaker).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var everything = parsed.GetRequiredValue(from).Length > 0 || File.Exists(named) || Directory.Exists(named);
            var (desk, exit) = Common.OpenDesk(ref named, parsed.GetRequiredValue(from), parsed.GetRequiredValue(archive), terminal, cancel, hears: true);
            using (desk)
            {
                var stories = everything && named.Length == 0 ? desk.Stories.Select(s => desk.Open(s.Id)).OfType<Apparatus>() : [Common.Find(desk, named)];
                var follows = false;
                foreach (var apparatus in stories)
                {
                    cancel.ThrowIfCancellationRequested();
                    var alone = parsed.GetValue(accounts) || apparatus.Testimonies.Count == 1;
                    if (parsed.GetValue(json))
                        WriteJson(apparatus, wanted, alone, terminal);
                    else
                        terminal.Out.Write((follows ? "\n" : "") + (alone
                            ? string.Join('\n', apparatus.Testimonies.Select(t => SaidReport.Write(t, Said(t, wanted), Common.Text(terminal))))
                            : UtteranceText.Write(apparatus, Utterances(apparatus, wanted), Common.Text(terminal))));
                    follows = true;
                }
                return exit;
            }
        }, cancel));
        return command;
    }

    static void WriteJson(Apparatus apparatus, string[] wanted, bool alone, Terminal terminal)
    {
        foreach (var testimony in apparatus.Testimonies)
            SaidJson.Write(terminal.Out, testimony, Said(testimony, wanted));
        if (!alone)
            terminal.Out.Write(JsonReport.Utterances(apparatus, Utterances(apparatus, wanted)));
    }

    static ValueList<Utterance> Said(Testimony testimony, string[] wanted) =>
        (testimony.Speech?.Utterances ?? []).Where(u => IsBy(u.Speaker, wanted) || u.Nested.Any(n => IsBy(n.Speaker, wanted))).ToValueList();

    static ValueList<int> Utterances(Apparatus apparatus, string[] wanted) => Enumerable.Range(0, apparatus.Dossier.Utterances.Count)
        .Where(u => wanted.Length == 0 || apparatus.Dossier.Utterances[u].Sayings.Any(s => IsBy(s.Speaker, wanted))).ToValueList();

    // Every word asked for is in the name or in the title before it.
    static bool IsBy(Speaker? speaker, string[] wanted) => wanted.Length == 0 || (speaker is not null
        && wanted.All(word => speaker.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || speaker.Role?.Value.Contains(word, StringComparison.OrdinalIgnoreCase) == true));
}
