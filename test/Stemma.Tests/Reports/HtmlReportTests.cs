using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Stemma.Reports;

namespace Stemma.Tests.Reports;

public sealed partial class HtmlReportTests
{
    static readonly string Lake = HtmlReport.Write(LakeTalks.Dossier, LakeTalks.Testimonies);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [Fact]
    public void The_report_is_one_file_without_script_or_remote_resource()
    {
        Lake.ShouldStartWith("<!doctype html>");
        var page = new HtmlParser().ParseDocument(Lake);
        page.QuerySelectorAll("script,img,iframe,object,embed,link,form,base,audio,video,[src],[style]").ShouldBeEmpty();
        page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content").ShouldNotBeNull().ShouldStartWith("default-src 'none'; style-src 'sha256-"); // it is in every report
        Lake.ShouldNotContain("@import");
        Lake.ShouldNotContain("url(");
    }

    [Fact]
    public void Every_name_stands_once_and_every_link_leads_somewhere()
    {
        var page = new HtmlParser().ParseDocument(Lake);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList(); // they were asked for by it
        ids.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
        var broken = page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]).Where(h => !ids.Contains(h)); // the same
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Every_cell_is_in_the_report_by_its_name()
    {
        var page = new HtmlParser().ParseDocument(Lake);
        foreach (var cell in Stemma.Dossiers.Cells.Of(LakeTalks.Dossier, LakeTalks.Testimonies))
            page.GetElementById(cell.Id.Value).ShouldNotBeNull(cell.Id.Value);
    }

    [Fact]
    public void Every_word_of_every_account_is_in_the_report()
    {
        var words = new HtmlParser().ParseDocument(Lake).QuerySelector("#accounts")!.TextContent; // every report has the section
        foreach (var testimony in LakeTalks.Testimonies)
            foreach (var sentence in testimony.Sentences)
                words.ShouldContain(sentence.In(testimony.Account.Text).ToString());
    }

    [Fact]
    public void Tables_have_captions_and_scoped_headers()
    {
        var page = new HtmlParser().ParseDocument(Lake);
        page.QuerySelectorAll("table").ShouldAllBe(t => t.QuerySelector("caption") != null);
        page.QuerySelectorAll("th").ShouldAllBe(h => h.HasAttribute("scope"));
        page.QuerySelectorAll("svg.stemma g.node > title").Length.ShouldBe(9);
        page.QuerySelectorAll("svg.stemma g.edge > title").Length.ShouldBe(7);
    }

    [Fact]
    public void Only_web_addresses_are_links()
    {
        var page = new HtmlParser().ParseDocument(Lake);
        page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).ShouldAllBe(h => h.StartsWith('#') || h.StartsWith("https://")); // they have it
        page.QuerySelectorAll("a[rel]").ShouldAllBe(a => a.GetAttribute("rel")!.Contains("noopener")); // they have it
        Lake.ShouldContain("javascript:alert(1)"); // as text
    }

    [Fact]
    public void An_arrow_names_the_other_exemplars_within_reach_and_its_reasons_link_to_what_they_cite()
    {
        var page = new HtmlParser().ParseDocument(Lake);
        page.GetElementById("e4").ShouldNotBeNull().QuerySelectorAll(".or").Select(o => o.TextContent).ShouldBe(["or from α 0.21", "or from B 0.05"]);
        page.GetElementById("e2").ShouldNotBeNull().QuerySelectorAll("li a.at").Select(a => a.GetAttribute("href")).ShouldBe(["#B.s2", "#A.s2"]);
    }

    [Fact]
    public void A_lost_original_has_its_text_with_every_doubt_in_words()
    {
        var box = new HtmlParser().ParseDocument(Lake).GetElementById("o1").ShouldNotBeNull();
        foreach (var paragraph in LakeTalks.Dossier.Graph.Nodes[8].Lost!.Text.Paragraphs) // the ninth node is one
            foreach (var word in paragraph.In(LakeTalks.Dossier.Graph.Nodes[8].Lost!.Text.Text).ToString().Split(' ')) // the same
                box.TextContent.ShouldContain(word);
        box.QuerySelectorAll(".vary.doubt").ShouldNotBeEmpty();
        box.QuerySelectorAll(".text .vary.doubt").ShouldAllBe(v => v.NextElementSibling!.TextContent.StartsWith("? ")); // each has it
    }

    [Theory]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("'><script>alert(1)</script>")]
    [InlineData("</title></style><script>x</script>")]
    [InlineData("{{7*7}} ${7*7} %s%n <%= 1 %>")]
    [InlineData("]]><!--<svg/onload=x>-->")]
    [InlineData("\u202Egnp.exe\u202C \u2066x\u2069")]
    [InlineData("\u0000\u0007\u001b[31m\u001b]8;;http://x\u001b\\ \u009b2J")]
    [InlineData(HalfPairs)]
    [InlineData("אבג ابج")]
    public void Nothing_of_an_account_is_markup(string evil)
    {
        if (evil == HalfPairs) evil = "half " + (char)0xD83D + " pair " + (char)0xDE00 + " " + (char)0xFFFE; // an attribute cannot hold them
        var (dossier, testimonies) = Hostile.Story(evil);
        var html = HtmlReport.Write(dossier, testimonies);
        var page = new HtmlParser().ParseDocument(html);
        page.QuerySelectorAll("script,img,[onerror],[onload],[src]").ShouldBeEmpty();
        page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).ShouldAllBe(h => h.StartsWith('#') || h.StartsWith("https://x.example/")); // they have it
        html.Where(c => (c < ' ' && c is not ('\n' or '\t')) || c is (>= '\u007f' and <= '\u009f') or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')).ShouldBeEmpty();
        html.EnumerateRunes().Contains(Rune.ReplacementChar).ShouldBeFalse();
        page.QuerySelectorAll("*").Select(e => e.LocalName).Distinct().ShouldBeSubsetOf(Known);
    }

    [Fact]
    public void A_huge_account_is_shown_shortened_and_says_so()
    {
        var (dossier, testimonies) = Hostile.Story(string.Concat(Enumerable.Repeat("lorem ", 50_000)));
        var html = HtmlReport.Write(dossier, testimonies);
        html.Length.ShouldBeLessThan(600_000);
        html.ShouldContain("Shortened: 40000 of ");
    }

    [Fact]
    public void Thousands_of_accounts_that_are_almost_one_are_counted_and_not_all_written_out()
    {
        const int copies = 1_500;
        var texts = Enumerable.Range(0, copies).Select(i => Teller.Tell($"{i}.txt", $"paper-{i}.example", null, Teller.At(4, 0, 0), $"The ferry was late by {i % 60} minutes on Monday and nobody knew why.")).ToArray();
        var made = Teller.Apparatus(texts, [], [.. Enumerable.Range(1, copies - 1).Select(i => new Stemma.Descent.Edge(i % 7 == 0 ? i - 1 : 0, i, Stemma.Descent.EdgeKind.Revised, 0.9, 1, ["It has the words."]) { Alternatives = [new Stemma.Descent.Alternative(copies - 1 - (i % 3), 0.08)] })]);
        var readings = Enumerable.Range(0, 60).Select(m => new Stemma.Comparison.Reading<string>($"{m}", [.. Enumerable.Range(0, copies).Where(i => i % 60 == m)
            .Select(i => new Stemma.Comparison.Attestation(texts[i].Account.Id, texts[i].Sentences[0], texts[i].Cite($"{i % 60} minutes").Span, new Stemma.Corroboration.LineageId(1)))]));
        var places = Enumerable.Range(0, 30).Select(_ => new Stemma.Comparison.Locus<string>("number changed", [.. readings], []));
        var html = HtmlReport.Write(made.Dossier with { Wordings = [.. places] }, texts);
        html.Length.ShouldBeLessThan(6_000_000);
        html.ShouldContain("and 1 more</td>");
        html.ShouldContain("20 rarer readings");
        html.ShouldContain("more accounts are left out of this table");
        var page = new HtmlParser().ParseDocument(html);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToHashSet();
        page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]).ShouldAllBe(h => ids.Contains(h)); // the same
    }

    const string HalfPairs = "halves of surrogate pairs";

    static readonly string[] Known = [.. new HtmlParser().ParseDocument(Lake).QuerySelectorAll("*").Select(e => e.LocalName).Distinct()];
}
