using System.Diagnostics;
using System.Text;
using Stemma.Texts;

namespace Stemma.Tests.Texts;

public sealed class TextKeyTests
{
    [Theory]
    [InlineData("Blake", "blake")]
    [InlineData("DON’T", "don't")]
    [InlineData("don´t", "don't")]
    [InlineData("“", "\"")]
    [InlineData("«", "\"")]
    [InlineData("–", "-")]
    [InlineData("…", "...")]
    [InlineData("café", "café")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("CAFÉ", "café")]
    [InlineData("co\u00ADope\u200Brate", "cooperate")]
    [InlineData("\uFEFFword\u202E", "word")]
    [InlineData("ﬁnal", "final")]
    [InlineData("Ｂｌａｋｅ", "blake")]
    [InlineData("𝗕lake", "blake")]
    [InlineData("Вlаkе", "blake")]
    [InlineData("Βlake", "blake")]
    [InlineData("РОССИЯ", "россия")]
    [InlineData("сор", "сор")]
    [InlineData("Ｎｏ．", "no.")]
    [InlineData("B\u0336l\u0337a\u035Fk\u0334e\u0338", "blake")]
    [InlineData("x\U000E0041\U000E0061y", "xy")]
    [InlineData("❤\uFE0F", "❤")]
    [InlineData("\u200B", "")]
    [InlineData("", "")]
    [InlineData("𐐀", "𐐨")]
    public void Two_typists_of_one_word_agree_on_its_key(string word, string key) => TextKey.Of(word).ShouldBe(key);

    [Fact]
    public void A_lone_surrogate_has_a_key()
    {
        TextKey.Of("a\uD800b").ShouldBe("a\uFFFDb");
        TextKey.Of("\uDC00É").ShouldBe("\uFFFDé");
        TextKey.Of("a\uFFFE\uFFFFb").ShouldStartWith("a");
    }

    [Fact]
    public void A_tower_of_accents_comes_down()
    {
        var tower = "Z" + string.Concat(Enumerable.Repeat("\u0335\u0344\u0489", 100)) + "ed";
        TextKey.Of(tower).ShouldBe("zed");
    }

    [Fact]
    public void Composed_and_decomposed_letters_have_one_key()
    {
        for (var c = '\u00C0'; c < '\u0250'; c++)
        {
            var word = "a" + c + "b";
            TextKey.Of(word.Normalize(NormalizationForm.FormD)).ShouldBe(TextKey.Of(word), $"U+{(int)c:X4}");
        }
    }

    [Fact]
    public void Capitals_do_not_matter_and_the_key_of_a_key_is_itself()
    {
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var word = string.Concat(Any.Runes(random, random.Next(1, 12)));
            var key = TextKey.Of(word);
            TextKey.Of(key).ShouldBe(key, $"seed {seed}: {string.Join(' ', word.Select(c => $"{(int)c:X4}"))}");
        }
        TextKey.Of("BLAKE’S").ShouldBe(TextKey.Of("blake's"));
    }

    [Fact]
    public void A_hundred_thousand_hostile_words_have_keys_soon()
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 100_000; i++)
            TextKey.Of("\uD800\u0301");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5)); // an exception each would be longer
        TextKey.Of("a" + new string('\u0301', 1_000_000)).ShouldBe("á");
    }
}
