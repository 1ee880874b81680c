using System.Text;
using System.Xml.Linq;

namespace Stemma.Tests.Exports;

/// <summary>Reads a TEI file as its own header says a reader should, knowing nothing of how it was written.</summary>
sealed class TeiReader(string xml)
{
    static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";
    static readonly XName Id = XNamespace.Xml + "id";

    /// <summary>The document.</summary>
    public XDocument Document { get; } = XDocument.Parse(xml, LoadOptions.PreserveWhitespace);

    /// <summary>The ids of all witnesses, lost originals too.</summary>
    public IEnumerable<string> Witnesses => Document.Descendants(Tei + "witness").Select(w => w.Attribute(Id)!.Value); // every one has it

    /// <summary>The elements of a name.</summary>
    public IEnumerable<XElement> All(string name) => Document.Descendants(Tei + name);

    /// <summary>The running text of a witness, in its own order.</summary>
    public string Text(string witness)
    {
        var text = new StringBuilder();
        foreach (var div in All("div").Where(d => Names(d, "corresp").Contains(witness)))
        {
            var pieces = new List<(string? Id, StringBuilder Text)> { (null, new StringBuilder()) };
            var order = div.Descendants(Tei + "transpose").FirstOrDefault(t => Names(t, "corresp").Contains(witness))
                ?.Elements(Tei + "ptr").Select(p => p.Attribute("target")!.Value[1..]).ToList(); // every one has it
            foreach (var node in div.Elements(Tei + "p").SelectMany(p => p.Nodes()))
            {
                if (node is XElement { } element && element.Attribute(Id)?.Value is { } id && order?.Contains(id) == true)
                    pieces.Add((id, new StringBuilder()));
                pieces[^1].Text.Append(node switch
                {
                    XText plain => plain.Value,
                    XElement app when app.Name == Tei + "app" => Reading(app, witness),
                    XElement seg => seg.Value,
                    _ => "",
                });
            }
            pieces[0].Text.Length.ShouldBe(order is null ? pieces[0].Text.Length : 0, "a piece that no ptr names");
            foreach (var id in order ?? [])
                text.Append(pieces.Single(p => p.Id == id).Text);
            if (order is null)
                text.Append(pieces[0].Text);
        }
        return text.ToString();
    }

    /// <summary>The headline of a witness.</summary>
    public string Headline(string witness) => string.Concat(All("head").Elements(Tei + "app").Where(a => Readings(a).Any(r => Names(r, "wit").Contains(witness))).Select(a => Reading(a, witness)));

    static string Reading(XElement app, string witness) => Readings(app).Single(r => Names(r, "wit").Contains(witness)) is var reading ? reading.Value : "";

    static IEnumerable<XElement> Readings(XElement app) => app.Elements().Where(e => e.Name == Tei + "lem" || e.Name == Tei + "rdg");

    static string[] Names(XElement element, string attribute) => [.. (element.Attribute(attribute)?.Value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => n[1..])];
}
