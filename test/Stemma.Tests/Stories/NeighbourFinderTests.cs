using Stemma.Copies;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Tests.Copies;

namespace Stemma.Tests.Stories;

public sealed class NeighbourFinderTests
{
    [Fact]
    public void Every_spun_copy_among_many_strangers_is_a_neighbour_of_its_original()
    {
        var random = new Random(11);
        var texts = new List<string>();
        for (var pair = 0; pair < 60; pair++)
        {
            var report = Invented.Report(random);
            texts.Add(Invented.Text(report));
            texts.Add(Invented.Text(Invented.Spin(report, random, 0.35)));
        }
        var found = NeighbourFinder.Find(Invented.Hear(texts)).ToHashSet();
        for (var pair = 0; pair < 60; pair++)
            found.ShouldContain(new Neighbours(pair * 2, (pair * 2) + 1));
        found.Count.ShouldBeLessThan(600); // all with all would be 7,140
    }

    [Fact]
    public void The_order_of_the_batch_changes_nothing_but_the_indexes()
    {
        var batch = Crowd(70, 13);
        var found = Named(batch, NeighbourFinder.Find(batch));
        for (var seed = 0; seed < 5; seed++)
        {
            var shuffled = batch.ToArray();
            new Random(seed).Shuffle(shuffled);
            Named(shuffled, NeighbourFinder.Find(shuffled)).ShouldBe(found, $"seed {seed}");
        }
    }

    [Fact]
    public void Ten_thousand_near_identical_accounts_hang_together_by_few_pairs()
    {
        const int Many = 10_000;
        var report = Invented.Text(Invented.Report(new Random(17), 2));
        var batch = Invented.Hear(Enumerable.Range(0, Many).Select(n => $"{report}\n\nPrinted at station {n}."));
        var pairs = NeighbourFinder.Find(batch);
        pairs.Count.ShouldBeLessThan(Many * 24);
        var groups = new Groups(Many);
        foreach (var pair in pairs) groups.Join(pair.A, pair.B);
        Enumerable.Range(0, Many).ShouldAllBe(at => groups.Find(at) == 0);
    }

    [Fact]
    public void A_paragraph_that_all_accounts_carry_makes_no_square_of_pairs()
    {
        var random = new Random(19);
        var standing = Invented.Text(Invented.Report(random, 1));
        var batch = Invented.Hear(Enumerable.Range(0, 500).Select(_ => Invented.Text(Invented.Report(random, 3)) + "\n\n" + standing));
        NeighbourFinder.Find(batch).Count.ShouldBeLessThan(500 * 12); // all with all would be 124,750
    }

    static List<Testimony> Crowd(int size, int seed)
    {
        var random = new Random(seed);
        var report = Invented.Report(random);
        return Invented.Hear(Enumerable.Range(0, size).Select(_ =>
            Invented.Text(random.Next(3) == 0 ? Invented.Report(random) : Invented.Spin(report, random, 0.3))));
    }

    static List<string> Named(IReadOnlyList<Testimony> batch, IEnumerable<Neighbours> pairs) =>
        pairs.Select(p => new[] { batch[p.A].Account.Id, batch[p.B].Account.Id }.Order().ToArray())
            .Select(ids => $"{ids[0]} {ids[1]}").Order(StringComparer.Ordinal).ToList();
}
