using System.Diagnostics;
using System.Text;
using Stemma.Copies;
using Stemma.Intake;
using Stemma.Stories;
using Stemma.Testimonies;

namespace Stemma.Benchmarks;

/// <summary>
/// Sketch, neighbours, comparison and stories over a file of accounts: time of each stage, and what a kit's score needs.
/// <c>--pred FILE</c> writes each kinship as a lost parent of two, <c>--stories FILE</c> the story of each account,
/// <c>--pairs FILE</c> reads gold pairs (id, id, level) and prints recall by level and precision, <c>--features FILE</c> compares
/// all with all and writes the evidence, <c>--likeness FILE</c> how alike all pairs are.
/// </summary>
static class CopiesBench
{
    public static int Run(string path, string[] options)
    {
        var clock = Stopwatch.StartNew();
        var testimonies = Rows(path) // by ids: what the pipeline gives
            .SelectMany(row => Reader.Read(Capture.Of(path, row[0] == '{' ? MediaTypes.JsonRow : MediaTypes.Text, DateTimeOffset.UnixEpoch, Encoding.UTF8.GetBytes(row))).Value?.Testimonies ?? [])
            .OrderBy(t => t.Account.Id).ToList();
        Lap(clock, $"{testimonies.Count} accounts read");
        var sketches = testimonies.ConvertAll(t => Sketcher.Sketch(t.Account, t.Quotations));
        Lap(clock, $"sketched, {sketches.Average(s => s.Marks.Count):F0} marks each");
        var comparands = testimonies.ConvertAll(t => Comparand.Of(t.Account, t.Quotations));
        Lap(clock, "made ready");
        if (Option(options, "--features") is { } features)
            Features(testimonies, comparands, features);
        if (Option(options, "--likeness") is { } likeness)
            Alike(testimonies, likeness);
        var finder = KinFinder.Of(comparands, sketches);
        Lap(clock, $"{finder.Pairs} pairs worth a look");
        var kin = Enumerable.Range(0, comparands.Count).SelectMany(finder.KinOf).ToList();
        Lap(clock, $"compared, {kin.Count} kinships");
        var stories = Placer.Group(testimonies, kin);
        Lap(clock, $"grouped into {stories.Count} stories, {stories.Select(s => s.Saga).Distinct().Count()} sagas");
        Console.Error.WriteLine($"{Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB at the peak");
        var label = testimonies.ToDictionary(t => t.Account.Id, t => t.Account.Label);
        if (Option(options, "--pred") is { } pred)
            Predictions(testimonies, kin, pred);
        if (testimonies.Count <= 12)
            foreach (var story in stories)
                Console.Error.WriteLine($"{story.Id} of {story.Saga}: {string.Join(' ', story.Members.Select(m => label[m]))}. {string.Join(' ', story.Why)}");
        if (Option(options, "--stories") is { } grouped)
            File.WriteAllLines(grouped, stories.SelectMany(s => s.Members.Select(m => $$"""{"id": "{{label[m]}}", "story": "{{s.Id}}", "saga": "{{s.Saga}}"}""")));
        if (Option(options, "--pairs") is { } gold)
            Score(testimonies, finder, kin, gold);
        return 0;
    }

    static string? Option(string[] options, string name) =>
        Array.IndexOf(options, name) is var at and >= 0 && at + 1 < options.Length ? options[at + 1] : null;

    static TimeSpan s_spent;

    static void Lap(Stopwatch clock, string what)
    {
        var spent = Process.GetCurrentProcess().TotalProcessorTime;
        Console.Error.WriteLine($"{clock.Elapsed.TotalSeconds,7:F2} s, {(spent - s_spent).TotalSeconds,7:F2} s of processor  {what}");
        s_spent = spent;
        clock.Restart();
    }

    static IEnumerable<string> Rows(string path)
    {
        if (Directory.Exists(path) && Directory.GetFiles(path, "*.txt") is { Length: > 0 } texts)
            return texts.Order(StringComparer.Ordinal).Select(File.ReadAllText);
        return File.ReadLines(Directory.Exists(path) ? Path.Combine(path, "accounts.jsonl") : path).Where(line => line.Length > 0);
    }

