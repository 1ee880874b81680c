using Stemma.Accounts;

namespace Stemma.Collation;

/// <summary>An account in its part as carrier of a story's text.</summary>
/// <param name="Account">The account.</param>
/// <param name="Siglum">Its letter in this story: A, B, … Z, Aa, Ab, …, in order of publication (unknown times last), then of id.</param>
public sealed record Witness(AccountId Account, string Siglum);
