using Stemma.Dossiers;
using Stemma.Reports;

namespace Stemma.Tests.Reports;

public sealed class TextReportTests
{
    static readonly Apparatus Lake = new(LakeTalks.Dossier, LakeTalks.Testimonies);

    [Fact]
    public void A_dossier_reads_as_a_page() => Snapshot.Matches(TextReport.Write(Lake), "LakeText");

    [Fact]
    public void A_tree_can_keep_to_ascii() => Snapshot.Matches(TextReport.Tree(Lake, new TextOptions(Ascii: true)), "LakeTree");

    [Fact]
    public void A_tree_gives_its_reasons_with_the_sentences_they_rest_on() => Snapshot.Matches(TextReport.Tree(Lake, why: true), "LakeWhy");

    [Fact]
    public void The_text_of_a_lost_original_has_its_doubts_marked_and_listed() => Snapshot.Matches(TextReport.Archetype(Lake, 8).ShouldNotBeNull(), "LakeArchetype");

    [Fact]
    public void Two_accounts_stand_side_by_side() => Snapshot.Matches(
        TextReport.Compare(Lake, 3, 1) + "\n=====\n" + TextReport.Compare(Lake, 0, 7, new TextOptions(Width: 50)) + "\n=====\n" + TextReport.Compare(Lake, 0, 2), "LakeCompare");

    [Fact]
    public void A_cell_is_explained_down_to_its_sentences() => Snapshot.Matches(
        string.Join("\n=====\n", new[] { "d18", "d3", "e5", "l2", "o1", "w1.c.D" }.Select(c => TextReport.Explain(Lake, new CellId(c)))), "LakeExplain");

    [Fact]
    public void A_cell_that_is_not_there_is_not_explained() => TextReport.Explain(Lake, CellId.Drift(99)).ShouldBeNull();

    [Fact]
    public void Every_cell_can_be_explained() =>
        Cells.Of(Lake).ShouldAllBe(c => TextReport.Explain(Lake, c.Id, TextOptions.Default)!.Contains(c.Id.Value)); // each was just listed

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        var options = new TextOptions(width);
        foreach (var text in new[] { TextReport.Write(Lake, options), TextReport.Drifts(Lake, options), TextReport.Compare(Lake, 0, 1, options), TextReport.Tree(Lake, options, why: true), TextReport.Archetype(Lake, 8, options)!, TextReport.Explain(Lake, new CellId("d18"), options)! }) // it is there
            foreach (var line in text.Split('\n'))
                TerminalWriter.Columns(line).ShouldBeLessThanOrEqualTo(width, line);
    }

    [Fact]
    public void Colour_adds_nothing_but_colour()
    {
        var coloured = TextReport.Write(Lake, new TextOptions(Colour: true));
        coloured.ShouldContain("\u001b[31m");
        System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9]+m", "").ShouldBe(TextReport.Write(Lake));
    }

    [Theory]
    [InlineData("\u001b[2J\u001b]0;owned\u0007\u009b1m")]
    [InlineData("\u202Egnp.exe")]
    [InlineData("a\rb\bc\u0000")]
    public void No_escape_of_an_account_reaches_the_terminal(string evil)
    {
        var (dossier, testimonies) = Hostile.Story(evil);
        var apparatus = new Apparatus(dossier, testimonies);
        string[] texts = [TextReport.Write(apparatus), TextReport.Drifts(apparatus), TextReport.Compare(apparatus, 0, 1), TextReport.Tree(apparatus, why: true), TextReport.Archetype(apparatus, 2)!,
            .. Cells.Of(apparatus).Select(c => TextReport.Explain(apparatus, c.Id) ?? "")];
        foreach (var text in texts)
            text.Where(c => (c < ' ' && c != '\n') || c is (>= '\u007f' and <= '\u009f') or (>= '\u202a' and <= '\u202e')).ShouldBeEmpty();
    }
}
