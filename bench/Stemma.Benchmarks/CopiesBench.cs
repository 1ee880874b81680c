using System.Text;
using System.Text.Json;
using Stemma.Copies;
using Stemma.Intake;
using Stemma.Stories;
using Stemma.Testimonies;

namespace Stemma.Benchmarks;

static class CopiesBench
{
    public static int Run(string path, string[] options)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, "accounts.jsonl") : path;
        List<string> rows;
        if (Directory.Exists(path) && !File.Exists(file))
        {
            rows = Directory.GetFiles(path, "*.txt").Order().Select(f => JsonSerializer.Serialize(new Dictionary<string,string>{["id"]=Path.GetFileNameWithoutExtension(f)[..3],["text"]=File.ReadAllText(f)})).ToList();
        }
        else rows = File.ReadLines(file).Where(line => line.Length > 0).ToList();
        var testimonies = new List<Testimony>();
        foreach (var row in rows)
        {
            var read = Reader.Read(Capture.Of(file, MediaTypes.JsonRow, DateTimeOffset.UnixEpoch, Encoding.UTF8.GetBytes(row)));
            testimonies.AddRange(read.Value!.Testimonies);
        }
        var comparands = testimonies.ConvertAll(t => Comparand.Of(t.Account, t.Quotations));
        Console.Error.WriteLine($"{testimonies.Count} read");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        if (Array.IndexOf(options, "--features") is var at and >= 0)
        {
            using var output = new StreamWriter(options[at + 1]);
            long pairs = 0;
            for (var i = 0; i < comparands.Count; i++)
                for (var j = i + 1; j < comparands.Count; j++)
                {
                    var (a, b) = comparands[i].Id.CompareTo(comparands[j].Id) < 0 ? (comparands[i], comparands[j]) : (comparands[j], comparands[i]);
                    var chains = PassageFinder.Passages(a, b);
                    var e = PassageFinder.Weigh(a, b, chains);
                    pairs++;
                    if (e.Longest < 6) continue;
                    var listed = string.Join(' ', chains.Take(12).Select(c => $"{c.Score:F1}/{c.EndA - c.FirstA}/{c.Outside}"));
                    output.WriteLine($"{testimonies[i].Account.Label}\t{testimonies[j].Account.Label}\t{e.Total:F2}\t{e.Longest:F2}\t{e.Share:F3}\t{e.Outside}\t{e.Density:F3}\t{a.Words.Length}\t{b.Words.Length}\t{Math.Min(a.Outside, b.Outside)}\t{listed}");
                }
            Console.Error.WriteLine($"{pairs} pairs, {clock.Elapsed.TotalMicroseconds / pairs:F1} us each");
        }
        if (Array.IndexOf(options, "--likeness") is var like and >= 0)
        {
            using var output = new StreamWriter(options[like + 1]);
            for (var i = 0; i < testimonies.Count; i++)
                for (var j = i + 1; j < testimonies.Count; j++)
                    if (Likeness.Of(testimonies[i], testimonies[j]) is var alike && alike > 0.08)
                        output.WriteLine($"{testimonies[i].Account.Label}\t{testimonies[j].Account.Label}\t{alike:F3}\t{Likeness.OfCast(testimonies[i], testimonies[j]):F3}");
        }
        return 0;
    }
}
