using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>A run of an account's text that is not the report: kept, typed, and left out of every comparison of wording.</summary>
/// <param name="Span">Where it stands; it may lie inside a paragraph (an injected phrase, a dateline).</param>
/// <param name="Kind">Why it is not the report.</param>
public readonly record struct Block(TextSpan Span, BlockKind Kind);
