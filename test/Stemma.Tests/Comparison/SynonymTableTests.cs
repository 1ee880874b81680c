using Stemma.Comparison;

namespace Stemma.Tests.Comparison;

public sealed class SynonymTableTests
{
    const string Before = """
        The harbor council said on Monday that the old pier would be closed. The council said the pier had been damaged by the winter storms.

        Workers will repair the fence and the gate, the council said. A repair of the crane must wait, and a sharp rise in the fees is likely.
        """;

    const string After = """
        The harbor council stated on Monday that the old pier would be closed. The council stated the pier had been harmed by the winter storms.

        Workers will restore the fence and the gate, the council stated. A restore of the crane must wait, and a sharp increase in the fees is likely.
        """;

    [Fact]
    public void A_word_put_for_another_again_and_again_is_one_pair_with_all_its_places()
    {
        var (table, text) = Table(Before, After);
        var first = table.Pairs[0];
        (first.Before, first.After, first.Uses.Count).ShouldBe(("said", "stated", 3));
        first.Uses.Select(u => u.After.Span.In(text).ToString()).ShouldAllBe(w => w == "stated");
        first.Misfit.ShouldBeNull();
        table.Exchanged.ShouldBe(table.Pairs.Sum(p => p.Uses.Count));
    }

    [Fact]
    public void Forms_of_one_word_are_one_pair()
    {
        var (table, _) = Table(
            "The guild rejected the plan. The owners were rejecting every plan, and the pilots reject it too.",
            "The guild declined the plan. The owners were declining every plan, and the pilots decline it too.");
        table.Pairs.ShouldHaveSingleItem().Uses.Count.ShouldBe(3);
    }

    [Fact]
    public void An_article_that_no_longer_fits_marks_the_word_behind_it()
    {
        var (table, _) = Table("The ministry reported a failure of the pumps at the dock.", "The ministry reported a outage of the pumps at the dock.");
        table.Pairs.ShouldHaveSingleItem().Uses[0].Misfit.ShouldNotBeNull();
        var (fits, _) = Table("The panel gave an answer to the crews at the dock.", "The panel gave an response to the crews at the dock.");
        fits.Pairs.ShouldHaveSingleItem().Misfit.ShouldBe(Misfit.Article);
    }

    [Fact]
    public void A_text_reworded_all_through_is_spun_and_one_with_a_word_or_two_exchanged_is_not()
    {
        var (spun, _) = Table(
            "The officials said the fire began in the old town and destroyed many houses. The rescue teams searched the large buildings and helped the residents. The mayor asked the government to send quick aid.",
            "The authorities stated the blaze started in the old township and ruined numerous homes. The rescue teams combed the big structures and assisted the inhabitants. The mayor requested the administration to dispatch swift help.");
        spun.IsSpun.ShouldBeTrue();
        var (edited, _) = Table(
            "The officials said the fire began in the old town and destroyed many houses. The rescue teams searched the large buildings and helped the residents. The mayor asked the government to send quick aid.",
            "The officials said the fire started in the old town and destroyed many houses. The rescue teams searched the large buildings and helped the residents. The mayor asked the government to send quick help.");
        edited.IsSpun.ShouldBeFalse();
    }

    [Fact]
    public void The_order_of_witnesses_and_drifts_changes_no_table()
    {
        var (before, after) = (Telling.Account(Before), Telling.Account(After));
        var drifts = Telling.Drifts(before, after);
        SynonymFinder.Find([after, before], drifts.Reverse()).ShouldBe(SynonymFinder.Find([before, after], drifts));
    }

    static (SynonymTable Table, string Text) Table(string before, string after)
    {
        var (from, to) = (Telling.Account(before), Telling.Account(after));
        return (SynonymFinder.Find([from, to], Telling.Drifts(from, to)).ShouldHaveSingleItem(), to.Text);
    }
}
