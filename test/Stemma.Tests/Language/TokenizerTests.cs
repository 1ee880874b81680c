using System.Diagnostics;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Tests.Language;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Mr. Blake left.", "Mr.|Blake|left|.")]
    [InlineData("On Oct. 7, 2021", "On|Oct.|7|,|2021")]
    [InlineData("the U.S. and the U.N.", "the|U.S.|and|the|U.N.")]
    [InlineData("U.S.-led", "U.S.|-|led")]
    [InlineData("the U.S.'s role", "the|U.S.|'s|role")]
    [InlineData("J. R. Smith", "J.|R.|Smith")]
    [InlineData("St. Petersburg", "St.|Petersburg")]
    [InlineData("Anna Berg, Ph.D., spoke", "Anna|Berg|,|Ph.D.|,|spoke")]
    [InlineData("at 3 p.m. sharp", "at|3|p.m.|sharp")]
    [InlineData("e.g. this, i.e. that", "e.g.|this|,|i.e.|that")]
    [InlineData("Mr.Blake", "Mr.|Blake")]
    [InlineData("done.He left", "done|.|He|left")]
    [InlineData("He sat. The sun. Sat. 5", "He|sat|.|The|sun|.|Sat.|5")]
    [InlineData("No. 3 said no. 4", "No.|3|said|no.|4")]
    [InlineData("She said no. Then", "She|said|no|.|Then")]
    [InlineData("27,840 or 2.6 percent", "27,840|or|2.6|percent")]
    [InlineData("9/11, F-16, 10-year, 7th, 2.5m", "9|/|11|,|F|-|16|,|10|-|year|,|7th|,|2.5m")]
    [InlineData("in 2024. He", "in|2024|.|He")]
    [InlineData("12:30, then", "12:30|,|then")]
    [InlineData("$360 million", "$|360|million")]
    [InlineData("Blake’s and Blake's", "Blake|’s|and|Blake|'s")]
    [InlineData("the 1990's", "the|1990|'s")]
    [InlineData("don't, o’clock, I'm", "don't|,|o’clock|,|I'm")]
    [InlineData("the ministers' talks", "the|ministers|'|talks")]
    [InlineData("‘Go,’ he said", "‘|Go|,|’|he|said")]
    [InlineData("wait... and … so", "wait|...|and|…|so")]
    [InlineData("a—b – c", "a|—|b|–|c")]
    [InlineData("co\u00ADop zero\u200Bwidth", "co\u00ADop|zero\u200Bwidth")]
    [InlineData("cafe\u0301 na\u00EFve", "cafe\u0301|na\u00EFve")]
    [InlineData("𝗕𝗿𝗲𝗮𝗸 😀 it", "𝗕𝗿𝗲𝗮𝗸|😀|it")]
    [InlineData("a@b.org", "a|@|b|.|org")]
    public void Text_is_cut_into_words_numbers_and_marks(string text, string tokens) =>
        string.Join('|', Tokenizer.Tokenize(text, new TextSpan(0, text.Length)).Select(t => t.Span.In(text).ToString())).ShouldBe(tokens);

    [Fact]
    public void Each_kind_is_told()
    {
        const string text = "“Mr. X” paid 5 %";
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length)).Select(t => t.Kind).ShouldBe([
            TokenKind.Quote, TokenKind.Word, TokenKind.Word, TokenKind.Quote, TokenKind.Word, TokenKind.Number, TokenKind.Mark]);
    }

    [Fact]
    public void Tokens_hold_every_character_that_is_not_white_space_once_and_in_order()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var text = Hostile(random, 80);
            var from = random.Next(text.Length);
            var within = new TextSpan(from, random.Next(text.Length - from + 1));
            var at = within.Start;
            foreach (var token in Tokenizer.Tokenize(text, within))
            {
                token.Span.Length.ShouldBeGreaterThan(0, $"seed {seed}");
                text.AsSpan(at, token.Span.Start - at).IsWhiteSpace().ShouldBeTrue($"seed {seed}: gap before {token}");
                token.Span.In(text).IndexOfAny(" \n\t").ShouldBe(-1, $"seed {seed}: {token}");
                at = token.Span.End;
            }
            at.ShouldBeLessThanOrEqualTo(within.End);
            text.AsSpan(at, within.End - at).IsWhiteSpace().ShouldBeTrue($"seed {seed}: tail");
        }
    }

    [Fact]
    public void What_stands_outside_the_span_does_not_matter()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var text = Hostile(random, 40);
            var from = random.Next(text.Length);
            var within = new TextSpan(from, random.Next(text.Length - from + 1));
            var alone = Tokenizer.Tokenize(within.In(text).ToString(), new TextSpan(0, within.Length));
            Tokenizer.Tokenize(text, within).ShouldBe(alone.Select(t => new Token(new TextSpan(t.Span.Start + from, t.Span.Length), t.Kind)), $"seed {seed}");
        }
    }

    [Theory]
    [InlineData("“")]
    [InlineData("a.")]
    [InlineData("' ' '")]
    [InlineData("a.B")]
    [InlineData("'s")]
    [InlineData("1,")]
    [InlineData("a'")]
    [InlineData(".")]
    [InlineData("\u0301")]
    [InlineData("\u200B")]
    [InlineData("\uD800")]
    public void A_million_of_anything_is_cut_in_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10)); // well under a second in Release; a square would be minutes
    }

    internal static string Hostile(Random random, int pieces) => Any.Text(random, pieces,
        "the ", "Mr. ", "U.S. ", "Blake", "’s ", "'", "\"", "“", "”", "‘", "’", " ", "\n", ". ", ".", "...", "… ", "? ", "!", "3", "2.6", ", ", "-", "—",
        "a.m. ", "No. ", "done.He ", "https://a.example/b?c=D.E ", "x@y.org ", "\u0301", "\u200B", "\u00AD", "\uD83D\uDE00", "\uD83D", "\uDE00", "«", "»", "„", "(", ") ",
        "Ph.D. ", "’90s ", "rock 'n' roll ", "said ", "дом ", "中文。", "\u00A0", "\u2009");
}
