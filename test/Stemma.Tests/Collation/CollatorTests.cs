using Stemma.Collation;
using Stemma.Copies;
using Stemma.Testimonies;

namespace Stemma.Tests.Collation;

public sealed class CollatorTests
{
    [Fact]
    public void Every_word_of_every_report_stands_in_exactly_one_row()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var (heard, kin) = Story(seed, 7);
            var table = Collate(heard, kin);
            for (var w = 0; w < table.Witnesses.Count; w++)
            {
                var account = heard.Single(t => t.Account.Id == table.Witnesses[w].Account).Account;
                var words = WordSequence.Of(account.Text, account.Report()).Tokens.Select(t => t.Span);
                var cells = table.Rows.Select(r => r.Cells[w]).OfType<Stemma.Texts.TextSpan>().Order();
                cells.ShouldBe(words, $"seed {seed}, witness {table.Witnesses[w].Siglum}");
            }
        }
    }

    [Fact]
    public void The_order_of_accounts_and_kinships_does_not_matter()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var (heard, kin) = Story(seed, 6);
            var table = Collate(heard, kin);
            var shuffled = new Random(seed);
            Collate([.. heard.OrderBy(_ => shuffled.Next())], [.. kin.OrderBy(_ => shuffled.Next())]).ShouldBe(table, $"seed {seed}");
        }
    }

    [Fact]
    public void Witnesses_that_are_not_kin_share_no_rows()
    {
        var random = new Random(3);
        var tradition = new AnyTradition([AnyTradition.Text(random, 5)], [[]], [false]);
        tradition.Add(AnyTradition.Reworded(random, tradition.Texts[0], 9), 0);
        tradition.Add([.. tradition.Texts[0]]); // the same words, but nobody calls them kin
        var heard = tradition.Captured.Select(n => tradition.Testimony(n)).ToList();
        var table = Collate(heard, tradition.Kin(heard));
        table.Rows.ShouldNotContain(r => r.Cells[2] != null && (r.Cells[0] != null || r.Cells[1] != null));
        table.Rows.Count(r => r.Cells[0] != null && r.Cells[1] != null).ShouldBeGreaterThan(100);
    }

    [Fact]
    public void A_moved_passage_stands_in_the_rows_of_its_counterpart()
    {
        var random = new Random(11);
        var text = AnyTradition.Text(random, 8);
        var tradition = new AnyTradition([text], [[]], [false]);
        tradition.Add([text[0], text[5], .. text[1..5], .. text[6..]], 0);
        var heard = tradition.Captured.Select(n => tradition.Testimony(n)).ToList();
        var table = Collate(heard, tradition.Kin(heard));
        var alone = table.Rows.Count(r => r.Cells[0] is null || r.Cells[1] is null);
        alone.ShouldBeLessThan(table.Rows.Count / 20);
    }

    [Fact]
    public void A_word_exchanged_for_another_stands_in_its_row()
    {
        var tradition = new AnyTradition([["The ferry left the northern harbour before the storm broke on Friday, and nobody was hurt at sea."]], [[]], [false]);
        tradition.Add(["The ferry left the northern harbour before the tempest broke on Friday, and nobody was hurt at sea."], 0);
        var heard = tradition.Captured.Select(n => tradition.Testimony(n)).ToList();
        var table = Collate(heard, tradition.Kin(heard));
        table.Rows.ShouldAllBe(r => r.Cells[0] != null && r.Cells[1] != null);
    }

    [Fact]
    public void A_hundred_near_identical_witnesses_are_collated_in_little_time()
    {
        var random = new Random(5);
        var tradition = new AnyTradition([AnyTradition.Text(random, 12)], [[]], [false]);
        for (var i = 0; i < 100; i++)
            tradition.Add(i % 2 == 0 ? tradition.Texts[0] : AnyTradition.Reworded(random, tradition.Texts[0], 1), 0);
        var heard = tradition.Captured.Select(n => tradition.Testimony(n)).ToList();
        var table = Collate(heard, tradition.Kin(heard));
        table.Witnesses.Count.ShouldBe(101);
        table.Rows.Count.ShouldBeLessThan(table.Rows.Count(r => r.Cells[0] != null) + 120);
    }

    [Fact]
    public void Where_paragraphs_are_parted_every_witness_stands_in_the_same_rows()
    {
        var random = new Random(17);
        var text = AnyTradition.Text(random, 6);
        var tradition = new AnyTradition([text], [[]], [false]);
        tradition.Add([text[0] + " " + text[1], .. text[2..]], 0); // two run into one
        tradition.Add([text[0], .. text[1].Split(". ", 2).Select((part, i) => i == 0 ? part + "." : part), .. text[2..]], 0); // one cut in two
        var heard = tradition.Captured.Select(n => tradition.Testimony(n)).ToList();
        Collate(heard, tradition.Kin(heard)).Rows.ShouldAllBe(r => r.Cells.All(c => c != null));
    }

    [Fact]
    public void Hostile_witnesses_are_collated_in_seconds_and_lose_no_word()
    {
        string word = string.Join(' ', Enumerable.Repeat("toll", 20_000));
        string[] lines = [.. Enumerable.Range(0, 3_000).Select(i => $"Gate {i % 7}")];
        var tradition = new AnyTradition([[word]], [[]], [false]);
        tradition.Add([word + " plan"], 0);
        tradition.Add(["plan " + word, "x"], 0);
        tradition.Add(lines, 0);
        tradition.Add([.. lines.Reverse()], 0);
        var heard = tradition.Captured.Select(n => tradition.Testimony(n)).ToList();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var table = Collate(heard, tradition.Kin(heard));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        for (var w = 0; w < table.Witnesses.Count; w++)
        {
            var account = heard.Single(t => t.Account.Id == table.Witnesses[w].Account).Account;
            table.Rows.Count(r => r.Cells[w] != null).ShouldBe(WordSequence.Of(account.Text, account.Report()).Tokens.Count);
        }
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "Aa")]
    [InlineData(51, "Az")]
    [InlineData(52, "Ba")]
    [InlineData(27 * 26, "Aaa")]
    public void Sigla_go_on_after_Z(int number, string siglum) => WitnessOrder.Siglum(number).ShouldBe(siglum);

    [Fact]
    public void No_accounts_make_an_empty_table() => Collator.Collate([], []).Rows.Count.ShouldBe(0);

    static CollationTable Collate(IReadOnlyList<Testimony> heard, IReadOnlyList<Kinship> kin) =>
        Collator.Collate([.. heard.Select(t => t.Account)], kin);

    static (List<Testimony> Heard, List<Kinship> Kin) Story(int seed, int copies)
    {
        var tradition = AnyTradition.Of(new Random(seed), copies);
        var heard = tradition.Captured.Select(n => tradition.Testimony(n)).ToList();
        return (heard, tradition.Kin(heard));
    }
}
