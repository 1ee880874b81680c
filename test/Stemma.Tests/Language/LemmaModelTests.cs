using Stemma.Language;

namespace Stemma.Tests.Language;

public sealed class LemmaModelTests
{
    static readonly ILemmaModel Model = LanguageModels.Embedded.Lemmas;

    [Theory]
    [InlineData("was", UniversalTag.Aux, "VBD", "be")]
    [InlineData("n’t", UniversalTag.Part, "RB", "not")]
    [InlineData("SAID", UniversalTag.Verb, "VBD", "say")]
    [InlineData("envoys", UniversalTag.Noun, "NNS", "envoy")]
    [InlineData("ferries", UniversalTag.Noun, "NNS", "ferry")]
    [InlineData("Saldmark", UniversalTag.Propn, "NNP", "Saldmark")]
    [InlineData("strode", UniversalTag.Verb, "VBD", "stride")]
    [InlineData("hypotheses", UniversalTag.Noun, "NNS", "hypothesis")]
    [InlineData("1,200", UniversalTag.Num, "CD", "1200")]
    [InlineData("docking", UniversalTag.Verb, "VBG", "dock")]
    [InlineData("blockading", UniversalTag.Verb, "VBG", "blockade")]
    [InlineData("sooooo", UniversalTag.Adv, "RB", "so")]
    [InlineData("Sadlyyy", UniversalTag.Adv, "RB", "sadly")]
    [InlineData("tinyyyy", UniversalTag.Adj, "JJ", "tiny")]
    [InlineData("www", UniversalTag.Noun, "NN", "www")]
    [InlineData("fled", UniversalTag.Verb, "VBD", "flee")]
    public void A_form_has_its_dictionary_form(string form, UniversalTag tag, string fineTag, string lemma) => Lemma(form, tag, fineTag).ShouldBe(lemma);

    [Fact]
    public void The_tag_decides_between_two_lemmas_of_one_form()
    {
        Lemma("leaves", UniversalTag.Verb, "VBZ").ShouldBe("leave");
        Lemma("leaves", UniversalTag.Noun, "NNS").ShouldBe("leaf");
        Lemma("found", UniversalTag.Verb, "VBD").ShouldBe("find");
    }

    [Fact]
    public void Anything_has_a_lemma_that_is_not_empty()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var form = Any.Text(random, random.Next(1, 40), "a", "ing", "ed", "S", "'", "\ud83d", "漢", "1", ",", ".", "ß", "İ", "\u0301");
            var tag = (UniversalTag)random.Next(UniversalTags.Count);
            Lemma(form, tag, Any.Text(random, 1, "NN", "VBZ", "", "_", "no such tag")).ShouldNotBeEmpty($"seed {seed}");
        }
        Lemma(new string('x', 1_000_000), UniversalTag.Noun, "NN").Length.ShouldBe(1_000_000);
    }

    [Theory]
    [InlineData("stopped", "stop")]
    [InlineData("BLAKE", "Blake")]
    [InlineData("asia", "Asia")]
    [InlineData("I", "I")]
    [InlineData("me", "I")]
    [InlineData("’s", "be")]
    public void A_script_makes_the_lemma_it_was_made_from(string form, string lemma)
    {
        var script = EditScript.Of(form, lemma);
        script.Fits(form).ShouldBeTrue();
        script.Apply(form).ShouldBe(lemma);
    }

    static string Lemma(string form, UniversalTag tag, string fineTag) => Model.Lemma(form, new Grammar(tag, fineTag, "_", -1, "root"), false);
}
