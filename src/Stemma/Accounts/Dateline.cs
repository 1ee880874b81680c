using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>A dateline: "CITY, Country (AGENCY) —".</summary>
/// <param name="Span">The dateline with its dash or colon.</param>
/// <param name="Place">The words of the place; empty when only an agency stands there.</param>
/// <param name="Agency">The words in brackets; null when there are none.</param>
/// <param name="Sure">A place in capitals with its country, a date or an agency: such a line opens an article wherever it stands.</param>
readonly record struct Dateline(TextSpan Span, TextSpan Place, TextSpan? Agency, bool Sure);
