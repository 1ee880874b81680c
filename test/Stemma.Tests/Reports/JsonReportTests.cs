using System.Text.Json;
using Stemma.Accounts;
using Stemma.Comparison;
using Stemma.Descent;
using Stemma.Dossiers;
using Stemma.Reports;

namespace Stemma.Tests.Reports;

public sealed class JsonReportTests
{
    static readonly Apparatus Lake = new(LakeTalks.Dossier, LakeTalks.Testimonies);
    static readonly string Json = JsonReport.Write(Lake);

    [Fact]
    public void The_records_are_a_promise() => Snapshot.Matches(Json, "LakeJson");

    [Fact]
    public void Every_line_is_one_ASCII_record_of_the_story()
    {
        Json.ShouldEndWith("\n");
        foreach (var line in Json.TrimEnd('\n').Split('\n'))
        {
            line.Any(c => c is < ' ' or > '~').ShouldBeFalse();
            using var record = JsonDocument.Parse(line);
            record.RootElement.GetProperty("story").GetString().ShouldBe(LakeTalks.Dossier.Story.Id.Value);
        }
    }

    [Fact]
    public void Spans_cut_the_words_they_come_with_in_units_and_in_points()
    {
        foreach (var line in Json.TrimEnd('\n').Split('\n'))
        {
            using var record = JsonDocument.Parse(line);
            if (record.RootElement.GetProperty("record").GetString() != "drift") continue;
            var after = record.RootElement.GetProperty("after");
            var text = LakeTalks.Testimonies.Single(t => t.Account.Id.ToString() == after.GetProperty("account").GetString()).Account.Text;
            var evidence = after.GetProperty("evidence");
            text.Substring(evidence.GetProperty("start").GetInt32(), evidence.GetProperty("length").GetInt32()).ShouldBe(after.GetProperty("words").GetString());
            var runes = text.EnumerateRunes().Skip(evidence.GetProperty("points").GetProperty("start").GetInt32()).Take(evidence.GetProperty("points").GetProperty("length").GetInt32());
            string.Concat(runes).ShouldBe(after.GetProperty("words").GetString());
        }
    }

    [Fact]
    public void The_order_of_the_testimonies_does_not_change_a_byte() =>
        JsonReport.Write(LakeTalks.Dossier, [.. LakeTalks.Testimonies.Reverse()]).ShouldBe(Json);

    [Fact]
    public void Parts_can_be_asked_for() =>
        JsonReport.Write(Lake, JsonParts.Drifts).Split('\n').Length.ShouldBe(LakeTalks.Dossier.Drifts.Count + 1);

    [Fact]
    public void The_page_on_the_format_names_every_kind_and_key()
    {
        var page = File.ReadAllText(ProjectFolder.At("docs", "json.md"));
        foreach (var kind in Enum.GetValues<DriftKind>().Select(JsonReport.Token).Concat(Enum.GetValues<EdgeKind>().Select(JsonReport.Token)).Concat(Enum.GetValues<BlockKind>().Select(JsonReport.Token)))
            page.ShouldContain($"`{kind}`");
        foreach (var line in JsonReport.Write(Lake, JsonParts.All | JsonParts.Texts).TrimEnd('\n').Split('\n'))
        {
            using var record = JsonDocument.Parse(line);
            foreach (var property in record.RootElement.EnumerateObject())
                page.ShouldContain($"`{property.Name}`");
        }
    }
}
