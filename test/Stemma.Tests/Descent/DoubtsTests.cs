using Stemma.Descent;

namespace Stemma.Tests.Descent;

public sealed class DoubtsTests
{
    [Fact]
    public void An_exemplar_with_a_twin_is_less_sure_than_one_without()
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var random = new Random(seed);
            var tradition = new AnyTradition([AnyTradition.Text(random, 8)], [[]], [false]);
            var spun = tradition.Add(AnyTradition.Reworded(random, tradition.Texts[0], 14), 0);
            var alone = tradition.Add(AnyTradition.Reworded(random, tradition.Texts[spun], 4), spun);
            var sure = Said(tradition, alone);
            tradition.Add([.. tradition.Texts[spun]], spun);
            Said(tradition, alone).ShouldBeLessThan(sure, $"seed {seed}");
        }
    }

    [Fact]
    public void Arrows_and_their_alternatives_are_probabilities_and_together_no_more_than_one()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var tradition = AnyTradition.Of(new Random(seed), 9, lostRoot: 0.5);
            foreach (var edge in Graph(tradition).Edges)
            {
                edge.Probability.ShouldBeInRange(0, 1);
                (edge.Probability + edge.Alternatives.Sum(a => a.Probability)).ShouldBeLessThanOrEqualTo(1 + 1e-9);
                edge.Alternatives.ShouldAllBe(a => a.Exemplar != edge.Exemplar && a.Exemplar != edge.Copy);
            }
        }
    }

    static double Said(AnyTradition tradition, int copy)
    {
        var graph = Graph(tradition);
        var node = Enumerable.Range(0, graph.Nodes.Count).Single(n => graph.Nodes[n].Account == tradition.Testimony(copy).Account.Id);
        return graph.Edges.Single(e => e.Copy == node).Probability;
    }

    static StemmaGraph Graph(AnyTradition tradition)
    {
        var heard = tradition.Captured.Select(n => tradition.Testimony(n)).ToArray();
        var kin = tradition.Kin(heard);
        return DescentFinder.Find(heard, kin, Stemma.Collation.Collator.Collate([.. heard.Select(t => t.Account)], kin));
    }
}
