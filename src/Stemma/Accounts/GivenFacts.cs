using Stemma.Values;

namespace Stemma.Accounts;

/// <summary>Reads the facts that whoever hands an account over gives beside it: the fields of a row, front matter.</summary>
static class GivenFacts
{
    static readonly string[] Outlet = ["site", "outlet", "publisher", "source_name"];
    static readonly string[] Address = ["url", "canonical", "link"];
    static readonly string[] Published = ["published", "date", "date_published", "pubdate"];
    static readonly string[] Updated = ["updated", "modified", "date_modified"];
    static readonly string[] Seen = ["captured", "crawled", "fetched", "first_seen"];
    static readonly string[] Author = ["authors", "author", "byline"];

    /// <summary>The facts; what cannot be read is unknown.</summary>
    /// <param name="get">The field of a name, or null.</param>
    public static PublicationFacts Of(Func<string, string?> get)
    {
        var claims = new List<FactClaim>();
        string? Take(Fact fact, params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                if (get(name) is { Length: > 0 } given)
                {
                    claims.Add(new FactClaim(fact, FactSource.Given, given.Length > 200 ? given[..200] : given, true));
                    return given;
                }
            return null;
        }
        var url = Take(Fact.Address, Address);
        var tag = Take(Fact.Language, "language", "lang");
        return PublicationFacts.None with
        {
            Outlet = Take(Fact.Outlet, Outlet) ?? AccountReader.Host(url),
            Url = url,
            Title = Take(Fact.Title, "title"),
            Authors = AuthorNames.Of(Take(Fact.Author, Author), nicknames: true).ToValueList(),
            Published = MomentReader.Read(Take(Fact.Published, Published), DateHabits.Of(tag)),
            Updated = MomentReader.Read(Take(Fact.Updated, Updated), DateHabits.Of(tag)),
            FirstSeen = MomentReader.Read(Take(Fact.FirstSeen, Seen), default),
            Section = Take(Fact.Section, "section"),
            Language = LanguageTag.Primary(tag),
            Claims = claims.ToValueList(),
        };
    }

    /// <summary>What is given goes before what the page says of itself, whose claims are kept.</summary>
    public static PublicationFacts Before(PublicationFacts given, PublicationFacts page) => page with
    {
        Outlet = given.Outlet ?? page.Outlet,
        Url = given.Url ?? page.Url,
        Title = given.Title ?? page.Title,
        Authors = given.Authors.Count > 0 ? given.Authors : page.Authors,
        Published = given.Published ?? page.Published,
        Updated = given.Updated ?? page.Updated,
        FirstSeen = given.FirstSeen ?? page.FirstSeen,
        Section = given.Section ?? page.Section,
        Language = given.Language ?? page.Language,
        Claims = given.Claims.Concat(page.Claims.Select(c => c with { Followed = c.Followed && !given.Claims.Any(g => g.Fact == c.Fact && g.Words != c.Words) })).OrderBy(c => c.Fact).ToValueList(),
    };
}
