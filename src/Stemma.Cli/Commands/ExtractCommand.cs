using System.CommandLine;
using Stemma.Accounts;
using Stemma.Cli.Fetch;
using Stemma.Intake;
using Stemma.Reports;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma extract PATH…</c>: the text, facts and blocks of each account, as each input is read.</summary>
static class ExtractCommand
{
    const string About = """
        Prints the report of each account, its facts, and everything on its page that is not the report, by kind. Needs no archive.

        Examples:
          stemma extract page.html                           for reading
          stemma extract page.html --text                    the report alone
          stemma extract saved-pages/ --json > pages.jsonl   one account a line, offsets in the text and bytes in the file
          stemma extract https://news.example/a --markdown   fetches the page, and nothing it asks for
          curl -s https://news.example/a | stemma extract -
        """;

    enum Form { Full, Text, Markdown, Json }

    public static Command Build(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, folders, addresses (http, https); - is standard input.", Arity = ArgumentArity.OneOrMore };
        var text = new Option<bool>("--text") { Description = "The report alone, as plain text." };
        var markdown = new Option<bool>("--markdown") { Description = "Markdown with the facts as front matter; what is not the report stands in comments." };
        var json = new Option<bool>("--json") { Description = "JSON Lines, one account or rejected input a line (docs/json.md)." };
        var maxBytes = Common.MaxBytes();
        var allowHost = new Option<string[]>("--allow-host")
        {
            Description = "Fetch from this host wherever it is: a server of your own network. Others are fetched from public addresses only.",
            DefaultValueFactory = _ => [],
        };
        var command = new Command("extract", About) { paths, text, markdown, json, maxBytes, allowHost };
        command.SetAction((parsed, cancel) => Task.Run(
            async () =>
            {
                Form[] forms = [.. new[] { (text, Form.Text), (markdown, Form.Markdown), (json, Form.Json) }.Where(f => parsed.GetValue(f.Item1)).Select(f => f.Item2)];
                if (forms.Length > 1)
                    throw new UsageException("--text, --markdown and --json are three forms of one thing; give one of them.");
                var intake = new IntakeOptions { MaxBytes = parsed.GetRequiredValue(maxBytes) };
                using var fetcher = new Fetcher(new FetchOptions
                {
                    MaxBytes = intake.MaxBytes,
                    AllowedHosts = parsed.GetRequiredValue(allowHost).ToHashSet(StringComparer.OrdinalIgnoreCase),
                }, terminal.Clock);
                return await RunAsync(parsed.GetRequiredValue(paths), fetcher, intake, forms.FirstOrDefault(), terminal, cancel);
            }, cancel));
        return command;
    }

    // One input at a time, printed before the next is read: a folder of any size needs the memory of one page.
    static async Task<int> RunAsync(string[] paths, Fetcher fetcher, IntakeOptions options, Form form, Terminal terminal, CancellationToken cancel)
    {
        using var progress = new Progress(terminal);
        var rejected = new List<Rejected>();
        int read = 0, accounts = 0;
        var refused = false;
        foreach (var path in paths)
        {
            IEnumerable<Outcome<Capture>> inputs;
            if (Fetcher.IsAddress(path))
            {
                progress.Say($"fetching {Visible.Line(path, 60)}");
                var fetched = await fetcher.FetchAsync(path, cancel);
                (inputs, refused) = (fetched.Inputs, refused | fetched.IsRefused);
            }
            else
                inputs = FileIntake.Read([path], terminal.In, terminal.Clock, options, says => Inputs.Note(terminal, says), cancel);
            foreach (var input in inputs)
            {
                cancel.ThrowIfCancellationRequested();
                if (Inputs.Held(input, AccountReader.Read, form == Form.Json, terminal, rejected) is var (capture, found))
                {
                    progress.Clear();
                    Print(found, capture, form, accounts > 0, terminal);
                    accounts += found.Accounts.Count;
                }
                await terminal.Out.FlushAsync(cancel);
                progress.Say($"{++read} inputs read");
            }
        }
        progress.Clear();
        Inputs.Tell(rejected, terminal, accounts);
        return refused ? ExitCode.NetworkRefused : rejected.Count > 0 ? ExitCode.Partial : ExitCode.Done;
    }

    static void Print(Page page, Capture capture, Form form, bool follows, Terminal terminal)
    {
        if (form != Form.Json)
            foreach (var notice in page.Notices)
                Inputs.Note(terminal, $"{capture.Origin}: {notice}");
        var decoded = form == Form.Json ? Decoder.Decode(capture).Value : null;
        foreach (var account in page.Accounts)
        {
            if (follows && form != Form.Json)
                terminal.Out.Write('\n');
            follows = true;
            if (decoded is not null)
                ExtractJson.Write(terminal.Out, account, page, capture, decoded);
            else
                terminal.Out.Write(form switch
                {
                    Form.Text => ExtractReport.Plain(account),
                    Form.Markdown => ExtractReport.Markdown(account, page, capture),
                    _ => ExtractReport.Text(account, page, capture, Common.Text(terminal)),
                });
        }
    }
}
