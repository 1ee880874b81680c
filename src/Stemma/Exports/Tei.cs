using System.Globalization;
using Stemma.Comparison;
using Stemma.Dossiers;
using Stemma.Reports;

namespace Stemma.Exports;

/// <summary>
/// Writes a story as TEI P5 (https://tei-c.org/guidelines/p5/), chapter 13, parallel segmentation: witnesses and lost originals in a
/// list, their words in <c>app</c>s with <c>lem</c> and <c>rdg</c>, each change typed by the taxonomy of the header and told in a
/// <c>witDetail</c> of the witness that made it.
/// </summary>
static class Tei
{
    const string Space = "http://www.tei-c.org/ns/1.0";

    /// <summary>Writes the document.</summary>
    /// <returns>How many code units XML cannot hold and were replaced.</returns>
    public static int Write(TextWriter output, Apparatus apparatus, Edition edition)
    {
        var notes = new EditionNotes(apparatus, edition);
        using var xml = new XmlOutput(output);
        xml.Remark(Export.Mark);
        xml.Open("TEI", Space, []);
        xml.Line();
        Header(xml, apparatus, edition, notes);
        Open(xml, "text");
        Open(xml, "body");
        new TeiText(xml, apparatus, edition, notes).Write();
        xml.Close(line: true);
        Open(xml, "back");
        xml.Element("p", $"{xml.Replaced} characters that XML cannot hold are replaced by U+FFFD.", ("n", "replaced"));
        xml.Close(line: true);
        xml.Close(line: true);
        xml.Close(line: true);
        return xml.Replaced;
    }

    static void Header(XmlOutput xml, Apparatus apparatus, Edition edition, EditionNotes notes)
    {
        var dossier = apparatus.Dossier;
        Open(xml, "teiHeader");
        Open(xml, "fileDesc");
        Open(xml, "titleStmt");
        xml.Element("title", dossier.Headline);
        xml.Close(line: true);
        Open(xml, "publicationStmt");
        xml.Element("p", $"Story {dossier.Story.Id.Value}, reconstructed by Stemma, stages {dossier.Stamp.Value}.");
        xml.Close(line: true);
        Open(xml, "sourceDesc");
        Witnesses(xml, apparatus);
        xml.Close(line: true);
        xml.Close(line: true);
        Open(xml, "encodingDesc");
        xml.Open("variantEncoding", ("method", "parallel-segmentation"), ("location", "internal"));
        xml.Close(line: true);
        Open(xml, "editorialDecl");
        xml.Element("p", "Each text is given as its report: headline and running text. Menus, captions, credits, datelines and injected phrases are left out.");
        xml.Element("p", edition.Families.Length > 1
            ? "Texts that share words stand in one div, which names them in corresp; its segments are those of these texts alone. A text with an empty reading has nothing there."
            : "Words outside an app are in all texts. A text with an empty reading has nothing there.");
        xml.Element("p", "Paragraphs are those of the base text, whose reading is the lem. White space is one blank. A text whose order is another has a transpose: "
            + "it is cut at each place that one of the ptrs points to, and the pieces are read in the order of the ptrs.");
        xml.Element("p", $"Changes are typed on the reading and told by a witDetail of the witness that made them; {notes.Unplaced.Count} that touch no word of a report are not in this file.");
        xml.Close(line: true);
        Open(xml, "classDecl");
        Taxonomy(xml, "changes", "Kinds of change", Enum.GetValues<DriftKind>().Select(k => (Kind(k), Signs.Name(k))));
        Taxonomy(xml, "severities", "How much a change matters", Enum.GetValues<Severity>().Select(s => (Weight(s), Signs.Name(s))));
        Taxonomy(xml, "texts", "What a text is", [("lost-original", "a text nobody has, put together from its copies")]);
        xml.Close(line: true);
        xml.Close(line: true);
        xml.Close(line: true);
    }

    static void Taxonomy(XmlOutput xml, string id, string says, IEnumerable<(string Id, string Says)> categories)
    {
        xml.Open("taxonomy", ("xml:id", id));
        xml.Line();
        xml.Element("desc", says);
        foreach (var category in categories)
        {
            xml.Open("category", ("xml:id", category.Id));
            xml.Element("catDesc", category.Says);
            xml.Close(line: true);
        }
        xml.Close(line: true);
    }

    static void Witnesses(XmlOutput xml, Apparatus apparatus)
    {
        var nodes = apparatus.Dossier.Graph.Nodes;
        Open(xml, "listWit");
        for (var n = 0; n < nodes.Count; n++)
        {
            var lost = nodes[n].Lost;
            xml.Open("witness", ("xml:id", Export.Id(apparatus, n)), ("n", apparatus.Letter(n)), ("ana", lost is null ? null : "#lost-original"));
            xml.Line();
            if (lost is null)
                Account(xml, apparatus, n);
            else
                foreach (var why in lost.Why.Select(w => w.Text).Prepend(apparatus.Name(n)))
                    xml.Element("note", why);
            foreach (var e in apparatus.Into(n))
            {
                var edge = apparatus.Dossier.Graph.Edges[e];
                xml.Element("note", string.Join(' ', edge.Why), ("type", "copied-from"), ("subtype", JsonReport.Token(edge.Kind)), ("n", CellId.Edge(e + 1).Value),
                    ("target", "#" + Export.Id(apparatus, edge.Exemplar)), ("cert", Sure(edge.Probability)));
                foreach (var other in edge.Alternatives)
                    xml.Element("note", $"or from {apparatus.Name(other.Exemplar)}", ("type", "perhaps-copied-from"), ("target", "#" + Export.Id(apparatus, other.Exemplar)), ("cert", Sure(other.Probability)));
            }
            xml.Close(line: true);
        }
        xml.Close(line: true);
    }

    static void Account(XmlOutput xml, Apparatus apparatus, int witness)
    {
        var account = apparatus.Testimonies[witness].Account;
        Open(xml, "bibl");
        xml.Element("publisher", apparatus.Outlet(witness));
        xml.Element("title", account.Headline is { } headline ? headline.In(account.Text).ToString() : null);
        xml.Element("author", account.Facts.Byline is { } byline ? byline.In(account.Text).ToString() : null);
        if (account.Facts.Published is { } at)
            xml.Element("date", Times.Long(at), ("when", Times.Precision(at) == "not exactly known" ? null : Times.Iso(at)));
        xml.Element("idno", account.Facts.Url, ("type", "URL"));
        xml.Element("idno", account.Id.ToString(), ("type", "account"));
        xml.Close(line: true);
    }

    /// <summary>A kind of change as the taxonomy names it.</summary>
    internal static string Kind(DriftKind kind) => JsonReport.Token(kind);

    /// <summary>A severity as the taxonomy names it.</summary>
    internal static string Weight(Severity severity) => "severity-" + JsonReport.Token(severity);

    static string Sure(double probability) => Math.Round(probability, 4).ToString(CultureInfo.InvariantCulture);

    static void Open(XmlOutput xml, string name)
    {
        xml.Open(name);
        xml.Line();
    }
}
