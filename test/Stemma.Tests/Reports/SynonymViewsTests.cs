using System.Text.Json;
using AngleSharp.Html.Parser;
using Stemma.Comparison;
using Stemma.Descent;
using Stemma.Dossiers;
using Stemma.Reports;

namespace Stemma.Tests.Reports;

public sealed class SynonymViewsTests
{
    static readonly (string Before, string After)[] Exchanges =
        [("skipper", "captain"), ("mended", "repaired"), ("nets", "webs"), ("quickly", "rapidly"), ("storm", "tempest"), ("torn", "ripped"), ("harbour", "port"), ("crews", "teams"), ("wharf", "quay")];

    static readonly Apparatus Spun = Story(Exchanges.Length);

    [Fact]
    public void The_terminal_lists_the_words_a_spun_copy_put_for_others()
    {
        var page = TextReport.Drifts(Spun, wanted: _ => false);
        page.ShouldContain("Words exchanged in B");
        foreach (var (before, after) in Exchanges)
            page.ShouldContain($"1× {before} → {after}");
        page.ShouldContain("nets → webs, may mean another thing, B 1 d3");
        TextReport.Drifts(Spun, new TextOptions(Ascii: true)).ShouldContain("nets -> webs");
    }

    [Fact]
    public void A_copy_with_a_few_exchanges_has_no_table()
    {
        TextReport.Drifts(Story(3)).ShouldNotContain("Words exchanged");
        HtmlReport.Write(Story(3).Dossier, Story(3).Testimonies).ShouldNotContain("Words exchanged");
    }

    [Fact]
    public void What_is_not_listed_is_counted_by_kind()
    {
        TextReport.Drifts(Spun, wanted: d => d.Severity > Severity.Wording).ShouldContain("Not listed, 8 changes in wording only: 8 synonym.");
        TextReport.Drifts(Spun, wanted: d => d.Severity == Severity.Wording).ShouldContain("Not listed, 1 change that may matter: 1 sense changed.");
    }

    [Fact]
    public void The_report_has_a_row_for_each_pair_that_links_to_its_sentence_and_its_change()
    {
        var page = new HtmlParser().ParseDocument(HtmlReport.Write(Spun.Dossier, Spun.Testimonies));
        var rows = page.GetElementById("B.words").ShouldNotBeNull().QuerySelectorAll("tbody tr");
        rows.Length.ShouldBe(Exchanges.Length);
        rows[0].TextContent.ShouldContain("nets");
        rows[0].QuerySelectorAll("a").Select(a => a.GetAttribute("href")).ShouldBe(["#B.s1", "#d3"]);
        page.GetElementById("d3").ShouldNotBeNull();
        page.GetElementById("e1").ShouldNotBeNull().QuerySelectorAll("a[href='#B.words']").Length.ShouldBe(1);
    }

    [Fact]
    public void The_JSON_has_every_pair_with_its_places_whether_the_copy_is_spun_or_not()
    {
        using var spun = JsonDocument.Parse(JsonReport.Write(Spun, JsonParts.Synonyms));
        spun.RootElement.GetProperty("spun").GetBoolean().ShouldBeTrue();
        spun.RootElement.GetProperty("pairs").GetArrayLength().ShouldBe(Exchanges.Length);
        var use = spun.RootElement.GetProperty("pairs")[0].GetProperty("uses")[0];
        use.GetProperty("before").GetProperty("words").GetString().ShouldBe("nets");
        use.GetProperty("after").GetProperty("words").GetString().ShouldBe("webs");
        use.GetProperty("misfit").GetString().ShouldBe("sense");
        using var edited = JsonDocument.Parse(JsonReport.Write(Story(3), JsonParts.Synonyms));
        edited.RootElement.GetProperty("spun").GetBoolean().ShouldBeFalse();
    }

    // B is A with so many words exchanged; the third exchange changes the sense.
    static Apparatus Story(int exchanged)
    {
        const string text = "The skipper mended his nets quickly after the storm had torn the harbour lamps and two crews slept at the wharf.";
        var a = Teller.Tell("a.txt", "Tarn Post", null, Teller.At(4, 1, 0), text);
        var b = Teller.Tell("b.txt", "brightnews.example", null, Teller.At(4, 2, 0),
            Exchanges.Take(exchanged).Aggregate(text, (t, e) => t.Replace(e.Before, e.After, StringComparison.Ordinal)));
        var made = Teller.Apparatus([a, b], [], [new Edge(0, 1, EdgeKind.Spun, 0.9, 1, ["B is A in other words."])]);
        var drifts = Exchanges.Take(exchanged).Select((e, i) => i == 2
            ? new Drift(DriftKind.SenseChanged, Severity.Blurred, a.Cite(e.Before), b.Cite(e.After), "Nets are no webs.")
            : new Drift(DriftKind.SynonymSpun, Severity.Wording, a.Cite(e.Before), b.Cite(e.After), $"“{e.Before}” became “{e.After}”."));
        return new Apparatus(made.Dossier with { Drifts = [.. drifts] }, made.Testimonies);
    }
}
