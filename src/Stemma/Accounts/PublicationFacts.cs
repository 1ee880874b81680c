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
}
