using Stemma.Stories;
using Stemma.Tests.Copies;

namespace Stemma.Tests.Stories;

public sealed class OccasionTests
{
    static List<string> Says(string text) => Occasion.Of(Invented.Hear(text)).ConvertAll(o => o.Says);

    [Fact]
    public void A_numbered_visit_is_an_occasion_wherever_its_noun_stands()
    {
        Says("It was her fifth visit to the island.").ShouldBe(["fifth visit"]);
        Says("They opened the 7th round of diplomatic visits.").ShouldBe(["7th round", "7th visits"]);
        Says("She closed a three-day trip, her fourth to the coast, with a walk.").ShouldBe(["fourth trip"]);
    }

    [Fact]
    public void A_first_and_a_number_of_other_things_are_no_occasion()
    {
        Says("The first visit went well, and the second baker sold out of bread.").ShouldBeEmpty();
        Says("In a 9th of all cases nobody asked.").ShouldBeEmpty();
    }

    [Fact]
    public void Other_numbers_in_one_series_differ_and_a_number_in_common_outweighs_them()
    {
        var third = Occasion.Of(Invented.Hear("This third trip was short."));
        var fourth = Occasion.Of(Invented.Hear("The fourth visit was long."));
        var both = Occasion.Of(Invented.Hear("After the third trip came the fourth visit."));
        Occasion.Differ(third, fourth).ShouldBeTrue();
        Occasion.Differ(third, both).ShouldBeFalse();
        Occasion.Agree(third, both).ShouldBeTrue();
        Occasion.Differ(third, Occasion.Of(Invented.Hear("The sixth month of drought was the worst."))).ShouldBeFalse();
    }
}
