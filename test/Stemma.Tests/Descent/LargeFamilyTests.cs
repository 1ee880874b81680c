using System.Diagnostics;
using Stemma.Collation;
using Stemma.Copies;
using Stemma.Corroboration;
using Stemma.Descent;
using Stemma.Testimonies;
using Stemma.Texts;

namespace Stemma.Tests.Descent;

public sealed class LargeFamilyTests
{
    [Fact]
    public void Fifteen_hundred_copies_of_one_text_hang_from_the_earliest_without_a_hang()
    {
        var origin = AnyTradition.Text(new Random(3), 6);
        var tradition = new AnyTradition([origin], [[]], [false]);
        for (var i = 1; i < 1500; i++)
            tradition.Add(origin, 0);
        var clock = Stopwatch.StartNew();
        var (graph, lineages) = Weighed(tradition);
        clock.Elapsed.TotalMinutes.ShouldBeLessThan(5);
        graph.Edges.Count.ShouldBe(1499);
        graph.Edges.ShouldAllBe(e => e.Exemplar == 0 && e.Kind == EdgeKind.Verbatim);
        lineages.All.Count.ShouldBe(1);
    }

    [Fact]
    public void Of_hundreds_of_copies_with_a_word_changed_in_each_every_one_hangs_somewhere_and_a_copy_of_a_copy_from_it()
    {
        var random = new Random(5);
        var origin = AnyTradition.Text(random, 6);
        var tradition = new AnyTradition([origin], [[]], [false]);
        var far = tradition.Add(AnyTradition.Reworded(random, origin, 14), 0);
        for (var i = 2; i < 398; i++)
            tradition.Add(AnyTradition.Reworded(random, origin, 1), 0);
        var below = tradition.Add(AnyTradition.Reworded(random, tradition.Texts[far], 1), far);
        var again = tradition.Add(tradition.Texts[below], below);
        var (graph, lineages) = Weighed(tradition);
        graph.Edges.Select(e => e.Copy).Distinct().Count().ShouldBe(graph.Nodes.Count - 1);
        graph.Edges.ShouldAllBe(e => e.Why.Count > 0 && e.Probability > 0 && e.Probability <= 1);
        graph.Edges.ShouldContain(e => e.Copy == below && e.Exemplar == far);
        graph.Edges.ShouldContain(e => e.Copy == again && e.Exemplar == below && e.Kind == EdgeKind.Verbatim);
        lineages.All.Count.ShouldBe(1);
    }

    [Fact]
    public void Of_a_large_family_too_no_arrow_between_texts_that_differ_is_surer_than_such_arrows_were_right()
    {
        var random = new Random(6);
        var origin = AnyTradition.Text(random, 6);
        var tradition = new AnyTradition([origin], [[]], [false]);
        for (var i = 1; i < 170; i++)
            tradition.Add(AnyTradition.Reworded(random, origin, 4), 0);
        var (graph, _) = Weighed(tradition);
        graph.Edges.Count.ShouldBeGreaterThan(160);
        graph.Edges.ShouldAllBe(e => e.Kind == EdgeKind.Verbatim || e.Probability <= 0.851);
    }

    // Kinship with the first and with the one before, as the search for neighbours leaves it: not every pair.
    static (StemmaGraph Graph, Lineages Lineages) Weighed(AnyTradition tradition)
    {
        Testimony[] heard = [.. tradition.Captured.Select(n => tradition.Testimony(n))];
        var kin = new List<Kinship>();
        for (var i = 1; i < heard.Length; i++)
            foreach (var j in new[] { 0, i - 1 }.Distinct())
            {
                var (a, b) = heard[i].Account.Id.CompareTo(heard[j].Account.Id) < 0 ? (heard[i].Account, heard[j].Account) : (heard[j].Account, heard[i].Account);
                kin.Add(new Kinship(a.Id, b.Id, 1, 1, [new Passage(a.Id, new TextSpan(0, a.Text.Length), b.Id, new TextSpan(0, b.Text.Length), 1, false)]));
            }
        var table = Collator.Collate([.. heard.Select(t => t.Account)], kin);
        var graph = DescentFinder.Find(heard, kin, table);
        return (graph, LineageFinder.Find(heard, graph, table));
    }
}
