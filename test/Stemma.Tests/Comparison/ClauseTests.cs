using Stemma.Comparison;

namespace Stemma.Tests.Comparison;

/// <summary>Words, clauses and paragraphs in another place, and what was done to them on the way.</summary>
public sealed class ClauseTests
{
    const string Frame = "The harbor council met in the old customs house on the quay. {0} Members of the public watched from the gallery until the lamps were lit.";

    [Theory]
    [InlineData("After the vote failed, the mayor left the hall by the side door.", "The mayor left the hall by the side door after the vote failed.")]
    [InlineData("The mayor left the hall by the side door, and the clerk locked the register.", "The clerk locked the register, and the mayor left the hall by the side door.")]
    [InlineData("The union did not sign the pact, while the owners signed it at noon.", "The owners signed it at noon, while the union did not sign the pact.")]
    [InlineData("Because the bridge was closed, 40 lorries waited at the ferry.", "40 lorries waited at the ferry because the bridge was shut.")]
    [InlineData("The dam would hold until the spring, according to the surveyor.", "According to the surveyor, the dam would hold until the spring.")]
    [InlineData("The crews towed three barges. The pilots stayed ashore with their lamps.", "The pilots stayed ashore with their lamps. The crews towed three barges.")]
    [InlineData("Workers brought bread and salt to the gate.", "Workers brought salt and bread to the gate.")]
    public void Clauses_exchanged_are_an_edit_of_order_and_harmless(string before, string after)
    {
        var drifts = Changes(before, after);
        drifts.ShouldContain(d => d.Kind == DriftKind.Edited && d.Says.Contains("stands in another place", StringComparison.Ordinal), string.Join(" | ", drifts));
        drifts.ShouldAllBe(d => d.Severity == Severity.Wording);
        drifts.ShouldNotContain(d => d.Kind == DriftKind.Deletion || d.Kind == DriftKind.Addition);
    }

    [Theory]
    [InlineData("After 40 boats had left the harbor, the mayor closed the gate.", "The mayor closed the gate after 14 boats had left the harbor.", DriftKind.NumberChanged)]
    [InlineData("Because the bridge was not safe, 40 lorries waited at the ferry.", "40 lorries waited at the ferry because the bridge was safe.", DriftKind.SenseReversed)]
    [InlineData("About 40 sailors went ashore after the storm passed over the bay.", "After the storm passed over the bay 40 sailors went ashore.", DriftKind.HedgeDropped)]
    [InlineData("If the court agrees, the guild will pay the fine in March.", "The guild will pay the fine in March when the court agrees.", DriftKind.ConditionDropped)]
    public void What_was_changed_in_a_clause_that_moved_is_told(string before, string after, DriftKind kind)
    {
        var drifts = Changes(before, after);
        drifts.Where(d => d.Severity > Severity.Wording).ShouldHaveSingleItem().Kind.ShouldBe(kind);
        drifts.ShouldContain(d => d.Says.Contains("stands in another place", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Brandt sued Kessler over the toll.", "Kessler sued Brandt over the toll.")]
    [InlineData("The union did not sign the pact, while the owners signed it at noon.", "The owners did not sign the pact, while the union signed it at noon.")]
    public void Who_did_it_to_whom_exchanged_is_material(string before, string after)
    {
        var drift = Changes(before, after).ShouldHaveSingleItem();
        (drift.Kind, drift.Severity).ShouldBe((DriftKind.SenseChanged, Severity.Material));
        drift.Says.ShouldContain("have changed places");
    }

    [Fact]
    public void A_clause_left_out_beside_another_put_in_is_no_edit_of_order()
    {
        var drifts = Changes("After the vote failed, the mayor left the hall by the side door.", "The mayor left the hall by the side door while the drummers played outside.");
        drifts.ShouldNotContain(d => d.Says.Contains("another place", StringComparison.Ordinal));
    }

    static readonly string[] Paragraphs =
    [
        "The dredger ran aground near the mole on the morning tide with forty men aboard. Tugs from two ports tried to pull it free before the wind rose.",
        "The harbor master closed the channel to all ships until the evening. Pilots were told to wait in the outer roads, where the swell was heavy.",
        "Insurers sent a surveyor from the capital, who will look at the keel today. The owners have said nothing about the cost of the salvage so far.",
        "Fishermen on the eastern quay cut their nets loose to make room for the barges. Their guild asked the council to pay for what was lost.",
    ];

    [Fact]
    public void A_paragraph_cut_in_two_and_two_run_into_one_change_no_word()
    {
        var whole = string.Join("\n\n", Paragraphs);
        var cut = whole.Replace("aboard. Tugs", "aboard.\n\nTugs", StringComparison.Ordinal);
        var joined = whole.Replace("was heavy.\n\nInsurers", "was heavy. Insurers", StringComparison.Ordinal);
        foreach (var (from, to) in ((string, string)[])[(whole, cut), (cut, whole), (whole, joined), (joined, whole), (cut, joined)])
            Telling.Drifts(from, to).ShouldBeEmpty();
    }

    [Fact]
    public void A_paragraph_moved_is_one_move_and_what_was_changed_in_it_is_told()
    {
        var moved = string.Join("\n\n", Paragraphs[3].Replace("eastern", "western", StringComparison.Ordinal), Paragraphs[0], Paragraphs[1], Paragraphs[2]);
        var drifts = Telling.Drifts(string.Join("\n\n", Paragraphs), moved);
        drifts.Select(d => d.Kind).ShouldBe([DriftKind.Move, DriftKind.SenseReversed], ignoreOrder: true);
        drifts.Single(d => d.Kind == DriftKind.Move).Severity.ShouldBe(Severity.Wording);
    }

    [Fact]
    public void A_paragraph_run_into_another_and_changed_there_has_its_change_told()
    {
        var before = string.Join("\n\n", Paragraphs);
        var after = before.Replace("was heavy.\n\nInsurers", "was heavy. Insurers", StringComparison.Ordinal).Replace("forty men", "fourteen men", StringComparison.Ordinal)
            .Replace("today", "on Monday", StringComparison.Ordinal);
        Telling.Drifts(before, after).Select(d => d.Kind).ShouldBe([DriftKind.NumberChanged, DriftKind.DateChanged]);
    }

    static Values.ValueList<Drift> Changes(string before, string after) =>
        Telling.Drifts(Frame.Replace("{0}", before, StringComparison.Ordinal), Frame.Replace("{0}", after, StringComparison.Ordinal));
}
