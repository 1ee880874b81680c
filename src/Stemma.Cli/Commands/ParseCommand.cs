using System.CommandLine;
using Stemma.Accounts;
using Stemma.Intake;
using Stemma.Language;
using Stemma.Reports;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma parse TEXT|FILE…</c>: sentences, words, tags, lemmas, trees and names.</summary>
static class ParseCommand
{
    const string About = """
        Shows the grammar of a text: each sentence as a tree of its words, with how each hangs on its head, tags, lemmas, and the names in it. English.

        Examples:
          stemma parse "The envoy didn't say who had signed it."
          stemma parse page.html                          the report of a page, headline left out
          stemma parse notes.txt --json > sentences.jsonl one sentence a line
          echo "Talks resume in Corrane." | stemma parse - --conllu
        """;

    static readonly string[] FileEndings = [".txt", ".html", ".htm", ".md", ".json", ".jsonl", ".gz"];

    public static Command Build(Terminal terminal)
    {
        var given = new Argument<string[]>("TEXT") { Description = "A text, or files and folders of accounts; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "JSON Lines, one sentence a line (docs/json.md)." };
        var conllu = new Option<bool>("--conllu") { Description = "CoNLL-U, the format of Universal Dependencies." };
        var models = new Option<string?>("--models") { Description = "A folder of models that stand in for those of the same name that come with Stemma." };
        var maxBytes = Common.MaxBytes();
        var command = new Command("parse", About) { given, json, conllu, models, maxBytes };
        command.SetAction((parsed, cancel) => Task.Run(() =>
        {
            if (parsed.GetValue(json) && parsed.GetValue(conllu))
                throw new UsageException("--json and --conllu are two forms of one thing; give one of them.");
            var texts = parsed.GetRequiredValue(given);
            foreach (var text in texts)
                if (!IsInput(text) && !text.Any(char.IsWhiteSpace) && FileEndings.Any(e => text.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
                    throw new UsageException($"{Visible.Line(text)}: there is no such file or folder.");
            var printer = new Printer(Models(parsed.GetValue(models)), parsed.GetValue(json), parsed.GetValue(conllu), terminal);
            foreach (var notice in printer.Models.Notices)
                Inputs.Note(terminal, notice);
            var options = new IntakeOptions { MaxBytes = parsed.GetRequiredValue(maxBytes) };
            return Run(texts, printer, options, terminal, cancel);
        }, cancel));
        return command;
    }

    static bool IsInput(string text) => text == "-" || File.Exists(text) || Directory.Exists(text);

    static LanguageModels Models(string? folder)
    {
        if (folder is null)
            return LanguageModels.Embedded;
        if (!Directory.Exists(folder))
            throw new UsageException($"--models: there is no folder {Visible.Line(folder)}.");
        try
        {
            return LanguageModels.Load(name => File.Exists(Path.Combine(folder, name)) ? File.OpenRead(Path.Combine(folder, name)) : LanguageModels.OpenEmbedded(name));
        }
        catch (InvalidDataException damage)
        {
            throw new UsageException($"--models: {Visible.Line(folder)}: {damage.Message}");
        }
    }

    static int Run(string[] texts, Printer printer, IntakeOptions options, Terminal terminal, CancellationToken cancel)
    {
        var rejected = new List<Rejected>();
        var read = 0;
        foreach (var text in texts)
        {
            if (!IsInput(text))
            {
                printer.Print(null, Annotator.Annotate(text, printer.Models));
                continue;
            }
            foreach (var input in FileIntake.Read([text], terminal.In, terminal.Clock, options, says => Inputs.Note(terminal, says), cancel))
            {
                cancel.ThrowIfCancellationRequested();
                if (Print(input, printer) is { } why)
                    rejected.Add(why);
                else
                    read++;
            }
        }
        Inputs.Tell(rejected, terminal, read);
        return rejected.Count > 0 ? ExitCode.Partial : ExitCode.Done;
    }

    // A plain text is taken whole; of a page or a row, the report of each account.
    static Rejected? Print(Outcome<Capture> input, Printer printer)
    {
        if (input.Value is not { } capture)
            return input.Rejected;
        if (capture.MediaType == MediaTypes.Text)
        {
            var decoded = Decoder.Decode(capture);
            if (decoded.Value is { } whole)
                printer.Print(capture.Origin, Annotator.Annotate(whole.Text, printer.Models));
            return decoded.Rejected;
        }
        var page = AccountReader.Read(capture);
        foreach (var account in page.Value?.Accounts ?? [])
            printer.Print(capture.Origin, Annotator.Annotate(account.Text, account.Report(), printer.Models));
        return page.Rejected;
    }

    sealed class Printer(LanguageModels models, bool json, bool conllu, Terminal terminal)
    {
        int _sentences;

        public LanguageModels Models { get; } = models;

        public void Print(string? origin, Annotated annotated)
        {
            if (json)
                ParseJson.Write(terminal.Out, origin, annotated, _sentences + 1);
            else if (conllu)
                ConlluWriter.Write(terminal.Out, annotated, _sentences + 1);
            else
                terminal.Out.Write((_sentences > 0 ? "\n" : "") + ParseReport.Write(annotated, Common.Text(terminal)));
            _sentences += annotated.Sentences.Count;
            terminal.Out.Flush();
        }
    }
}
