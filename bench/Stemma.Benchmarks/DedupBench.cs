using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Stemma.Copies;

namespace Stemma.Benchmarks;

/// <summary>
/// The stages of deduplication on one thread: sketching, candidates, alignment. With <c>--pairs FILE</c> (id, id, level) recall by level and
/// precision of the groups; with <c>--groups FILE</c> those of groups that <c>stemma dedup --groups</c> wrote, and no stage is run.
/// </summary>
static class DedupBench
{
    public static int Run(string path, string[] options)
    {
        if (Option(options, "--groups") is { } written)
        {
            var rows = File.ReadLines(written).Select(line => JsonDocument.Parse(line).RootElement).ToList();
            var numbers = rows.Select((row, at) => (Id: row.GetProperty("id").GetString() ?? "", at)).ToDictionary(r => r.Id, r => r.at, StringComparer.Ordinal);
            Score(numbers, [.. rows.Select(row => numbers[row.GetProperty("group").GetString() ?? ""])], Option(options, "--pairs"));
            return 0;
        }
        var texts = new List<string>();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            using var row = JsonDocument.Parse(line);
            ids[row.RootElement.GetProperty("id").GetString() ?? ""] = texts.Count;
            texts.Add(row.RootElement.GetProperty("text").GetString() ?? "");
        }
        Say(texts.Count, TimeSpan.Zero, "texts");
        Timed(texts.Count, "warm", () => texts.Take(2000).Sum(text => Print.Of(text).Count));
        var prints = Timed(texts.Count, "sketched", () => texts.ConvertAll(text => Print.Of(text)));
        var pool = new PrintPool();
        Timed(texts.Count, "pooled", () =>
        {
            prints.ForEach(pool.Add);
            return 0;
        });
        prints = null;
        var threshold = Option(options, "--threshold") is { } given ? double.Parse(given, CultureInfo.InvariantCulture) : CopyGroups.DefaultThreshold;
        if (Option(options, "--dump") is { } dump)
        {
            using var output = new StreamWriter(dump);
            var names = ids.ToDictionary(x => x.Value, x => x.Key);
            CopyGroups.Of(pool, 0.02, pair => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{names[pair.A]}\t{names[pair.B]}\t{pair.Weighed:F3}\t{pair.Likeness:F3}")));
            return 0;
        }
        var groups = Timed(texts.Count, "grouped", () => CopyGroups.Of(pool, threshold));
        Console.WriteLine($"{groups.Aligned} pairs aligned");
        Score(ids, [.. Enumerable.Range(0, texts.Count).Select(groups.GroupOf)], Option(options, "--pairs"));
        Console.WriteLine($"{Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB at the peak, the texts as UTF-16 included");
        return 0;
    }

    static void Score(Dictionary<string, int> ids, int[] groups, string? pairs)
    {
        if (pairs is null)
            return;
        var gold = File.ReadLines(pairs).Select(line => line.Split('\t')).Select(x => (A: ids[x[0]], B: ids[x[1]], Level: x[2])).ToList();
        foreach (var level in gold.GroupBy(g => g.Level).OrderBy(g => g.Key, StringComparer.Ordinal))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"level {level.Key}: {level.Count()} pairs, recall {level.Count(g => groups[g.A] == groups[g.B]) / (double)level.Count():F4}"));
        var right = gold.Count(g => groups[g.A] == groups[g.B]);
        var said = groups.GroupBy(g => g).Sum(g => g.LongCount() * (g.LongCount() - 1) / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all: recall {right / (double)gold.Count:F4}, precision {right / (double)said:F4}"));
    }

    static T Timed<T>(int count, string what, Func<T> run)
    {
        var before = Environment.CpuUsage.TotalTime;
        var result = run();
        Say(count, Environment.CpuUsage.TotalTime - before, what);
        return result;
    }

    static void Say(int count, TimeSpan took, string what) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {took.TotalSeconds:F2} s of processor, {count / Math.Max(0.001, took.TotalSeconds):N0} texts/s"));

    static string? Option(string[] options, string name) =>
        Array.IndexOf(options, name) is var at and >= 0 && at + 1 < options.Length ? options[at + 1] : null;
}
