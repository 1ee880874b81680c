using Stemma.Accounts;

namespace Stemma.Tests.Accounts;

public sealed class AddressDateTests
{
    [Theory]
    [InlineData("https://quay.example/2031/03/12/ferry-strike")]
    [InlineData("https://quay.example/news/2031-03-12-ferry")]
    [InlineData("https://quay.example/20310312/ferry.html")]
    [InlineData("https://quay.example/2031/mar/12/ferry")]
    [InlineData("https://web.archive.org/web/20330101120000/http://quay.example/2031/3/12/ferry")]
    public void A_day_in_an_address_is_read(string address) =>
        AddressDate.Of(address).ShouldNotBeNull().Earliest.ShouldBe(new DateTimeOffset(2031, 3, 12, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_month_in_an_address_is_a_month() => AddressDate.Of("https://quay.example/2031/03/ferry").ShouldNotBeNull().Precision.ShouldBe(Precision.Month);

    [Theory]
    [InlineData("https://quay.example/2031/02/30/ferry")]
    [InlineData("https://quay.example/article/99991231")]
    [InlineData("https://quay.example/id/203103129/ferry")]
    [InlineData("https://20310312.example/ferry")]
    [InlineData("not an address")]
    [InlineData(null)]
    public void Other_numbers_in_an_address_are_no_day(string? address) => (AddressDate.Of(address) is { Precision: Precision.Day }).ShouldBeFalse();
}
