using Stemma.Actors;
using Stemma.Attributions;

namespace Stemma.Tests.Attributions;

public sealed class SpeakersTests
{
    [Fact]
    public void A_speaker_is_an_actor_with_his_role()
    {
        var speaker = Spoken.Utter("Norwegian Foreign Minister Ada Quill arrived late. The road was closed, Quill said.").ShouldHaveSingleItem().Speaker.ShouldNotBeNull();
        (speaker.Name, speaker.Form, speaker.Kind, speaker.State).ShouldBe(("Ada Quill", SpeakerForm.Named, ActorKind.Person, "NO"));
        speaker.Role!.Value.ShouldBe("Foreign Minister"); // the sentence before gives it
    }

    [Fact]
    public void An_office_is_the_one_who_holds_it() =>
        Spoken.Utter("Norwegian Prime Minister Ada Quill arrived on Monday. The prime minister said that the road was closed.")
            .ShouldHaveSingleItem().Speaker.ShouldNotBeNull().Name.ShouldBe("Ada Quill");

    [Fact]
    public void An_office_nobody_holds_here_stays_an_office()
    {
        var speaker = Spoken.Utter("The Norwegian prime minister said that the road was closed.").ShouldHaveSingleItem().Speaker.ShouldNotBeNull();
        (speaker.Name, speaker.Form, speaker.Kind, speaker.State).ShouldBe(("prime minister", SpeakerForm.Unnamed, ActorKind.Office, "NO"));
    }

    [Fact]
    public void A_capital_that_speaks_is_its_state()
    {
        var speaker = Spoken.Utter("Oslo said that it would not sign the treaty.").ShouldHaveSingleItem().Speaker.ShouldNotBeNull();
        (speaker.Name, speaker.Form, speaker.Kind).ShouldBe(("Norway", SpeakerForm.Resolved, ActorKind.State));
    }

    [Fact]
    public void Whoever_speaks_for_a_name_is_not_the_name() =>
        Spoken.Utter("Mayor Ada Quill left early. The Quill campaign said that the vote was fair.").ShouldHaveSingleItem().Speaker.ShouldNotBeNull().Name.ShouldBe("Quill campaign");

    [Fact]
    public void Two_who_speak_together_are_two() =>
        Spoken.Utter("Ada Quill and Ronan Marsh said that the road was closed.").ShouldHaveSingleItem().Speaker.ShouldNotBeNull().Name.ShouldBe("Ada Quill and Ronan Marsh");

    [Fact]
    public void A_pronoun_after_a_source_without_a_name_is_that_source() =>
        Spoken.Utter("Ronan Marsh left on Monday. A senior official said that the road was closed. He added that the bridge was open.")[^1]
            .Speaker.ShouldNotBeNull().Name.ShouldBe("senior official");

    [Fact]
    public void A_pronoun_that_may_mean_two_is_nobody() =>
        Spoken.Utter("Mary Quill met Helen Marsh at the gate. Quill and Marsh argued for an hour. She said that the road was closed.")[^1].Speaker.ShouldBeNull();
}
