using System.Net;
using System.Text;
using System.Text.Json;
using Stemma.Accounts;
using Stemma.Intake;

namespace Stemma.Tests.Accounts;

public sealed class HtmlTests
{
    const string First = "The harbour board of Port Ansel agreed on Monday to add a second night watch on the long crossing, ending a strike of three weeks.";
    const string Second = "Its chair, Ilse Brandvold, said the change would cost little, and that it should have come sooner, before the crews walked out.";
    const string Third = "Passengers waited in line from dawn, many of them unaware of the strike until they reached the quay and saw the empty berths.";

    static string Wire(string head = "", string aside = "") => $$"""
        <!DOCTYPE html><html><head><title>Ferry strike ends | Harbour Post</title>
        <meta property="og:site_name" content="Harbour Post"><meta property="og:title" content="Ferry strike ends">
        <link rel="canonical" href="https://harbourpost.example/ferry">{{head}}</head><body>
        <nav class="main-menu"><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav>
        <div class="wrap has-sidebar"><article><h1>Ferry strike ends</h1><p class="byline">By Ann Lund</p>
        <figure><img src="x.jpg"><figcaption>Crews stand on the quay on Sunday.</figcaption></figure>
        <p>OSLO (AP) &mdash; {{First}}</p><div class="related-links"><h4>More on this</h4><a href="/1">Ten quiet beaches for the summer</a></div>
        <p>{{Second}}</p>{{aside}}<p>{{Third}}</p></article>
        <aside class="sidebar"><h3>Most read</h3><ul><li><a href="/2">A long winter on the outer isles</a></li></ul></aside></div>
        <footer>© 2031 Harbour Post. <a href="/p">Privacy policy</a></footer><script>var a = "<p>no</p>";</script></body></html>
        """;

    [Fact]
    public void A_report_that_Stemma_wrote_is_no_account() =>
        Reading.Try(Wire("<meta name=\"generator\" content=\"Stemma\">"), MediaTypes.Html).Rejected.ShouldNotBeNull().ToString()
            .ShouldContain("a report that Stemma wrote, not an account. Leave it out");

    [Fact]
    public void A_page_with_menu_cookie_line_and_footer_alone_is_no_account() =>
        Reading.Try("<title>Quay Post</title><nav><a href=/>Home</a> <a href=/n>News</a></nav><p>We use cookies.</p><footer>© Quay Post</footer>", MediaTypes.Html)
            .Rejected.ShouldNotBeNull().ToString().ShouldContain("there is no report on this page:");

    [Theory]
    [InlineData("QPA")]
    [InlineData("The Quayside Press Agency")]
    public void An_agency_where_others_put_a_name_is_a_credit(string agency)
    {
        var account = Reading.One(Wire().Replace("By Ann Lund", agency, StringComparison.Ordinal), MediaTypes.Html);
        account.Blocks(BlockKind.Credit).ShouldContain(agency);
        account.Facts.Byline.ShouldBeNull();
    }

