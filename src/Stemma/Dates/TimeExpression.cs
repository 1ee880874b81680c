using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Dates;

/// <summary>Words of a text that name a time.</summary>
/// <param name="Span">Where they stand, without the preposition before them.</param>
/// <param name="Kind">What sort of time.</param>
/// <param name="When">The interval; null when there is none to be known: a length, a recurring time, a weekday without an anchor, 30 February.</param>
public sealed record TimeExpression(TextSpan Span, TimeKind Kind, When? When)
{
    /// <summary>The length, where the words name one: "two weeks", also in "two weeks ago"; else null.</summary>
    public TimeLength? Length { get; init; }

    /// <summary>The part of the day.</summary>
    public DayPart Part { get; init; }

    /// <summary>The time of day as written, in whatever zone; null when there is none.</summary>
    public TimeOnly? Clock { get; init; }

    /// <summary>How far the named zone is ahead of UTC; null when no zone is named.</summary>
    public TimeSpan? Zone { get; init; }

    /// <summary>Which part of the named time is meant; the interval is that part already.</summary>
    public Edge Edge { get; init; }

    /// <summary>The other reading of a date in digits that may be either day first or month first; null when there is none.</summary>
    public When? Otherwise { get; init; }

    /// <summary>The two ends of a range, in the order of the text; empty for anything else.</summary>
    public ValueList<TimeExpression> Ends { get; init; } = [];
}
