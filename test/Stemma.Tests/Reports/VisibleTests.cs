using System.Text;
using Stemma.Reports;

namespace Stemma.Tests.Reports;

public sealed class VisibleTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("two\n\n lines\tand  blanks ", "two lines and blanks")]
    [InlineData("\u001b[31mred\u0007", "\\x1b[31mred\\x07")]
    [InlineData("a\u202Eb\u2066c", "a\\u202eb\\u2066c")]
    [InlineData("\U000E0041x", "\\U000e0041x")]
    [InlineData("👩‍👩‍👧 naïve שלום", "👩‍👩‍👧 naïve שלום")]
    public void What_acts_is_written_out_and_what_says_something_stays(string text, string shown) => Visible.Line(text).ShouldBe(shown);

    [Fact]
    public void Halves_of_a_pair_are_written_out() => Visible.Line("x" + (char)0xD800 + "y").ShouldBe("x\\ud800y");

    [Fact]
    public void A_tower_of_accents_is_cut() => Visible.Line("a" + new string('\u0301', 20)).ShouldContain("\\u0301");

    [Fact]
    public void Whatever_comes_is_well_formed_afterwards()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, 60).Select(_ => (char)random.Next(random.Next(2) == 0 ? 0x80 : 0x10000)));
            var shown = Visible.Line(text);
            Should.NotThrow(() => new UTF8Encoding(false, true).GetBytes(shown), $"seed {seed}");
            Visible.Line(shown).ShouldBe(shown, $"seed {seed}");
        }
    }
}
