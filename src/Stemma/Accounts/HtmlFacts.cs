using AngleSharp.Html.Dom;
using Stemma.Values;

namespace Stemma.Accounts;

/// <summary>What a page with markup says of its publication.</summary>
/// <param name="Titles">The headline as metadata have it and as it was chosen, best first; may be empty.</param>
/// <param name="Facts">All facts but the spans.</param>
sealed record HtmlFacts(List<string> Titles, PublicationFacts Facts)
{
    const int MaxWords = 200;
    const int MaxClaims = 12; // of one fact: a page of comments holds hundreds of dates

    /// <summary>The program that wrote the page; null when it does not say.</summary>
    public string? Generator { get; init; }

    /// <summary>Reads them. Broken metadata count as absent.</summary>
    public static HtmlFacts Of(IHtmlDocument document, string origin)
    {
        var clues = HtmlClues.Of(document);
        var linked = JsonLd.Of(clues.Scripts);
        string? Meta(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                foreach (var (known, content) in clues.Metas)
                    if (known == name)
                        return content;
            return null;
        }
        var url = Absolute(clues.Canonical) ?? Absolute(Meta("og:url", "twitter:url")) ?? Absolute(origin);
        var address = Absolute(origin) ?? url;
        var sites = SiteNames.Keys(clues, linked, url ?? address);
        var tag = clues.Language ?? Meta("content-language", "language", "dc.language", "dcterms.language", "og:locale") ?? linked.Language;
        var habits = DateHabits.Of(tag);

        var titles = TitleClaims(clues, linked);
        var title = TitleChooser.Choose(clues, titles, sites);
        var zones = new ClueZones(clues, title?.Heading);
        var dates = DateChooser.Claims(clues, linked, zones, title?.Heading, url, habits);
        var (published, updated) = (DateChooser.Best(dates, updated: false), DateChooser.Best(dates, updated: true));
        var authors = AuthorChooser.Claims(clues, linked, zones, title?.Heading, sites, SiteNames.Keys(clues, linked, url ?? address, labels: false));
        var author = AuthorChooser.Best(authors, clues, zones, title?.Heading);
        AddressDate.Original(address ?? "", out var taken);

        var claims = new List<FactClaim>();
        claims.AddRange(titles.Select(t => Claim(Fact.Title, t.Source, t.Words, title is { } chosen && TitleChooser.Likeness(t.Words, chosen.Words) >= 0.8)));
        if (title is { Heading: { } heading })
            claims.Add(Claim(Fact.Title, FactSource.Heading, heading.Words, true));
        claims.AddRange(authors.OrderByDescending(a => a.Score).Select(a => Claim(Fact.Author, a.Source, a.Words, author is not null && a.Names.Exists(n => author.Names.Exists(m => AuthorChooser.Same(n, m))))));
        claims.AddRange(dates.OrderByDescending(d => d.Score).Select(d => Claim(d.Updated ? Fact.Updated : Fact.Published, d.Source, d.Words,
            (d.Updated ? updated : published) is { } best && DateChooser.SameDay(best.When, d.When))));

        void Plain(Fact fact, ReadOnlySpan<string> names, string? linkedWords)
        {
            foreach (var (name, content) in clues.Metas)
                if (names.Contains(name))
                    claims.Add(Claim(fact, MetaNames.SourceOf(name), content, true));
            if (linkedWords is not null)
                claims.Add(Claim(fact, FactSource.JsonLd, linkedWords, true));
        }
        if (clues.Canonical is { } canonical)
            claims.Add(Claim(Fact.Address, FactSource.Meta, canonical, canonical == url));
        Plain(Fact.Address, ["og:url"], null);
        Plain(Fact.Section, MetaNames.Section, linked.Section);
        Plain(Fact.Syndication, MetaNames.Syndication, linked.BasedOn);
        Plain(Fact.Outlet, MetaNames.Outlet, linked.Publisher);
        if (tag is not null)
            claims.Add(Claim(Fact.Language, FactSource.Meta, tag, true));
        if (taken is not null)
            claims.Add(Claim(Fact.FirstSeen, FactSource.Address, taken, true));
        var outlet = Meta("og:site_name") ?? linked.Publisher ?? linked.Site ?? Meta("application-name", "dc.publisher", "publisher") ?? AccountReader.Host(url is null ? null : AddressDate.Original(url, out _));
        var facts = PublicationFacts.None with
        {
            Outlet = outlet,
            Url = url,
            Published = published is null ? null : DateChooser.Local(published, dates),
            Updated = updated is null ? null : DateChooser.Local(updated, dates),
            Title = title?.Words,
            Authors = author is null ? [] : author.Names.ToValueList(),
            Section = Meta(MetaNames.Section) ?? linked.Section,
            Language = LanguageTag.Primary(tag),
            FirstSeen = MomentReader.Read(taken is { Length: 14 } ? $"{taken[..8]}T{taken[8..]}Z" : taken?[..8]),
            SyndicatedFrom = Meta(MetaNames.Syndication) ?? linked.BasedOn,
            Claims = claims.Select(c => c.Fact == Fact.Outlet ? c with { Followed = c.Words == outlet } : c).Distinct().OrderBy(c => c.Fact)
                .GroupBy(c => c.Fact).SelectMany(g => g.Take(MaxClaims)).ToValueList(),
        };
        List<string> all = [.. new[] { title?.Words }.OfType<string>(), .. titles.Select(t => t.Words)];
        return new HtmlFacts(all, facts) { Generator = Meta("generator") };
    }

    static List<(FactSource Source, string Words)> TitleClaims(HtmlClues clues, JsonLd linked)
    {
        var claims = new List<(FactSource, string)>();
        void Add(FactSource source, string? words)
        {
            if (words is not null && string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 1 and < 1000 } squeezed)
                claims.Add((source, squeezed));
        }
        foreach (var name in MetaNames.Title)
            foreach (var (known, content) in clues.Metas)
                if (known == name)
                {
                    Add(MetaNames.SourceOf(name), content);
                    break;
                }
        Add(FactSource.JsonLd, linked.Headline);
        Add(FactSource.TitleElement, clues.Title);
        return claims;
    }

    static FactClaim Claim(Fact fact, FactSource source, string words, bool followed)
    {
        var squeezed = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new FactClaim(fact, source, squeezed.Length > MaxWords ? squeezed[..MaxWords] : squeezed, followed);
    }

    static string? Absolute(string? url) =>
        url is { Length: < 4000 } && Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") ? url : null;
}
