using Stemma.Language;

namespace Stemma.Tests.Language;

public sealed class AnnotatorTests
{
    const string Text = "Talks stall\n\nThe envoy, Anna Blake, didn't sign. \"We wait,\" she said.\r\nIt’s over… 漢字。";

    [Fact]
    public void Every_sentence_has_one_root_and_all_its_words_lead_there()
    {
        var annotated = Annotator.Annotate(Text, LanguageModels.Embedded);
        foreach (var sentence in annotated.Sentences)
        {
            Enumerable.Range(sentence.First, sentence.Count).Count(i => annotated.Words[i].Head is null).ShouldBe(1);
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var at = i;
                for (var steps = 0; annotated.Words[at].Head is { } head; steps++)
                {
                    steps.ShouldBeLessThan(sentence.Count);
                    head.ShouldBeInRange(sentence.First, sentence.End - 1);
                    at = head;
                }
            }
        }
    }

    [Fact]
    public void Names_stand_in_one_sentence_and_do_not_overlap()
    {
        var annotated = Annotator.Annotate(Text, LanguageModels.Embedded);
        var end = 0;
        foreach (var name in annotated.Names)
        {
            name.First.ShouldBeGreaterThanOrEqualTo(end);
            end = name.First + name.Count;
            annotated.SentenceOf(name.First).ShouldBe(annotated.SentenceOf(end - 1));
            name.Span.Start.ShouldBe(annotated.Words[name.First].Span.Start);
            name.Span.End.ShouldBe(annotated.Words[end - 1].Span.End);
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_result_on_every_thread()
    {
        var alone = Annotator.Annotate(Text, LanguageModels.Embedded);
        Parallel.For(0, 16, _ => Annotator.Annotate(Text, LanguageModels.Embedded).ShouldBe(alone));
    }

    [Fact]
    public void Paragraphs_that_are_not_given_are_not_read()
    {
        var annotated = Annotator.Annotate(Text, [new(13, 38)], LanguageModels.Rules);
        annotated.Words.ShouldAllBe(w => w.Span.Start >= 13 && w.Span.End <= 51);
    }

    [Fact]
    public void Without_models_every_stage_goes_by_rule_and_says_so()
    {
        var annotated = Annotator.Annotate(Text, LanguageModels.Rules);
        annotated.Words.Count.ShouldBeGreaterThan(20);
        annotated.Notices.Count.ShouldBe(4);
        annotated.Notices[0].ShouldBe("There is no model of words and sentences (words.model): they are cut by rule.");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n\t ")]
    public void Nothing_gives_nothing(string text) => Annotator.Annotate(text, LanguageModels.Embedded).Words.ShouldBeEmpty();

    [Fact]
    public void Any_characters_give_a_result_and_rows_of_CoNLL_U_that_hold_them()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Any.Runes(random, random.Next(1, 120)).Select(r => r.ToString())) + (seed % 3 == 0 ? "\ud83d x" : "");
            var annotated = Annotator.Annotate(text, LanguageModels.Embedded);
            using var output = new StringWriter();
            ConlluWriter.Write(output, annotated);
            var rows = output.ToString().Split('\n').Where(l => l.Length > 0 && char.IsAsciiDigit(l[0]) && !l.Split('\t')[0].Contains('-', StringComparison.Ordinal)).ToArray();
            rows.Length.ShouldBe(annotated.Words.Count, $"seed {seed}");
            rows.ShouldAllBe(r => r.Split('\t', StringSplitOptions.None).Length == 10, $"seed {seed}");
            string.Concat(rows.Select(r => r.Split('\t')[1])).ShouldBe(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), $"seed {seed}");
        }
    }
}
