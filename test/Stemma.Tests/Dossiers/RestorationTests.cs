using Stemma.Collation;
using Stemma.Descent;
using Stemma.Dossiers;
using Stemma.Tests.Reports;

namespace Stemma.Tests.Dossiers;

public sealed class RestorationTests
{
    const string Wire = "The harbour board closed the eastern lock on Friday after three barges had struck its gate in fog.";

    [Fact]
    public void Where_all_copies_agree_there_is_no_place() => Of(Wire, Wire, Wire).Places.ShouldBeEmpty();

    [Fact]
    public void A_word_that_one_copy_of_three_has_otherwise_is_a_place_and_not_uncertain()
    {
        var (place, text) = One(Wire, Wire, Wire.Replace("eastern", "western", StringComparison.Ordinal));
        place.Span.In(text).ToString().ShouldBe("eastern");
        place.Have.ShouldBe([0, 1]);
        place.Others.ShouldBe([new RestoredVariant("western", [2])]);
        place.IsUncertain.ShouldBeFalse();
    }

    [Fact]
    public void A_word_that_as_many_copies_have_otherwise_is_uncertain() =>
        One(Wire, Wire.Replace("Friday", "Monday", StringComparison.Ordinal)).Place.IsUncertain.ShouldBeTrue();

    [Fact]
    public void A_word_that_a_copy_left_out_is_no_ground_to_doubt_it()
    {
        var (place, text) = One(Wire, Wire.Replace(" in fog", "", StringComparison.Ordinal));
        place.Span.In(text).ToString().ShouldBe("in fog");
        place.Others.ShouldBe([new RestoredVariant("", [1])]);
        place.IsUncertain.ShouldBeFalse();
    }

    [Fact]
    public void A_copy_that_cut_a_passage_says_nothing_about_its_words()
    {
        const string more = " Two tugs stood by all night while divers from the yard looked for the broken hinge under the sill of the gate.";
        Of(Wire + more, Wire + more, Wire).Places.ShouldBeEmpty();
    }

    [Fact]
    public void A_lost_original_goes_by_its_letter_the_letter_s_name_and_its_cell()
    {
        var apparatus = Story(Wire, Wire);
        foreach (var name in new[] { "α", "Α", "alpha", "Alpha", "o1", "O1" })
            apparatus.FindLost(name).ShouldBe(2, name);
        foreach (var name in new[] { "beta", "o2", "A", "" })
            apparatus.FindLost(name).ShouldBeNull(name);
    }

    [Fact]
    public void A_witness_is_no_lost_original() => Should.Throw<ArgumentException>(() => RestorationFinder.Find(Story(Wire), 0));

    static (RestoredPlace Place, string Text) One(params string[] texts) => (Of(texts).Places.ShouldHaveSingleItem(), texts[0]);

    static Restoration Of(params string[] texts) => RestorationFinder.Find(Story(texts), texts.Length);

    // Copies of a lost original that had the words of the first.
    static Apparatus Story(params string[] texts)
    {
        var testimonies = texts.Select((t, i) => Teller.Tell($"{i}.txt", null, null, Teller.At(4, i, 0), t)).ToArray();
        var lost = new StemmaNode(null, new Archetype("α", null, ["needed"], Exemplar.Of(testimonies[0].Account)));
        return Teller.Apparatus(testimonies, [lost], [.. texts.Select((_, i) => new Edge(texts.Length, i, EdgeKind.Revised, 0.9, 1, ["copied"]))]);
    }
}
