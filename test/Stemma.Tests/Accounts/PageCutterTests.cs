namespace Stemma.Tests.Accounts;

public sealed class PageCutterTests
{
    static readonly string[] Strike =
    [
        "Harbour minister Ilse Brandvold flew home from Port Ansel on Friday without a signature, while the ferries stayed tied up for a fourth week.",
        "Board chair Odd Lund had sent the crews a new roster for the night watch in the morning, and they threw it out before noon by a show of hands.",
        "Mrs. Brandvold said the roster could be mended. “Nobody has walked out of the room,” Mrs. Brandvold told reporters on the steps of the customs house.",
        "Mr. Lund sounded less patient. The harbour, Mr. Lund said, cannot pay three crews where two have always been enough for the winter timetable.",
        "Mr. Lund would not say whether other crews might be hired for June, a step that the union’s lawyers have called a breach of contract.",
        "The union asked Mrs. Brandvold to name a judge. It wants the judge to hear the crews first, then the board, and to rule within ten days.",
        "A judge is the one thing Mr. Lund has ruled out so far, because the night watch, he wrote in a letter to members, belongs to the harbour alone.",
    ];

    static readonly string[] Isles =
    [
        "Snow closed the pass above Osk on Thursday, two weeks before the date on which the valley brings its sheep down from the upper meadows.",
        "Farmers had counted on a mild week. Instead the wind turned in the night and the road was gone under drifts as high as a barn door by six.",
        "Valley warden Peder Holm told the radio that the weather service had warned of rain and nothing else, and that he would write to the service.",
        "Ploughs reached the lower bridge on Thursday morning, drivers said, and found two barns with their roofs down but no animals inside them.",
        "“My grandfather lost a flock in such a week,” said farmer Inga Moe, who keeps ninety ewes on the meadows and sells wool at the market.",
    ];

    static string Join(params IEnumerable<string>[] parts) => string.Join('\n', parts.SelectMany(p => p));

    [Fact]
    public void A_credit_line_closes_an_article_when_nobody_named_before_is_named_after()
    {
        var page = Reading.Page(Join(Strike, ["The Associated Press"], Isles, ["With files from Reuters."]));
        page.Accounts.Count.ShouldBe(2);
        page.Accounts[1].Paragraphs().ShouldBe(Isles);
        page.Accounts[0].Facts.Credits.Select(c => c.Name).ShouldBe(["AP"]);
        page.Accounts[1].Facts.Credits.Select(c => c.Name).ShouldBe(["Reuters"]);
        page.Accounts.Select(a => a.Label).ShouldBe(["page", "page~2"]);
        page.Accounts.ShouldAllBe(a => a.Companions == 1);
    }

    [Fact]
    public void A_caption_with_its_own_credit_stands_apart()
    {
        const string caption = "Harbour minister Ilse Brandvold has two days left before the summer timetable begins, and the quays of Port Ansel are as empty as they are in January.";
        var page = Reading.Page(Join(Strike, [caption, "The Associated Press"], Isles));
        page.Accounts.Count.ShouldBe(3);
        page.Accounts[1].Paragraphs().ShouldBe([caption]);
        page.Accounts[1].Facts.Credits.Select(c => c.Name).ShouldBe(["AP"]);
    }

    [Fact]
    public void The_texts_of_a_cut_page_are_the_page_and_lead_back_to_it()
    {
        var text = Join(Strike, ["The Associated Press"], Isles);
        var page = Reading.Page(text);
        string.Concat(page.Accounts.Select(a => a.Text)).ShouldBe(text);
        foreach (var account in page.Accounts)
            foreach (var paragraph in account.Paragraphs)
                account.Origin.InSource(paragraph).ShouldNotBeNull().In(text).ToString().ShouldBe(paragraph.In(account));
        Reading.Holds(page, text);
    }

    [Fact]
    public void A_second_dateline_opens_a_second_article()
    {
        var page = Reading.Page(Join(["Ferries and snow"], Strike.Select((p, i) => i == 0 ? "PORT ANSEL, Norway (NWA) — " + p : p), Isles.Select((p, i) => i == 0 ? "OSK, Norway (NWA) — " + p : p)));
        page.Accounts.Count.ShouldBe(2);
        page.Accounts[1].Facts.Dateline.ShouldNotBeNull().In(page.Accounts[1]).ShouldBe("OSK, Norway (NWA) —");
    }

    [Fact]
    public void A_credit_under_a_picture_does_not_cut_an_article_that_goes_on_about_the_same_people()
    {
        string[] after = [.. Isles, "Peder Holm said that Brandvold had promised ploughs, and that Lund had not."];
        string[] more = ["Brandvold drove up to the valley in the afternoon and asked the drivers for a lift. “I can carry a shovel,” Brandvold said."];
        Reading.Page(Join(Strike, ["The Associated Press"], more, after)).Accounts.Count.ShouldBe(1);
    }

    [Fact]
    public void A_long_article_with_its_credit_at_the_end_is_one()
    {
        Reading.Page(Join(Strike, Isles, ["The Associated Press", "Leave a Reply"])).Accounts.Count.ShouldBe(1);
        Reading.Page(Join(["The Associated Press"], Strike, Isles)).Accounts.Count.ShouldBe(1);
    }
}
