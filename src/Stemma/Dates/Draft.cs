namespace Stemma.Dates;

/// <summary>A time expression as read, not yet resolved.</summary>
/// <param name="First">Its first lexeme.</param>
/// <param name="Last">One past its last lexeme.</param>
/// <param name="Form">What it says.</param>
sealed record Draft(int First, int Last, Form Form)
{
    /// <summary>Which part of it.</summary>
    public Edge Edge { get; init; }

    /// <summary>The part of the day.</summary>
    public DayPart Part { get; init; }

    /// <summary>The time of day.</summary>
    public TimeOnly? Clock { get; init; }

    /// <summary>The zone: hours ahead of UTC, a hundred more where summer time is meant in summer.</summary>
    public int? Zone { get; init; }

    /// <summary>-1: only what is past of it ("earlier this year"); 1: only what is still to come ("later this week").</summary>
    public int Side { get; init; }
}
