using Stemma.Collation;
using Stemma.Corroboration;
using Stemma.Descent;

namespace Stemma.Tests.Corroboration;

public sealed class LineageFinderTests
{
    [Fact]
    public void Two_papers_that_ran_the_same_wire_count_once()
    {
        var random = new Random(4);
        var tradition = new AnyTradition([AnyTradition.Text(random, 7)], [[]], [true]);
        tradition.Add(AnyTradition.Reworded(random, AnyTradition.Cut(random, tradition.Texts[0]), 6), 0);
        tradition.Add(AnyTradition.Reworded(random, AnyTradition.Cut(random, tradition.Texts[0]), 6), 0);
        tradition.Add(AnyTradition.Text(random, 6));
        var (lineages, _) = Find(tradition);
        lineages.All.Count.ShouldBe(2);
        lineages.All.Select(l => l.Accounts.Count).Order().ShouldBe([1, 2]);
    }

    [Fact]
    public void Each_paragraph_of_a_merged_page_goes_to_the_lineage_it_came_from()
    {
        var random = new Random(9);
        var tradition = new AnyTradition([AnyTradition.Text(random, 7), AnyTradition.Text(random, 7)], [[], []], [false, false]);
        var merged = tradition.Add([.. tradition.Texts[0][..4], .. tradition.Texts[1][..3]], 0, 1);
        var (lineages, ids) = Find(tradition);
        lineages.All.Count.ShouldBe(2);
        lineages.Runs.Where(r => r.Account == ids[merged]).Select(r => r.Lineage.Number).ShouldBe([1, 1, 1, 1, 2, 2, 2]);
        lineages.All.ShouldAllBe(l => l.Accounts.Contains(ids[merged]));
    }

    [Fact]
    public void Every_paragraph_has_its_lineage()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var tradition = AnyTradition.Of(new Random(seed), 5);
            var (lineages, ids) = Find(tradition);
            foreach (var node in tradition.Captured)
                lineages.Runs.Count(r => r.Account == ids[node]).ShouldBe(tradition.Texts[node].Length, $"seed {seed}");
        }
    }

    static (Lineages Lineages, Dictionary<int, Stemma.Accounts.AccountId> Ids) Find(AnyTradition tradition)
    {
        var heard = tradition.Captured.Select(n => tradition.Testimony(n)).ToList();
        var kin = tradition.Kin(heard);
        var table = Collator.Collate([.. heard.Select(t => t.Account)], kin);
        return (LineageFinder.Find(heard, DescentFinder.Find(heard, kin, table), table),
            tradition.Captured.Zip(heard).ToDictionary(x => x.First, x => x.Second.Account.Id));
    }
}
