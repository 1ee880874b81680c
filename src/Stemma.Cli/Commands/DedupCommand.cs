using System.CommandLine;
using System.Globalization;
using Stemma.Copies;
using Stemma.Intake;
using Stemma.Values;
using Stemma.Work;

namespace Stemma.Cli.Commands;

/// <summary><c>stemma dedup PATH…</c>: one row of each group of copies.</summary>
static class DedupCommand
{
    const string About = """
        Finds copies among rows of JSON Lines, reworded ones too, and passes on one of each group. No archive, no pages: the text field is plain text.
        Rows come out as they came in. The groups do not depend on the order of the rows. How it works: docs/copies.md.

        Examples:
          stemma dedup corpus.jsonl > unique.jsonl
          stemma dedup part1.jsonl.gz part2.jsonl.gz -o unique.jsonl --groups groups.jsonl
          zcat news.jsonl.gz | stemma dedup - --text body --id url > unique.jsonl
          stemma dedup corpus.jsonl --keep earliest --date published -o first.jsonl --json
          stemma dedup corpus.jsonl --threshold 0.8 -o unique.jsonl      only near-verbatim copies
        """;

    public static Command Build(Terminal terminal)
    {
        var defaults = new DedupOptions();
        var paths = new Argument<string[]>("PATH") { Description = "Files of JSON Lines, packed with gzip or not, folders of them; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string?>("--out", "-o") { Description = "Where the rows that are kept go; without it to standard output." };
        var groups = new Option<string?>("--groups") { Description = "Writes a line for each row: {id, group, kept, likeness}; a group goes by the id of the row kept." };
        var pairs = new Option<string?>("--pairs") { Description = "Writes a line for each pair that was held side by side and found alike: {a, b, likeness}. Slower." };
        var text = new Option<string>("--text") { Description = "The field with the text.", DefaultValueFactory = _ => defaults.Text };
        var id = new Option<string>("--id") { Description = "The field with the id; a row without one goes by FILE:LINE.", DefaultValueFactory = _ => defaults.Id };
        var date = new Option<string>("--date") { Description = "The field with the date, for --keep earliest.", DefaultValueFactory = _ => defaults.Date };
        var keep = new Option<Keep>("--keep") { Description = "Which of a group: fullest (most words), earliest (by date), first (as read).", DefaultValueFactory = _ => defaults.Keep };
        var threshold = new Option<double>("--threshold")
        {
            Description = "How much of the lighter text two rows must have in common, 0 to 1; what many rows have counts little.",
            DefaultValueFactory = _ => CopyGroups.DefaultThreshold,
        };
        var threads = new Option<int>("--threads") { Description = "Threads that read and sketch.", DefaultValueFactory = _ => defaults.Threads };
        var json = new Option<bool>("--json") { Description = "The summary as a JSON record, on standard output with --out, else on standard error." };
        var maxBytes = Common.MaxBytes();
        var command = new Command("dedup", About) { paths, output, groups, pairs, text, id, date, keep, threshold, threads, json, maxBytes };
        command.SetAction((parsed, cancel) => Task.Run(() =>
        {
            var options = new DedupOptions
            {
                Text = parsed.GetRequiredValue(text), Id = parsed.GetRequiredValue(id), Date = parsed.GetRequiredValue(date), Keep = parsed.GetValue(keep),
                Threshold = parsed.GetValue(threshold), Threads = parsed.GetValue(threads), Intake = new IntakeOptions { MaxBytes = parsed.GetRequiredValue(maxBytes) },
            };
            if (options.Threshold is not (> 0 and <= 1))
                throw new UsageException("--threshold: give a share above 0 and at most 1.");
            if (options.Threads < 1)
                throw new UsageException("--threads: give 1 or more.");
            foreach (var written in new[] { parsed.GetValue(output), parsed.GetValue(groups), parsed.GetValue(pairs) }.OfType<string>())
                if (parsed.GetRequiredValue(paths).Any(path => path != "-" && Path.GetFullPath(path) == Path.GetFullPath(written)))
                    throw new UsageException($"{Reports.Visible.Line(written)}: this is an input too, and it is read twice. Write to another file.");
            return Run(parsed.GetRequiredValue(paths), options, parsed.GetValue(output), parsed.GetValue(groups), parsed.GetValue(pairs), parsed.GetValue(json), terminal, cancel);
        }, cancel));
        return command;
    }

    static int Run(string[] paths, DedupOptions options, string? output, string? groups, string? pairs, bool json, Terminal terminal, CancellationToken cancel)
    {
        using var progress = new Progress(terminal);
        using var spool = paths.Contains("-") ? Spooled(terminal.In, cancel) : null;
        using var pairLines = pairs is null ? null : new StreamWriter(pairs);
        IEnumerable<Row> Rows()
        {
            if (spool is not null) spool.Position = 0;
            return RowIntake.Read(paths, spool, options.Intake, cancel);
        }
        var found = Deduplication.Of(
            Rows(), options, why => terminal.Error.WriteLine($"stemma: {Reports.Visible.Line(why.ToString())}"),
            pairLines is null ? null : (a, b, likeness) => JsonRecord.Write(pairLines, row =>
            {
                row.WriteString("a", a);
                row.WriteString("b", b);
                row.WriteNumber("likeness", Math.Round(likeness, 3));
            }),
            read => progress.Say(string.Create(CultureInfo.InvariantCulture, $"{read:N0} rows read")), cancel);
        progress.Say(string.Create(CultureInfo.InvariantCulture, $"{found.Rows:N0} rows read, {found.Kept:N0} kept, writing"));
        if (groups is not null)
            WriteGroups(groups, found, cancel);
        if (output is not null)
        {
            using var file = new FileStream(output, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
            Write(file, found.Pass(Rows()));
        }
        else
        {
            terminal.Out.Flush();
            if (terminal.Out is StreamWriter { BaseStream: var stream })
                Write(stream, found.Pass(Rows()));
            else
                foreach (var row in found.Pass(Rows()))
                    terminal.Out.WriteLine(System.Text.Encoding.UTF8.GetString(row.Body ?? []));
        }
        progress.Clear();
        Tell(found, json, output is null ? terminal.Error : terminal.Out);
        return found.TurnedAway > 0 ? ExitCode.Partial : ExitCode.Done;
    }

    // Standard input comes once and is read twice. The file goes when it is closed, whatever happens.
    static FileStream Spooled(Stream input, CancellationToken cancel)
    {
        var spool = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        var chunk = new byte[1 << 16];
        for (int count; (count = input.Read(chunk)) > 0;)
        {
            cancel.ThrowIfCancellationRequested();
            spool.Write(chunk, 0, count);
        }
        spool.Flush();
        return spool;
    }

    static void Write(Stream output, IEnumerable<Row> rows)
    {
        var held = new MemoryStream(1 << 20);
        foreach (var row in rows)
        {
            held.Write(row.Body);
            held.WriteByte((byte)'\n');
            if (held.Length < 1 << 19)
                continue;
            held.WriteTo(output);
            held.SetLength(0);
        }
        held.WriteTo(output);
        output.Flush();
    }

    static void WriteGroups(string path, Deduplication found, CancellationToken cancel)
    {
        using var lines = new StreamWriter(path);
        foreach (var row in found.Each())
        {
            cancel.ThrowIfCancellationRequested();
            JsonRecord.Write(lines, json =>
            {
                json.WriteString("id", row.Id);
                json.WriteString("group", row.Group);
                json.WriteBoolean("kept", row.Kept);
                json.WriteNumber("likeness", Math.Round(row.Likeness, 3));
            });
        }
    }

    static void Tell(Deduplication found, bool asJson, TextWriter output)
    {
        if (asJson)
            JsonRecord.Write(output, json =>
            {
                json.WriteString("record", "dedup");
                json.WriteNumber("rows", found.Rows);
                json.WriteNumber("kept", found.Kept);
                json.WriteNumber("dropped", found.Rows - found.Kept);
                json.WriteNumber("groups", found.Groups);
                json.WriteNumber("turnedAway", found.TurnedAway);
            });
        else
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"stemma: {Counted(found.Rows, "row", "rows")}, {found.Kept:N0} kept; {Counted(found.Rows - found.Kept, "copy", "copies")} in {Counted(found.Groups, "group", "groups")} left out{(found.TurnedAway > 0 ? $"; {found.TurnedAway:N0} turned away" : "")}."));
    }

    static string Counted(int number, string one, string more) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : more)}");
}
