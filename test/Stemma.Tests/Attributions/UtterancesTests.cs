using Stemma.Attributions;

namespace Stemma.Tests.Attributions;

public sealed class UtterancesTests
{
    [Fact]
    public void A_pronoun_is_led_back_to_the_one_who_spoke_before()
    {
        var said = Find("“The bridge will be shut,” Mayor Ada Quill said. “It is old.”\n\nShe added that the ferry would run at night.");
        said.Select(u => u.Speaker?.Name).ShouldBe(["Ada Quill", "Ada Quill"]);
        said[0].Speaker!.Role!.Value.ShouldBe("Mayor"); // it was found: the line before says so
        said[1].Speaker!.Form.ShouldBe(SpeakerForm.Resolved); // as above
    }

    [Fact]
    public void A_surname_is_led_back_to_the_full_name() =>
        Find("Ronan Marsh came late. Marsh said the road was closed.").ShouldHaveSingleItem().Speaker?.Name.ShouldBe("Ronan Marsh");

    [Fact]
    public void A_source_without_a_name_stays_without_one() =>
        Find("A senior official said that the road was closed.").ShouldHaveSingleItem().Speaker.ShouldBe(new Speaker("senior official", SpeakerForm.Unnamed, null));

    [Fact]
    public void Hedges_weaken_a_claim()
    {
        var plain = Find("The guard said the gate was open.").ShouldHaveSingleItem().Strength;
        var hedged = Find("The guard said the gate was perhaps open.").ShouldHaveSingleItem().Strength;
        hedged.Value.ShouldBeLessThan(plain.Value);
        hedged.Hedges.ShouldBe(1);
    }

    [Fact]
    public void A_claim_is_weaker_than_a_statement_and_a_confirmation_stronger()
    {
        double Of(string verb) => Find($"The minister {verb} that the gate was open.").ShouldHaveSingleItem().Strength.Value;
        Of("claimed").ShouldBeLessThan(Of("said"));
        Of("said").ShouldBeLessThan(Of("confirmed"));
    }

    [Fact]
    public void What_was_not_said_is_negated()
    {
        Find("The minister did not say that the gate was open.").ShouldHaveSingleItem().Strength.IsNegated.ShouldBeTrue();
        Find("The minister said that the gate was not open.").ShouldHaveSingleItem().Strength.IsNegated.ShouldBeFalse();
    }

    [Theory]
    [InlineData("The minister refused to say whether the gate was open.")]
    [InlineData("The minister stopped short of saying that the gate was open.")]
    [InlineData("The minister would not say whether the gate was open.")]
    [InlineData("The minister never said that the gate was open.")]
    [InlineData("Nobody said that the gate was open.")]
    public void What_nobody_said_or_somebody_would_not_say_is_negated(string text)
    {
        var strength = Find(text).ShouldHaveSingleItem().Strength;
        (strength.IsNegated, strength.IsHypothetical, strength.Class).ShouldBe((true, false, CueClass.Neutral));
    }

    [Theory]
    [InlineData("The minister denied that the gate was open.", CueClass.Denial)]
    [InlineData("The minister, not the mayor, said that the gate was open.", CueClass.Neutral)]
    [InlineData("The minister said that nobody had opened the gate.", CueClass.Neutral)]
    public void What_was_said_is_not_negated(string text, CueClass sort)
    {
        var strength = Find(text).ShouldHaveSingleItem().Strength;
        (strength.IsNegated, strength.IsHypothetical, strength.Class).ShouldBe((false, false, sort));
    }

    [Theory]
    [InlineData("If the minister says that the gate is open, the road will close.")]
    [InlineData("The minister might announce that the gate is open.")]
    [InlineData("The minister will announce that the gate is open.")]
    [InlineData("Unless the minister promises that the gate will open, the builders will leave.")]
    public void What_may_be_said_has_not_been(string text) => Find(text)[0].Strength.IsHypothetical.ShouldBeTrue();

    [Fact]
    public void What_another_reports_is_kept_in_what_he_says()
    {
        var said = Find("The mayor said the minister did not say that the gate was open.").ShouldHaveSingleItem();
        said.Speaker!.Name.ShouldBe("mayor"); // the sentence names him
        var inner = said.Nested.ShouldHaveSingleItem();
        (inner.Speaker!.Name, inner.Strength.IsNegated, said.Strength.IsNegated).ShouldBe(("minister", true, false)); // as above
    }

    [Fact]
    public void What_is_joined_beside_is_said_by_another()
    {
        var said = Find("The army said it had taken the hill, while the rebels said they still held the road.");
        said.Count.ShouldBe(2);
        said[0].Attribution.Content[^1].End.ShouldBeLessThan(said[1].Attribution.Cue.Start);
    }

    static Stemma.Values.ValueList<Utterance> Find(string text) => Spoken.Utter(text);
}
