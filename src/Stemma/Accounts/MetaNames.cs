namespace Stemma.Accounts;

/// <summary>The names under which meta elements tell of a publication, best first, and which vocabulary each is of.</summary>
static class MetaNames
{
    public static readonly string[] Title = ["og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "citation_title", "headline", "title"];
    public static readonly string[] Author =
    [
        "author", "article:author", "article:author_name", "dc.creator", "dcterms.creator", "dc:creator", "parsely-author", "sailthru.author", "citation_author", "byl", "authors",
        "article.author", "og:author", "og:article:author", "twitter:data1", "vr:author", "lp.article:author", "creator", "dc.contributor",
    ];
    public static readonly string[] Outlet = ["og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "dcterms.publisher", "citation_journal_title", "publisher", "copyright"];
    public static readonly string[] Published =
    [
        "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dcterms.created",
        "dc.date.created", "dc.created", "parsely-pub-date", "sailthru.date", "article.published", "pubdate", "publish-date", "publish_date", "publication_date", "publicationdate", "published_at",
        "citation_publication_date", "citation_date", "citation_online_date", "originalpublicationdate", "article_date_original", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
        "vr:published_time", "article:create_date", "rnews:datepublished", "release_date",
        "date", "dc.date", "dcterms.date", "dc:date", "created",
    ];

    /// <summary>How many of <see cref="Published"/> say plainly that they mean publication; the others may mean any date.</summary>
    public static readonly int PublishedPlain = Published.Length - 5;

    public static readonly string[] Updated = ["article:modified_time", "og:updated_time", "og:modified_time", "article:modified", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "revised", "article:updated_time", "og:article:modified_time"];
    public static readonly string[] Section = ["article:section", "og:article:section", "parsely-section", "section", "cxenseparse:recs:category", "category", "news_section", "dc.subject"];
    public static readonly string[] Address = ["og:url", "twitter:url", "parsely-link", "dc.identifier", "syndication-source"];
    public static readonly string[] Syndication = ["syndication-source", "original-source"];

    /// <summary>The vocabulary of a name.</summary>
    public static FactSource SourceOf(string name) =>
        name.StartsWith("og:", StringComparison.Ordinal) || name.StartsWith("article:", StringComparison.Ordinal) || name.StartsWith("twitter:", StringComparison.Ordinal) ? FactSource.OpenGraph
        : name.StartsWith("dc.", StringComparison.Ordinal) || name.StartsWith("dcterms", StringComparison.Ordinal) || name.StartsWith("dc:", StringComparison.Ordinal) ? FactSource.DublinCore
        : FactSource.Meta;
}
