using Stemma.Comparison;
using Stemma.Corroboration;
using Stemma.Dossiers;

namespace Stemma.Tests.Comparison;

public sealed class StatementFinderTests
{
    const string Wire = """
        Ferry halted after fire at Brannock

        The night ferry to Skerrin was halted on Tuesday after a fire in its engine room, and 212 passengers were taken off by lifeboats.

        “We lost the starboard engine within four minutes and there was never any panic,” captain Ines Torvald said.

        The harbour office at Brannock has closed the eastern pier to all traffic until an inspection is done.
        """;

    const string Own = """
        Two hundred brought ashore at Brannock

        Lifeboats took 212 passengers off the night ferry to Skerrin on Tuesday after a fire broke out in the engine room.

        A school choir from the mainland sang on the quay while blankets were handed round by volunteers of the parish.

        Captain Ines Torvald told our reporter: “We lost the starboard engine within four minutes and there was never any panic.”
        """;

    const string Third = """
        Wool prices fall again at the Skerrin market

        Buyers at the Skerrin wool market paid a tenth less this week than last, and three lots of washed fleece went unsold.

        Auctioneer Piet Malloch blamed the weather and the price of barley.
        """;

    static readonly Apparatus Two = Chorus.Of(Wire, Own, Third);

    [Fact]
    public void What_two_reporters_tell_in_their_own_words_has_two_sources()
    {
        var statement = Of(Two, "212 passengers");
        statement.Corroboration.ShouldBe(2);
        statement.Lineages.ShouldBe(2);
        statement.Sources.ShouldAllBe(s => s.Common == null && s.Lineages.Count == 1);
    }

    [Fact]
    public void A_quotation_that_both_reporters_heard_is_one_source_of_content_and_says_whose()
    {
        var statement = Of(Two, "starboard engine");
        statement.Corroboration.ShouldBe(1);
        statement.Lineages.ShouldBe(2);
        statement.Sources[0].Common.ShouldNotBeNull().ShouldContain("Torvald");
        StatementSays(Two, statement).ShouldContain("lay it at one door, Ines Torvald");
    }

    [Fact]
    public void What_one_lineage_alone_tells_is_no_statement_of_several()
    {
        Two.Dossier.Statements.Count.ShouldBe(2);
        Two.Dossier.Statements.SelectMany(s => s.Carriers).Select(c => Words(Two, c)).ShouldNotContain(w => w.Contains("choir", StringComparison.Ordinal) || w.Contains("wool", StringComparison.Ordinal) || w.Contains("pier", StringComparison.Ordinal));
    }

    [Fact]
    public void However_many_copies_of_one_text_there_are_they_add_no_source()
    {
        var copied = Chorus.Of(Wire, Wire.Replace("halted", "stopped", StringComparison.Ordinal), Wire.Replace("all traffic", "ships", StringComparison.Ordinal), Own);
        Of(copied, "212 passengers").Corroboration.ShouldBe(2);
        Of(copied, "212 passengers").Carriers.Count.ShouldBe(4);
        Of(copied, "starboard engine").Corroboration.ShouldBe(1);
    }

    [Fact]
    public void Another_number_makes_another_statement()
    {
        var other = Chorus.Of(Wire, Own.Replace("212", "160", StringComparison.Ordinal));
        other.Dossier.Statements.SelectMany(s => s.Carriers).Select(c => Words(other, c)).ShouldNotContain(w => w.Contains("passengers", StringComparison.Ordinal));
    }

    [Fact]
    public void One_body_that_both_name_is_one_source_whatever_their_words()
    {
        const string one = "Flood on the Aldra\n\nThe Aldra rose by three metres in a night and stood in 40 houses by dawn.\n\nThe Aldra River Authority said 40 houses in the lower town were under water.";
        const string other = "Lower town awash\n\nSandbags ran out before midnight and the school gym was opened for whoever had nowhere to go.\n\nIn the lower town 40 houses were under water, according to the Aldra River Authority.";
        var statement = Of(Chorus.Of(one, other), "under water");
        statement.Lineages.ShouldBe(2);
        statement.Corroboration.ShouldBe(1);
        statement.Sources[0].Common.ShouldNotBeNull().ShouldContain("River Authority");
    }

    [Fact]
    public void The_order_of_the_accounts_changes_nothing() =>
        Chorus.Of(Third, Own, Wire).Dossier.Statements.Select(s => (s.Corroboration, s.Lineages)).Order()
            .ShouldBe(Two.Dossier.Statements.Select(s => (s.Corroboration, s.Lineages)).Order());

    [Fact]
    public void Lineages_with_one_source_between_them_in_a_chain_are_one()
    {
        LineageId a = new(1), b = new(2), c = new(3), d = new(4);
        Independence.Of([a, b, c, d], [(b, c, "the board"), (a, b, null)])
            .ShouldBe([new IndependentSource([a, b, c], "the board"), new IndependentSource([d], null)]);
        Independence.Of([b, a], []).Count.ShouldBe(2);
    }

    static SentenceLocus Of(Apparatus apparatus, string words) =>
        apparatus.Dossier.Statements.Where(s => s.Carriers.Any(c => Words(apparatus, c).Contains(words, StringComparison.Ordinal))).ShouldHaveSingleItem();

    static string Words(Apparatus apparatus, Attestation at) => apparatus.Testimony(at.Account).Account is var account ? at.Sentence.In(account.Text).ToString() : "";

    static string StatementSays(Apparatus apparatus, SentenceLocus statement) =>
        Cells.Of(apparatus).Single(c => c.Kind == CellKind.Statement && c.At == statement.Example).Says;
}
