using Stemma.Accounts;

namespace Stemma.Tests.Accounts;

public sealed class PlainTextTests
{
    const string Lead = "Ferry crews in Port Ansel returned to work on Monday after the harbour board agreed to add a second night watch on the long crossing.";
    const string Second = "The board had refused for three weeks. Its chair, Ilse Brandvold, said the change would cost little and should have come sooner.";
    const string Third = "Passengers waited in line from dawn. Most of them said that they had not heard of the strike until they reached the quay.";

    [Fact]
    public void A_short_first_line_without_a_full_stop_is_the_headline()
    {
        var account = Reading.One($"Ferry crews end strike in Port Ansel\n\n{Lead}\n\n{Second}");
        account.Headline.ShouldNotBeNull().In(account).ShouldBe("Ferry crews end strike in Port Ansel");
        account.Paragraphs().ShouldBe([Lead, Second]);
    }

    [Fact]
    public void A_text_that_begins_with_a_sentence_has_no_headline()
    {
        var account = Reading.One($"{Lead}\n{Second}");
        account.Headline.ShouldBeNull();
        account.Paragraphs().ShouldBe([Lead, Second]);
    }

    [Fact]
    public void A_headline_with_a_full_stop_is_known_by_its_repetition()
    {
        const string headline = "Ferry crews end their strike in Port Ansel as the board gives way.";
        var account = Reading.One($"Skip to content\n\n{headline}\n\n{Lead}\n\n{headline}\n\n{Second}");
        account.Headline.ShouldNotBeNull().In(account).ShouldBe(headline);
        account.Blocks(BlockKind.RepeatedHeadline).ShouldBe([headline]);
        account.Blocks(BlockKind.Navigation).ShouldBe(["Skip to content"]);
    }

    [Theory]
    [InlineData("PORT ANSEL, Norway (NWA) —", "NWA")]
    [InlineData("PORT ANSEL (Reuters) -", "Reuters")]
    [InlineData("PORT ANSEL, May 4 (AP) --", "AP")]
    [InlineData("Port Ansel, Norway (AFP) –", "AFP")]
    [InlineData("(AP) —", "AP")]
    [InlineData("PORT ANSEL —", null)]
    public void A_dateline_is_evidence_and_no_claim(string dateline, string? agency)
    {
        var account = Reading.One($"{dateline} {Lead}\n\n{Second}");
        account.Facts.Dateline.ShouldNotBeNull().In(account).ShouldBe(dateline);
        account.Blocks(BlockKind.Dateline).ShouldBe([dateline]);
        account.Facts.Credits.Select(c => c.Name).ShouldBe(agency is null ? [] : [agency]);
        account.Paragraphs().Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("The board — which met twice — agreed to add a second night watch on the long crossing to the outer islands.")]
    [InlineData("WATCH — The board agreed to add a second night watch on the long crossing to the outer islands on Monday.")]
    [InlineData("U.S. – Norwegian talks on the fishing grounds go on this week in Oslo, the ministry said on Monday.")]
    public void A_dash_alone_makes_no_dateline(string first) =>
        Reading.One($"{first}\n\n{Second}").Facts.Dateline.ShouldBeNull();

