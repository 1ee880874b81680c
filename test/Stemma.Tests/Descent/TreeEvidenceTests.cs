using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Descent;
using Stemma.Testimonies;

namespace Stemma.Tests.Descent;

/// <summary>What a tree as a whole tells that no arrow tells alone.</summary>
public sealed class TreeEvidenceTests
{
    static readonly DateTimeOffset Morning = new(2031, 5, 1, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_source_whose_clock_is_wrong_is_not_taken_for_a_copy_of_its_copies()
    {
        var found = 0;
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            var tradition = new AnyTradition([AnyTradition.Text(random, 8)], [[]], [false]);
            for (var i = 0; i < 5; i++)
                tradition.Add(AnyTradition.Reworded(random, tradition.Texts[0], 3), 0);
            // The source is dated half a day after its last copy.
            var arrows = Arrows(tradition, out _, n => Morning.AddHours(n == 0 ? 17 : n));
            found += arrows.TrueForAll(a => a.Exemplar == 0) ? 1 : 0;
        }
        found.ShouldBeGreaterThanOrEqualTo(8);
    }

    [Fact]
    public void Words_that_many_have_were_written_once_so_that_a_text_without_them_is_not_where_all_came_from()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            var tradition = new AnyTradition([AnyTradition.Text(random, 10)], [[]], [false]);
            var cut = tradition.Add([.. tradition.Texts[0].Take(4)], 0);
            for (var i = 0; i < 4; i++)
                tradition.Add(AnyTradition.Reworded(random, tradition.Texts[0], 2), 0);
            // The short one is dated first.
            var arrows = Arrows(tradition, out _, n => Morning.AddHours(n == cut ? -9 : n));
            arrows.ShouldNotContain(a => a.Exemplar == cut, $"seed {seed}");
        }
    }

    [Fact]
    public void Copies_that_share_changes_of_a_text_that_is_there_hang_from_a_lost_one_between()
    {
        var found = 0;
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            var tradition = new AnyTradition([AnyTradition.Text(random, 9)], [[]], [false]);
            var lost = tradition.Add(AnyTradition.Reworded(random, tradition.Texts[0], 14), 0);
            tradition.Lost[lost] = true;
            for (var i = 0; i < 3; i++)
                tradition.Add(AnyTradition.Reworded(random, tradition.Texts[lost], 6), lost);
            for (var i = 0; i < 6; i++)
                tradition.Add(AnyTradition.Reworded(random, tradition.Texts[0], 5), 0);
            Arrows(tradition, out var graph, n => Morning.AddHours(n));
            var between = Enumerable.Range(0, graph.Nodes.Count).Where(n => graph.Nodes[n].Lost is not null).ToArray();
            found += between.Any(lost => graph.Edges.Count(e => e.Exemplar == lost) == 3 && graph.Edges.Any(e => e.Copy == lost)) ? 1 : 0;
        }
        found.ShouldBeGreaterThanOrEqualTo(8);
    }

    [Fact]
    public void A_line_of_the_house_that_nobody_else_has_does_not_turn_an_arrow()
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var random = new Random(seed);
            var tradition = new AnyTradition([AnyTradition.Text(random, 8)], [[]], [false]);
            var first = tradition.Add([.. AnyTradition.Reworded(random, tradition.Texts[0], 12), "Gulls and tides make this paper what it is."], 0);
            var second = tradition.Add(AnyTradition.Reworded(random, [.. tradition.Texts[first].SkipLast(1)], 3), first);
            tradition.Add(AnyTradition.Reworded(random, tradition.Texts[0], 4), 0);
            Arrows(tradition, out _, n => Morning.AddHours(n)).ShouldContain((first, second), $"seed {seed}");
        }
    }

    [Fact]
    public void Of_two_exemplars_that_explain_a_copy_as_well_the_other_one_is_told()
    {
        var random = new Random(3);
        var tradition = new AnyTradition([AnyTradition.Text(random, 8)], [[]], [false]);
        tradition.Add(tradition.Texts[0], 0);
        tradition.Add(AnyTradition.Reworded(random, tradition.Texts[0], 6), 0);
        Arrows(tradition, out var graph, n => Morning.AddHours(n));
        graph.Edges.ShouldContain(e => e.Alternatives.Count > 0 && e.Alternatives[0].Probability > 0.1 && e.Probability < 0.9);
    }

    [Fact]
    public void What_a_copy_changed_of_a_lost_text_is_shown_in_the_words_of_another_that_kept_it()
    {
        var shown = 0;
        for (var seed = 0; seed < 6; seed++)
        {
            var random = new Random(seed);
            var tradition = new AnyTradition([AnyTradition.Text(random, 9)], [[]], [true]);
            for (var i = 0; i < 3; i++)
                tradition.Add(AnyTradition.Reworded(random, tradition.Texts[0], 6), 0);
            Arrows(tradition, out var graph, n => Morning.AddHours(n));
            foreach (var edge in graph.Edges.Where(e => graph.Nodes[e.Exemplar].Lost is not null && graph.Nodes[e.Copy].Account is not null))
                foreach (var reason in edge.Why.Where(r => r.Text.Contains("has with others, such as", StringComparison.Ordinal)))
                {
                    shown++;
                    reason.Cites[0].Account.ShouldNotBe(graph.Nodes[edge.Copy].Account!.Value, reason.Text); // asked above
                }
        }
        shown.ShouldBeGreaterThan(6);
    }

    static List<(int Exemplar, int Copy)> Arrows(AnyTradition tradition, out StemmaGraph graph, Func<int, DateTimeOffset> published)
    {
        var heard = new List<Testimony>();
        var nodes = new Dictionary<AccountId, int>();
        foreach (var node in tradition.Captured)
        {
            var account = AnyTradition.Account("n" + node.ToString(System.Globalization.CultureInfo.InvariantCulture), tradition.Texts[node], published(node));
            heard.Add(AnyTradition.Heard(account));
            nodes[account.Id] = node;
        }
        var kin = tradition.Kin(heard);
        var found = graph = DescentFinder.Find(heard, kin, Collator.Collate([.. heard.Select(t => t.Account)], kin));
        return [.. from e in found.Edges
                   let a = found.Nodes[e.Exemplar].Account
                   let b = found.Nodes[e.Copy].Account
                   where a is not null && b is not null
                   select (nodes[a.Value], nodes[b.Value])];
    }
}
