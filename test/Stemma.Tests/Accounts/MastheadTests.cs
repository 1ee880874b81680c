using Stemma.Accounts;

namespace Stemma.Tests.Accounts;

public sealed class MastheadTests
{
    const string Title = "Ferry crews end strike in Port Ansel";
    const string Lead = "Ferry crews in Port Ansel returned to work on Monday after the harbour board agreed to add a second night watch on the long crossing.";
    const string Second = "The board had refused for three weeks. Its chair, Ilse Brandvold, said the change would cost little and should have come sooner.";

    [Theory]
    [InlineData("ANSEL EVENING MAIL\nHarbour | Chapel | Weather at sea\n\n", "", "ANSEL EVENING MAIL")]
    [InlineData("Ansel Evening Mail\nHarbour   Chapel   Knitting   Us\n\n", "", "Ansel Evening Mail")]
    [InlineData("ANSEL EVENING MAIL\n\n", "", "ANSEL EVENING MAIL")]
    [InlineData("ANSEL EVENING MAIL\n\n", "\n\n© Ansel Evening Mail 2031", "Ansel Evening Mail")]
    [InlineData("Ansel Evening Mail\n\n", "\n\n© 2031 Ansel Evening Mail · Made with Inkwell", "Ansel Evening Mail")]
    [InlineData("Ansel Evening Mail\n\n", "\n\nA mate told Ansel Evening Mail that he was glad of it and would sleep at last.", "Ansel Evening Mail")]
    public void The_name_of_the_paper_above_the_headline_is_not_the_headline(string above, string below, string outlet)
    {
        var account = Reading.One($"{above}{Title}\n\n{Lead}\n\n{Second}{below}");
        account.Headline.ShouldNotBeNull().In(account).ShouldBe(Title);
        account.Blocks(BlockKind.Navigation).ShouldContain(above.Split('\n')[0]);
        account.Facts.Outlet.ShouldBe(outlet);
    }

    [Theory]
    [InlineData("FERRY CREWS END STRIKE")]
    [InlineData("Ferry crews end strike")]
    public void A_headline_with_no_other_below_it_stays_one(string headline)
    {
        var account = Reading.One($"{headline}\n\n{Lead}\n\n{Second}");
        account.Headline.ShouldNotBeNull().In(account).ShouldBe(headline);
        account.Facts.Outlet.ShouldBeNull();
    }

    [Theory]
    [InlineData("4 May 2031, 19.40", 4, 19, 40)]
    [InlineData("Sunday 4 May 2031, 7.05 pm", 4, 19, 5)]
    [InlineData("May 4, 2031 21:30 EDT", 5, 1, 30)]
    public void The_hour_of_publication_is_read_where_it_is_given(string line, int day, int hour, int minute)
    {
        var published = Reading.One($"{Title}\n\n{line}\n\n{Lead}\n\n{Second}").Facts.Published.ShouldNotBeNull();
        published.Earliest.ShouldBe(new DateTimeOffset(2031, 5, day, hour, minute, 0, TimeSpan.Zero));
        published.Latest.ShouldBe(published.Earliest);
    }

    [Fact]
    public void A_day_with_whoever_posted_it_is_a_publication_line()
    {
        var account = Reading.One($"{Title}\n\nMay 4, 2031 by nightdesk\n\n{Lead}\n\n{Second}");
        account.Blocks(BlockKind.PublicationLine).ShouldBe(["May 4, 2031 by nightdesk"]);
        account.Facts.Published.ShouldNotBeNull().Earliest.ShouldBe(new DateTimeOffset(2031, 5, 4, 0, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("Send   Save   Hear this", BlockKind.Navigation)]
    [InlineData("Categories Harbour   Tags watch, strike", BlockKind.Navigation)]
    [InlineData("More in Harbour: Lamp on the mole out again", BlockKind.ReadAlso)]
    [InlineData("Listen: the tide table read aloud", BlockKind.SeeAlso)]
    public void Lines_of_a_site_below_the_report_are_no_report(string line, BlockKind kind)
    {
        var account = Reading.One($"{Title}\n\n{Lead}\n\n{Second}\n\n{line}");
        account.Blocks(kind).ShouldBe([line]);
        account.Paragraphs().ShouldBe([Lead, Second]);
    }

    [Theory]
    [InlineData("More in the town were glad of it: they had waited long enough for the first boat to leave the quay.")]
    [InlineData("Categories of goods that rot were let through, the board said on Monday, and nothing else was.")]
    public void Sentences_that_begin_so_are_report(string line) =>
        Reading.One($"{Title}\n\n{Lead}\n\n{line}").Paragraphs().ShouldBe([Lead, line]);
}
