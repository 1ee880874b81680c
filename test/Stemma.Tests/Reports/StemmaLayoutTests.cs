using Stemma.Collation;
using Stemma.Corroboration;
using Stemma.Descent;
using Stemma.Dossiers;
using Stemma.Reports;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Tests.Reports;

public sealed class StemmaLayoutTests
{
    [Fact]
    public void Cards_never_lie_on_one_another_and_copies_stand_right_of_their_exemplars()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var apparatus = Story(1 + random.Next(40), (node, edges) =>
            {
                for (var more = random.Next(3); node > 0 && more > 0; more--)
                    edges.Add(new Edge(random.Next(node), node, EdgeKind.Revised, random.NextDouble(), random.NextDouble(), ["seed"]));
            });
            var layout = StemmaLayout.Of(apparatus, 1000);
            layout.Nodes.Count.ShouldBe(apparatus.Dossier.Graph.Nodes.Count, $"seed {seed}");
            foreach (var column in layout.Nodes.GroupBy(n => n.Layer))
            {
                var rows = column.Select(n => n.Row).Order().ToList();
                for (var i = 1; i < rows.Count; i++)
                    (rows[i] - rows[i - 1]).ShouldBeGreaterThan(0.99, $"seed {seed}");
            }
            foreach (var edge in apparatus.Dossier.Graph.Edges)
                layout.Nodes[edge.Copy].Layer.ShouldBeGreaterThan(layout.Nodes[edge.Exemplar].Layer, $"seed {seed}");
        }
    }

    [Fact]
    public void A_chain_as_long_as_the_story_is_drawn_without_recursion()
    {
        var apparatus = Story(4_000, (node, edges) =>
        {
            if (node > 0) edges.Add(new Edge(node - 1, node, EdgeKind.Verbatim, 1, 1, ["next"]));
        });
        StemmaLayout.Of(apparatus, 10_000).Layers.ShouldBe(4_000);
        TextReport.Tree(apparatus).Split('\n').Length.ShouldBeGreaterThanOrEqualTo(4_000);
    }

    [Fact]
    public void A_story_too_large_to_draw_keeps_its_origins_and_says_what_is_left_out()
    {
        var apparatus = Story(600, (node, edges) =>
        {
            if (node > 1) edges.Add(new Edge(node % 2, node, EdgeKind.Verbatim, 1, 1, ["copy"]));
        });
        var layout = StemmaLayout.Of(apparatus, 120);
        layout.Nodes.Count.ShouldBe(120);
        layout.Hidden.ShouldBe(480);
        layout.Nodes.Select(n => n.Node).ShouldContain(0);
        layout.Nodes.Select(n => n.Node).ShouldContain(1);
        HtmlReport.Write(apparatus.Dossier, [.. apparatus.Testimonies]).ShouldContain("480 accounts that nobody copied further are left out of the drawing");
    }

    // Accounts without text but a word; edges as the caller adds them, node by node.
    static Apparatus Story(int count, Action<int, List<Edge>> add)
    {
        var testimonies = Enumerable.Range(0, count).Select(i => Teller.Tell($"n{i}", $"Paper {i}", null, null, "Word.")).ToValueList();
        var edges = new List<Edge>();
        for (var i = 0; i < count; i++) add(i, edges);
        var single = edges.DistinctBy(e => (e.Exemplar, e.Copy)).OrderBy(e => e.Copy).ThenBy(e => e.Exemplar).ToValueList();
        var witnesses = testimonies.Select((t, i) => new Witness(t.Account.Id, "S" + CellId.Letters(i + 1))).ToValueList();
        var ids = testimonies.Select(t => t.Account.Id).Order().ToValueList();
        var one = new Lineage(new LineageId(1), "x", ids);
        return new Apparatus(new Dossier(new Story(StoryId.FoundedBy(ids[0]), StoryId.FoundedBy(ids[0]), ids, []), "Many", witnesses,
            new StemmaGraph(witnesses.Select(w => new StemmaNode(w.Account, null)).ToValueList(), single),
            new Lineages([one], []), [], [], new Stamp("0")), testimonies);
    }
}
