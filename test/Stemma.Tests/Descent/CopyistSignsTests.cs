using Stemma.Collation;
using Stemma.Copies;
using Stemma.Descent;
using Stemma.Texts;

namespace Stemma.Tests.Descent;

public sealed class CopyistSignsTests
{
    static readonly string[] Full =
    [
        "The ferry company Lindqvist Lines may drop its night crossing to Orrfjord next spring, its director Astrid Holmgren said on Monday.",
        "Holmgren said the decision had not been taken and that the board would probably meet again in May. Much had been lost in three winters, Holmgren said.",
        "The mayor, Peder Ask, said the crossing was reportedly used by about 300 people a week.",
    ];

    [Theory]
    [InlineData("aa", "zz")]
    [InlineData("zz", "aa")]
    public void Of_two_texts_without_a_time_the_one_that_lost_its_hedges_and_misspelt_a_name_is_the_copy(string original, string copy)
    {
        string[] careless =
        [
            Full[0].Replace("may drop", "will drop", StringComparison.Ordinal),
            Full[1].Replace("not been", "been", StringComparison.Ordinal).Replace("probably ", "", StringComparison.Ordinal).Replace("winters, Holmgren", "winters, Holmgrem", StringComparison.Ordinal),
            Full[2].Replace("reportedly ", "", StringComparison.Ordinal),
        ];
        var (label, edge) = Arrow((original, Full), (copy, careless));
        label.ShouldBe(original);
        edge.Probability.ShouldBeGreaterThan(0.8);
        edge.Why.ShouldContain(w => w.Text.Contains("Holmgrem", StringComparison.Ordinal) && w.Cites.Count == 2);
        edge.Why.ShouldContain(w => w.Text.Contains("copyists lose these", StringComparison.Ordinal) && w.Cites.Count == 1);
    }

    [Fact]
    public void Of_two_texts_that_differ_in_a_word_nothing_says_which_was_first()
    {
        var (_, edge) = Arrow(("aa", Full), ("bb", [Full[0], Full[1], Full[2].Replace("people", "persons", StringComparison.Ordinal)]));
        edge.Probability.ShouldBeInRange(0.3, 0.7);
        edge.Why.ShouldContain(w => w.Text.Contains("the other way round", StringComparison.Ordinal));
    }

    static (string Exemplar, Edge Edge) Arrow((string Label, string[] Text) one, (string Label, string[] Text) two)
    {
        var accounts = new[] { AnyTradition.Account(one.Label, one.Text), AnyTradition.Account(two.Label, two.Text) }.OrderBy(a => a.Id).ToArray();
        var (a, b) = (accounts[0], accounts[1]);
        Kinship[] kin = [new(a.Id, b.Id, 1, 1, [new Passage(a.Id, new TextSpan(0, a.Text.Length), b.Id, new TextSpan(0, b.Text.Length), 1, false)])];
        var graph = DescentFinder.Find([.. accounts.Select(AnyTradition.Heard)], kin, Collator.Collate(accounts, kin));
        var edge = graph.Edges.ShouldHaveSingleItem();
        return (accounts.Single(x => x.Id == graph.Nodes[edge.Exemplar].Account).Label, edge);
    }
}
