
namespace Stemma.Tests.Attributions;

public sealed class AttributorTests
{
    [Fact]
    public void A_quotation_has_its_speaker_and_its_verb() =>
        Spoken.By("“The bridge will be shut until the spring,” Mayor Ada Quill said on Monday.")
            .ShouldContain("Mayor Ada Quill | said | “The bridge will be shut until the spring,” | Direct");

    [Fact]
    public void A_quotation_broken_by_its_speaker_is_one() =>
        Spoken.By("“We checked the dam twice,” Quill said. “It will hold for another year.”")
            .ShouldContain("Quill | said | “We checked the dam twice,” … “It will hold for another year.” | Direct");

    [Fact]
    public void Words_that_are_told_and_not_quoted_are_found() =>
        Spoken.By("The harbour office said that the ferry had left two hours late.")
            .ShouldContain(found => found.StartsWith("The harbour office | said | that the ferry had left two hours late | Indirect", StringComparison.Ordinal));

    [Fact]
    public void A_source_may_stand_after_according_to() =>
        Spoken.By("The ferry was carrying ninety passengers, according to the harbour office.")
            .ShouldContain(found => found.StartsWith("the harbour office | according to | The ferry was carrying ninety passengers", StringComparison.Ordinal));

    [Fact]
    public void Quoted_and_told_words_together_are_mixed() =>
        Spoken.By("Quill said the repair was “a matter of weeks” and would cost little.")
            .ShouldContain(found => found.EndsWith("| Mixed", StringComparison.Ordinal) && found.StartsWith("Quill | said |", StringComparison.Ordinal));

    [Fact]
    public void A_speech_that_goes_on_over_paragraphs_is_one() =>
        Spoken.By("“We will open the gate at dawn,” Quill said. “That is what we promised.\n\n“And the children will cross first.”")
            .ShouldContain(found => found.Contains("“And the children will cross first.”", StringComparison.Ordinal) && found.StartsWith("Quill | said |", StringComparison.Ordinal));

    [Fact]
    public void The_title_of_a_work_is_nobodys_words() =>
        Spoken.By("The hall was full when the choir sang “Harvest Home” on Friday.").ShouldBeEmpty();

    [Fact]
    public void A_text_in_which_nobody_speaks_has_no_attribution() =>
        Spoken.By("The ferry left at nine. Snow fell on the pass all day.").ShouldBeEmpty();

    [Fact]
    public void Typewriter_marks_are_quotation_marks() =>
        Spoken.By("''The well is dry,'' Quill said.").ShouldContain("Quill | said | ''The well is dry,'' | Direct");

    [Fact]
    public void A_quotation_that_stands_alone_is_of_whoever_spoke_before_it() =>
        Spoken.By("“The road is shut,” said warden Ines Farrow, who wore a red coat and held a lamp. “Nobody may pass it before noon today.”")
            .ShouldContain("warden Ines Farrow, who wore a red coat and held a lamp | said | “The road is shut,” … “Nobody may pass it before noon today.” | Direct");

    [Fact]
    public void A_quotation_is_said_by_one_mouth() =>
        Spoken.Find("“The road is shut,” said Ines Farrow, a warden, who told the Gazette about it last month. “Nobody may pass it before noon today.”")
            .Count(a => a.Content.Any(c => c.Length > 30)).ShouldBe(1);

    [Fact]
    public void Two_verbs_of_one_cue_are_one_attribution() =>
        Spoken.By("The minister refused to say whether the gate was open.").ShouldBe(["The minister | refused to say | whether the gate was open | Indirect"]);

    [Fact]
    public void A_verb_nobody_expects_is_a_cue_beside_a_whole_sentence_in_quotation_marks() =>
        Spoken.By("“Nobody may pass the gate before noon today,” Quill thundered.").ShouldContain(found => found.StartsWith("Quill | thundered", StringComparison.Ordinal));

    [Theory]
    [InlineData("MARSH: The gate is open. I opened it.\n\nQUILL: Who told you to?\n\nMARSH: Nobody did.")]
    [InlineData("\"MARSH: The gate is open. I opened it.\n\n\"QUILL: Who told you to?\n\n\"MARSH: Nobody did.\"")]
    [InlineData("John Marsh: The gate is open. I opened it.\n\nMary Quill: Who told you to?\n\nJohn Marsh: Nobody did.")]
    public void A_transcript_has_an_attribution_for_each_turn(string text)
    {
        var said = Spoken.Find(text).Where(a => a.Cue.In(text).ToString() == ":").ToList();
        said.Select(a => a.Source!.Value.In(text).ToString().Split(' ')[^1].ToUpperInvariant()).ShouldBe(["MARSH", "QUILL", "MARSH"]); // each turn begins with its source
        said.Select(a => a.Content[0].In(text).ToString().TrimEnd('.', '"')).ShouldBe(["The gate is open. I opened it", "Who told you to?", "Nobody did"]);
    }

    [Theory]
    [InlineData("UPDATE: The gate is open.\n\nThe road is shut.")]
    [InlineData("EMAIL: The gate is open.\n\nEMAIL: The road is shut.\n\nEMAIL: The dam holds.")]
    public void Labels_before_a_colon_are_no_transcript(string text) => Spoken.Find(text).ShouldAllBe(a => a.Confidence < 0.9);
}
