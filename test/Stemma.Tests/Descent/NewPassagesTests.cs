using Stemma.Collation;
using Stemma.Descent;

namespace Stemma.Tests.Descent;

/// <summary>When an arrow is called an update.</summary>
public sealed class NewPassagesTests
{
    [Theory]
    [InlineData("By nightfall the pilots had towed 14 barges clear of the northern sluice, the harbour office said.", EdgeKind.Updated)]
    [InlineData("“You have seen our nets, and you know what our winter will be,” the skipper of the smallest boat told the crowd.", EdgeKind.Updated)]
    [InlineData("A second wave came over the wall after dark and took the roof of the fish market with it.", EdgeKind.Updated)]
    [InlineData("Sign up for our morning letter and never miss a tide table or a notice to mariners again.", EdgeKind.Verbatim)]
    [InlineData("© 2031 Quayside Media Group, all rights reserved, no part of this page may be printed or sent on without leave.", EdgeKind.Verbatim)]
    [InlineData("More from the waterfront desk and from the night boats of the northern reach and the outer isles", EdgeKind.Verbatim)]
    public void New_facts_make_an_update_and_lines_of_the_page_do_not(string added, EdgeKind kind)
    {
        for (var seed = 0; seed < 4; seed++)
        {
            var wire = AnyTradition.Text(new Random(seed), 8);
            var found = KindOf(wire, [.. wire, added]);
            if (kind == EdgeKind.Updated)
                found.ShouldBe(kind, $"seed {seed}");
            else
                found.ShouldNotBe(EdgeKind.Updated, $"seed {seed}");
        }
    }

    [Fact]
    public void Phrases_set_into_sentences_make_no_update()
    {
        var wire = AnyTradition.Text(new Random(3), 9);
        var stuffed = wire.Select(p => p.Split(' ') is var w ? string.Join(' ', [.. w[..4], "cheap sails tonight", .. w[4..]]) : p).ToArray();
        KindOf(wire, stuffed).ShouldBe(EdgeKind.Revised);
    }

    [Fact]
    public void A_reworded_copy_that_lost_paragraphs_is_no_update()
    {
        var wire = AnyTradition.Text(new Random(4), 9);
        KindOf(wire, [.. AnyTradition.Reworded(new Random(5), wire, 60).Take(6)]).ShouldBeOneOf(EdgeKind.Spun, EdgeKind.Trimmed);
    }

    // What the arrow from a wire, which three others have copied before, to the last copy is called.
    static EdgeKind KindOf(string[] wire, string[] copy)
    {
        var tradition = new AnyTradition([wire], [[]], [false]);
        for (var i = 0; i < 3; i++)
            tradition.Add(AnyTradition.Reworded(new Random(90 + i), wire, 4), 0);
        tradition.Add(copy, 0);
        var heard = tradition.Captured.Select(n => tradition.Testimony(n)).ToList();
        var kin = tradition.Kin(heard);
        var graph = DescentFinder.Find(heard, kin, Collator.Collate([.. heard.Select(t => t.Account)], kin));
        var last = heard[^1].Account.Id;
        return graph.Edges.Single(e => graph.Nodes[e.Copy].Account == last).Kind;
    }
}
