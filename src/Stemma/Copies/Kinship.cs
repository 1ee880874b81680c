using Stemma.Accounts;
using Stemma.Values;

namespace Stemma.Copies;

/// <summary>Two accounts that have passages in common by copying, one from the other or both from a third.</summary>
/// <param name="A">The account with the smaller id.</param>
/// <param name="B">The other account.</param>
/// <param name="Share">Share of the shorter report's words that stand in common passages, 0 to 1.</param>
/// <param name="Probability">That the common words came down by copying and not by chance or from a quotation given to every reporter, 0 to 1.</param>
/// <param name="Passages">Common passages in the order of A's text.</param>
public sealed record Kinship(AccountId A, AccountId B, double Share, double Probability, ValueList<Passage> Passages);
