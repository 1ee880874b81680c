using Stemma.Accounts;
using Stemma.Intake;

namespace Stemma.Tests.Accounts;

/// <summary>Layouts in which reports stand on pages.</summary>
public sealed class HtmlLayoutTests
{
    const string First = "Part of the harbour wall at Ostrand fell into the sea on Tuesday night, and forty boats were moved before dawn.";
    const string Second = "The harbour master, Ann Lund, said that nobody was hurt, that the wall had been watched for weeks, and that stone was on its way.";
    const string Third = "Work on a new wall will begin in the spring, the town council decided on Wednesday after a meeting that lasted four hours.";

    static Account Read(string body) => Reading.One($"""
        <!doctype html><html><head><title>Harbour wall gives way - The Quay Post</title><meta property="og:title" content="Harbour wall gives way"></head><body>
        <nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav>
        <h1>Harbour wall gives way</h1>
        {body}
        <aside class="related"><h3>Most read</h3><ul><li><a href="/1">Ferry late again on Monday</a></li><li><a href="/2">Gulls steal a cake</a></li></ul></aside>
        <footer>© 2031 The Quay Post. All rights reserved. <a href="/p">Privacy</a></footer></body></html>
        """, MediaTypes.Html);

    [Fact]
    public void One_box_with_line_breaks_is_as_many_paragraphs() =>
        Read($"<div class=\"text\">{First}<br><br>{Second}<br><br>{Third}</div>").Paragraphs().ShouldBe([First, Second, Third]);

    [Fact]
    public void A_report_in_a_table_for_layout_is_found() =>
        Read($"<table><tr><td width=120><a href=/a>Archive</a></td><td><p>{First}</p><p>{Second}</p><p>{Third}</p></td></tr></table>").Paragraphs().ShouldBe([First, Second, Third]);

    [Fact]
    public void An_advertisement_between_two_boxes_of_the_report_does_not_part_it()
    {
        var account = Read($"<div class=story><p>{First}</p><p>{Second}</p></div><div class=\"ad\">Advertisement</div><div class=story><p>{Third}</p></div>");
        account.Paragraphs().ShouldBe([First, Second, Third]);
        account.Text.ShouldContain("Advertisement");
    }

    [Fact]
    public void A_quotation_and_a_post_set_into_the_report_are_its_own() =>
        Read($"<article><p>{First}</p><blockquote><p>“It sounded like a train that does not stop,” said Per Holm, who lives above the slip and saw it fall.</p></blockquote><p>{Second}</p><p>{Third}</p></article>")
            .Paragraphs().Length.ShouldBe(4);

    [Fact]
    public void Questions_and_answers_of_a_list_of_definitions_are_the_report() =>
        Read($"<article><p>{First}</p><dl><dt><b>Was anyone hurt when the wall came down, and did you see it?</b></dt><dd>{Second}</dd><dt><b>When will the town have a new wall, and who will pay for it?</b></dt><dd>{Third}</dd></dl></article>")
            .Paragraphs().ShouldBe([First, "Was anyone hurt when the wall came down, and did you see it?", Second, "When will the town have a new wall, and who will pay for it?", Third]);

    [Fact]
    public void Entries_of_a_list_story_are_the_report_and_those_of_a_list_of_other_stories_are_not()
    {
        var account = Read($"<article><p>{First}</p><ul><li>{Second}</li><li>{Third}</li></ul></article>");
        account.Paragraphs().ShouldBe([First, Second, Third]);
        account.Blocks(BlockKind.ReadAlso).ShouldContain("Gulls steal a cake");
    }

    [Fact]
    public void A_heading_between_paragraphs_is_kept_as_a_subheading_and_one_over_teasers_is_not()
    {
        var account = Read($"<article><p>{First}</p><p>{Second}</p><h2>A wall that was watched</h2><p>{Third}</p><p>{Second}</p></article>");
        account.Blocks(BlockKind.Subheading).ShouldBe(["A wall that was watched"]);
    }

    [Fact]
    public void The_words_of_a_figcaption_are_never_the_report() =>
        Read($"<article><p>{First}</p><figure><img src=a.jpg><figcaption>{Third}</figcaption></figure><p>{Second}</p></article>").Paragraphs().ShouldBe([First, Second]);

    [Fact]
    public void A_text_without_spaces_between_words_is_found()
    {
        const string one = "昨夜、オストランド港の防波堤の一部が海に崩れ落ち、四十隻の船が夜明け前に移された。港長によると、けが人はいないという。";
        const string two = "新しい防波堤の工事は来年の春に始まる予定で、町議会は水曜日の四時間にわたる会議の後に決定した。費用は町と国が半分ずつ負担する。";
        Read($"<article><p>{one}</p><p>{two}</p></article>").Paragraphs().ShouldBe([one, two]);
    }

    [Fact]
    public void Soft_hyphens_stay_where_the_page_has_them() =>
        Read($"<article><p>{First}</p><p>Der Hafen&shy;meister sagte am Mittwoch, die Mauer sei seit Wochen beobachtet worden, und Steine seien unterwegs.</p></article>")
            .Paragraphs()[1].ShouldContain("Hafen\u00ADmeister");

    [Fact]
    public void Corrections_and_updates_inside_the_body_keep_their_type()
    {
        var account = Read($"<article><p>{First}</p><p>{Second}</p><p>{Third}</p><p>Correction: An earlier version of this article gave the wrong number of boats.</p></article>");
        account.Paragraphs().ShouldBe([First, Second, Third]);
        account.Blocks(BlockKind.CorrectionNotice).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_page_of_many_lines_is_read_in_a_time_that_grows_with_its_length()
    {
        static double Seconds(int lines)
        {
            var html = "<article>" + string.Concat(Enumerable.Range(0, lines).Select(i => $"<div class=c{i}><h2>A {i}</h2><p>{First}</p><a href=/>more</a></div>"));
            var start = System.Diagnostics.Stopwatch.GetTimestamp();
            Reading.Try(html, MediaTypes.Html);
            return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
        Seconds(100);
        Seconds(2400).ShouldBeLessThan(Math.Max(4, 60 * Seconds(300)));
    }
}
