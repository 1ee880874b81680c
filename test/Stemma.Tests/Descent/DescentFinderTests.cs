using Stemma.Collation;
using Stemma.Copies;
using Stemma.Descent;
using Stemma.Testimonies;

namespace Stemma.Tests.Descent;

public sealed class DescentFinderTests
{
    [Fact]
    public void Most_arrows_of_a_known_tree_are_found_the_right_way_round()
    {
        var (right, wrong, all) = (0, 0, 0);
        for (var seed = 0; seed < 12; seed++)
        {
            var tradition = AnyTradition.Of(new Random(seed), 8, lostRoot: 0);
            var found = Arrows(tradition, out _);
            foreach (var child in tradition.Captured.Where(n => tradition.Parents[n].Length > 0))
            {
                all++;
                right += found.Contains((tradition.Parents[child][0], child)) ? 1 : 0;
                wrong += found.Contains((child, tradition.Parents[child][0])) ? 1 : 0;
            }
        }
        right.ShouldBeGreaterThan(all * 9 / 10);
        wrong.ShouldBeLessThan(all / 20);
    }

    [Fact]
    public void Copies_of_a_lost_text_hang_from_a_lost_original()
    {
        var found = 0;
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            var tradition = new AnyTradition([AnyTradition.Text(random, 8)], [[]], [true]);
            for (var i = 0; i < 4; i++)
                tradition.Add(AnyTradition.Reworded(random, AnyTradition.Cut(random, tradition.Texts[0]), 9), 0);
            Arrows(tradition, out var graph);
            var lost = Enumerable.Range(0, graph.Nodes.Count).Where(n => graph.Nodes[n].Lost is not null).ToArray();
            if (lost is [var only] && graph.Edges.Count(e => e.Exemplar == only) == 4)
                found++;
        }
        found.ShouldBeGreaterThanOrEqualTo(8);
    }

    [Fact]
    public void A_lost_original_is_put_together_from_attested_words_and_is_near_the_truth()
    {
        var random = new Random(21);
        var tradition = new AnyTradition([AnyTradition.Text(random, 8)], [[]], [true]);
        for (var i = 0; i < 4; i++)
            tradition.Add(AnyTradition.Reworded(random, AnyTradition.Cut(random, tradition.Texts[0]), 6), 0);
        Arrows(tradition, out var graph);
        var text = graph.Nodes.Select(n => n.Lost).OfType<Archetype>().Single().Text;
        var accounts = tradition.Captured.Select(n => tradition.Testimony(n).Account).ToDictionary(a => a.Id);
        foreach (var run in text.Runs)
            text.Text.Substring(run.Start, run.Attested.Span.Length).ShouldBe(run.Attested.Span.In(accounts[run.Attested.Account].Text).ToString());
        var truth = string.Join(' ', tradition.Texts[0]).Split(' ');
        var restored = string.Join(' ', text.Paragraphs.Select(p => p.In(text.Text).ToString())).Split(' ');
        restored.Length.ShouldBe(truth.Length);
        restored.Zip(truth).Count(w => w.First == w.Second).ShouldBeGreaterThan(truth.Length * 98 / 100);
        text.Paragraphs.Count.ShouldBe(8);
    }

    [Fact]
    public void A_page_that_merges_two_stories_has_two_exemplars()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            var tradition = new AnyTradition([AnyTradition.Text(random, 8), AnyTradition.Text(random, 7)], [[], []], [false, false]);
            var merged = tradition.Add([.. AnyTradition.Reworded(random, tradition.Texts[0], 5), .. tradition.Texts[1][..5]], 0, 1);
            tradition.Add(AnyTradition.Reworded(random, tradition.Texts[1], 6), 1);
            tradition.Add(AnyTradition.Reworded(random, tradition.Texts[0], 6), 0);
            var found = Arrows(tradition, out var graph);
            found.ShouldContain((0, merged), $"seed {seed}");
            found.ShouldContain((1, merged), $"seed {seed}");
            graph.Edges.Where(e => e.Kind == EdgeKind.Merged).Count().ShouldBe(2);
        }
    }

    [Fact]
    public void What_lacks_a_passage_is_not_the_exemplar_of_what_has_it()
    {
        var random = new Random(8);
        var origin = AnyTradition.Text(random, 9);
        var tradition = new AnyTradition([origin], [[]], [false]);
        var cut = tradition.Add(AnyTradition.Reworded(random, [.. origin[..3], .. origin[4..]], 3), 0);
        var whole = tradition.Add(AnyTradition.Reworded(random, origin, 3), 0);
        var found = Arrows(tradition, out _);
        found.ShouldContain((0, whole));
        found.ShouldContain((0, cut));
    }

    [Fact]
    public void Of_identical_texts_the_earliest_is_the_exemplar()
    {
        var tradition = new AnyTradition([AnyTradition.Text(new Random(2), 4)], [[]], [false]);
        for (var i = 0; i < 3; i++)
            tradition.Add(tradition.Texts[0], 0);
        Arrows(tradition, out _).ShouldBe([(0, 1), (0, 2), (0, 3)], ignoreOrder: true);
    }

    [Fact]
    public void The_stemma_has_no_circles_and_every_arrow_has_reasons()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var random = new Random(seed);
            var tradition = AnyTradition.Of(random, 6);
            var second = tradition.Add(AnyTradition.Text(random, 7));
            for (var i = 0; i < 3; i++)
            {
                var a = random.Next(tradition.Texts.Count);
                var b = random.Next(second, tradition.Texts.Count);
                tradition.Add([.. tradition.Texts[a].Take(5), .. tradition.Texts[b].TakeLast(4)], a, b);
            }
            Arrows(tradition, out var graph);
            Acyclic(graph).ShouldBeTrue($"seed {seed}");
            graph.Edges.ShouldAllBe(e => e.Why.Count > 0 && e.Probability > 0 && e.Probability <= 1 && e.Share >= 0 && e.Share <= 1);
            graph.Edges.ShouldAllBe(e => e.Probability + e.Alternatives.Sum(a => a.Probability) <= 1 + 1e-9 && e.Alternatives.All(a => a.Exemplar != e.Exemplar && a.Exemplar != e.Copy));
            graph.Edges.SelectMany(e => e.Why).ShouldContain(w => w.Cites.Count > 0);
            foreach (var node in Enumerable.Range(0, graph.Nodes.Count).Where(n => graph.Nodes[n].Lost is not null))
                graph.Edges.Count(e => e.Exemplar == node).ShouldBeGreaterThan(1, $"seed {seed}: a lost original with one copy explains nothing");
        }
    }

    [Fact]
    public void The_order_of_testimonies_and_kinships_does_not_matter()
    {
        for (var seed = 0; seed < 8; seed++)
        {
            var tradition = AnyTradition.Of(new Random(seed), 7);
            var heard = tradition.Captured.Select(n => tradition.Testimony(n)).ToList();
            var kin = tradition.Kin(heard);
            var shuffled = new Random(seed);
            Find([.. heard.OrderBy(_ => shuffled.Next())], [.. kin.OrderBy(_ => shuffled.Next())]).ShouldBe(Find(heard, kin), $"seed {seed}");
        }
    }

    [Fact]
    public void Texts_without_kin_have_no_arrows()
    {
        var random = new Random(1);
        var tradition = new AnyTradition([AnyTradition.Text(random, 4), AnyTradition.Text(random, 4)], [[], []], [false, false]);
        Arrows(tradition, out var graph).ShouldBeEmpty();
        graph.Nodes.Count.ShouldBe(2);
    }

    static StemmaGraph Find(IReadOnlyList<Testimony> heard, IReadOnlyList<Kinship> kin) =>
        DescentFinder.Find(heard, kin, Collator.Collate([.. heard.Select(t => t.Account)], kin));

    static List<(int Exemplar, int Copy)> Arrows(AnyTradition tradition, out StemmaGraph graph)
    {
        var heard = tradition.Captured.Select(n => tradition.Testimony(n)).ToList();
        var found = Find(heard, tradition.Kin(heard));
        graph = found;
        var labels = heard.ToDictionary(t => t.Account.Id, t => int.Parse(t.Account.Label[1..], System.Globalization.CultureInfo.InvariantCulture));
        return [.. found.Edges.Where(e => found.Nodes[e.Exemplar].Account is not null && found.Nodes[e.Copy].Account is not null)
            .Select(e => (labels[found.Nodes[e.Exemplar].Account!.Value], labels[found.Nodes[e.Copy].Account!.Value]))]; // just checked
    }

    static bool Acyclic(StemmaGraph graph)
    {
        var left = graph.Edges.ToList();
        while (left.Count > 0)
        {
            var copies = left.Select(e => e.Copy).ToHashSet();
            if (left.RemoveAll(e => !copies.Contains(e.Exemplar)) == 0)
                return false;
        }
        return true;
    }
}
