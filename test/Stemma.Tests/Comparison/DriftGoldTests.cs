using System.Text.Json;
using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Comparison;
using Stemma.Intake;
using Stemma.Texts;

namespace Stemma.Tests.Comparison;

/// <summary>Drifts against what people marked by hand, and against planted changes; floors, not aims.</summary>
public sealed class DriftGoldTests
{
    [SharedFact]
    public void Of_the_changes_people_marked_between_two_copies_the_severe_are_found()
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(SharedData.At("seeds", "drift-000-vs-001.json")));
        var before = First(SharedData.At("seeds", gold.RootElement.GetProperty("before_file").GetString()!)); // the gold names its files
        var after = First(SharedData.At("seeds", gold.RootElement.GetProperty("after_file").GetString()!));
        var drifts = DriftFinder.Find([Exemplar.Of(before)], after);
        var found = new int[4];
        var all = new int[4];
        foreach (var change in gold.RootElement.GetProperty("changes").EnumerateArray())
        {
            var severity = change.GetProperty("severity").GetInt32();
            all[severity]++;
            TextSpan? old = Place(change, "before", before.Text), now = Place(change, "after", after.Text);
            if (drifts.Any(d => Covers(now, d.After.Span) || ((now is null || d.After.Span.IsEmpty) && d.Before is { } b && Covers(old, b.Span))))
                found[severity]++;
        }
        found[3].ShouldBeGreaterThanOrEqualTo(12, $"of {all[3]} severe changes");
        found[2].ShouldBeGreaterThanOrEqualTo(25, $"of {all[2]} blurring changes");
        drifts.Count.ShouldBeLessThan(2 * all.Sum(), "what is said must be worth reading");
    }

    [SharedFact]
    public void Planted_changes_are_located_when_the_exemplar_is_known()
    {
        var rows = new Dictionary<string, (Account Account, string Text)>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(SharedData.At("bench", "lineage", "dev", "accounts.jsonl")))
            if (Row(line) is { } row)
                rows[row.Id] = (row.Account, row.Text);
        int right = 0, wrong = 0, missed = 0, read = 0;
        foreach (var line in File.ReadLines(SharedData.At("bench", "lineage", "dev", "gold.jsonl")))
        {
            using var gold = JsonDocument.Parse(line);
            var parents = gold.RootElement.GetProperty("parents").EnumerateArray().Select(p => p.GetString()!).ToArray(); // ids are strings
            if (!rows.TryGetValue(gold.RootElement.GetProperty("id").GetString()!, out var copy) || parents.Length == 0 || !parents.All(rows.ContainsKey) || read++ >= 80)
                continue;
            var points = new CodePoints(copy.Text);
            var offset = copy.Account.Text.IndexOf(copy.Text, StringComparison.Ordinal);
            var planted = gold.RootElement.GetProperty("changes").EnumerateArray()
                .Where(c => c.GetProperty("scope").GetString() != "inherited" && c.GetProperty("field").GetString() == "text")
                .Select(c => TextSpan.FromTo(offset + points.ToUnits(c.GetProperty("start").GetInt32()), offset + points.ToUnits(c.GetProperty("end").GetInt32()))).ToList();
            var drifts = DriftFinder.Find([.. parents.Select(p => Exemplar.Of(rows[p].Account))], copy.Account).Where(d => d.Kind != DriftKind.Headline).ToList();
            var matched = 0;
            foreach (var drift in drifts)
                if (planted.FindIndex(p => Overlap(p, drift.After.Span)) is >= 0 and var at)
                {
                    planted.RemoveAt(at);
                    matched++;
                }
            right += matched;
            wrong += drifts.Count - matched;
            missed += planted.Count;
        }
        read.ShouldBeGreaterThan(80);
        (2.0 * right / (2 * right + wrong + missed)).ShouldBeGreaterThan(0.85, $"{right} right, {wrong} wrong, {missed} missed");
    }

    static Account First(string file) =>
        AccountReader.Read(Capture.Of(file, MediaTypes.Text, DateTimeOffset.UnixEpoch, File.ReadAllBytes(file))).Value!.Accounts[0]; // the shared texts are accounts

    static (string Id, Account Account, string Text)? Row(string line)
    {
        using var row = JsonDocument.Parse(line);
        var read = AccountReader.Read(Capture.Of("row", MediaTypes.JsonRow, DateTimeOffset.UnixEpoch, System.Text.Encoding.UTF8.GetBytes(line)));
        var text = row.RootElement.GetProperty("text").GetString()!; // every row has a text
        return read.Value is { Accounts: [var only] } && only.Text.Contains(text, StringComparison.Ordinal) ? (row.RootElement.GetProperty("id").GetString()!, only, text) : null; // and an id
    }

    static TextSpan? Place(JsonElement change, string side, string text)
    {
        var words = change.GetProperty(side).GetString() ?? "";
        var at = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : new TextSpan(at, words.Length);
    }

    static bool Covers(TextSpan? gold, TextSpan found) =>
        gold is { } span && Math.Min(span.Length, found.Length) is > 0 and var shorter && span.Common(found) * 2 >= shorter;

    static bool Overlap(TextSpan gold, TextSpan found) =>
        gold.IsEmpty || found.IsEmpty
            ? Math.Max(gold.Start, found.Start) - Math.Min(gold.End, found.End) <= 5
            : gold.Common(found) is var common && common * 2 >= Math.Min(gold.Length, found.Length) && common * 10 >= Math.Max(gold.Length, found.Length);
}
