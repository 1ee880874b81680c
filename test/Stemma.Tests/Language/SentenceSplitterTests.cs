using System.Diagnostics;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Tests.Language;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("He came. She left.", "He came.|She left.")]
    [InlineData("The attack of Oct. 7 was long ago. It rained.", "The attack of Oct. 7 was long ago.|It rained.")]
    [InlineData("He left the U.S. The minister stayed.", "He left the U.S.|The minister stayed.")]
    [InlineData("The U.S. Senate met. The U.S. said so.", "The U.S. Senate met.|The U.S. said so.")]
    [InlineData("Mr. Smith met J. Smith in St. Petersburg. Gen. Berg came.", "Mr. Smith met J. Smith in St. Petersburg.|Gen. Berg came.")]
    [InlineData("They chose Plan B. The rest is known.", "They chose Plan B.|The rest is known.")]
    [InlineData("He waited … and went. Then … The end.", "He waited … and went.|Then …|The end.")]
    [InlineData("He waited... and went... The end.", "He waited... and went...|The end.")]
    [InlineData("He waited . . . and went. . . . The end.", "He waited . . . and went. . . .|The end.")]
    [InlineData("“We go,” she said. “Now.” He stayed.", "“We go,” she said.|“Now.”|He stayed.")]
    [InlineData("“He told me, ‘Go home.’” She went.", "“He told me, ‘Go home.’”|She went.")]
    [InlineData("“Why now?” Anna Berg asked. “Why not?” the minister said.", "“Why now?” Anna Berg asked.|“Why not?” the minister said.")]
    [InlineData("“Stop!” Fans ran.", "“Stop!”|Fans ran.")]
    [InlineData("What a day! Fans cheered. Really? Yes.", "What a day!|Fans cheered.|Really?|Yes.")]
    [InlineData("(He had left.) She knew.", "(He had left.)|She knew.")]
    [InlineData("It rose 2.6 percent to 27,840. In all 9/11 cases F-16 jets flew.", "It rose 2.6 percent to 27,840.|In all 9/11 cases F-16 jets flew.")]
    [InlineData("He was No. 3 on the list. She said no. They agreed.", "He was No. 3 on the list.|She said no.|They agreed.")]
    [InlineData("They met at 3 p.m. Monday in the hall. It ended at 5 p.m. Nobody spoke.", "They met at 3 p.m. Monday in the hall.|It ended at 5 p.m.|Nobody spoke.")]
    [InlineData("They met at 3 p.m. in the hall.", "They met at 3 p.m. in the hall.")]
    [InlineData("He bought Acme Inc. President Anna Berg knew. He sold Acme Inc. Shares fell.", "He bought Acme Inc. President Anna Berg knew.|He sold Acme Inc.|Shares fell.")]
    [InlineData("The work was done.He left.", "The work was done.|He left.")]
    [InlineData("The work was done.”He left.", "The work was done.”|He left.")]
    [InlineData("That was in 2023.The rest came later.", "That was in 2023.|The rest came later.")]
    [InlineData("See https://a.example/New.Page?x=Y.Z for more. Write to a.b@c.Example.Org now.", "See https://a.example/New.Page?x=Y.Z for more.|Write to a.b@c.Example.Org now.")]
    [InlineData("See example.com. He did.", "See example.com.|He did.")]
    [InlineData("In the ’90s they danced. It was rock 'n' roll. Good.", "In the ’90s they danced.|It was rock 'n' roll.|Good.")]
    [InlineData("«Нет.» He left. „So.“ She left.", "«Нет.»|He left.|„So.“|She left.")]
    [InlineData("He left.“We stay,” she said.", "He left.|“We stay,” she said.")]
    [InlineData("He arrived. 3 people saw him.", "He arrived.|3 people saw him.")]
    [InlineData("Blake et al. disagreed. Others etc. followed.", "Blake et al. disagreed.|Others etc. followed.")]
    [InlineData("first one. second one. third", "first one. second one. third")]
    [InlineData("他来了。她走了。", "他来了。|她走了。")]
    public void Text_is_cut_into_sentences(string text, string sentences) =>
        string.Join('|', SentenceSplitter.Split(text, [new TextSpan(0, text.Length)]).Select(s => s.In(text).ToString())).ShouldBe(sentences);

    [Fact]
    public void No_sentence_runs_over_the_edge_of_a_paragraph()
    {
        const string text = "A heading without a stop\nthe text goes on";
        SentenceSplitter.Split(text, Paragraphs(text)).Select(s => s.In(text).ToString()).ShouldBe(text.Split('\n'));
    }

    [Fact]
    public void Sentences_neither_overlap_nor_skip_a_word_and_stay_in_their_paragraph()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var text = TokenizerTests.Hostile(new Random(seed), 80);
            var paragraphs = Paragraphs(text);
            var sentences = SentenceSplitter.Split(text, paragraphs);
            var next = 0;
            foreach (var paragraph in paragraphs)
            {
                var at = paragraph.Start;
                for (; next < sentences.Count && sentences[next].Start < paragraph.End; next++)
                {
                    text.AsSpan(at, sentences[next].Start - at).IsWhiteSpace().ShouldBeTrue($"seed {seed}: before {sentences[next]}");
                    sentences[next].End.ShouldBeLessThanOrEqualTo(paragraph.End, $"seed {seed}");
                    sentences[next].Trim(text).ShouldBe(sentences[next], $"seed {seed}");
                    at = sentences[next].End;
                }
                text.AsSpan(at, paragraph.End - at).IsWhiteSpace().ShouldBeTrue($"seed {seed}: end of {paragraph}");
            }
            next.ShouldBe(sentences.Count);
        }
    }

    [Theory]
    [InlineData("“")]
    [InlineData("a.")]
    [InlineData("' ' '")]
    [InlineData("!")]
    [InlineData(".” ")]
    [InlineData("a.B")]
    [InlineData("a.Bc")]
    [InlineData("! - ")]
    [InlineData(". ( ")]
    [InlineData("… “ ")]
    [InlineData("Mr. ")]
    public void A_million_of_anything_is_cut_in_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        SentenceSplitter.Split(text, [new TextSpan(0, text.Length)]);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10)); // well under a second in Release; a square would be minutes
    }

    internal static List<TextSpan> Paragraphs(string text)
    {
        var paragraphs = new List<TextSpan>();
        for (var at = 0; at <= text.Length;)
        {
            var end = text.IndexOf('\n', at) is var n and >= 0 ? n : text.Length;
            if (TextSpan.FromTo(at, end).Trim(text) is { IsEmpty: false } paragraph)
                paragraphs.Add(paragraph);
            at = end + 1;
        }
        return paragraphs;
    }
}
