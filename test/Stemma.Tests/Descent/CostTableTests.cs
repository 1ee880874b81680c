using Stemma.Descent;

namespace Stemma.Tests.Descent;

public sealed class CostTableTests
{
    [Fact]
    public void A_table_that_is_written_is_read_again()
    {
        var costs = new ChangeCosts { Word = 1.25, LostRoot = -2 };
        using var written = new StringWriter();
        CostTable.Write(written, costs);
        CostTable.Read(new StringReader("# prices\n\n" + written)).ShouldBe(costs);
    }

    [Fact]
    public void Every_price_has_its_own_name_and_is_set_by_it()
    {
        CostTable.All.Select(c => c.Name).Distinct().Count().ShouldBe(CostTable.All.Count);
        foreach (var (name, get, with) in CostTable.All)
        {
            var changed = with(new ChangeCosts(), 123);
            get(changed).ShouldBe(123, name);
            CostTable.All.Count(c => c.Get(changed) is 123).ShouldBe(1, name);
        }
    }

    [Theory]
    [InlineData("Wrod\t1")]
    [InlineData("Word")]
    [InlineData("Word\tmuch")]
    [InlineData("Word\t∞")]
    public void A_line_that_sets_no_price_is_refused(string line) =>
        Should.Throw<InvalidDataException>(() => CostTable.Read(new StringReader(line)));

    [Fact]
    public void The_prices_in_use_are_finite_and_name_every_price() =>
        CostTable.All.ShouldAllBe(c => double.IsFinite(c.Get(CostTable.Learnt)));
}
