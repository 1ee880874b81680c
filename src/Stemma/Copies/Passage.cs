using Stemma.Accounts;
using Stemma.Texts;

namespace Stemma.Copies;

/// <summary>Words two accounts have in common by copying.</summary>
/// <param name="A">The account with the smaller id.</param>
/// <param name="InA">Where they stand there.</param>
/// <param name="B">The other account.</param>
/// <param name="InB">Where they stand there.</param>
/// <param name="Similarity">Share of words in common, 0 to 1.</param>
/// <param name="Moved">Whether the passage stands in another order than its neighbours.</param>
public sealed record Passage(AccountId A, TextSpan InA, AccountId B, TextSpan InB, double Similarity, bool Moved);
