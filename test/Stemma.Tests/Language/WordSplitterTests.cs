using Stemma.Language;

namespace Stemma.Tests.Language;

public sealed class WordSplitterTests
{
    static readonly SplitterModel Model = LanguageModels.Embedded.Splitter ?? throw new InvalidOperationException("The model of words is not embedded.");

    [Theory]
    [InlineData("Mr. Dorn met Gen. T. K. Ruiz at 5 p.m. on Sunday.")]
    [InlineData("The vote is due on Oct. 7 in Corrane.")]
    [InlineData("Ship No. 3 left St. Anne for the U.S. port of Saldmark.")]
    [InlineData("SALDMARK, Oct. 7 (HNA) — The envoy left on Tuesday without a deal.")]
    [InlineData("Odell et al. disagree with Blake vs. Corrane.")]
    [InlineData("“Why now?” he asked.")]
    [InlineData("The firm paid $2.6m for 3.5 percent of it.")]
    [InlineData("Write to press@corrane.example or read http://news.example/a.b?c=1&d=2-3 now.")]
    public void One_sentence_stays_one(string sentence) => Sentences(sentence).ShouldBe([sentence]);

    [Theory]
    [InlineData("He left.", "She stayed.")]
    [InlineData("The envoy lives in the U.S.", "The minister left.")]
    [InlineData("\"I will go.\"", "Dr. Lee stayed.")]
    [InlineData("It is over...", "Nobody knows why.")]
    [InlineData("Who signed?", "Nobody did.")]
    [InlineData("They met at 5 p.m.", "The talks failed.")]
    public void Two_sentences_on_a_line_are_two(string one, string other) => Sentences($"{one} {other}").ShouldBe([one, other]);

    [Fact]
    public void A_blank_line_ends_a_sentence_that_has_no_stop() =>
        Sentences("Talks stall as envoy leaves\n\nThe envoy left Corrane.").ShouldBe(["Talks stall as envoy leaves", "The envoy left Corrane."]);

    [Fact]
    public void A_line_that_was_wrapped_goes_on_and_an_item_of_a_list_does_not() =>
        Sentences("The envoy of the northern islands left the capital on Tuesday without\na deal on the harbour.\n• Prisoners\n• Aid for the port")
            .ShouldBe(["The envoy of the northern islands left the capital on Tuesday without\na deal on the harbour.", "• Prisoners", "• Aid for the port"]);

    [Theory]
    [InlineData("don't", "do+n't")]
    [InlineData("won’t", "wo+n’t")]
    [InlineData("cannot", "can+not")]
    [InlineData("Blake's", "Blake+'s")]
    [InlineData("we'll", "we+'ll")]
    [InlineData("harbour-wide", "harbour - wide")]
    [InlineData("(now)", "( now )")]
    [InlineData("$40", "$ 40")]
    [InlineData("40%", "40 %")]
    [InlineData("U.S.", "U.S.")]
    [InlineData("27,840", "27,840")]
    [InlineData("press@corrane.example", "press@corrane.example")]
    [InlineData("https://news.example/a-b_c?d=e", "https://news.example/a-b_c?d=e")]
    [InlineData("<https://news.example/a-b>,", "< https://news.example/a-b > ,")]
    public void A_token_is_cut_as_the_treebanks_cut_it(string token, string words)
    {
        var cut = WordSplitter.Split($"They saw {token} there.", [new(0, 16 + token.Length)], Model);
        var shown = "";
        for (var i = 2; i < cut.Words.Length - 2; i++)
            shown += cut.Words[i].In(cut.Text).ToString() + (cut.JoinsNext[i] ? "+" : " ");
        shown.TrimEnd().ShouldBe(words);
    }

    [Fact]
    public void Every_character_is_in_one_word_in_order_whatever_the_text_is()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var text = Any.Text(
                random, random.Next(1, 80), "The", " ", "  ", "\n", "\n\n", "\r\n", ".", "...", "…", "\"", "“", "’", "n't", "@", "://", "www.", "U.S.", "a", "É", "漢字", "。",
                "ไทย", "العربية", "\ud83d\ude00", "\ud83d", "\ude00", "e\u0301", "\u200d", "\u0000", "\u2028", "-", "/", "•", "1,200", ")", "(");
            var cut = WordSplitter.Split(text, Paragraphs.Of(text), Model);
            var covered = new bool[text.Length];
            var end = 0;
            foreach (var word in cut.Words)
            {
                word.Length.ShouldBeGreaterThan(0, $"seed {seed}");
                word.Start.ShouldBeGreaterThanOrEqualTo(end, $"seed {seed}");
                end = word.End;
                covered.AsSpan(word.Start, word.Length).Fill(true);
            }
            for (var i = 0; i < text.Length; i++)
                covered[i].ShouldBe(!char.IsWhiteSpace(text[i]), $"seed {seed}, character {i}");
            cut.Starts[0].ShouldBe(0);
            cut.Starts[^1].ShouldBe(cut.Words.Length);
            for (var s = 1; s < cut.Starts.Length; s++)
            {
                cut.Starts[s].ShouldBeGreaterThan(cut.Starts[s - 1], $"seed {seed}");
                cut.JoinsNext[cut.Starts[s] - 1].ShouldBeFalse($"seed {seed}");
            }
        }
    }

    [Fact]
    public void A_pair_of_surrogates_and_an_accent_are_never_cut_from_what_they_belong_to() =>
        Words("a\ud83d\ude00b e\u0301x").ShouldAllBe(word => !char.IsLowSurrogate(word[0]) && word[0] != '\u0301');

    [Theory]
    [InlineData("a")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData("@")]
    [InlineData("a@b.c")]
    [InlineData("://")]
    [InlineData("www.")]
    [InlineData("n't")]
    [InlineData("1,")]
    [InlineData("漢")]
    [InlineData("“")]
    [InlineData("a\n")]
    [InlineData("\n")]
    public void A_hundred_thousand_characters_of_anything_take_a_moment(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var cut = WordSplitter.Split(text, Paragraphs.Of(text), Model);
        cut.Words.Sum(w => w.Length).ShouldBe(text.Count(c => !char.IsWhiteSpace(c)));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void No_sentence_is_longer_than_what_costs_its_square()
    {
        var text = string.Concat(Enumerable.Repeat("and so ", 5_000));
        var cut = WordSplitter.Split(text, [new(0, text.Length)], Model);
        for (var s = 0; s < cut.Sentences; s++)
            cut.Sentence(s).Length.ShouldBeLessThanOrEqualTo(WordSplitter.LongestSentence);
    }

    [Fact]
    public void A_damaged_model_is_named_and_not_used()
    {
        using var whole = LanguageModels.OpenEmbedded(SplitterModel.Name) ?? throw new InvalidOperationException();
        var bytes = new byte[whole.Length];
        whole.ReadExactly(bytes);
        foreach (var damaged in new[] { bytes[..100], bytes[..^8], [], [1, 2, 3], [.. bytes.Select((b, i) => i is > 16 and < 24 ? (byte)0xFF : b)] })
            Should.Throw<InvalidDataException>(() => SplitterModel.Load(new MemoryStream(damaged))).Message.ShouldStartWith("words.model is no model of this version");
    }

    static string[] Sentences(string text)
    {
        var cut = WordSplitter.Split(text, Paragraphs.Of(text), Model);
        return [.. Enumerable.Range(0, cut.Sentences).Select(s => text[cut.Sentence(s)[0].Start..cut.Sentence(s)[^1].End])];
    }

    static string[] Words(string text) => [.. WordSplitter.Split(text, Paragraphs.Of(text), Model).Words.Select(w => w.In(text).ToString())];
}
