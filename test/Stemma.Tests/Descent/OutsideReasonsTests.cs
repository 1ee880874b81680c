using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Descent;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Tests.Descent;

/// <summary>Reasons beside the words cite where they stand.</summary>
public sealed class OutsideReasonsTests
{
    const string Printed = "Thursday 1 May 2031, 06.00";
    const string Source = "Source: Quayside Gazette";

    [Fact]
    public void Times_are_quoted_as_written_and_cited_where_the_page_shows_them_and_a_source_that_is_named_is_cited()
    {
        var tradition = new AnyTradition([AnyTradition.Text(new Random(2), 8)], [[]], [false]);
        for (var i = 0; i < 3; i++)
            tradition.Add(AnyTradition.Reworded(new Random(30 + i), tradition.Texts[0], 5), 0);
        var heard = tradition.Captured.Select(n => tradition.Testimony(n)).ToList();
        var wire = Printing(heard[0].Account);
        var copy = Crediting(heard[1].Account);
        (heard[0], heard[1]) = (AnyTradition.Heard(wire), AnyTradition.Heard(copy));
        var kin = tradition.Kin(heard);
        var graph = DescentFinder.Find(heard, kin, Collator.Collate([.. heard.Select(t => t.Account)], kin));
        var edge = graph.Edges.Single(e => graph.Nodes[e.Exemplar].Account == wire.Id && graph.Nodes[e.Copy].Account == copy.Id);

        var time = edge.Why.Single(r => r.Text.Contains("published before", StringComparison.Ordinal));
        time.Text.ShouldContain($"“{Printed}”");
        Said(time, wire).ShouldBe([Printed]);
        var named = edge.Why.Single(r => r.Text.Contains("as its source", StringComparison.Ordinal));
        Said(named, copy).ShouldBe([Source]);
    }

    static IEnumerable<string> Said(Reason reason, Account account) =>
        reason.Cites.Where(c => c.Account == account.Id).Select(c => c.Span.In(account.Text).ToString());

    // The wire shows its time in a line of its own.
    static Account Printing(Account account) => Longer(account, Printed, BlockKind.PublicationLine) is var longer
        ? longer with { Facts = longer.Facts with { Outlet = "Quayside Gazette", Claims = [new FactClaim(Fact.Published, FactSource.Text, Printed, Followed: true)] } } : account;

    static Account Crediting(Account account) => Longer(account, Source, BlockKind.SourceLine) is var longer
        ? longer with
        {
            Facts = longer.Facts with
            {
                Outlet = "Moor Herald",
                Credits = [new Credit(longer.Blocks[0].Span, CreditForm.Source, "Quayside Gazette")],
                Claims = [new FactClaim(Fact.Published, FactSource.JsonLd, "2031-05-01T01:00:00Z", Followed: true)],
            },
        } : account;

    static Account Longer(Account account, string line, BlockKind kind) => account with
    {
        Text = account.Text + "\n\n" + line,
        Blocks = new[] { new Block(new TextSpan(account.Text.Length + 2, line.Length), kind) }.ToValueList(),
    };
}
