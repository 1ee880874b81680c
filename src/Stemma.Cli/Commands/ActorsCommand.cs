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
        var rejected = new List<Rejected>();
        var accounts = 0;
        foreach (var input in FileIntake.Read(paths, terminal.In, terminal.Clock, options, says => Inputs.Note(terminal, says), cancel))
        {
            cancel.ThrowIfCancellationRequested();
            var page = input.Then(AccountReader.Read);
            if (page.Rejected is { } why)
            {
                rejected.Add(why);
                if (json)
                    ExtractJson.Write(terminal.Out, why);
            }
            if (input.Value is not { } capture || page.Value is not { } found)
                continue;
            foreach (var account in found.Accounts)
            {
                var actors = ActorFinder.Find(Annotator.Annotate(account.Text, Read(account), models));
                if (json)
                    ActorsJson.Write(terminal.Out, capture.Origin, account, actors);
                else
                    terminal.Out.Write((accounts > 0 ? "\n" : "") + ActorsReport.Write(account, actors, Common.Text(terminal)));
                accounts++;
            }
        }
        Inputs.Tell(rejected, terminal, accounts);
        return rejected.Count > 0 ? ExitCode.Partial : ExitCode.Done;
    }

    // The headline speaks of actors too.
    static IEnumerable<TextSpan> Read(Account account) =>
        account.Headline is { IsEmpty: false } headline ? account.Report().Where(p => !p.Overlaps(headline)).Append(headline).Order() : account.Report();
}
