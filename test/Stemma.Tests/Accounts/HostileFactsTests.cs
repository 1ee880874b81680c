using System.Diagnostics;
using System.Text;
using Stemma.Accounts;
using Stemma.Intake;

namespace Stemma.Tests.Accounts;

public sealed class HostileFactsTests
{
    const string Text = "<article><h1>Ferry strike ends</h1><p>The harbour board of Port Ansel agreed on Monday to add a second night watch on the long crossing, ending a strike.</p>"
        + "<p>Its chair, Ilse Brandvold, said the change would cost little, and that it should have come sooner, before the crews walked out.</p></article>";

    static PublicationFacts Facts(string head) => Reading.One($"<html><head>{head}</head><body>{Text}</body></html>", MediaTypes.Html).Facts;

    static string Script(string json) => $"<script type=\"application/ld+json\">{json}</script>";

    public static TheoryData<string> Monsters() =>
    [
        new string('[', 100_000),
        new string('{', 100_000),
        string.Concat(Enumerable.Repeat("{\"author\":", 100_000)),
        string.Concat(Enumerable.Repeat("\"", 1_000_000)),
        string.Concat(Enumerable.Repeat("\"a\" ", 300_000)),
        "{" + string.Concat(Enumerable.Repeat("\"author\":\"Ann Lund\",", 400_000)) + "}",
        "[" + string.Concat(Enumerable.Repeat("{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-05-04\"},", 200_000)) + "]",
        "{\"headline\":\"" + new string('x', 10_000_000) + "\"}",
        string.Concat(Enumerable.Repeat("}", 1_000_000)) + "{",
        string.Concat(Enumerable.Repeat("/*", 500_000)),
        "{\"a\":\"" + new string('\\', 999_999),
        "[" + string.Concat(Enumerable.Repeat("{\"@id\":\"#a\",\"@type\":\"Person\",\"author\":{\"@id\":\"#a\"}},", 50_000)) + "]",
    ];

    [Theory]
    [MemberData(nameof(Monsters))]
    public void No_JSON_is_too_deep_too_long_or_too_broken(string json)
    {
        var clock = Stopwatch.StartNew();
        Facts(Script(json)).Title.ShouldNotBeNull();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15)); // linear takes well under one; quadratic takes minutes
    }

    [Theory]
    [InlineData("<meta name=author content=\"&quot;><img src=x onerror=alert(1)>\">")]
    [InlineData("<meta name=author content=\"Ann\u0007 \u001b]52;c;x\u0007Lund\">")]
    [InlineData("<meta property=og:title content=\"<script>alert(1)</script>\">")]
    [InlineData("<meta property=og:site_name content=\"\u202Equay\">")]
    [InlineData("<title></title><title>&#0;</title>")]
    [InlineData("<meta property=article:published_time content=\"\ud800\">")]
    [InlineData("<link rel=canonical href=\"javascript:alert(1)\">")]
    public void Hostile_words_in_metadata_name_no_author_and_no_address(string head)
    {
        var facts = Facts(head);
        facts.Authors.ShouldBeEmpty();
        facts.Url.ShouldBeNull();
        foreach (var claim in facts.Claims)
            claim.Words.Length.ShouldBeLessThanOrEqualTo(200);
    }

    [Fact]
    public void Ten_thousand_meta_elements_times_and_bylines_are_no_burden()
    {
        var clock = Stopwatch.StartNew();
        var head = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<meta name=author content=\"Ann Lund{i}\"><meta name=date content=\"2031-05-04\">"));
        var body = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<p class=byline>By Ann Lund</p><time class=date datetime=2031-05-0{i % 9 + 1}>x</time><h2 class=title>Ferry {i}</h2>"));
        Reading.One($"<html><head>{head}</head><body>{Text}{body}</body></html>", MediaTypes.Html).Facts.Claims.Count.ShouldBeLessThan(200);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60)); // a second or two; this asks for no hang on a busy machine
    }

    [Fact]
    public void Any_bytes_give_facts_or_a_reason()
    {
        string[] pieces =
        [
            "<meta property=og:title content=\"", "\">", "<script type=application/ld+json>", "</script>", "{\"@type\":\"NewsArticle\",", "\"author\":", "[", "]", "{", "}", "\"", "Ann Lund", "<time datetime=",
            ">", "2031-05-04", "30 February 2031", "<h1>", "</h1>", "<p class=author>", "By ", "</p>", "Ferry strike ends | Quay Post", "<title>", "</title>", "\\u00", "&quot;", "\u0000", "é", "\ud83d\ude80",
            "<article>", "</article>", "<div id=comments>", "</div>", " and ", "<a rel=author href=/author/x>", "</a>", "年", "12. März 2031", new string('x', 200), "<span itemprop=author>", "</span>", Text,
        ];
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var html = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)]));
            var bytes = Encoding.UTF8.GetBytes(html);
            for (var i = random.Next(3); i > 0 && bytes.Length > 0; i--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var outcome = AccountReader.Read(Capture.Of("dir/page.html", MediaTypes.Html, Reading.Then, bytes));
            foreach (var account in outcome.Value?.Accounts ?? [])
            {
                var facts = account.Facts;
                (facts.Published is not { } at || at.Earliest <= at.Latest).ShouldBeTrue($"seed {seed}");
                facts.Authors.ShouldAllBe(a => a.Length > 1 && !a.Any(char.IsControl), $"seed {seed}");
                facts.Claims.ShouldAllBe(c => c.Words.Length <= 200, $"seed {seed}");
                (facts.Byline is not { } byline || byline.Start >= 0 && byline.End <= account.Text.Length).ShouldBeTrue($"seed {seed}");
            }
        }
    }
}
