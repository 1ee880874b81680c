using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Accounts;

/// <summary>The facts of one account of a page: what the page as a whole says, and what is seen in the account's own text.</summary>
static class AccountFacts
{
    /// <summary>What was read from the text of one account.</summary>
    /// <param name="Text">Its text.</param>
    /// <param name="Headline">Where its headline stands, or null.</param>
    /// <param name="Byline">Where its byline stands, or null.</param>
    /// <param name="Published">What a line of it says of its publication, or null.</param>
    /// <param name="Updated">What a line of it says of its last change, or null.</param>
    /// <param name="Report">Its paragraphs.</param>
    public readonly record struct Seen(string Text, TextSpan? Headline, TextSpan? Byline, Moment? Published, Moment? Updated, IReadOnlyList<TextSpan> Report);

    /// <summary>
    /// Title, authors, language and claims of an account. What metadata say of a page is said of its only account; of several, the title
    /// and the authors are each account's own.
    /// </summary>
    public static PublicationFacts Of(PublicationFacts page, Seen seen, bool alone)
    {
        var claims = page.Claims.ToList();
        var headline = seen.Headline is { } title ? Squeezed(title.In(seen.Text)) : null;
        var authors = alone ? page.Authors : [];
        if (seen.Byline is { } byline)
        {
            var named = AuthorNames.Of(byline.In(seen.Text).ToString(), nicknames: true);
            if (!alone || page.Claims.All(c => c.Source == FactSource.Given)) // else the whole page was searched for its authors
                authors = authors.Count == 0 ? named.ToValueList() : authors;
            Add(claims, new FactClaim(Fact.Author, FactSource.Text, Cut(byline.In(seen.Text)), authors.Any(a => named.Exists(n => AuthorChooser.Same(a, n)))));
        }
        if (headline is not null)
            Add(claims, new FactClaim(Fact.Title, FactSource.Text, Cut(headline), true));
        AddTime(claims, Fact.Published, seen.Published, page.Published);
        AddTime(claims, Fact.Updated, seen.Updated, page.Updated);
        var guess = LanguageGuess.Of(seen.Report.Select(p => seen.Text.AsMemory(p.Start, p.Length)));
        if (guess is not null)
            Add(claims, new FactClaim(Fact.Language, FactSource.Text, guess, true));
        for (var i = 0; i < claims.Count; i++)
            if (claims[i].Fact == Fact.Language && claims[i].Source != FactSource.Text)
                claims[i] = claims[i] with { Followed = guess is null || LanguageTag.Primary(claims[i].Words) == guess };
        return page with
        {
            Title = page.Title is { } name && (alone || headline is null || TitleChooser.Likeness(headline, name) >= 0.5) ? name : headline,
            Authors = authors,
            Language = guess ?? page.Language, // the words tell better than a template's attribute
            Published = page.Published ?? seen.Published,
            Updated = page.Updated ?? seen.Updated,
            Claims = claims.OrderBy(c => c.Fact).ToValueList(),
        };
    }

    static void AddTime(List<FactClaim> claims, Fact fact, Moment? seen, Moment? page)
    {
        if (seen is { } moment && !claims.Exists(c => c.Fact == fact && c.Source == FactSource.Text))
            claims.Add(new FactClaim(fact, FactSource.Text, moment.Earliest.ToString(moment.Precision == Precision.Instant ? "yyyy-MM-dd'T'HH:mmzzz" : "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                page is not { } taken || DateChooser.SameDay(taken, moment)));
    }

    static void Add(List<FactClaim> claims, FactClaim claim)
    {
        if (!claims.Exists(c => c.Fact == claim.Fact && c.Words == claim.Words && c.Source is FactSource.Text or FactSource.Heading))
            claims.Add(claim);
    }

    static string Squeezed(ReadOnlySpan<char> words) => string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string Cut(ReadOnlySpan<char> words) => Squeezed(words[..Math.Min(200, words.Length)]);
}
