using System.Xml.Linq;
using Stemma.Collation;
using Stemma.Copies;
using Stemma.Dossiers;
using Stemma.Exports;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Tests.Reports;

namespace Stemma.Tests.Exports;

public sealed class TeiTests
{
    const int Seeds = 16;

    static readonly Lazy<(Apparatus, CollationTable)>[] Stories = [.. Enumerable.Range(0, Seeds).Select(s => new Lazy<(Apparatus, CollationTable)>(() => Told(s)))];

    [Fact]
    public void Each_text_is_rebuilt_word_for_word_and_blank_for_blank()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (apparatus, table) = Story(seed);
            var read = new TeiReader(Written(apparatus, table));
            read.Witnesses.Count().ShouldBe(apparatus.Dossier.Graph.Nodes.Count, $"seed {seed}");
            for (var w = 0; w < apparatus.Testimonies.Count; w++)
            {
                var account = apparatus.Testimonies[w].Account;
                read.Text(apparatus.Letter(w)).Trim().ShouldBe(Blanks(string.Join(' ', account.Report().Select(s => s.In(account.Text).ToString()))), $"seed {seed}, {apparatus.Letter(w)}");
            }
        }
    }

    [Fact]
    public void A_lost_original_has_the_words_it_was_put_together_from()
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var (apparatus, table) = Story(seed);
            var read = new TeiReader(Written(apparatus, table));
            for (var n = apparatus.Testimonies.Count; n < apparatus.Dossier.Graph.Nodes.Count; n++)
                if (apparatus.Dossier.Graph.Nodes[n].Lost is { } lost)
                    read.Text(Export.Id(apparatus, n)).Trim().ShouldBe(Blanks(string.Join(' ', lost.Text.Report().Select(s => s.In(lost.Text.Text).ToString()))), $"seed {seed}, {lost.Name}");
        }
    }

    [Fact]
    public void A_text_whose_order_is_another_says_in_which_order_its_pieces_are_read()
    {
        var moved = 0;
        for (var seed = 0; seed < Seeds; seed++)
            moved += new TeiReader(Written(Story(seed))).All("transpose").Count();
        moved.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Changes_are_typed_on_the_reading_and_told_by_the_witness_that_made_them()
    {
        var read = new TeiReader(Lake());
        var told = read.All("witDetail").Single(w => w.Value.Contains("“alleged” is gone", StringComparison.Ordinal));
        told.Attribute("type")?.Value.ShouldBe("hedge-dropped");
        told.Attribute("wit")?.Value.ShouldBe("#B");
        var reading = told.ElementsBeforeSelf().Last();
        reading.Attribute("wit")?.Value.Split(' ').ShouldContain("#B");
        reading.Attribute("ana")?.Value.ShouldContain("#hedge-dropped");
    }

    [Fact]
    public void Every_pointer_leads_to_an_id_that_stands_once()
    {
        foreach (var xml in new[] { Lake(), Written(Story(3)), Written(Story(7)) })
        {
            var read = new TeiReader(xml);
            var ids = read.Document.Descendants().Attributes(XNamespace.Xml + "id").Select(a => a.Value).ToList();
            ids.Distinct().Count().ShouldBe(ids.Count);
            var pointed = read.Document.Descendants().Attributes().Where(a => a.Name.LocalName is "wit" or "ana" or "target" or "corresp").SelectMany(a => a.Value.Split(' '));
            pointed.Select(p => p[1..]).Except(ids).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_lost_original_is_a_witness_that_says_it_is_lost_and_what_came_from_it()
    {
        var read = new TeiReader(Lake());
        var lost = read.All("witness").Single(w => w.Attribute("ana")?.Value == "#lost-original");
        lost.Attribute("n")?.Value.ShouldBe("α");
        lost.Value.ShouldContain("Meridian Wire");
        read.All("note").Count(n => n.Attribute("type")?.Value == "copied-from").ShouldBe(LakeTalks.Dossier.Graph.Edges.Count);
    }

    [Theory]
    [InlineData("]]> <!-- & <script>alert('x')</script> \"><img src=x>")]
    [InlineData("\u0000\u0007\u001b[31m \u009b2J")]
    [InlineData("\u202Egnp.exe\u202C \u2066x\u2069")]
    [InlineData("אבג ابج e\u0301 \U000E0041")]
    public void Whatever_the_accounts_hold_it_parses_and_what_XML_cannot_hold_is_counted(string evil)
    {
        foreach (var hostile in new[] { evil, evil + (char)0xD83D + " " + (char)0xFFFE })
        {
            var (dossier, testimonies) = Hostile.Story(hostile);
            var apparatus = new Apparatus(dossier, testimonies);
            using var output = new StringWriter();
            var replaced = Export.Write(output, apparatus, Collator.Collate([.. testimonies.Select(t => t.Account)], []), ExportForm.Tei);
            var read = new TeiReader(output.ToString());
            read.Headline("A").ShouldBe(testimonies[0].Account.Headline!.Value.In(testimonies[0].Account.Text).ToString() is var line ? Clean(line) : ""); // it has one
            (replaced > 0).ShouldBe(hostile.Any(c => !System.Xml.XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c)) || hostile != evil);
            read.All("p").Last().Value.ShouldStartWith($"{replaced} characters");
        }
    }

    static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(r => r.Utf16SequenceLength == 2 || System.Xml.XmlConvert.IsXmlChar((char)r.Value) ? r.ToString() : "\uFFFD"));

    static string Blanks(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string Lake()
    {
        var apparatus = new Apparatus(LakeTalks.Dossier, LakeTalks.Testimonies);
        return Written(apparatus, Collated(LakeTalks.Testimonies));
    }

    static CollationTable Collated(IReadOnlyList<Testimony> testimonies)
    {
        var kin = from a in testimonies
                  from b in testimonies
                  where a.Account.Id.CompareTo(b.Account.Id) < 0
                  select PassageFinder.Compare(a.Account, a.Quotations, b.Account, b.Quotations);
        return Collator.Collate([.. testimonies.Select(t => t.Account)], [.. kin.OfType<Kinship>()]);
    }

    static string Written((Apparatus Apparatus, CollationTable Table) story) => Written(story.Apparatus, story.Table);

    static string Written(Apparatus apparatus, CollationTable table)
    {
        using var output = new StringWriter();
        Export.Write(output, apparatus, table, ExportForm.Tei);
        return output.ToString();
    }

    internal static (Apparatus Apparatus, CollationTable Table) Story(int seed) => Stories[seed].Value;

    // One family for most seeds, two where a second origin is added.
    static (Apparatus, CollationTable) Told(int seed)
    {
        var random = new Random(seed);
        var tradition = AnyTradition.Of(random, 5);
        if (seed % 3 == 0)
            tradition.Add(AnyTradition.Text(random, 4));
        var heard = tradition.Captured.Select(n => tradition.Testimony(n)).ToList();
        var kin = tradition.Kin(heard);
        var ids = heard.Select(h => h.Account.Id).Order().ToList();
        var story = new Story(StoryId.FoundedBy(ids[0]), StoryId.FoundedBy(ids[0]), [.. ids], ["invented"]);
        return (new Apparatus(Weigher.Weigh(story, heard, kin), heard), Collator.Collate([.. heard.Select(h => h.Account)], kin));
    }
}
