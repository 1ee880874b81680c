using System.CommandLine;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma stories</c>.</summary>
static class StoriesCommand
{
    public static Command Build(Terminal terminal)
    {
        var path = new Argument<string>("PATH") { Description = "A file or folder to read on the spot instead of an archive.", Arity = ArgumentArity.ZeroOrOne, DefaultValueFactory = _ => "" };
        var json = Common.Json();
        var archive = Common.Archive();
        var from = Common.From();
        var command = new Command("stories", """
            Lists the stories: how many accounts, how many independent sources, the headline.

            Examples:
              stemma stories
              stemma stories folder/ --json
            """) { path, json, archive, from };
        command.SetAction((parsed, cancel) => Task.Run(() =>
        {
            var named = parsed.GetRequiredValue(path);
            var (desk, exit) = Common.OpenDesk(ref named, parsed.GetRequiredValue(from), parsed.GetRequiredValue(archive), terminal, cancel);
            using (desk)
            {
                if (named.Length > 0)
                    throw new UsageException($"{named}: there is no such file or folder.");
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
