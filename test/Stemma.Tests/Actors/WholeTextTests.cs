using Stemma.Actors;
using Stemma.Language;
using Stemma.Values;

namespace Stemma.Tests.Actors;

/// <summary>Actors of plain texts, with the models that come with the library.</summary>
public sealed class WholeTextTests
{
    [Fact]
    public void Two_people_of_one_surname_stay_two_and_the_surname_alone_is_neither()
    {
        var actors = Find("Senator Margaret Holbrook opposed the bill on Tuesday. Governor Daniel Holbrook signed it a day later. Holbrook declined to comment.");
        actors.Count(a => a.Name.EndsWith("Holbrook", StringComparison.Ordinal)).ShouldBe(2);
        actors.Single(a => a.Name == "Margaret Holbrook").Mentions.Count.ShouldBe(1);
        actors.Single(a => a.Name == "Daniel Holbrook").Mentions.Count.ShouldBe(1);
    }

    [Fact]
    public void A_capital_that_speaks_is_the_state_and_one_that_is_visited_is_a_place()
    {
        var actors = Find("Oslo rejected the offer on Monday. The Norwegian government said it would wait. Two envoys then flew to Lisbon.");
        actors.Single(a => a.Name == "Norway").Mentions.Count.ShouldBeGreaterThan(1);
        actors.ShouldNotContain(a => a.Name == "Portugal");
    }

    [Fact]
    public void A_pronoun_is_the_one_person_it_can_mean()
    {
        var one = Find("Helen Marsh arrived in Oslo on Monday. She met no one.");
        one.Single(a => a.Name == "Helen Marsh").Mentions.ShouldContain(m => m.Form == MentionForm.Pronoun);
    }

    static ValueList<Actor> Find(string text) => ActorFinder.Find(Annotator.Annotate(text, LanguageModels.Embedded));
}
