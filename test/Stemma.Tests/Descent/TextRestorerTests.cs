using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Copies;
using Stemma.Descent;
using Stemma.Values;

namespace Stemma.Tests.Descent;

/// <summary>What a lost original is given back that is no word of its report.</summary>
public sealed class TextRestorerTests
{
    [Fact]
    public void Dashes_and_quotation_marks_stand_though_every_house_sets_its_own()
    {
        string[] dashes = [" — ", " – ", " - ", " ― "];
        var random = new Random(5);
        var wire = AnyTradition.Text(random, 8);
        var lost = Lost([.. dashes.Select((dash, i) => Account(i, $"Tug {i} sinks", [.. AnyTradition.Reworded(random, wire, 3).Select(p => Marked(p, dash))]))]);
        foreach (var paragraph in lost.Paragraphs.Select(p => p.In(lost.Text).ToString()))
        {
            var words = paragraph.Split(' ');
            words[3].ShouldBeOneOf("—", "–", "-", "―");
            words[2].ShouldEndWith(",");
        }
        lost.Paragraphs.Count.ShouldBe(8);
    }

    [Fact]
    public void The_headline_of_most_branches_is_the_lost_one_s()
    {
        var random = new Random(7);
        var wire = AnyTradition.Text(random, 9);
        var lost = Lost(Account(0, "Vessel founders off pier", AnyTradition.Reworded(random, wire, 30)), Account(1, "Tug sinks near mole", AnyTradition.Reworded(random, wire, 4)),
            Account(2, "Tug sinks near mole", AnyTradition.Reworded(random, wire, 4)), Account(3, "Mole: tug gone", AnyTradition.Reworded(random, wire, 4)));
        lost.Headline!.Value.In(lost.Text).ToString().ShouldBe("Tug sinks near mole"); // it has one
    }

    [Fact]
    public void Where_every_copy_has_a_headline_of_its_own_it_is_not_that_of_the_copy_reworded_all_through()
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var random = new Random(seed);
            var wire = AnyTradition.Text(random, 9);
            var lost = Lost(Account(0, "Vessel founders off pier", AnyTradition.Reworded(random, wire, 40)), Account(1, "Tug sinks near mole", AnyTradition.Reworded(random, wire, 5)),
                Account(2, "Tug lost at mole", AnyTradition.Reworded(random, wire, 6)));
            lost.Headline!.Value.In(lost.Text).ToString().ShouldStartWith("Tug", Case.Sensitive, $"seed {seed}"); // it has one
        }
    }

    static string Marked(string paragraph, string dash)
    {
        var words = paragraph.Split(' ');
        return string.Join(' ', words[..3]) + "," + dash + string.Join(' ', words[3..]);
    }

    static Account Account(int number, string headline, string[] paragraphs)
    {
        var account = AnyTradition.Account($"n{number}", [headline, .. paragraphs], new DateTimeOffset(2031, 5, 1, number, 0, 0, TimeSpan.Zero));
        return account with { Headline = account.Paragraphs[0], Paragraphs = account.Paragraphs.Skip(1).ToValueList() };
    }

    // The text of the one lost original above all.
    static Exemplar Lost(params Account[] accounts)
    {
        var heard = accounts.Select(AnyTradition.Heard).ToList();
        var kin = new List<Kinship>();
        foreach (var a in accounts)
            foreach (var b in accounts)
                if (a.Id.CompareTo(b.Id) < 0)
                    kin.Add(new Kinship(a.Id, b.Id, 0.9, 0.95, [new Passage(a.Id, a.Paragraphs[0], b.Id, b.Paragraphs[0], 0.9, false)]));
        var graph = DescentFinder.Find(heard, kin, Collator.Collate(accounts, kin));
        return graph.Nodes.Select(n => n.Lost).OfType<Archetype>().Single().Text;
    }
}
