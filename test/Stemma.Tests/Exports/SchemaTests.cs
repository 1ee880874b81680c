using Stemma.Collation;
using Stemma.Dossiers;
using Stemma.Exports;
using Stemma.Tests.Reports;

namespace Stemma.Tests.Exports;

/// <summary>The exports are what their formats say, whatever the accounts hold.</summary>
public sealed class SchemaTests
{
    const int Seeds = 8;

    public static TheoryData<string> Evil => new("plain", "]]> <!-- & \" <x y='z'>", "\u0000\u001b[31m\u202E", "A B\tC\nD", "#p1.1 -- & \"\"", "אבג e\u0301 \U000E0041");

    [Fact]
    public void GraphML_is_valid_its_keys_declared_and_its_edges_between_its_nodes()
    {
        foreach (var (apparatus, _) in Stories())
            Schemas.Errors(Written(apparatus, new([], []), ExportForm.GraphMl), Schemas.GraphMl).ShouldBeEmpty();
    }

    [Fact]
    public void TEI_is_valid_its_ids_stand_once_and_each_reading_has_its_witnesses()
    {
        foreach (var (apparatus, table) in Stories())
            Schemas.Errors(Written(apparatus, table, ExportForm.Tei), Schemas.Tei).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Evil))]
    public void Hostile_accounts_make_valid_files(string evil)
    {
        var (dossier, testimonies) = Hostile.Story(evil);
        var apparatus = new Apparatus(dossier, testimonies);
        Schemas.Errors(Written(apparatus, new([], []), ExportForm.GraphMl), Schemas.GraphMl).ShouldBeEmpty();
        Schemas.Errors(Written(apparatus, Collator.Collate([.. testimonies.Select(t => t.Account)], []), ExportForm.Tei), Schemas.Tei).ShouldBeEmpty();
    }

    [Fact]
    public void Each_witness_of_a_family_is_in_one_reading_of_each_entry_and_in_no_other_family_s()
    {
        foreach (var (apparatus, table) in Stories())
        {
            var read = new TeiReader(Written(apparatus, table, ExportForm.Tei));
            foreach (var div in read.All("div"))
            {
                var family = Names(div, "corresp");
                foreach (var app in div.Descendants().Where(e => e.Name.LocalName == "app"))
                    app.Elements().Where(e => e.Name.LocalName is "lem" or "rdg").SelectMany(e => Names(e, "wit")).Order().ShouldBe(family.Order());
            }
        }

        static string[] Names(System.Xml.Linq.XElement element, string attribute) => element.Attribute(attribute)!.Value.Split(' '); // the schema asks for it
    }

    [Fact]
    public void The_schemas_find_what_is_wrong()
    {
        var (apparatus, table) = TeiTests.Story(1);
        var graph = Written(apparatus, table, ExportForm.GraphMl);
        Schemas.Errors(graph.Replace("target=\"", "target=\"x", StringComparison.Ordinal), Schemas.GraphMl).ShouldNotBeEmpty();
        Schemas.Errors(graph.Replace("key=\"node.kind\"", "key=\"node.sort\"", StringComparison.Ordinal), Schemas.GraphMl).ShouldNotBeEmpty();
        var tei = Written(apparatus, table, ExportForm.Tei);
        Schemas.Errors(tei.Replace("<rdg wit=", "<rdg who=", StringComparison.Ordinal), Schemas.Tei).ShouldNotBeEmpty();
        Schemas.Errors(tei.Replace("xml:id=\"B\"", "xml:id=\"A\"", StringComparison.Ordinal), Schemas.Tei).ShouldNotBeEmpty();
    }

    static IEnumerable<(Apparatus Apparatus, CollationTable Table)> Stories() => Enumerable.Range(0, Seeds).Select(TeiTests.Story);

    static string Written(Apparatus apparatus, CollationTable table, ExportForm form)
    {
        using var output = new StringWriter();
        Export.Write(output, apparatus, table, form);
        return output.ToString();
    }
}
