using System.Text.Json;
using Stemma.Accounts;
using Stemma.Intake;
using Stemma.Texts;

namespace Stemma.Tests.Accounts;

/// <summary>The gold of the seeds, by the rules of its own scorer: half of a gold span must be covered.</summary>
public sealed class SharedSeedTests
{
    static Page PageOf(string file) =>
        AccountReader.Read(Capture.Of(file, MediaTypes.Text, Reading.Then, File.ReadAllBytes(SharedData.At("seeds", file)))).Value.ShouldNotBeNull();

    static List<(string Seed, TextSpan Span, bool Optional)> Gold(string kind, string list)
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(SharedData.At("seeds", "gold", kind + ".json")));
        return [.. gold.RootElement.GetProperty(list).EnumerateArray().Select(item => (item.GetProperty("seed").GetString() ?? "",
            TextSpan.FromTo(item.GetProperty("span").GetProperty("start").GetInt32(), item.GetProperty("span").GetProperty("end").GetInt32()),
            item.TryGetProperty("optional", out var optional) && optional.GetBoolean()))];
    }

    // Spans of the whole page, in code points.
    static List<TextSpan> InFile(Page page, Func<Account, IEnumerable<TextSpan>> spans)
    {
        var points = new CodePoints(string.Concat(page.Accounts.Select(a => a.Text)));
        var found = new List<TextSpan>();
        var start = 0;
        foreach (var account in page.Accounts)
        {
            found.AddRange(spans(account).Select(s => TextSpan.FromTo(points.FromUnits(start + s.Start), points.FromUnits(start + s.End))));
            start += account.Text.Length;
        }
        return found;
    }

    static bool Covered(TextSpan span, List<TextSpan> by) => by.Sum(b => b.Common(span)) * 2 >= span.Length;

    [SharedFact]
    public void What_is_not_the_report_is_found_and_nothing_to_be_kept_is_lost()
    {
        var blocks = Gold("chrome", "items").Select(g => g.Seed).Distinct().ToDictionary(s => s, s => InFile(PageOf(s), a => a.Blocks.Select(b => b.Span)));
        var wanted = Gold("chrome", "items").Where(g => !g.Optional).ToList();
        wanted.Count(g => Covered(g.Span, blocks[g.Seed])).ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling(wanted.Count * 0.9));
        Gold("chrome", "keep").ShouldAllBe(g => !Covered(g.Span, blocks[g.Seed]));
        var gold = Gold("chrome", "items");
        foreach (var (seed, found) in blocks)
            found.Count(f => Covered(f, [.. gold.Where(g => g.Seed == seed).Select(g => g.Span)])).ShouldBe(found.Count, seed);
    }

    [SharedFact]
    public void The_articles_are_cut_where_the_gold_cuts_them()
    {
        foreach (var seed in Gold("articles", "items").GroupBy(g => g.Seed))
        {
            var found = InFile(PageOf(seed.Key), a => a.Paragraphs.Count == 0 ? []
                : [TextSpan.FromTo(Math.Min(a.Headline?.Start ?? int.MaxValue, a.Paragraphs[0].Start), a.Paragraphs[^1].End)]);
            found.Count.ShouldBe(seed.Count());
            seed.ShouldAllBe(g => found.Exists(f => f.Common(g.Span) * 2 >= Math.Max(f.Length, g.Span.Length)));
        }
    }

    [SharedFact]
    public void A_page_of_six_reports_is_six_accounts_and_the_other_seeds_are_one_each()
    {
        Directory.GetFiles(SharedData.At("seeds"), "*.txt").Select(Path.GetFileName).Order(StringComparer.Ordinal).OfType<string>()
            .Select(f => PageOf(f).Accounts.Count).ShouldBe([1, 6, 1, 1, 1]);
    }

    [SharedFact]
    public void No_news_text_of_one_story_is_cut()
    {
        var cut = 0;
        foreach (var row in File.ReadLines(SharedData.At("bench", "stories", "dev.jsonl")))
            cut += AccountReader.Read(Capture.Of("row", MediaTypes.JsonRow, Reading.Then, System.Text.Encoding.UTF8.GetBytes(row))).Value.ShouldNotBeNull().Accounts.Count - 1;
        cut.ShouldBe(0);
    }
}
