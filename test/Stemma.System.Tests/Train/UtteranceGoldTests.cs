using System.Text.Json;
using Stemma.Accounts;
using Stemma.Comparison;
using Stemma.Intake;
using Stemma.Testimonies;
using Stemma.Texts;
using Stemma.Train.Utterances;
using Stemma.Work;

namespace Stemma.System.Tests.Train;

public sealed class UtteranceGoldTests
{
    [SharedFact]
    public void Quotations_of_the_seeds_that_were_worded_otherwise_are_versions_of_one_utterance()
    {
        var folder = SharedData.At("seeds");
        var files = Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).ToArray();
        var grouped = Batch.Hear(Batch.Group(Batch.Read(FileIntake.Read(files, null, TimeProvider.System, new IntakeOptions(), null, default)).Testimonies));
        var dossiers = Batch.Weigh(grouped);
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "gold", "disagreements.json")));
        int pairs = 0, joined = 0;
        var apart = new List<string>();
        foreach (var item in gold.RootElement.GetProperty("items").EnumerateArray())
        {
            if (item.GetProperty("type").GetString() is not ("quote_wording" or "quote_bounds") || item.GetProperty("scope").GetString() != "between")
                continue;
            pairs++;
            if (dossiers.Any(d => d.Utterances.Any(u => Has(u, grouped.Testimonies, item.GetProperty("a"), folder) && Has(u, grouped.Testimonies, item.GetProperty("b"), folder))))
                joined++;
            else
                apart.Add(item.GetProperty("a").GetProperty("span").GetProperty("text").GetString() ?? "");
        }
        pairs.ShouldBeGreaterThan(10);
        joined.ShouldBeGreaterThanOrEqualTo(pairs - 2, string.Join('\n', apart));
    }

    [Fact]
    public void The_measure_counts_joins_within_a_text_and_across_reports()
    {
        using var folder = new Work.TempFolder();
        const string quote = "“The lamps will burn until the last boat is home,” said Harbour Master Edda Voss.";
        const string filler = "Fog had closed the river mouth since Sunday and eleven boats were missing when the bell was rung at noon.";
        File.WriteAllLines(folder.At("accounts.jsonl"),
        [
            Row("wire", $"{filler}\\n\\n{quote}\\n\\nThe pilots went out twice and came back with nothing but a torn net and a dog."),
            Row("copy", $"{filler}\\n\\n{quote.Replace("burn", "shine", StringComparison.Ordinal)}\\n\\nThe pilots went out twice and came back with nothing but a torn net and a dog."),
            Row("own", $"Eleven boats are missing in the fog off the river mouth, and the bell has been rung since noon.\\n\\n{quote}\\n\\nOn the quay the women have lit fires of their own."),
        ]);
        File.WriteAllLines(folder.At("gold.jsonl"),
            [Gold("wire", "[]"), Gold("copy", "[\"wire\"]"), Gold("own", "[]")]);
        var score = UtteranceScore.Of(folder.Path, default);
        (score.All.Gold, score.All.Right).ShouldBe((3, 3));
        score.Altered.Gold.ShouldBe(2);
        score.Errors.ShouldBeEmpty();

        static string Row(string id, string text) => $$"""{"id":"{{id}}","title":"Boats missing in fog","site":"{{id}}","published":"2031-11-02","text":"{{text}}"}""";
        static string Gold(string id, string parents) => $$"""{"id":"{{id}}","tradition":"t","parents":{{parents}}}""";
    }

    // Whether one of its sayings shares characters with a place of a seed, counted in code points of the file.
    static bool Has(UtteranceLocus utterance, IReadOnlyList<Testimony> testimonies, JsonElement place, string folder)
    {
        var seed = place.GetProperty("seed").GetString() ?? "";
        var points = new CodePoints(File.ReadAllText(Path.Combine(folder, seed)));
        var (start, end) = (place.GetProperty("span").GetProperty("start").GetInt32(), place.GetProperty("span").GetProperty("end").GetInt32());
        return utterance.Sayings.Any(s => testimonies.First(t => t.Account.Id == s.At.Account).Account is var account
            && account.Label.StartsWith(Path.GetFileNameWithoutExtension(seed), StringComparison.Ordinal)
            && s.Utterance.Attribution.Content.Any(c => account.Origin.InSource(c) is { } source && points.FromUnits(source.Start) < end && start < points.FromUnits(source.End)));
    }
}
