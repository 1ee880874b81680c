using Stemma.Collation;

namespace Stemma.Tests.Collation;

public sealed class WordClassesTests
{
    [Theory]
    [InlineData("report", "the", "will")]
    [InlineData("vote", "a", "to")]
    [InlineData("strike", "their", "may")]
    public void The_word_before_parts_nouns_from_verbs(string word, string article, string auxiliary)
    {
        var (noun, verb) = (WordClassReader.Of(word, article), WordClassReader.Of(word, auxiliary));
        noun.HasFlag(WordClasses.Noun).ShouldBeTrue();
        noun.HasFlag(WordClasses.Verb).ShouldBeFalse();
        verb.HasFlag(WordClasses.Verb).ShouldBeTrue();
        verb.HasFlag(WordClasses.Noun).ShouldBeFalse();
        WordClassReader.AreOne(noun, verb).ShouldBe(false);
    }

    [Theory]
    [InlineData("swiftly", "quickly", true)]
    [InlineData("harbor", "boat", true)]
    [InlineData("swiftly", "harbor", false)]
    [InlineData("zgrnlq", "boat", null)]
    [InlineData("", "boat", null)]
    [InlineData("1931", "boat", null)]
    public void Words_of_one_part_of_speech_may_stand_for_one_another(string a, string b, bool? one) =>
        WordClassReader.AreOne(WordClassReader.Of(a, ""), WordClassReader.Of(b, "")).ShouldBe(one);
}
