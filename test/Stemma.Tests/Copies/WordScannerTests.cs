using Stemma.Copies;

namespace Stemma.Tests.Copies;

public class WordScannerTests
{
    [Theory]
    [InlineData("the U.S. envoy", "the US envoy")]
    [InlineData("1,200.50 crowns", "1200 50 crowns", false)]
    [InlineData("1,200 crowns", "1200 crowns")]
    [InlineData("the mayor's house", "the mayor house")]
    [InlineData("the mayor’s house", "the MAYOR house")]
    [InlineData("it isn’t so", "it isn't so")]
    [InlineData("Café Zoë", "café zoë")]
    [InlineData("well-known", "well known")]
    [InlineData("one.Two", "one Two")]
    [InlineData("lan\u00ADterns of Os\u200Bkavar", "lanterns of Oskavar")]
    public void Words_that_are_read_as_one_are_the_same(string a, string b, bool same = true) => Words(a).SequenceEqual(Words(b)).ShouldBe(same);

    [Fact]
    public void A_quotation_ends_at_its_mark_or_with_its_line()
    {
        Quoted("He said \"go away now\" and left").ShouldBe("..***..");
        Quoted("“One two\nthree “four” five").ShouldBe("**.*.");
    }

    [Fact]
    public void Each_word_is_told_where_it_stands()
    {
        const string text = "“The mayor’s 1,200 lanterns,” U.S. envoys said.";
        int[] starts = new int[9], ends = new int[9];
        var count = WordScanner.Scan(text, new uint[9], new WordTraits[9], starts, ends);
        Enumerable.Range(0, count).Select(at => text[starts[at]..ends[at]]).ShouldBe(["The", "mayor’s", "1,200", "lanterns", "U.S", "envoys", "said"]);
    }

    [Fact]
    public void Characters_written_without_spaces_are_a_word_each() => Words("港口谈判").Length.ShouldBe(4);

    [Fact]
    public void Any_characters_are_read_and_no_more_words_than_there_is_room_for()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var text = new string([.. Enumerable.Range(0, random.Next(200)).Select(_ => random.Next(3) == 0 ? (char)random.Next(char.MaxValue + 1) : "aZ.,'’“” \n1"[random.Next(11)])]);
            var room = random.Next(50);
            WordScanner.Scan(text, new uint[room], new WordTraits[room]).ShouldBeInRange(0, room, $"seed {seed}");
        }
    }

    static uint[] Words(string text)
    {
        var words = new uint[text.Length];
        return words[..WordScanner.Scan(text, words, new WordTraits[text.Length])];
    }

    static string Quoted(string text)
    {
        var traits = new WordTraits[text.Length];
        var count = WordScanner.Scan(text, new uint[text.Length], traits);
        return string.Concat(traits.Take(count).Select(t => (t & WordTraits.Quoted) != 0 ? '*' : '.'));
    }
}
