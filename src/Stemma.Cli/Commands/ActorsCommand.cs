using System.CommandLine;
using Stemma.Accounts;
using Stemma.Actors;
using Stemma.Intake;
using Stemma.Language;
using Stemma.Reports;
using Stemma.Texts;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma actors PATH…</c>: who each account speaks of, and by what words.</summary>
static class ActorsCommand
{
    const string About = """
        Prints the people, states and bodies each account speaks of, with all the words it uses for each: names, short names, misspellings,
        offices ("the prime minister"), capitals that stand for states, pronouns. Needs no archive.

        Examples:
          stemma actors page.html
          stemma actors saved-pages/ --json > actors.jsonl     one actor a line
        """;

    public static Command Build(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders of accounts; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "JSON Lines, one actor or rejected input a line (docs/json.md)." };
        var maxBytes = Common.MaxBytes();
        var command = new Command("actors", About) { paths, json, maxBytes };
        command.SetAction((parsed, cancel) => Task.Run(
            () => Run(parsed.GetRequiredValue(paths), parsed.GetValue(json), new IntakeOptions { MaxBytes = parsed.GetRequiredValue(maxBytes) }, terminal, cancel),
            cancel));
        return command;
    }

    static int Run(string[] paths, bool json, IntakeOptions options, Terminal terminal, CancellationToken cancel)
    {
        var models = LanguageModels.Embedded;
        return Inputs.Each(paths, options, json, terminal, AccountReader.Read, (capture, page, before) =>
        {
            foreach (var account in page.Accounts)
            {
                var actors = ActorFinder.Find(Annotator.Annotate(account.Text, Read(account), models));
                if (json)
                    ActorsJson.Write(terminal.Out, capture.Origin, account, actors);
                else
                    terminal.Out.Write((before++ > 0 ? "\n" : "") + ActorsReport.Write(account, actors, Common.Text(terminal)));
            }
            return page.Accounts.Count;
        }, cancel);
    }

    // The headline speaks of actors too.
    static IEnumerable<TextSpan> Read(Account account) =>
        account.Headline is { IsEmpty: false } headline ? account.Report().Where(p => !p.Overlaps(headline)).Append(headline).Order() : account.Report();
}
