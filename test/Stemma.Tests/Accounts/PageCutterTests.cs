namespace Stemma.Tests.Accounts;

public sealed class PageCutterTests
{
    static readonly string[] Strike =
    [
        "Harbour minister Ilse Brandvold left Port Ansel on Thursday with the quarrel between the board and the crews at its worst since the strike began.",
        "Mr. Lund was returning to the capital after the crews turned down a plan for the night watch, which Mr. Lund had called the last offer of the board.",
        "Mrs. Brandvold said the board would meet again. “We see room for an agreement,” Mrs. Brandvold said late on Wednesday in the old customs house.",
        "Shortly before Mrs. Brandvold spoke, Mr. Lund took direct aim at the union and said that it was asking for more than any harbour could pay.",
        "Mr. Lund also said that the summer ferries would sail with other crews if need be, a step that the union has called a breach of its contract.",
        "The union’s answer came within the hour. It asked Mrs. Brandvold to name a judge who would hear both sides before the end of the month.",
        "However, Mr. Lund is opposed to a judge and has said that the board will keep full control over the long crossing and its night watch.",
    ];

    static readonly string[] Isles =
    [
        "Snow closed the pass above Osk on Thursday, where more than half of the valley’s sheep are still on the upper meadows.",
        "Farmers had hoped that the storm would turn east in time to bring the flocks down, hard against the northern face of the ridge.",
        "A closing of the pass without warning would be “a disaster”, said valley warden Peder Holm, adding “we were not told.”",
        "Ploughs cleared parts of the lower road on Thursday morning, drivers said, and at least two barns were found with their roofs down.",
        "“Suddenly it was all white,” said farmer Inga Moe. “What for? Why this week, when the market is on?” she asked outside her barn.",
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
    }

    [Fact]
    public void A_caption_with_its_own_credit_stands_apart()
    {
        const string caption = "Harbour minister Ilse Brandvold is trying to broker a deal that could bring the ferries back, in the fourth week of a strike that has emptied the quays.";
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
        string[] more = ["Brandvold arrived in the valley at noon, hours after the board had met. “We will be back,” Brandvold said."];
        string[] before = [Strike[0], "Harbour chief Odd Lund was returning to the capital after the crews turned down his plan for the night watch on the long crossing.", .. Strike.Skip(2)];
        Reading.Page(Join(before, ["The Associated Press"], more, after)).Accounts.Count.ShouldBe(1);
    }

    [Fact]
    public void A_long_article_with_its_credit_at_the_end_is_one()
    {
        Reading.Page(Join(Strike, Isles, ["The Associated Press", "Leave a Reply"])).Accounts.Count.ShouldBe(1);
        Reading.Page(Join(["The Associated Press"], Strike, Isles)).Accounts.Count.ShouldBe(1);
    }
}
