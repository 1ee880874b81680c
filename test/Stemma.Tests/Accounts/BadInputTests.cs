using System.Text;
using Stemma.Accounts;
using Stemma.Intake;

namespace Stemma.Tests.Accounts;

public sealed class BadInputTests
{
    const string Report = "The council of Orne voted on Monday to keep the night ferry running until the spring, after a debate that went on past midnight.";

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;&lol;\">]><rss><channel><item><title>&lol2;</title></item></channel></rss>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x.dtd\"> %p;]><r/>")]
    [InlineData("<?xml-stylesheet href=\"http://127.0.0.1:9/x.xsl\"?><r xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"file:///etc/passwd\" parse=\"text\"/></r>")]
    public void Entities_and_inclusions_of_xml_are_never_followed(string xml)
    {
        foreach (var type in new[] { MediaTypes.Text, MediaTypes.Html })
            foreach (var account in Reading.Try(xml, type).Value?.Accounts ?? [])
            {
                account.Text.ShouldNotContain("root:");
                account.Text.ShouldNotContain("lollol");
            }
    }

    [Theory]
    [InlineData("</p>", 100_000)]
    [InlineData("<table><tr><td>", 20_000)]
    [InlineData("<svg><style><a title=\"</style>", 20_000)]
    [InlineData("<template>", 50_000)]
    [InlineData("&amp;quot;&#x80;", 50_000)]
    [InlineData("10:42\n", 100_000)]
    [InlineData("Sign in to continue\n", 50_000)]
    public void A_flood_of_one_piece_comes_to_an_end_and_the_report_before_it_stays(string piece, int times)
    {
        var text = $"<title>Night ferry</title><h1>Night ferry stays until spring</h1><p>{Report}</p><p>{Report.Replace("Monday", "Tuesday", StringComparison.Ordinal)}</p>" + string.Concat(Enumerable.Repeat(piece, times));
        var page = Reading.Try(text, MediaTypes.Html);
        (page.Value?.Accounts[0].Text ?? page.Rejected?.Reason).ShouldNotBeNull();
        if (page.Value is { } read)
            Reading.Holds(read, text);
    }

    [Fact]
    public void Any_mutation_of_a_page_gives_an_account_that_holds_or_a_reason()
    {
        var source = $"<!doctype html><title>Night ferry stays</title><nav><a href=/>Home</a></nav><article><h1>Night ferry stays until spring</h1><p>By Ida Holt</p><p>10:42</p><p>{Report}</p><blockquote>“{Report}”</blockquote><p>Read also: &mdash; {Report}</p></article><form><input type=password></form><footer>© The Orne Mirror</footer>";
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var text = new StringBuilder(source);
            for (var i = random.Next(1, 12); i > 0; i--)
            {
                var at = random.Next(text.Length);
                if (random.Next(2) == 0)
                    text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at));
                else
                    text.Insert(at, random.Next(6) switch { 0 => "<", 1 => "</p>", 2 => "<!--", 3 => "\u202e\u200b", 4 => "&#xd800;", _ => "<script>" });
            }
            var bytes = Encoding.UTF8.GetBytes(text.ToString());
            var page = AccountReader.Read(Capture.Of("m.html", MediaTypes.Html, Reading.Then, bytes));
            (page.Value is not null ^ page.Rejected is not null).ShouldBeTrue($"seed {seed}");
            if (page.Value is { } read)
                Reading.Holds(read, Encoding.UTF8.GetString(bytes));
        }
    }

    [SharedFact]
    public void No_page_of_the_kits_is_refused_and_every_span_cites_it()
    {
        foreach (var kit in new[] { "body", "segments" })
            foreach (var file in Directory.GetFiles(SharedData.At("bench", "extraction", kit, "html"), "*.gz").Order(StringComparer.Ordinal).Where((_, i) => i % 7 == 0))
            {
                using var packed = File.OpenRead(file);
                var capture = InputReader.Read(file, packed, MediaTypes.Html, TimeProvider.System, new IntakeOptions()).ToList().ShouldHaveSingleItem().Value.ShouldNotBeNull();
                var page = AccountReader.Read(capture);
                page.Rejected.ShouldBeNull(Path.GetFileName(file));
                Reading.Holds(page.Value.ShouldNotBeNull(), Stemma.Intake.Decoder.Decode(capture).Value.ShouldNotBeNull().Text);
            }
    }
}
