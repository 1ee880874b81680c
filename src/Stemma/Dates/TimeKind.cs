namespace Stemma.Dates;

/// <summary>What sort of time expression it is.</summary>
public enum TimeKind
{
    /// <summary>A day or a longer piece of the calendar: "Tuesday", "early April", "the 1990s".</summary>
    Date,

    /// <summary>A time within a day: "Thursday night", "8:30 p.m.".</summary>
    Time,

    /// <summary>From one time to another: "between May 2 and 5".</summary>
    Range,

    /// <summary>A length of time: "two years", "three-month".</summary>
    Duration,

    /// <summary>Something that comes back: "every Friday", "on Tuesdays". It has no interval.</summary>
    Recurring,

    /// <summary>The time of speaking: "now", "currently".</summary>
    Present,
}
