using System.Globalization;
using Stemma.Dossiers;
using Stemma.Reports;

namespace Stemma.Exports;

/// <summary>
/// Writes the stemma as GraphML (http://graphml.graphdrawing.org): a directed graph from exemplar to copy. Every value stands in a
/// <c>data</c> of a declared key with its type, so that Gephi, yEd, igraph and networkx read numbers as numbers.
/// </summary>
static class GraphMl
{
    const string Space = "http://graphml.graphdrawing.org/xmlns";

    static readonly (string For, string Name, string Type, string Says)[] Keys =
    [
        ("graph", "story", "string", "id of the story"),
        ("graph", "headline", "string", "headline of the story"),
        ("graph", "independent", "int", "how many independent lineages"),
        ("graph", "stamp", "string", "the stages that made this"),
        ("graph", "replaced", "int", "characters that XML cannot hold, each replaced by U+FFFD"),
        ("node", "kind", "string", "witness, or lost for an original nobody has"),
        ("node", "lost", "boolean", "whether nobody has the text"),
        ("node", "label", "string", "for people: letter and outlet"),
        ("node", "account", "string", "id of the account"),
        ("node", "outlet", "string", "who published it"),
        ("node", "published", "string", "when, ISO 8601; a day where only the day is known"),
        ("node", "headline", "string", "its headline"),
        ("node", "url", "string", "its address"),
        ("node", "agency", "string", "whose text a lost original was, where credits say so"),
        ("node", "lineages", "string", "numbers of the lineages it carries"),
        ("node", "cell", "string", "what stemma explain understands"),
        ("node", "why", "string", "of a lost original: why there must have been one"),
        ("node", "text", "string", "of a lost original: its text as put together from its copies"),
        ("edge", "kind", "string", "what the copyist did: verbatim, revised, trimmed, spun, updated, merged"),
        ("edge", "confidence", "double", "that this node and no other is what the copy was made from, 0 to 1"),
        ("edge", "share", "double", "share of the copy's report that stands in passages of the exemplar, 0 to 1"),
        ("edge", "doubtful", "boolean", "whether the confidence is less than even"),
        ("edge", "alternatives", "string", "other nodes the copy may have been made from, each with its confidence: A 0.31, o1 0.1"),
        ("edge", "cell", "string", "what stemma explain understands"),
        ("edge", "why", "string", "the evidence"),
    ];

    /// <summary>Writes the document.</summary>
    /// <returns>How many code units XML cannot hold and were replaced.</returns>
    public static int Write(TextWriter output, Apparatus apparatus)
    {
        var dossier = apparatus.Dossier;
        using var xml = new XmlOutput(output);
        xml.Remark(Export.Mark);
        xml.Open("graphml", Space, [("xsi:schemaLocation", $"{Space} {Space}/1.0/graphml.xsd")]);
        xml.Line();
        foreach (var key in Keys)
        {
            xml.Open("key", ("id", Id(key.For, key.Name)), ("for", key.For), ("attr.name", key.Name), ("attr.type", key.Type));
            xml.Element("desc", key.Says);
            xml.Close(line: true);
        }
        xml.Open("graph", ("id", dossier.Story.Id.Value), ("edgedefault", "directed"));
        xml.Line();
        Data("graph", "story", dossier.Story.Id.Value);
        Data("graph", "headline", dossier.Headline);
        Data("graph", "independent", Number(dossier.Lineages.All.Count));
        Data("graph", "stamp", dossier.Stamp.Value);
        for (var node = 0; node < dossier.Graph.Nodes.Count; node++)
            Node(node);
        for (var e = 0; e < dossier.Graph.Edges.Count; e++)
            Edge(e);
        Data("graph", "replaced", Number(xml.Replaced));
        xml.Close(line: true);
        xml.Close(line: true);
        return xml.Replaced;

        void Node(int node)
        {
            xml.Open("node", ("id", Export.Id(apparatus, node)));
            xml.Line();
            var lost = dossier.Graph.Nodes[node].Lost;
            Data("node", "kind", lost is null ? "witness" : "lost");
            Data("node", "lost", lost is null ? "false" : "true");
            Data("node", "label", lost is null ? $"{apparatus.Letter(node)} {apparatus.Outlet(node)}" : apparatus.Name(node));
            if (lost is not null)
            {
                Data("node", "agency", lost.Agency);
                Data("node", "cell", CellId.Original(StemmaSvg.OriginalNumber(apparatus, node)).Value);
                Data("node", "why", string.Join(' ', lost.Why));
                Data("node", "text", lost.Text.Text);
            }
            else
            {
                var account = apparatus.Testimonies[node].Account;
                Data("node", "account", account.Id.ToString());
                Data("node", "outlet", account.Facts.Outlet);
                Data("node", "published", account.Facts.Published is { } at ? Times.Iso(at) : null);
                Data("node", "headline", account.Headline is { } headline ? headline.In(account.Text).ToString() : null);
                Data("node", "url", account.Facts.Url);
                Data("node", "lineages", string.Join(' ', dossier.Lineages.All.Where(l => l.Accounts.Contains(account.Id)).Select(l => Number(l.Id.Number))));
            }
            xml.Close(line: true);
        }

        void Edge(int e)
        {
            var edge = dossier.Graph.Edges[e];
            xml.Open("edge", ("id", CellId.Edge(e + 1).Value), ("source", Export.Id(apparatus, edge.Exemplar)), ("target", Export.Id(apparatus, edge.Copy)));
            xml.Line();
            Data("edge", "kind", JsonReport.Token(edge.Kind));
            Data("edge", "confidence", Share(edge.Probability));
            Data("edge", "share", Share(edge.Share));
            Data("edge", "doubtful", edge.Probability < 0.5 ? "true" : "false");
            Data("edge", "alternatives", edge.Alternatives.Count == 0 ? null : string.Join(", ", edge.Alternatives.Select(a => $"{Export.Id(apparatus, a.Exemplar)} {Share(a.Probability)}")));
            Data("edge", "cell", CellId.Edge(e + 1).Value);
            Data("edge", "why", string.Join(' ', edge.Why));
            xml.Close(line: true);
        }

        void Data(string of, string name, string? value) => xml.Element("data", value, ("key", Id(of, name)));
    }

    static string Id(string of, string name) => $"{of}.{name}";

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Share(double share) => Math.Round(share, 4).ToString(CultureInfo.InvariantCulture);
}
