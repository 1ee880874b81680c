using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Stemma.Dossiers;
using Stemma.Exports;
using Stemma.Tests.Reports;

namespace Stemma.Tests.Exports;

public sealed partial class GraphExportTests
{
    static readonly XNamespace GraphMl = "http://graphml.graphdrawing.org/xmlns";
    static readonly Apparatus Lake = new(LakeTalks.Dossier, LakeTalks.Testimonies);

    [Fact]
    public void GraphML_holds_every_node_and_every_arrow()
    {
        var graph = Parsed(Lake);
        graph.Elements(GraphMl + "node").Count().ShouldBe(LakeTalks.Dossier.Graph.Nodes.Count);
        var nodes = graph.Elements(GraphMl + "node").Select(Id).ToHashSet();
        var edges = graph.Elements(GraphMl + "edge").ToList();
        edges.Select(e => (e.Attribute("source")?.Value, e.Attribute("target")?.Value))
            .ShouldBe(LakeTalks.Dossier.Graph.Edges.Select(e => ((string?)Export.Id(Lake, e.Exemplar), (string?)Export.Id(Lake, e.Copy))));
        edges.SelectMany(e => new[] { e.Attribute("source")?.Value, e.Attribute("target")?.Value }).ShouldAllBe(n => nodes.Contains(n ?? ""));
    }

    [Fact]
    public void Every_value_of_GraphML_has_a_declared_key_and_is_of_its_type()
    {
        foreach (var apparatus in new[] { Lake, Of("NaN \u0001 <&> ]]>"), TeiTests.Story(1).Apparatus })
        {
            var graph = Parsed(apparatus);
            var keys = graph.Parent!.Elements(GraphMl + "key").ToDictionary(Id); // a graph stands in a graphml
            keys.Keys.ShouldAllBe(k => XmlConvert.VerifyNMTOKEN(k) == k);
            foreach (var data in graph.Descendants(GraphMl + "data"))
            {
                var key = keys[data.Attribute("key")?.Value ?? ""];
                key.Attribute("for")?.Value.ShouldBe(data.Parent?.Name.LocalName);
                _ = key.Attribute("attr.type")?.Value switch
                {
                    "double" => double.Parse(data.Value, CultureInfo.InvariantCulture),
                    "int" => int.Parse(data.Value, CultureInfo.InvariantCulture),
                    "boolean" => XmlConvert.ToBoolean(data.Value) ? 1 : 0,
                    "string" => 0,
                    var other => throw new InvalidOperationException($"no such type: {other}"),
                };
            }
        }
    }

    [Fact]
    public void A_lost_original_has_its_reasons_and_its_text()
    {
        var lost = Parsed(Lake).Elements(GraphMl + "node").Single(n => Value(n, "node.lost") == "true");
        Value(lost, "node.kind").ShouldBe("lost");
        Value(lost, "node.agency").ShouldBe("MW");
        Value(lost, "node.why").ShouldContain("Meridian Wire");
        Value(lost, "node.text").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("a \" b \\ c \\\" d \\n e \\N")]
    [InlineData("\"]; } digraph evil { x -> y")]
    [InlineData("&lt;b&gt; <b>bold</b> &amp;amp;")]
    [InlineData("line\r\nbreak\u2028and \u0000 \u001b]8;;x\u0007 \u202Edrawkcab")]
    [InlineData("backslash at the end \\")]
    public void A_string_of_DOT_ends_where_it_should_whatever_is_in_it(string evil)
    {
        var dot = Dot(Of(evil));
        dot.Where(c => c < ' ' && c != '\n').ShouldBeEmpty();
        var bare = QuotedString().Replace(dot, "S");
        bare.ShouldNotContain("\"");
        foreach (var line in bare.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Statement().IsMatch(line).ShouldBeTrue(line);
        QuotedString().Matches(dot).Select(m => m.Value).ShouldAllBe(s => !BareEntity().IsMatch(s));
    }

    [Fact]
    public void Lost_originals_are_drawn_apart_and_doubtful_arrows_dashed()
    {
        var lines = Dot(Lake).Split('\n');
        lines.Single(l => l.Contains("\"o1\" [", StringComparison.Ordinal)).ShouldEndWith("shape=ellipse, style=dashed, color=grey];");
        lines.Single(l => l.Contains("\"o1\" -> \"F\"", StringComparison.Ordinal)).ShouldEndWith("style=dashed];");
        lines.Single(l => l.Contains("\"o1\" -> \"A\"", StringComparison.Ordinal)).ShouldNotContain("dashed");
    }

    static Apparatus Of(string evil)
    {
        var (dossier, testimonies) = Hostile.Story(evil);
        return new Apparatus(dossier, testimonies);
    }

    static string Dot(Apparatus apparatus) => Written(apparatus, ExportForm.Dot);

    static XElement Parsed(Apparatus apparatus) => XDocument.Parse(Written(apparatus, ExportForm.GraphMl)).Root?.Element(GraphMl + "graph") ?? throw new InvalidOperationException("no graph");

    static string Written(Apparatus apparatus, ExportForm form)
    {
        using var output = new StringWriter();
        Export.Write(output, apparatus, new([], []), form);
        return output.ToString();
    }

    static string Id(XElement element) => element.Attribute("id")?.Value ?? "";

    static string Value(XElement element, string key) => element.Elements(GraphMl + "data").Single(d => d.Attribute("key")?.Value == key).Value;

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex QuotedString();

    [GeneratedRegex(@"^(//.*|digraph S \{|\}|\s+(S|graph|node|S -> S) \[[\w=, .]+\];)$")]
    private static partial Regex Statement();

    [GeneratedRegex("&(?!amp;)")]
    private static partial Regex BareEntity();
}
