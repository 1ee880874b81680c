using System.Text.Json;
using Stemma.Train;

namespace Stemma.System.Tests.Train;

/// <summary>The dates kit, through the code of the command; the floors are a little below what was measured.</summary>
public sealed class DatesKitTests
{
    [SharedFact]
    public void Values_and_days_of_the_news_set_stay_above_their_floors()
    {
        var data = SharedData.At("bench", "dates", "dev.jsonl");
        var output = Path.GetTempFileName();
        try
        {
            Kits.Predict("dates", new KitRun(data, output, false, null, CancellationToken.None), TextWriter.Null).ShouldBe(0);
            var predicted = File.ReadLines(output).Select(Read).ToDictionary(r => r["id"], r => r["value"]);
            int rows = 0, values = 0, days = 0, hits = 0;
            foreach (var row in File.ReadLines(data).Select(Read).Where(r => r["set"] == "storyline"))
            {
                var (gold, value) = (row["value"], predicted[row["id"]]);
                rows++;
                values += gold == value ? 1 : 0;
                if (gold.Length < 10 || gold[4] != '-' || gold[7] != '-' || (gold.Length > 10 && gold[10] != 'T') || !char.IsAsciiDigit(gold[5]) || !char.IsAsciiDigit(gold[9]))
                    continue;
                days++;
                hits += value.Length >= 10 && gold[..10] == value[..10] ? 1 : 0;
            }
            ((double)values / rows).ShouldBeGreaterThan(0.70);
            ((double)hits / days).ShouldBeGreaterThan(0.79);
        }
        finally
        {
            File.Delete(output);
        }
    }

    static Dictionary<string, string> Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String).ToDictionary(p => p.Name, p => p.Value.GetString() ?? "");
    }
}