    static void Predictions(List<Testimony> testimonies, List<Kinship> kin, string path)
    {
        var parents = testimonies.ToDictionary(t => t.Account.Id, _ => new List<string>());
        for (var k = 0; k < kin.Count; k++)
        {
            parents[kin[k].A].Add($"\"lost:{k}\"");
            parents[kin[k].B].Add($"\"lost:{k}\"");
        }
        // A row that was cut into several reports is one account to the kit.
        File.WriteAllLines(path, testimonies.GroupBy(t => t.Account.Label.Split('~')[0]).Select(row =>
            $$"""{"id": "{{row.Key}}", "parents": [{{string.Join(", ", row.SelectMany(t => parents[t.Account.Id]))}}], "changes": []}"""));
    }

    static void Score(List<Testimony> testimonies, KinFinder finder, List<Kinship> kin, string path)
    {
        var number = testimonies.Select((t, at) => (t.Account.Label, at)).ToDictionary(x => x.Label, x => x.at);
        var byId = testimonies.Select((t, at) => (t.Account.Id, at)).ToDictionary(x => x.Id, x => x.at);
        var found = kin.Select(k => Ordered(byId[k.A], byId[k.B])).ToHashSet();
        var gold = File.ReadLines(path).Select(line => line.Split('\t')).Select(x => (Pair: Ordered(number[x[0]], number[x[1]]), Level: x[2])).ToList();
        foreach (var level in gold.GroupBy(g => g.Level).OrderBy(g => g.Key, StringComparer.Ordinal))
            Console.Error.WriteLine($"level {level.Key}: {level.Count()} pairs, met {level.Count(g => finder.OthersOf(g.Pair.A).Contains(g.Pair.B)) / (double)level.Count():F4}, kin {level.Count(g => found.Contains(g.Pair)) / (double)level.Count():F4}");
        var right = gold.Count(g => found.Contains(g.Pair));
        Console.Error.WriteLine($"all: recall {right / (double)gold.Count:F4}, precision {right / (double)found.Count:F4}");
    }

    static (int A, int B) Ordered(int x, int y) => x < y ? (x, y) : (y, x);

    static void Features(List<Testimony> testimonies, List<Comparand> comparands, string path)
    {
        using var output = new StreamWriter(path);
        for (var i = 0; i < comparands.Count; i++)
            for (var j = i + 1; j < comparands.Count; j++)
            {
                var (a, b) = comparands[i].Id.CompareTo(comparands[j].Id) < 0 ? (comparands[i], comparands[j]) : (comparands[j], comparands[i]);
                var chains = PassageFinder.Passages(a, b);
                var e = PassageFinder.Weigh(a, b, chains);
                if (chains.Count == 0 || chains[0].Score < 6) continue;
                var listed = string.Join(' ', chains.Take(12).Select(c => $"{c.Score:F1}/{c.EndA - c.FirstA}/{c.Matched}/{c.Outside}/{c.Unquoted}/{c.NamesKept}/{c.Names}"));
                output.WriteLine($"{testimonies[i].Account.Label}\t{testimonies[j].Account.Label}\t{e.Total:F2}\t{chains[0].Score:F2}\t{e.Share:F3}\t{e.Outside}\t{e.Matched:F3}\t{a.Words.Length}\t{b.Words.Length}\t{Math.Min(a.Outside, b.Outside)}\t{e.Probability:F3}\t{listed}");
            }
    }

    static void Alike(List<Testimony> testimonies, string path)
    {
        using var output = new StreamWriter(path);
        var likeness = new Likeness(testimonies);
        for (var i = 0; i < testimonies.Count; i++)
            for (var j = i + 1; j < testimonies.Count; j++)
                if (likeness.OfSubject(i, j) is var alike && alike > 0.08)
                    output.WriteLine($"{testimonies[i].Account.Label}\t{testimonies[j].Account.Label}\t{alike:F3}\t{likeness.OfHappening(i, j):F3}\t{likeness.OfCast(i, j):F3}");
    }
}
