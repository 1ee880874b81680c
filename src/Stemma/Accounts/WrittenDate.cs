using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>A date as it stands in a line.</summary>
/// <param name="Span">From its first character to its last, the time of day with it.</param>
/// <param name="When">What it means: a month, a day, or an instant.</param>
readonly record struct WrittenDate(TextSpan Span, Moment When);
