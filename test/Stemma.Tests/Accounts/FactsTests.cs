using Stemma.Accounts;
using Stemma.Intake;

namespace Stemma.Tests.Accounts;

public sealed class FactsTests
{
    const string Body = """
        <p>The harbour board of Port Ansel agreed on Monday to add a second night watch on the long crossing, ending a strike of three weeks.</p>
        <p>Its chair, Ilse Brandvold, said the change would cost little, and that it should have come sooner, before the crews walked out.</p>
        <p>Passengers waited in line from dawn, many of them unaware of the strike until they reached the quay and saw the empty berths.</p>
        """;

    static PublicationFacts Facts(string head = "", string above = "<h1>Ferry strike ends</h1>", string below = "", string lang = "en") =>
        Reading.One($"""<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body><main><article>{above}{Body}{below}</article></main></body></html>""", MediaTypes.Html).Facts;

    static DateTime? Day(Moment? moment) => moment?.Earliest.Date;

    static readonly DateTime Fourth = new(2031, 5, 4);
    static readonly DateTime Fifth = new(2031, 5, 5);

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-04"}</script>""", FactSource.JsonLd)]
    [InlineData("""<meta property="article:published_time" content="2031-05-04T10:00:00Z">""", FactSource.OpenGraph)]
    [InlineData("""<meta name="DC.date.issued" content="2031-05-04">""", FactSource.DublinCore)]
    [InlineData("""<meta name="parsely-pub-date" content="2031-05-04">""", FactSource.Meta)]
    [InlineData("""<link rel="canonical" href="https://quay.example/2031/05/04/ferry">""", FactSource.Address)]
    public void The_day_of_publication_is_read_from_the_head(string head, FactSource source)
    {
        var facts = Facts(head);
        Day(facts.Published).ShouldBe(Fourth);
        facts.Claims.ShouldContain(c => c.Fact == Fact.Published && c.Source == source && c.Followed);
    }

    [Theory]
    [InlineData("""<h1>Ferry strike ends</h1><meta itemprop="datePublished" content="2031-05-04">""", FactSource.Microdata)]
    [InlineData("""<h1>Ferry strike ends</h1><span property="schema:datePublished" content="2031-05-04">yesterday</span>""", FactSource.Microdata)]
    [InlineData("""<h1>Ferry strike ends</h1><time datetime="2031-05-04">two days ago</time>""", FactSource.TimeElement)]
    [InlineData("""<h1>Ferry strike ends</h1><div class="post-date">4. Mai 2031</div>""", FactSource.Text)]
    [InlineData("""<h1>Ferry strike ends</h1><p>Published: 4 May 2031</p>""", FactSource.Text)]
    [InlineData("""<h1>Ferry strike ends</h1><p>Publié le 4 mai 2031</p>""", FactSource.Text)]
    [InlineData("""<h1>Ferry strike ends</h1><p>4 maja 2031</p>""", FactSource.Text)]
    [InlineData("""<p>2031年5月4日</p><h1>Ferry strike ends</h1>""", FactSource.Text)]
    public void The_day_of_publication_is_seen_beside_the_title(string above, FactSource source)
    {
        var facts = Facts(above: above);
        Day(facts.Published).ShouldBe(Fourth);
        facts.Claims.ShouldContain(c => c.Fact == Fact.Published && c.Source == source && c.Followed);
    }

    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"Ferry strike ends","datePublished":"2031-05-04","author":{"@type":"Person","name":"Ann Lund"},}""")]
    [InlineData("{\"@type\":\"NewsArticle\",\"description\":\"two\nlines\",\"datePublished\":\"2031-05-04\",\"author\":\"Ann Lund\"}")]
    [InlineData("""/* by the robot */ {"@type":"NewsArticle", // kind\n"datePublished":"2031-05-04","author":["Ann Lund"]}""")]
    [InlineData("""{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2031-05-04&quot;,&quot;author&quot;:&quot;Ann Lund&quot;}""")]
    [InlineData("""//<![CDATA[{"@type":"NewsArticle","datePublished":"2031-05-04","author":"Ann Lund"}//]]>""")]
    [InlineData("""{"@type":"NewsArticle","headline":"The "long" strike","datePublished":"2031-05-04","author":{"name":"Ann Lund" """)]
    [InlineData("""{"@graph":[{"@type":"WebPage","datePublished":"2031-05-04"},{"@type":["Article","NewsArticle"],"author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Ann Lund"}]}""")]
    [InlineData("""{"@type":"NewsArticle" "datePublished":"2031-05-04" "author":"Ann Lund"}""")]
    [InlineData("""[{"@type":"BreadcrumbList","itemListElement":[{"@type":"NewsArticle","datePublished":"2030-01-01"}]},{"@type":"ReportageNewsArticle","datePublished":"2031-05-04","author":[{"@type":"Person","name":["Ann Lund"]}]}];""")]
    public void JSON_LD_is_read_however_it_is_broken(string script)
    {
        var facts = Facts($"""<script type="application/ld+json">{script.Replace("\\n", "\n", StringComparison.Ordinal)}</script>""", """<h1>Ferry strike ends</h1><p class="byline">Ann Lund</p>""");
        Day(facts.Published).ShouldBe(Fourth);
        facts.Authors.ShouldBe(["Ann Lund"]);
        facts.Claims.ShouldContain(c => c.Fact == Fact.Author && c.Source == FactSource.JsonLd && c.Followed);
    }

    [Theory]
    [InlineData("""<p class="byline">By Ann Lund and Per Holm</p>""")]
    [InlineData("""<span class="vcard author"><a class="fn" rel="author" href="/a">Ann Lund</a>, <a class="fn" rel="author" href="/p">Per Holm</a></span>""")]
    [InlineData("""<div itemprop="author" itemscope><span itemprop="name">Ann Lund</span></div> <div itemprop="author" itemscope><span itemprop="name">Per Holm</span></div>""")]
    [InlineData("""<p>Von Ann Lund und Per Holm</p>""")]
    [InlineData("""<p>4. Mai 2031 | Von Ann Lund, Per Holm</p>""")]
    [InlineData("""<div>Autor:</div><div>Ann Lund, Per Holm</div>""")]
    [InlineData("""<p><a href="/author/ann-lund">Ann Lund</a> and <a href="/author/per-holm">Per Holm</a></p>""")]
    public void Authors_are_those_whom_the_page_credits(string byline) => Facts(above: "<h1>Ferry strike ends</h1>" + byline).Authors.ShouldBe(["Ann Lund", "Per Holm"]);

    [Fact]
    public void An_account_of_the_publishing_system_that_no_reader_sees_is_a_claim_and_no_author()
    {
        var facts = Facts("""<meta name="author" content="Karla Verborgen"><script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Karla Verborgen"}}</script>""");
        facts.Authors.ShouldBeEmpty();
        facts.Claims.ShouldContain(c => c.Fact == Fact.Author && c.Source == FactSource.JsonLd && c.Words == "Karla Verborgen" && !c.Followed);
    }

    [Theory]
    [InlineData("""<p class="byline">By Quay Post Staff</p>""")]
    [InlineData("""<p class="author">Redaktion</p>""")]
    [InlineData("""<p class="author">admin</p>""")]
    [InlineData("""<p class="byline">The Northern Press Agency</p>""")]
    [InlineData("""<p class="author">Quay Post</p>""")]
    [InlineData("""<aside class="related"><p>By Ann Lund</p></aside>""")]
    [InlineData("""<figure><figcaption>Photo by Per Holm</figcaption></figure>""")]
    public void Desks_sites_and_teasers_are_no_authors(string line) =>
        Facts("""<meta property="og:site_name" content="Quay Post">""", "<h1>Ferry strike ends</h1>" + line).Authors.ShouldBeEmpty();

    [Fact]
    public void Commenters_are_no_authors_and_their_days_no_days_of_publication()
    {
        var facts = Facts(below: """<div id="comments"><div class="comment"><cite class="author fn">Gus Otter</cite> <time datetime="2031-05-09">9 May 2031</time><p>At last.</p></div></div>""");
        facts.Authors.ShouldBeEmpty();
        facts.Published.ShouldBeNull();
    }

    [Fact]
    public void The_day_of_a_teaser_beside_the_report_is_not_the_reports()
    {
        var facts = Facts(above: """<h1>Ferry strike ends</h1><p class="date">4 May 2031</p>""", below: """<aside class="sidebar"><div class="teaser"><time datetime="2031-05-08">8 May 2031</time> Snow closes the pass</div></aside>""");
        Day(facts.Published).ShouldBe(Fourth);
    }

    [Theory]
    [InlineData("""<meta property="article:published_time" content="2031-05-04T08:00:00Z"><meta property="article:modified_time" content="2031-05-05T09:00:00Z">""")]
    [InlineData("""<script type="application/ld+json">{"@type":"Article","dateModified":"2031-05-05T09:00:00Z","datePublished":"2031-05-04T08:00:00Z"}</script>""")]
    public void Published_and_updated_are_kept_apart(string head)
    {
        var facts = Facts(head);
        Day(facts.Published).ShouldBe(Fourth);
        Day(facts.Updated).ShouldBe(Fifth);
    }

    [Fact]
    public void An_update_before_the_publication_is_kept_as_it_is_said()
    {
        var facts = Facts("""<meta property="article:published_time" content="2031-05-05T08:00:00Z"><meta property="article:modified_time" content="2031-05-04T09:00:00Z">""");
        Day(facts.Published).ShouldBe(Fifth);
        Day(facts.Updated).ShouldBe(Fourth);
    }

    [Theory]
    [InlineData("2031-02-30")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("yesterday")]
    [InlineData("1e400")]
    public void Impossible_days_are_refused_and_the_next_place_is_asked(string written)
    {
        var facts = Facts($"""<meta property="article:published_time" content="{written}">""", """<h1>Ferry strike ends</h1><p>4 May 2031</p>""");
        Day(facts.Published).ShouldBe(Fourth);
    }

    [Fact]
    public void A_day_in_the_future_is_what_the_page_says() => Day(Facts("""<meta property="article:published_time" content="2189-05-04">""").Published).ShouldBe(new DateTime(2189, 5, 4));

    [Fact]
    public void An_instant_is_shown_in_the_zone_of_the_newsroom_where_its_clock_is_seen()
    {
        var facts = Facts("""<meta property="article:published_time" content="2031-05-05T02:25:10Z">""", """<h1>Ferry strike ends</h1><p class="date">May 4, 2031 at 9:25 p.m.</p>""");
        facts.Published.ShouldNotBeNull().Earliest.ShouldBe(new DateTimeOffset(2031, 5, 5, 2, 25, 10, TimeSpan.Zero));
        Day(facts.Published).ShouldBe(Fourth);
    }

    [Theory]
    [InlineData("""<title>Ferry strike ends | Quay Post</title><meta property="og:site_name" content="Quay Post">""", "<h1>Ferry strike ends</h1>")]
    [InlineData("""<title>Ferry strike ends - Quay Post</title><meta property="og:title" content="Ferry strike ends">""", "<h1>Quay Post</h1><h2>Ferry strike ends</h2>")]
    [InlineData("""<title>Quay Post » Ferry strike ends</title><meta property="og:site_name" content="Quay Post">""", "<p>12 comments</p>")]
    [InlineData("""<title>Ferry strike ends | Quay Post</title>""", """<h1><a href="/">Quay Post</a></h1><h2>Ferry strike ends</h2>""")]
    [InlineData("""<meta property="og:title" content="Ferry strike ends">""", """<h1><span class="kicker">Port Ansel</span> Ferry strike ends</h1>""")]
    [InlineData("""<meta property="og:title" content="Ferry strike ends">""", """<h1>Port Ansel: Ferry strike ends</h1>""")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry strike ends"}</script>""", "<p>12 comments</p>")]
    [InlineData("""<meta name="DC.title" content="Ferry strike ends">""", "")]
    public void The_title_is_without_the_name_of_the_site(string head, string above) => Facts(head, above).Title.ShouldBe("Ferry strike ends");

    [Fact]
    public void Outlet_section_source_and_address_are_read_with_their_evidence()
    {
        var facts = Facts("""
            <meta property="og:site_name" content="Quay Post"><meta property="article:section" content="Harbour"><meta name="syndication-source" content="https://wire.example/7">
            <link rel="canonical" href="https://quay.example/ferry">
            """);
        facts.Outlet.ShouldBe("Quay Post");
        facts.Section.ShouldBe("Harbour");
        facts.SyndicatedFrom.ShouldBe("https://wire.example/7");
        facts.Url.ShouldBe("https://quay.example/ferry");
        facts.Claims.ShouldContain(new FactClaim(Fact.Outlet, FactSource.OpenGraph, "Quay Post", true));
        facts.Claims.ShouldContain(new FactClaim(Fact.Address, FactSource.Meta, "https://quay.example/ferry", true));
    }

    [Fact]
    public void The_archive_that_kept_a_page_says_when_it_was_first_seen_and_not_when_it_was_published()
    {
        var facts = Facts("""<link rel="canonical" href="https://web.archive.org/web/20310601120000/http://quay.example/ferry">""");
        facts.FirstSeen.ShouldNotBeNull().Earliest.ShouldBe(new DateTimeOffset(2031, 6, 1, 12, 0, 0, TimeSpan.Zero));
        facts.Published.ShouldBeNull();
        facts.Outlet.ShouldBe("quay.example");
    }

    [Fact]
    public void The_language_of_the_words_goes_before_that_of_the_template()
    {
        var facts = Facts(lang: "de-AT");
        facts.Language.ShouldBe("en");
        facts.Claims.ShouldContain(new FactClaim(Fact.Language, FactSource.Meta, "de-AT", false));
        facts.Claims.ShouldContain(new FactClaim(Fact.Language, FactSource.Text, "en", true));
    }
}
