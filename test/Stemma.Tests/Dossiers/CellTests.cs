using Stemma.Dossiers;
using Stemma.Tests.Reports;

namespace Stemma.Tests.Dossiers;

public sealed class CellTests
{
    static readonly Apparatus Lake = new(LakeTalks.Dossier, LakeTalks.Testimonies);

    [Theory]
    [InlineData("d12")]
    [InlineData("e3")]
    [InlineData("l2")]
    [InlineData("o1")]
    [InlineData("w4")]
    [InlineData("w4.b.C")]
    [InlineData("w40.ab.Aa2")]
    public void A_printed_name_is_read_back(string name)
    {
        CellId.TryParse(" s-0011223344556677/" + name, out var story, out var cell).ShouldBeTrue();
        (story, cell.Value).ShouldBe(("s-0011223344556677", name));
        CellId.TryParse(name, out story, out cell).ShouldBeTrue();
        story.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("x1")]
    [InlineData("d1.b.C")]
    [InlineData("w4.b")]
    [InlineData("w4..C")]
    [InlineData("w4.B.C")]
    [InlineData("d-1")]
    [InlineData("d１")]
    [InlineData("../d1/")]
    [InlineData("e1<b>")]
    public void What_is_no_name_is_refused(string typed) => CellId.TryParse(typed, out _, out _).ShouldBeFalse();

    [Fact]
    public void Readings_go_on_after_z()
    {
        Enumerable.Range(1, 3).Select(CellId.Letters).ShouldBe(["a", "b", "c"]);
        CellId.Letters(26).ShouldBe("z");
        CellId.Letters(27).ShouldBe("aa");
        CellId.Letters(703).ShouldBe("aaa");
    }

    [Fact]
    public void Every_cell_has_its_own_name_and_is_found_by_it()
    {
        var cells = Cells.Of(Lake);
        cells.Select(c => c.Id).Distinct().Count().ShouldBe(cells.Count);
        cells.ShouldAllBe(c => Cells.Find(Lake, c.Id) == c);
        Cells.Find(Lake, CellId.Wording(2))!.Id.Value.ShouldBe("w2.a.A"); // there are three wordings
        Cells.Find(Lake, CellId.Drift(9999)).ShouldBeNull();
    }

    [Fact]
    public void Every_cell_leads_to_a_sentence_of_a_witness_that_holds_its_words()
    {
        foreach (var cell in Cells.Of(Lake))
        {
            var text = Lake.Testimony(cell.At.Account).Account.Text;
            cell.At.Sentence.In(text).Length.ShouldBeGreaterThan(0, cell.Id.Value);
            cell.At.Evidence.Start.ShouldBeInRange(cell.At.Sentence.Start, cell.At.Sentence.End, cell.Id.Value);
            cell.Siglum.ShouldBe(Lake.Siglum(cell.At.Account));
            cell.Says.ShouldNotContain('\n');
        }
    }

    [Fact]
    public void Cells_are_the_same_for_any_order_of_the_testimonies() =>
        Cells.Of(LakeTalks.Dossier, [.. LakeTalks.Testimonies.Reverse()]).ShouldBe(Cells.Of(Lake));

    [Fact]
    public void Cells_read_as_a_list() => Snapshot.Matches(string.Concat(Cells.Of(Lake).Select(c =>
        $"{c.Id,-8} {c.Siglum} l{c.At.Lineage.Number} {Lake.Words(new(c.At.Account, c.At.Evidence), 40)} | {c.Says}\n")), "LakeCells");

    [Fact]
    public void A_witness_without_a_testimony_is_misuse() =>
        Should.Throw<ArgumentException>(() => Cells.Of(LakeTalks.Dossier, [])).Message.ShouldContain("Witness A");
}
