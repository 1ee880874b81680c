using Stemma.Accounts;
using Stemma.Copies;
using Stemma.Testimonies;

namespace Stemma.Tests.Copies;

public sealed class KinFinderTests
{
    [Fact]
    public void Every_spun_copy_among_many_strangers_is_kin_to_its_original_and_to_no_other()
    {
        var random = new Random(11);
        var texts = new List<string>();
        for (var pair = 0; pair < 60; pair++)
        {
            var report = Invented.Report(random);
            texts.Add(Invented.Text(report));
            texts.Add(Invented.Text(Invented.Spin(report, random, 0.35)));
        }
        var batch = Invented.Hear(texts);
        var expected = Enumerable.Range(0, 60).Select(pair => Named(batch[pair * 2].Account.Id, batch[(pair * 2) + 1].Account.Id));
        Kin(batch, out var finder).ShouldBe(expected.Order(StringComparer.Ordinal));
        finder.Pairs.ShouldBeLessThan(600); // all with all would be 7,140
    }

    [Fact]
    public void The_order_of_the_batch_changes_nothing()
    {
        var random = new Random(13);
        var report = Invented.Report(random);
        var batch = Invented.Hear(Enumerable.Range(0, 70).Select(_ =>
            Invented.Text(random.Next(3) == 0 ? Invented.Report(random) : Invented.Spin(report, random, 0.3))));
        var found = Kin(batch, out _);
        for (var seed = 0; seed < 5; seed++)
            Kin([.. batch.OrderBy(_ => random.Next())], out _).ShouldBe(found, $"seed {seed}");
    }

    [Fact]
    public void Ten_thousand_near_identical_accounts_hang_together_by_few_pairs()
    {
        const int Many = 10_000;
        var report = Invented.Text(Invented.Report(new Random(17), 2));
        Kin(Invented.Hear(Enumerable.Range(0, Many).Select(n => $"{report}\n\nPrinted at station {n}.")), out var finder);
        finder.Pairs.ShouldBeLessThan(Many * 60);
        var groups = new Groups(Many);
        for (var at = 0; at < Many; at++)
            foreach (var other in finder.OthersOf(at)) groups.Join(at, other);
        Enumerable.Range(0, Many).ShouldAllBe(at => groups.Find(at) == 0);
    }

    [Fact]
    public void A_paragraph_that_all_accounts_carry_makes_no_square_of_pairs()
    {
        var random = new Random(19);
        var standing = Invented.Text(Invented.Report(random, 1));
        Kin(Invented.Hear(Enumerable.Range(0, 500).Select(_ => Invented.Text(Invented.Report(random, 3)) + "\n\n" + standing)), out var finder).ShouldBeEmpty();
        finder.Pairs.ShouldBeLessThan(500 * 12); // all with all would be 124,750
    }

    [Fact]
    public void A_family_of_sixty_is_met_whole()
    {
        var random = new Random(23);
        var report = Invented.Report(random);
        var family = Enumerable.Range(0, 60).Select(n => Invented.Text([.. report, $"Printed at station {n}."]));
        Kin(Invented.Hear(family), out var finder).Count.ShouldBe(60 * 59 / 2);
        finder.Pairs.ShouldBe(60 * 59 / 2);
    }

    [Fact]
    public void One_long_quotation_that_every_reporter_was_given_makes_no_kin()
    {
        const string Quotation = "“We have counted every crate on the northern quay twice over, and whoever says that three are gone has not been to see, nor asked any of the men who carried them up the hill in the rain of that week, and I shall say so again to anyone who comes here to ask me about it,” Harbour Master Ilka Dornau said.";
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            Kin(Invented.Hear(Enumerable.Range(0, 5).Select(_ => Invented.Text([.. Invented.Report(random, 3), Quotation, .. Invented.Report(random, 2)]))), out _).ShouldBeEmpty($"seed {seed}");
        }
    }

    [Fact]
    public void What_nobody_asks_of_is_not_looked_at()
    {
        var report = Invented.Text(Invented.Report(new Random(29)));
        var batch = Invented.Hear([report, report + "\n\nOne more.", report + "\n\nTwo more."]).OrderBy(t => t.Account.Id).ToList(); // what is asked goes by index
        KinFinder.Of(Ready(batch), [.. batch.Select(t => t.Sketch)], (a, b) => (a, b) == (0, 2)).Pairs.ShouldBe(1);
    }

    static List<string> Kin(List<Testimony> batch, out KinFinder finder)
    {
        finder = Invented.Finder(batch);
        return Enumerable.Range(0, batch.Count).SelectMany(finder.KinOf).Select(k => Named(k.A, k.B)).Order(StringComparer.Ordinal).ToList();
    }

    static List<Comparand> Ready(List<Testimony> batch) => batch.ConvertAll(t => Comparand.Of(t.Account, t.Quotations));

    static string Named(AccountId a, AccountId b) => string.Join(' ', new[] { a, b }.Order());
}
