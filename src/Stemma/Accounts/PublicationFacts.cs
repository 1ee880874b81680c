using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Accounts;

/// <summary>Who published an account, when, and on whose word, as far as the capture says so itself.</summary>
/// <param name="Outlet">Site or paper: the given site, else the host of the address, else the name at the head or foot of the page; null when unknown.</param>
/// <param name="Url">The account's own address; null when unknown.</param>
/// <param name="Byline">The names after "By"; null when there is none.</param>
/// <param name="Dateline">"CITY, Country (AGENCY) —" without the space after it; null when there is none.</param>
/// <param name="Published">When it was published; null when unknown.</param>
/// <param name="Updated">When it was changed since; null when unknown.</param>
/// <param name="Credits">All credits, in the order of the text.</param>
public sealed record PublicationFacts(
    string? Outlet,
    string? Url,
    TextSpan? Byline,
    TextSpan? Dateline,
    Moment? Published,
    Moment? Updated,
    ValueList<Credit> Credits)
{
    /// <summary>Nothing known.</summary>
    public static readonly PublicationFacts None = new(null, null, null, null, null, null, []);

    /// <summary>The title without the site's name, for people; it may stand only in metadata (<see cref="Account.Headline"/> is where it stands in the text). Null when unknown.</summary>
    public string? Title { get; init; }

    /// <summary>The names of those who wrote it, in the order given, without titles and offices; empty when unknown.</summary>
    public ValueList<string> Authors { get; init => field = value ?? []; } = []; // rows of older archives have none

    /// <summary>The part of the paper it stands in, as the page calls it; null when unknown.</summary>
    public string? Section { get; init; }

    /// <summary>The language it is written in: a BCP 47 primary tag in lower case (<c>en</c>, <c>de</c>, <c>zh</c>); null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>By when it was there at the latest, on the word of an archive that holds it or of whoever handed it over; null when nobody says. Not the time of the capture.</summary>
    public Moment? FirstSeen { get; init; }

    /// <summary>Where its words were taken over from, by its own metadata: an address or a name; null when they do not say.</summary>
    public string? SyndicatedFrom { get; init; }

    /// <summary>Where each fact was read, those that were not followed too; by fact, then best first.</summary>
    public ValueList<FactClaim> Claims { get; init => field = value ?? []; } = [];
}
