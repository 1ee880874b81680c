namespace Stemma.Accounts;

/// <summary>One place where a page says something about its publication.</summary>
/// <param name="Fact">About what.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Words">As written there, white space squeezed, cut after 200 characters.</param>
/// <param name="Followed">Whether the fact taken agrees with it.</param>
public sealed record FactClaim(Fact Fact, FactSource Source, string Words, bool Followed);
