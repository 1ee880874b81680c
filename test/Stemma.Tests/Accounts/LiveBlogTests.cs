using Stemma.Accounts;
using Stemma.Intake;

namespace Stemma.Tests.Accounts;

public sealed class LiveBlogTests
{
    static readonly (string Clock, string Headline, string Text)[] Updates =
    [
        ("21:05", "Ferry turns back", "The ferry Alma has turned back to Orne with a broken rudder, the harbour office said. Nobody is hurt."),
        ("20:40", "Lights out on the pier", "The lights on the western pier have gone out, and the crews are working with lanterns and the lamps of two lorries."),
        ("19:12", "Wind still rising", "Forecasters said the wind would rise until midnight. The bridge has been closed to lorries and to anything with a sail."),
        ("18:30", "Council meets", "The council of Orne has met in the school, because the cellar of the town hall is under water for the second time this year."),
    ];

    const string Lead = "The storm has reached Orne. We tell what is known as it becomes known, the newest first, and correct what was wrong.";

    static string[] Times(Account account) => [.. account.Entries.Select(e => e.At is { } at ? at.Earliest.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) : "?")];

    [Fact]
    public void Times_alone_on_a_line_cut_a_page_into_dated_entries_of_one_account()
    {
        var page = "<!doctype html><meta property=article:published_time content=2031-02-03T17:00:00Z><title>Storm over Orne: live</title><h1>Storm over Orne: live</h1><p>" + Lead + "</p>"
            + string.Concat(Updates.Select(u => $"<div class=entry><time>{u.Clock} GMT</time><h3>{u.Headline}</h3><p>{u.Text}</p></div>"));
        var account = Reading.One(page, MediaTypes.Html);
        account.Entries.Count.ShouldBe(4);
        Times(account).ShouldBe(["2031-02-03 21:05", "2031-02-03 20:40", "2031-02-03 19:12", "2031-02-03 18:30"]);
        account.Entries.Select(e => e.Headline?.In(account)).ShouldBe(Updates.Select(u => u.Headline));
        for (var i = 0; i < 4; i++)
            account.Entries[i].Span.In(account).ShouldEndWith(Updates[i].Text);
        account.Entries.ShouldAllBe(e => account.Paragraphs.Any(p => e.Span.Contains(p)));
    }

    [Fact]
    public void Entries_in_article_elements_stay_one_account()
    {
        var page = "<!doctype html><title>Storm over Orne: live</title><h1>Storm over Orne: live</h1>"
            + string.Concat(Updates.Select(u => $"<article><time>{u.Clock}</time><h2>{u.Headline}</h2><p>{u.Text} {u.Text}</p><p>{u.Text} {u.Text} {u.Text}</p></article>"));
        Reading.One(page, MediaTypes.Html).Entries.Count.ShouldBe(4);
    }

    [Fact]
    public void A_text_whose_lines_open_with_times_has_entries()
    {
        var account = Reading.One("Storm over Orne: as it happened\n3 February 2031\n\n" + Lead + "\n\n" + string.Concat(Updates.Reverse().Select(u => $"{u.Clock} – {u.Text}\n\n")));
        account.Entries.Count.ShouldBe(4);
        account.Entries[0].Span.In(account).ShouldStartWith("18:30 – The council");
        Times(account)[0].ShouldBe("2031-02-03 18:30");
    }

    [Fact]
    public void Midnight_is_passed_downwards_too()
    {
        var account = Reading.One("Storm over Orne: as it happened\n3 February 2031\n\n" + Lead + "\n\n"
            + string.Concat(Updates.Select((u, i) => $"{(i == 0 ? "01:10" : i == 1 ? "00:20" : u.Clock)}\n\n{u.Text}\n\n")));
        Times(account).ShouldBe(["2031-02-03 01:10", "2031-02-03 00:20", "2031-02-02 19:12", "2031-02-02 18:30"]);
    }

    [Fact]
    public void Metadata_that_list_the_updates_date_them()
    {
        var updates = string.Join(',', Updates.Select((u, i) => $$"""{"@type":"BlogPosting","headline":"{{u.Headline}}","datePublished":"2031-02-0{{4 - (i / 2)}}T{{u.Clock}}:00Z","articleBody":"{{u.Text}}"}"""));
        var page = $$"""<!doctype html><script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Storm over Orne","liveBlogUpdate":[{{updates}}]}</script><title>Storm over Orne: live</title><h1>Storm over Orne: live</h1><p>{{Lead}}</p>"""
            + string.Concat(Updates.Select(u => $"<section><h2>{u.Headline}</h2><p>{u.Text}</p></section>"));
        var account = Reading.One(page, MediaTypes.Html);
        Times(account).ShouldBe(["2031-02-04 21:05", "2031-02-04 20:40", "2031-02-03 19:12", "2031-02-03 18:30"]);
        account.Entries.Select(e => e.Headline?.In(account)).ShouldBe(Updates.Select(u => u.Headline));
    }

    [Theory]
    [InlineData("The boat left at 10:42 and came back at 11:15, the harbour office said in its log, which is kept in pencil.\n\nAt 12:30 the council met. Nobody had slept, and the coffee had run out at nine.\n\nIt rose at 13:05 without a vote, and the members went home through the rain.\n\nBy 14.20 the pier was empty.")]
    [InlineData("10:42\n\nThe one clock in Orne that still goes stands in the school, and it has said so since the flood of last year.\n\nNobody minds, the teacher said. It is right twice a day and nobody can be late for it.")]
    [InlineData("Tide table\n\n04:10 2.1 m\n10:42 0.4 m\n16:35 2.2 m\n22:58 0.3 m\n\nThe harbour office prints the table each morning and hangs it on the door, where the rain makes it hard to read by noon.")]
    public void A_report_that_names_times_has_no_entries(string text) => Reading.One("What the clocks of Orne say\n\n" + text + "\n").Entries.ShouldBeEmpty();

    [Fact]
    public void Any_entries_lie_in_the_text_apart_and_in_order()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var lines = Enumerable.Range(0, 30).Select(_ => random.Next(5) switch
            {
                0 => $"{random.Next(24):00}:{random.Next(60):00}",
                1 => $"{random.Next(24)}.{random.Next(60):00} pm: {Lead}",
                2 => "Lights out on the pier",
                _ => Lead,
            });
            foreach (var account in Reading.Page(string.Join("\n\n", lines)).Accounts)
                for (var i = 0; i < account.Entries.Count; i++)
                {
                    account.Entries[i].Span.End.ShouldBeLessThanOrEqualTo(account.Text.Length, $"seed {seed}");
                    if (i > 0)
                        account.Entries[i].Span.Start.ShouldBeGreaterThanOrEqualTo(account.Entries[i - 1].Span.End, $"seed {seed}");
                }
        }
    }
}
