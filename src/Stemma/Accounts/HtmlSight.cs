using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Stemma.Accounts;

/// <summary>A page with markup, parsed, walked and measured; nothing is judged yet.</summary>
/// <param name="About">What its head says.</param>
/// <param name="Walk">Its lines and elements.</param>
/// <param name="Text">Its visible text.</param>
/// <param name="Content">Where the report seems to stand, by density and names alone.</param>
/// <param name="Rows">The numbers by which each line is judged, see <see cref="HtmlFeatures"/>; none where there are thousands.</param>
/// <param name="Cut">How many tags were beyond reason and passed over.</param>
sealed record HtmlSight(HtmlFacts About, HtmlWalk Walk, string Text, HtmlContent Content, float[] Rows, int Cut)
{
    const int MaxLines = 8000; // beyond these a page is a table or an attack

    static readonly HtmlParserOptions Options = new() { IsScripting = false, MaximumDepth = 300, SkipComments = true };

    /// <summary>Parses a page; O(length).</summary>
    public static HtmlSight Of(string source, string origin)
    {
        var scan = HtmlScan.Of(source);
        using var document = new HtmlParser(Options).ParseDocument(scan.Source);
        var about = HtmlFacts.Of(document, origin);
        var walk = HtmlWalk.Of(document, scan, source);
        var text = walk.Builder.ToString();
        var content = HtmlContent.Of(walk, text);
        var (titles, descriptions) = Head(document);
        var rows = walk.Lines.Count > MaxLines ? [] : HtmlFeatures.Of(walk, content, text, HtmlWitness.OfBody(source), HtmlWitness.Of(titles), HtmlWitness.Of(descriptions));
        return new HtmlSight(about, walk, text, content, rows, scan.Cut);
    }

    // The words of the head by which a page is found and shown elsewhere.
    static (List<string> Titles, List<string> Descriptions) Head(IHtmlDocument document)
    {
        var (titles, descriptions) = (new List<string>(), new List<string>());
        if (document.Head is not { } head)
            return (titles, descriptions);
        if (document.Title is { Length: > 0 } title)
            titles.Add(title);
        foreach (var element in head.Children)
            if (element.LocalName == "meta" && (element.GetAttribute("property") ?? element.GetAttribute("name")) is { } name && element.GetAttribute("content") is { Length: > 0 } content)
            {
                if (name.EndsWith("description", StringComparison.OrdinalIgnoreCase))
                    descriptions.Add(content);
                else if (name.EndsWith(":title", StringComparison.OrdinalIgnoreCase))
                    titles.Add(content);
            }
        return (titles, descriptions);
    }
}
