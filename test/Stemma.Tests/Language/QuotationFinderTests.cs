using System.Diagnostics;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Tests.Language;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("“We go,” she said. “Now.”", "“We go,”|“Now.”")]
    [InlineData("\"We go,\" she said. \"Now.\"", "\"We go,\"|\"Now.\"")]
    [InlineData("“He told me, ‘Go home,’ and I went,” she said.", "“He told me, ‘Go home,’ and I went,”")]
    [InlineData("“He said “no” to me,” she said.", "“He said “no” to me,”")]
    [InlineData("\"He said \"no\" to me,\" she said.", "\"He said \"no\" to me,\"")]
    [InlineData("‘We go,’ she said. ‘He won’t.’", "‘We go,’|‘He won’t.’")]
    [InlineData("'We go,' she said. 'He won't.'", "'We go,'|'He won't.'")]
    [InlineData("‘He called it “madness” again,’ she said.", "‘He called it “madness” again,’")]
    [InlineData("In the ’90s it was rock 'n' roll, don't you see.", "")]
    [InlineData("In the ‘90s ‘em all said it’s fine.", "")]
    [InlineData("The ministers' talks and the workers' strike ended.", "")]
    [InlineData("'The ministers' talks failed,' she said.", "'The ministers' talks failed,'")]
    [InlineData("The 'rivers' and 'lakes' of it.", "'rivers'|'lakes'")]
    [InlineData("«Нет», he said. »Nein«, she said.", "«Нет»|»Nein«")]
    [InlineData("„So“, he said. „Tak”, she said.", "„So“|„Tak”")]
    [InlineData("The pipe is 6\" wide and 5'10\" long.", "")]
    [InlineData("He said “we go“ and left. Then “more”.", "“we go“|“more”")]
    [InlineData("He said ”we go” and left.", "”we go”")]
    [InlineData("He said “we go\" and \"we stay” too.", "“we go\"|\"we stay”")]
    [InlineData("He said “we will go. “We must,” he added. “Later.”", "“we will go. “We must,”|“Later.”")]
    [InlineData("A stray ” here and \" there.", "")]
    [InlineData("He called it \" madness \" again.", "\" madness \"")]
    [InlineData("He left:\"We stay,\"he said.", "\"We stay,\"")]
    [InlineData("(“No”), she said—“yes.”", "“No”|“yes.”")]
    [InlineData("「行く」と言った", "「行く」")]
    [InlineData("“”", "“”")]
    public void Marks_are_paired(string text, string quotations) =>
        string.Join('|', QuotationFinder.Find(text, [new TextSpan(0, text.Length)]).Select(q => q.In(text).ToString())).ShouldBe(quotations);

    [Theory]
    [InlineData("“One paragraph.\n“And the last,” he said.", "“One paragraph.|“And the last,”")]
    [InlineData("‘One paragraph.\n‘It’s the second.\n‘And the last,’ he said.", "‘One paragraph.|‘It’s the second.|‘And the last,’")]
    [InlineData("He said “it is open.\nThe next is not his. “This” is.", "“it is open.|“This”")]
    [InlineData("‘Twas a day.\n‘And so on,’ he said.", "‘And so on,’")]
    public void A_quotation_left_open_ends_with_its_paragraph(string text, string quotations) =>
        string.Join('|', QuotationFinder.Find(text, SentenceSplitterTests.Paragraphs(text)).Select(q => q.In(text).ToString())).ShouldBe(quotations);

    [Fact]
    public void Quotations_lie_inside_their_paragraph_in_order_and_do_not_overlap()
    {
        for (var seed = 0; seed < 600; seed++)
        {
            var text = TokenizerTests.Hostile(new Random(seed), 60);
            var paragraphs = SentenceSplitterTests.Paragraphs(text);
            var last = 0;
            foreach (var quotation in QuotationFinder.Find(text, paragraphs))
            {
                quotation.Start.ShouldBeGreaterThanOrEqualTo(last, $"seed {seed}");
                quotation.Length.ShouldBeGreaterThan(0, $"seed {seed}");
                paragraphs.ShouldContain(p => p.Contains(quotation), $"seed {seed}: {quotation}");
                last = quotation.End;
            }
        }
    }

    [Theory]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("“ ")]
    [InlineData("“\n")]
    [InlineData("‘a\n")]
    [InlineData("a.")]
    [InlineData("' ' '")]
    [InlineData(" 'a")]
    [InlineData(" ‘a")]
    [InlineData("'s ")]
    [InlineData("''")]
    [InlineData("s' a 'b")]
    [InlineData("(',’ ")]
    [InlineData("\" ")]
    [InlineData(" \"a")]
    [InlineData("„")]
    [InlineData(" ‚a")]
    [InlineData("«»")]
    public void A_million_of_anything_is_paired_in_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var paragraphs = SentenceSplitterTests.Paragraphs(text);
        var clock = Stopwatch.StartNew();
        QuotationFinder.Find(text, paragraphs);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10)); // well under a second in Release; a square would be minutes
    }
}