    [Theory]
    [InlineData("See also\u00A0 Ten quiet beaches for the summer. Prices from low to high.", BlockKind.SeeAlso)]
    [InlineData("Related: Ten quiet beaches for the summer", BlockKind.SeeAlso)]
    [InlineData("Advertisement", BlockKind.Navigation)]
    [InlineData("Reading time: 4 min", BlockKind.Navigation)]
    [InlineData("Home / News / Harbour", BlockKind.Navigation)]
    [InlineData("This article has been updated with the board's reply.", BlockKind.UpdateNotice)]
    [InlineData("Correction: An earlier version of this report gave the wrong day for the vote.", BlockKind.CorrectionNotice)]
    [InlineData("Source: harbourpost.example", BlockKind.SourceLine)]
    [InlineData("(Source: https://harbourpost.example/ferries/113)", BlockKind.InsertedLink)]
    [InlineData("The Associated Press", BlockKind.Credit)]
    [InlineData("With files from Reuters.", BlockKind.Credit)]
    [InlineData("Reporting by Ann Lund; editing by Bo Ek", BlockKind.Credit)]
    [InlineData("Ola Nes in Bergen contributed to this report.", BlockKind.Credit)]
    [InlineData("© 2031 Harbour Post. All rights reserved.", BlockKind.Credit)]
    [InlineData("PORT ANSEL, NORWAY - MAY 03: Crews stand on the quay on May 3, 2031. (Photo by Ann Lund/Quay Images)", BlockKind.Caption)]
    [InlineData("Bargain corner tickets.com", BlockKind.SiteSpam)]
    [InlineData("jackpot and poker for every player", BlockKind.SiteSpam)]
    [InlineData("Read also:", BlockKind.ReadAlso)]
    [InlineData("Leave a Reply", BlockKind.CommentForm)]
    [InlineData("Published: May 4, 2031 10:15", BlockKind.PublicationLine)]
    public void A_line_that_is_not_the_report_is_typed_and_kept(string line, BlockKind kind)
    {
        var account = Reading.One($"{Lead}\n\n{Second}\n\n{line}\n\n{Third}");
        account.Blocks(kind).ShouldBe([line]);
        account.Paragraphs().ShouldBe([Lead, Second, Third]);
        account.Text.ShouldContain(line);
    }

    [Fact]
    public void A_caption_told_three_times_and_once_cut_short_is_no_report()
    {
        const string caption = "PORT ANSEL, NORWAY - MAY 03: Crews stand on the quay on May 3, 2031 in Port Ansel, Norway. (Photo by Ann Lund/Quay Images)";
        var account = Reading.One($"PORT ANSEL, NORWAY - MAY 03: Crews stand on the quay...\n{caption}\n\n{Lead}\n\n{Second}\n\n{caption}");
        account.Blocks(BlockKind.Caption).Length.ShouldBe(3);
        account.Paragraphs().ShouldBe([Lead, Second]);
    }

    [Fact]
    public void A_heading_between_paragraphs_is_a_subheading()
    {
        var account = Reading.One($"{Lead}\n\nA long wait on the quay\n\n{Third}");
        account.Blocks(BlockKind.Subheading).ShouldBe(["A long wait on the quay"]);
    }

    [Theory]
    [InlineData("Despite the delays", "Passengers stayed calm and waited for the first boat, which left the quay at nine in the morning.")]
    [InlineData("The harbour board", "as most expected, gave way on the night watch, which will be staffed from the first day of June.")]
    public void Lead_in_words_split_off_as_a_heading_stay_in_the_report(string words, string rest)
    {
        var account = Reading.One($"{Lead}\n\n{words}\n\n{rest}");
        account.Paragraphs().ShouldBe([Lead, words, rest]);
    }

    [Fact]
    public void Words_run_together_where_a_link_ended_stay_in_the_report()
    {
        const string damaged = "The crews met on the quay at Port AnselThey voted by a show of hands, and only four of them wanted to go on.";
        Reading.One($"{Lead}\n\n{damaged}\n\n{Third}").Paragraphs().ShouldBe([Lead, damaged, Third]);
    }

    [Fact]
    public void Lines_broken_at_a_fixed_width_are_joined_to_paragraphs()
    {
        Reading.One("x\n\n" + string.Concat(Enumerable.Repeat("The crews went to work at six in the morning\nand came back to the quay late in the evening\nwhen the last boat of the day had been tied up.\n\n", 5)))
            .Paragraphs().Length.ShouldBe(6);
    }

    [Fact]
    public void Hype_hung_on_a_headline_is_parted_from_it()
    {
        var account = Reading.One($"Ferry crews end ‘long strike’ 2031 Latest news\n\n{Lead}\n\n{Second}");
        account.Headline.ShouldNotBeNull().In(account).ShouldBe("Ferry crews end ‘long strike’");
        account.Blocks(BlockKind.InjectedPhrase).ShouldBe(["2031 Latest news"]);
    }

    [Fact]
    public void A_text_of_white_space_is_turned_away_by_name() =>
        Reading.Try(" \r\n\u00A0").Rejected.ShouldNotBeNull().ToString()
            .ShouldBe("dir/page.txt: byte 0: there is no text in it. Give an account that holds words.");
}
