using Stemma.Accounts;
using Stemma.Descent;
using Stemma.Values;

namespace Stemma.Tests.Descent;

public sealed class CarriedLinesTests
{
    const string First = "The ferry to Oskar Point was stopped on Monday after a crack was found in her bow door.";
    const string Second = "The harbour master said she would not sail before the door had been welded and tried.";
    static readonly ChangeCosts Costs = new() { CarryingRoot = 4, CarryingFoot = 2, CarryingRootMore = 1, LineKept = 1, SpamLost = 3, BareCopy = 2 };

    [Fact]
    public void A_text_with_lines_of_a_page_is_an_unlikely_original_and_one_without_is_not()
    {
        var carried = Of(Text("a"), Text("b", "Leave a Reply"), Text("c", "Tags: ferry", "Share this:", "Leave a Reply"), Text("d", BlockKind.Credit, "The Lantern Agency"));
        carried.AsRoot(0, Costs).ShouldBe(0);
        carried.AsRoot(1, Costs).ShouldBe(2, "an outlet's own report may have a foot");
        carried.AsRoot(2, Costs).ShouldBe(4);
        carried.AsRoot(3, Costs).ShouldBe(4, "who credits another has it from another");
    }

    [Fact]
    public void A_rare_line_that_both_carry_speaks_for_descent_more_than_one_that_all_carry()
    {
        var carried = Of(Text("a", "Share this:", "The lantern of the coast since 1904"), Text("b", "Share this:", "The lantern of the coast since 1904"),
            Text("c", "Share this:"), Text("d", "Share this:"), Text("e", "Share this:"));
        carried.Arrow(0, 1, Costs).ShouldBeLessThan(carried.Arrow(0, 2, Costs) - 1);
        carried.Arrow(0, 2, Costs).ShouldBe(carried.Arrow(2, 3, Costs));
        carried.Shared(0, 1)!.Value.Here.Span.In(Text("a", "Share this:", "The lantern of the coast since 1904").Text).ToString().ShouldBe("The lantern of the coast since 1904"); // it is what this test is of
        carried.Shared(2, 3).ShouldBeNull();
    }

    [Fact]
    public void A_copy_that_lacks_the_spam_of_the_other_or_all_its_lines_is_less_likely_from_it()
    {
        var carried = Of(Text("a", BlockKind.SiteSpam, "Cheap lamps and ropes at bosun-bargains"), Text("b", "Share this:"), Text("c"));
        carried.Arrow(0, 1, Costs).ShouldBe(3);
        carried.Arrow(0, 2, Costs).ShouldBe(5);
        carried.Arrow(2, 0, Costs).ShouldBe(0);
    }

    [Fact]
    public void The_furniture_of_captured_pages_says_nothing()
    {
        var carried = Of(Page(Text("a", "Skip to content", "Share this:")), Page(Text("b")), Text("c"));
        carried.AsRoot(0, Costs).ShouldBe(0);
        carried.Arrow(0, 1, Costs).ShouldBe(0);
        carried.Arrow(0, 2, Costs).ShouldBe(0);
        carried.First(0).ShouldBeNull();
    }

    static CarriedLines Of(params Account[] accounts) => new(accounts);

    static Account Text(string label, params string[] lines) => Text(label, BlockKind.Navigation, lines);

    static Account Text(string label, BlockKind kind, params string[] lines)
    {
        var paragraphs = (string[])[First, Second, .. lines];
        var account = AnyTradition.Account(label, paragraphs);
        return account with
        {
            Paragraphs = account.Paragraphs.Take(2).ToValueList(),
            Blocks = account.Paragraphs.Skip(2).Select(p => new Block(p, kind)).ToValueList(),
        };
    }

    // Each paragraph stands in the page's source by itself; the line breaks between them do not.
    static Account Page(Account text) => text with
    {
        Origin = new OriginMap(text.Paragraphs.Concat(text.Blocks.Select(b => b.Span)).Select(p => new OriginRun(p.Start, p.Start * 3, p.Length, p.Length)).ToValueList()),
    };
}
