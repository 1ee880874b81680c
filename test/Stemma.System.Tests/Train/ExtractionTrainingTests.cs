using System.Text;
using System.Text.Json;
using Stemma.Accounts;
using Stemma.Intake;
using Stemma.Language;
using Stemma.Train.Extraction;
using Stemma.Train.Trees;

namespace Stemma.System.Tests.Train;

/// <summary>The judge of extraction: its trees, its labels, its figures.</summary>
public sealed class ExtractionTrainingTests
{
    static (float[] Rows, float[] Labels, float[] Weights) Circle(int count, int seed)
    {
        var random = new Random(seed);
        var (rows, labels, weights) = (new float[count * 3], new float[count], new float[count]);
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < 3; k++)
                rows[i * 3 + k] = (float)(random.NextDouble() * 2 - 1);
            labels[i] = rows[i * 3] * rows[i * 3] + rows[i * 3 + 1] * rows[i * 3 + 1] < 0.5 ? 1 : 0;
            weights[i] = 1;
        }
        return (rows, labels, weights);
    }

    static TreeModel Fit(int seed = 7)
    {
        var (rows, labels, weights) = Circle(1500, 1);
        return BoostedTrees.Fit(new BinnedRows(rows, 3, [.. Enumerable.Range(0, 1500)]), labels, weights, new TreeOptions(Trees: 60, ColumnShare: 1, Seed: seed));
    }

    [Fact]
    public void Trees_learn_what_no_line_can_part_and_hold_it_on_rows_not_seen()
    {
        var model = Fit();
        var (rows, labels, _) = Circle(500, 2);
        Enumerable.Range(0, 500).Count(i => model.Score(rows.AsSpan(i * 3, 3)) > 0 == labels[i] > 0).ShouldBeGreaterThan(450);
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes_and_what_is_read_back_says_the_same()
    {
        using MemoryStream one = new(), two = new(), other = new();
        var model = Fit();
        model.Write(one);
        Fit().Write(two);
        Fit(seed: 8).Write(other);
        two.ToArray().ShouldBe(one.ToArray());
        other.ToArray().ShouldNotBe(one.ToArray());
        one.Position = 0;
        var (rows, _, _) = Circle(50, 3);
        var read = TreeModel.Read(one);
        for (var i = 0; i < 50; i++)
            read.Score(rows.AsSpan(i * 3, 3)).ShouldBe(model.Score(rows.AsSpan(i * 3, 3)));
    }

    [Fact]
    public void A_damaged_model_is_named_so_and_never_runs_in_circles()
    {
        using var whole = new MemoryStream();
        Fit().Write(whole);
        var bytes = whole.ToArray();
        Should.Throw<EndOfStreamException>(() => TreeModel.Read(new MemoryStream(bytes[..^4])));
        bytes[12 + 2 + 6] = 0; // the first question leads back to itself
        bytes[12 + 2 + 7] = 0;
        Should.Throw<InvalidDataException>(() => TreeModel.Read(new MemoryStream(bytes)));
    }

    [Fact]
    public void Lines_are_labelled_by_the_order_of_the_gold_so_that_a_menu_word_that_the_report_uses_stays_a_menu_word()
    {
        const string html = """
            <html><body><div><a href="/h">Harbour</a></div><div><a href="/s">Sport</a></div>
            <p>The harbour wall at Ostrand gave way on Tuesday night.</p><h2>Harbour</h2><p>Forty boats were moved before dawn, the master said.</p>
            <p>Read the whole of it tomorrow.</p></body></html>
            """;
        var capture = Capture.Of("page.html", MediaTypes.Html, DateTimeOffset.UnixEpoch, Encoding.UTF8.GetBytes(html));
        var sight = HtmlSight.Of(html, "");
        var page = new GoldPage("a", "quay.example", capture,
            "The harbour wall at Ostrand gave way on Tuesday night.\n\nHarbour\n\nForty boats were moved before dawn, the master said.", [], []);
        LineLabels.Of(page, sight).Report.ShouldBe([0, 0, 1, 1, 1, 0]);
        var strings = page with { Body = null, With = ["gave way on"], Without = ["Read the whole"] };
        LineLabels.Of(strings, sight).Known.ShouldBe([false, false, true, false, false, true]);
    }

    [Fact]
    public void The_figures_are_the_kits()
    {
        var (precision, recall, exact) = ExtractionScore.OfBody("one two three four five", "one two three four six seven");
        precision.ShouldBe(1 / 3.0);
        recall.ShouldBe(1 / 2.0);
        exact.ShouldBeFalse();
        ExtractionScore.OfBody("Two, words", "Two words").ShouldBe((1.0, 1.0, true));
        ExtractionScore.OfBody("some gold", "").Precision.ShouldBeNull();
    }

    [Fact]
    public void Training_on_a_few_pages_writes_a_model_that_the_reader_can_use()
    {
        var folder = Directory.CreateTempSubdirectory("stemma-train-").FullName;
        try
        {
            var html = Directory.CreateDirectory(Path.Combine(folder, "body", "html")).FullName;
            using (var file = File.Create(Path.Combine(folder, "body", "gold.json")))
            using (var gold = new Utf8JsonWriter(file))
            {
                gold.WriteStartObject();
                for (var i = 0; i < 12; i++)
                {
                    string[] paragraphs = [.. Enumerable.Range(0, 6).Select(k => $"Report {i}, part {k}: the harbour master of quay {i} said on day {k} that boat {i * k} had been moved, and nobody was hurt.")];
                    ExtractionKitTests.Pack(html, $"page{i}", "<html><body><ul>" + string.Concat(Enumerable.Range(0, 8).Select(k => $"<li><a href=/{k}>Section {k}</a></li>"))
                        + "</ul><h1>Boats moved</h1>" + string.Concat(paragraphs.Select(p => $"<p>{p}</p>")) + "<div class=foot>All rights of quay post</div></body></html>");
                    gold.WriteStartObject($"page{i}");
                    gold.WriteString("articleBody", string.Join("\n\n", paragraphs));
                    gold.WriteString("url", $"https://quay{i}.example/story");
                    gold.WriteEndObject();
                }
                gold.WriteEndObject();
            }
            using var messages = new StringWriter();
            ExtractionCommand.Run(folder, Path.Combine(folder, "judge.model"), null, messages).ShouldBe(0);
            messages.ToString().ShouldContain("other hosts:  body F1 1.0000");
            using var model = File.OpenRead(Path.Combine(folder, "judge.model"));
            HtmlJudge.Read(model).Threshold.ShouldBe(HtmlJudge.Shared.Threshold);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [SharedFact]
    public void Bodies_and_segments_of_the_dev_halves_are_found_as_well_as_was_measured()
    {
        GoldPage[] pages = [.. GoldPage.Read(SharedData.At("bench/extraction", "body")), .. GoldPage.Read(SharedData.At("bench/extraction", "segments"))];
        var score = ExtractionScore.Of(pages, [.. pages.Select(p => AccountReader.Read(p.Capture).Value is { } page ? ExtractionKit.Body(page) : null)]);
        score.BodyF1.ShouldBeGreaterThan(0.978);
        score.Exact.ShouldBeGreaterThan(0.55);
        score.SegmentF1.ShouldBeGreaterThan(0.955);
    }
}
