using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using AngleSharp.Html.Parser;
using Stemma.Accounts;
using Stemma.Intake;

namespace Stemma.Benchmarks;

/// <summary>
/// Pages a second and bytes allocated, by stage, over a folder with <c>html/*.html.gz</c>: one thread, pages in memory, warm, each page's best of several rounds;
/// and the processor time of the best round, which other work on the machine does not lengthen.
/// A stage that stands on another is measured with it and shown without it.
/// </summary>
static class ExtractionBench
{
    const int Warm = 3, Rounds = 10;

    sealed record Stage(string Name, Func<Capture, Decoded, object?> Run, bool Cumulative);

    sealed record Cost(double Milliseconds, long Bytes, double[] PerPage, double ProcessorMilliseconds);

    public static int Run(string path)
    {
        var captures = Directory.EnumerateFiles(Path.Combine(path, "html"), "*.html.gz").Order(StringComparer.Ordinal)
            .Select(file => Capture.Of(Path.GetFileName(file)[..^3], MediaTypes.Html, DateTimeOffset.UnixEpoch, Unpacked(file))).ToArray();
        var decoded = Array.ConvertAll(captures, c => Decoder.Decode(c).Value ?? throw new InvalidDataException(c.Origin));
        var bytes = captures.Sum(c => (long)c.Body.Length);
        var options = new HtmlParserOptions { IsScripting = false, SkipComments = true };
        Stage[] stages =
        [
            new("decode", (c, _) => Decoder.Decode(c).Value, false),
            new("parse", (_, d) => new HtmlParser(options).ParseDocument(HtmlScan.Of(d.Text).Source), false),
            new("facts and content", (c, d) => HtmlReader.Read(d.Text, "page", c.Origin, HtmlJudge.Shared, []), true),
            new("typing, verdict and cut", (c, _) => AccountReader.Read(c).Value, true),
        ];
        var costs = Array.ConvertAll(stages, stage => Measure(stage, captures, decoded));
        var whole = costs[^1];
        Say($"{captures.Length} pages, {bytes / 1e6:F2} MB; whole: {captures.Length * 1000.0 / whole.Milliseconds:F1} pages/s, {bytes / 1e3 / whole.Milliseconds:F1} MB/s, median {whole.PerPage[whole.PerPage.Length / 2]:F2} ms, p95 {whole.PerPage[whole.PerPage.Length * 95 / 100]:F2} ms, by processor time {captures.Length * 1000.0 / whole.ProcessorMilliseconds:F1} pages/s, {whole.Bytes / (double)bytes:F1} bytes allocated a byte read");
        Say($"\n| stage | ms a page | share | KB allocated a page |\n| --- | ---: | ---: | ---: |");
        var (before, allocated) = (0.0, 0L);
        for (var s = 0; s < stages.Length; s++)
        {
            // reading holds parsing, the whole holds reading and decoding
            var (ms, kb) = stages[s].Cumulative ? (costs[s].Milliseconds - before, costs[s].Bytes - allocated) : (costs[s].Milliseconds, costs[s].Bytes);
            Say($"| {stages[s].Name} | {ms / captures.Length:F2} | {ms / whole.Milliseconds:P0} | {kb / 1024.0 / captures.Length:F0} |");
            (before, allocated) = s switch { 1 => (costs[1].Milliseconds, costs[1].Bytes), 2 => (costs[2].Milliseconds + costs[0].Milliseconds, costs[2].Bytes + costs[0].Bytes), _ => (before, allocated) };
        }
        return 0;
    }

    // For each page its best round: on a machine with other work running, a round as a whole measures the others too.
    static Cost Measure(Stage stage, Capture[] captures, Decoded[] decoded)
    {
        var pages = new double[captures.Length];
        Array.Fill(pages, double.MaxValue);
        long bytes = 0;
        var processor = double.MaxValue;
        using var process = Process.GetCurrentProcess();
        for (var round = 0; round < Warm + Rounds; round++)
        {
            GC.Collect();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            process.Refresh();
            var spent = process.TotalProcessorTime;
            for (var i = 0; i < captures.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                GC.KeepAlive(stage.Run(captures[i], decoded[i]));
                if (round >= Warm)
                    pages[i] = Math.Min(pages[i], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            process.Refresh();
            processor = round < Warm ? processor : Math.Min(processor, (process.TotalProcessorTime - spent).TotalMilliseconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        }
        Array.Sort(pages);
        return new Cost(pages.Sum(), bytes, pages, processor);
    }

    static byte[] Unpacked(string file)
    {
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }

    static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
