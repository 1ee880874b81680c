using Stemma.Accounts;
using Stemma.Texts;

namespace Stemma.Collation;

/// <summary>Words of one account, by place.</summary>
/// <param name="Account">The account.</param>
/// <param name="Span">Where in its text; an empty span is a place where something is not.</param>
public readonly record struct Citation(AccountId Account, TextSpan Span);
