using Stemma.Dates;
using Stemma.Texts;

namespace Stemma.Attributions;

/// <summary>When words were said.</summary>
/// <param name="Span">The words of the account that say when; never words of the content.</param>
/// <param name="Sentence">The sentence they stand in.</param>
/// <param name="When">The interval of days; null when it cannot be known.</param>
/// <param name="Basis">How the words lead to this utterance.</param>
public sealed record SaidTime(TextSpan Span, TextSpan Sentence, When? When, SaidBasis Basis);