    [Fact]
    public void The_report_is_found_and_the_rest_is_typed_and_kept()
    {
        var account = Reading.One(Wire(), MediaTypes.Html);
        account.Headline.ShouldNotBeNull().In(account).ShouldBe("Ferry strike ends");
        account.Paragraphs().ShouldBe(["OSLO (AP) — " + First, Second, Third]);
        account.Blocks(BlockKind.Caption).ShouldBe(["Crews stand on the quay on Sunday."]);
        account.Blocks(BlockKind.Byline).ShouldBe(["By Ann Lund"]);
        account.Blocks(BlockKind.Dateline).ShouldBe(["OSLO (AP) —"]);
        account.Blocks(BlockKind.ReadAlso).ShouldContain("A long winter on the outer isles");
        account.Blocks(BlockKind.Navigation).ShouldContain("Sport");
        account.Facts.Outlet.ShouldBe("Harbour Post");
        account.Facts.Url.ShouldBe("https://harbourpost.example/ferry");
        account.Facts.Byline.ShouldNotBeNull().In(account).ShouldBe("Ann Lund");
        account.Text.ShouldNotContain("var a");
    }

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@context":"x","@graph":[{"@type":"WebPage"},{"@type":["NewsArticle"],"datePublished":"2031-05-04T08:00:00Z","dateModified":"2031-05-05T09:00:00Z",}]}</script>""")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"a "broken" one","datePublished":"2031-05-04T08:00:00Z","dateModified":"2031-05-05T09:00:00Z"</script>""")]
    [InlineData("""<meta property="article:published_time" content="2031-05-04T10:00:00+02:00"><meta property="article:modified_time" content="2031-05-05T09:00:00Z">""")]
    public void Times_are_read_from_whatever_metadata_there_is(string head)
    {
        var facts = Reading.One(Wire(head), MediaTypes.Html).Facts;
        facts.Published.ShouldNotBeNull().Earliest.ShouldBe(new DateTimeOffset(2031, 5, 4, 8, 0, 0, TimeSpan.Zero));
        facts.Updated.ShouldNotBeNull().Earliest.ShouldBe(new DateTimeOffset(2031, 5, 5, 9, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Hidden_words_are_no_part_of_the_text()
    {
        var account = Reading.One(Wire(aside: "<p style='display: none'>casino bonus</p><p hidden>secret</p><span aria-hidden=true>icon</span>"), MediaTypes.Html);
        account.Text.ShouldNotContain("casino");
        account.Text.ShouldNotContain("secret");
        account.Text.ShouldNotContain("icon");
    }

    [Fact]
    public void Every_character_leads_back_to_the_markup_it_was_read_from()
    {
        var html = Wire(aside: "<p>Fish &amp; chips cost 5&nbsp;&euro; at Ma&ntilde;ana&#8217;s &#x1F600; on a<b>ny</b> day&hellip; &zzz; &copycat; R&D, said the cook\r\n  of the inn.</p>");
        var account = Reading.One(html, MediaTypes.Html);
        account.Text.ShouldContain("Fish & chips cost 5\u00A0€ at Mañana’s 😀 on any day… &zzz; ©cat; R&D, said the cook of the inn.");
        for (var i = 0; i < account.Text.Length; i++)
        {
            if (char.IsWhiteSpace(account.Text[i]) || char.IsLowSurrogate(account.Text[i]))
                continue;
            var source = account.Origin.InSource(new(i, 1)).ShouldNotBeNull($"'{account.Text[i]}' at {i}");
            WebUtility.HtmlDecode(source.In(html).ToString().Replace("&copy", "&copy;", StringComparison.Ordinal))[0].ShouldBe(account.Text[i]);
        }
    }

    [Fact]
    public void Markup_in_a_row_leads_back_to_the_row()
    {
        var row = JsonSerializer.Serialize(new { id = "h1", html = Wire(), site = "Post of the row" });
        var account = Reading.One(row, MediaTypes.JsonRow);
        account.Label.ShouldBe("h1");
        account.Facts.Outlet.ShouldBe("Post of the row");
        var at = account.Text.IndexOf("Ilse Brandvold", StringComparison.Ordinal);
        account.Origin.InSource(new(at, 14)).ShouldNotBeNull().In(row).ToString().ShouldBe("Ilse Brandvold");
        var dash = account.Text.IndexOf('—');
        account.Origin.InSource(new(dash, 1)).ShouldNotBeNull().In(row).ToString().ShouldBe("\\u0026mdash;");
    }

    [Fact]
    public void Two_articles_with_headlines_of_their_own_are_two_accounts()
    {
        string Article(string head, params string[] paragraphs) => $"<article><h2>{head}</h2>{string.Concat(paragraphs.Select(p => $"<p>{p}</p>"))}</article>";
        var page = Reading.Page($"<html><body><main>{Article("Ferry strike ends", First, Second, Third, First)}{Article("Snow closes the pass", Third, Second, First, Second)}</main></body></html>", MediaTypes.Html);
        page.Accounts.Select(a => a.Headline.ShouldNotBeNull().In(a)).ShouldBe(["Ferry strike ends", "Snow closes the pass"]);
        page.Accounts[1].Label.ShouldBe("page~2");
    }

    [Theory]
    [InlineData("<div>", 300_000)]
    [InlineData("<b>", 200_000)]
    [InlineData("<table><tr><td>", 50_000)]
    [InlineData("<p>a", 50_000)]
    [InlineData("<!--", 300_000)]
    [InlineData("<", 500_000)]
    public void Nesting_without_end_neither_overflows_nor_takes_long(string piece, int times)
    {
        var html = new StringBuilder().Insert(0, piece, times).Append("end of it").ToString();
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        Reading.Try(html, MediaTypes.Html);
        System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds.ShouldBeLessThan(10);
    }

    [Fact]
    public void Attributes_without_end_do_not_take_long()
    {
        var html = "<div " + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i}=1 ")) + ">The end.";
        Reading.One(html, MediaTypes.Html).Text.Trim().ShouldBe("The end.");
    }
}
