using System.CommandLine;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma stories</c>.</summary>
static class StoriesCommand
{
    public static Command Build(Terminal terminal)
    {
        var json = Common.Json();
        var archive = Common.Archive();
        var from = Common.From();
        var command = new Command("stories", "Lists the stories: how many accounts, how many independent sources, the headline.") { json, archive, from };
        command.SetAction((parsed, cancel) => Task.Run(() =>
        {
            var (desk, exit) = Common.OpenDesk(parsed.GetRequiredValue(from), parsed.GetRequiredValue(archive), terminal, cancel);
            using (desk)
            {
                var sagas = desk.Stories.GroupBy(s => s.Saga).OrderByDescending(g => g.Sum(s => s.Accounts)).ThenBy(g => g.Key);
                foreach (var saga in sagas)
                {
                    foreach (var row in saga)
                        if (parsed.GetValue(json))
                            StoryJson.Write(terminal.Out, row);
                        else
                            terminal.Out.WriteLine(StoryLines.Line(row));
                    if (!parsed.GetValue(json) && saga.Count() > 1)
                        terminal.Out.WriteLine($"  ({saga.Count()} episodes of one saga)");
                }
                if (desk.Stories.Count == 0)
                    terminal.Error.WriteLine("stemma: there is no story in this archive yet. Add accounts with `stemma add PATH…`.");
            }
            return exit;
        }, cancel));
        return command;
    }
}
