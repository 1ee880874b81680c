using Stemma.Accounts;
using Stemma.Intake;

namespace Stemma.Tests.Accounts;

public sealed class MarkdownTests
{
    const string Source = """
        ---
        site: Harbour Post
        date: 2031-05-04
        ---
        # Ferry strike **ends**

        The board of [Port Ansel](https://a.example/x) agreed on Monday to add a second
        night watch on the long crossing, ending a strike of three weeks.

        ## What the crews say

        > Its chair, Ilse Brandvold, said the change would cost little, and that it should have come sooner.
        """;

    [Fact]
    public void Marks_are_left_out_and_words_keep_their_place()
    {
        var account = Reading.One(Source, MediaTypes.Markdown);
        account.Headline.ShouldNotBeNull().In(account).ShouldBe("Ferry strike ends");
        account.Paragraphs().ShouldBe(["The board of Port Ansel agreed on Monday to add a second\nnight watch on the long crossing, ending a strike of three weeks.",
            "Its chair, Ilse Brandvold, said the change would cost little, and that it should have come sooner."]);
        account.Blocks(BlockKind.Subheading).ShouldBe(["What the crews say"]);
        account.Facts.Outlet.ShouldBe("Harbour Post");
        account.Facts.Published.ShouldNotBeNull().Earliest.Day.ShouldBe(4);
        for (var i = 0; i < account.Text.Length; i++)
            if (!char.IsWhiteSpace(account.Text[i]))
                Source[account.Origin.InSource(new(i, 1)).ShouldNotBeNull().Start].ShouldBe(account.Text[i]);
    }
}
