using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>
/// One entry of a live blog or timeline: a dated section of its account. The page stays one account and one lineage, for its entries have one outlet and one
/// hand behind them; what an entry says of "today" is said of its own time.
/// </summary>
/// <param name="Span">From the entry's time or headline to the end of its text.</param>
/// <param name="Headline">Its own headline; null when it has none.</param>
/// <param name="At">When it was published; null when its day is not known.</param>
public sealed record Entry(TextSpan Span, TextSpan? Headline, Moment? At);
