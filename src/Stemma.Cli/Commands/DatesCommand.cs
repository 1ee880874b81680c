using System.CommandLine;
using System.Globalization;
using Stemma.Accounts;
using Stemma.Intake;
using Stemma.Reports;
using Stemma.Testimonies;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma dates PATH…</c>: the time expressions of each account, and the days they mean.</summary>
static class DatesCommand
{
    const string About = """
        Prints every time expression of each account's report with the days it means and what that was worked out from. Needs no archive.

        Examples:
          stemma dates page.html
          stemma dates saved-pages/ --json > times.jsonl     one expression a line
          stemma dates note.txt --published 2031-04-10       for texts that do not say when they were published
        """;

    public static Command Build(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders of accounts; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var published = new Option<string>("--published") { Description = "The day all accounts count as published: 2031-04-10. Without it, the day each account gives.", DefaultValueFactory = _ => "" };
        var json = new Option<bool>("--json") { Description = "JSON Lines, one time expression or rejected input a line (docs/json.md)." };
        var maxBytes = Common.MaxBytes();
        var command = new Command("dates", About) { paths, published, json, maxBytes };
        command.SetAction((parsed, cancel) => Task.Run(
            () => Run(
                parsed.GetRequiredValue(paths), Day(parsed.GetRequiredValue(published)), parsed.GetValue(json),
                new IntakeOptions { MaxBytes = parsed.GetRequiredValue(maxBytes) }, terminal, cancel),
            cancel));
        return command;
    }

    static int Run(string[] paths, DateOnly? published, bool json, IntakeOptions options, Terminal terminal, CancellationToken cancel) =>
        Inputs.Each(paths, options, json, terminal, Reader.Read, (capture, heard, before) =>
        {
            foreach (var testimony in heard.Testimonies)
            {
                var times = AccountTimes.Find(testimony.Account, testimony.Sentences, published);
                var anchor = AccountTimes.Anchor(testimony.Account, published);
                if (json)
                    TimesJson.Write(terminal.Out, capture.Origin, testimony, anchor, times);
                else
                    terminal.Out.Write((before++ > 0 ? "\n" : "") + TimesReport.Write(testimony, anchor, times, Common.Text(terminal)));
            }
            return heard.Testimonies.Count;
        }, cancel);

    static DateOnly? Day(string typed) =>
        typed.Length == 0 ? null
        : DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new UsageException($"--published: '{Visible.Line(typed, 40)}' is no day; write it as 2031-04-10.");
}
