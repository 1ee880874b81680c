using Stemma.Actors;

namespace Stemma.Tests.Actors;

public sealed class StatesTests
{
    [Theory]
    [InlineData("Oslo said it would send help.", MentionForm.Capital, "Oslo")]
    [InlineData("Talks between Oslo and Stockholm failed.", MentionForm.Capital, "Oslo")]
    [InlineData("A deal with Oslo is near.", MentionForm.Capital, "Oslo")]
    [InlineData("The Norwegian government fell.", MentionForm.Demonym, "Norwegian")]
    public void Norway_goes_by_its_capital_and_its_people(string text, MentionForm form, string words)
    {
        var norway = Marked.Actors(text).Named("Norway");
        norway.State.ShouldBe("NO");
        norway.Mentions[0].Form.ShouldBe(form);
        norway.Words(text)[0].ShouldBe(words);
    }

    [Theory]
    [InlineData("He flew to Oslo.")]
    [InlineData("The harbour of Oslo froze.")]
    [InlineData("Snow fell in Oslo on Monday.")]
    [InlineData("Oslo froze.")]
    public void A_capital_that_only_lies_somewhere_is_a_place(string text) =>
        Marked.Actors(text).ShouldHaveSingleItem().Kind.ShouldBe(ActorKind.Place);

    [Fact]
    public void A_seat_of_government_is_the_state_unless_someone_stands_outside_it()
    {
        var actors = Marked.Actors("The Kremlin denied it. Crowds stood outside the Kremlin.");
        actors.Named("Russia").Mentions.ShouldHaveSingleItem().Form.ShouldBe(MentionForm.Seat);
        actors.Named("Kremlin").Kind.ShouldBe(ActorKind.Place);
    }

    [Theory]
    [InlineData("Give us more time, they said.")]
    [InlineData("He ate turkey and went to the male ward.")]
    [InlineData("{P Michael Jordan} scored. {P Jordan} rested.")]
    [InlineData("Georgia voted early, and Atlanta late.")]
    [InlineData("The {O Bank of England} cut rates.")]
    public void Words_that_look_like_a_state_are_none(string text) =>
        Marked.Actors(text).ShouldNotContain(a => a.Kind == ActorKind.State);

    [Fact]
    public void Georgia_is_the_state_where_Tbilisi_is_spoken_of() =>
        Marked.Actors("Georgia protested. Police in Tbilisi waited.").Named("Georgia").Kind.ShouldBe(ActorKind.State);

    [Fact]
    public void An_office_of_a_state_that_nobody_named_holds_is_an_actor_of_its_own()
    {
        var office = Marked.Actors("The Norwegian prime minister resigned. Norway's prime minister had been ill.").Single(a => a.Kind == ActorKind.Office);
        (office.Name, office.State, office.Mentions.Count).ShouldBe(("prime minister", "NO", 2));
    }
}
