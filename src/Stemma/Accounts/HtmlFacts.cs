using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Stemma.Values;

namespace Stemma.Accounts;

/// <summary>What the head of a page says of it.</summary>
/// <param name="Titles">The headline as metadata has it, best first: Open Graph, JSON-LD, the title element; may be empty.</param>
/// <param name="Authors">Who wrote it, by JSON-LD or meta; may be empty.</param>
/// <param name="Facts">Outlet, address, published, updated.</param>
sealed record HtmlFacts(List<string> Titles, List<string> Authors, PublicationFacts Facts)
{
    /// <summary>The program that wrote the page; null when it does not say.</summary>
    public string? Generator { get; init; }

    /// <summary>Reads them. Broken metadata count as absent.</summary>
    public static HtmlFacts Of(IHtmlDocument document, string origin)
    {
        var meta = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var linked = new JsonLd();
        string? canonical = null, title = null, firstTime = null;
        foreach (var element in Elements(document))
        {
            switch (element.LocalName)
            {
                case "meta":
                    if ((element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop")) is { } name
                        && element.GetAttribute("content")?.Trim() is { Length: > 0 } content)
                        meta.TryAdd(name.Trim(), content);
                    break;
                case "link":
                    if (string.Equals(element.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase))
                        canonical ??= element.GetAttribute("href")?.Trim();
                    break;
                case "title":
                    title ??= element.ParentElement?.LocalName == "head" ? element.TextContent.Trim() : null;
                    break;
                case "script":
                    if (element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true)
                        linked.Read(element.TextContent);
                    break;
                case "time":
                    firstTime ??= element.GetAttribute("datetime");
                    break;
            }
        }
        string? Meta(params string[] names) => names.Select(n => meta.GetValueOrDefault(n)).FirstOrDefault(v => v is not null);
        Moment? When(params string?[] written) => written.Select(MomentReader.Read).FirstOrDefault(m => m is not null);
        var url = Absolute(canonical) ?? Absolute(Meta("og:url", "twitter:url")) ?? Absolute(origin);
        var facts = PublicationFacts.None with
        {
            Outlet = Meta("og:site_name", "application-name") ?? linked.Publisher ?? Meta("publisher", "dc.publisher") ?? AccountReader.Host(url),
            Url = url,
            Published = When(linked.Published, Meta("article:published_time", "og:article:published_time", "article:published"),
                Meta("datePublished", "dc.date.issued", "dcterms.created", "dc.date", "parsely-pub-date", "sailthru.date", "pubdate", "publish-date", "publication_date", "date"), firstTime),
            Updated = When(linked.Modified, Meta("article:modified_time", "og:updated_time", "article:modified"), Meta("dateModified", "last-modified", "lastmod")),
        };
        List<string> titles = [.. new[] { Meta("og:title"), linked.Headline, Meta("twitter:title"), title }.OfType<string>().Where(t => t.Length > 0)];
        List<string> authors = [.. linked.Authors];
        if (authors.Count == 0 && Meta("author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author") is { } author && !author.Contains("://", StringComparison.Ordinal))
            authors.Add(author);
        facts = facts with { Title = titles.FirstOrDefault(), Authors = authors.ToValueList() };
        return new HtmlFacts(titles, authors, facts) { Generator = meta.GetValueOrDefault("generator") };
    }

    static string? Absolute(string? url) =>
        url is { Length: < 4000 } && Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? url : null;

    static IEnumerable<IElement> Elements(IHtmlDocument document)
    {
        var open = new Stack<(INode Node, int Next)>();
        open.Push((document, 0));
        while (open.TryPop(out var top))
        {
            if (top.Next >= top.Node.ChildNodes.Length)
                continue;
            open.Push((top.Node, top.Next + 1));
            if (top.Node.ChildNodes[top.Next] is IElement element)
            {
                yield return element;
                open.Push((element, 0));
            }
        }
    }
}
