namespace Stemma.Accounts;

/// <summary>A time as exactly as an account gives it: an instant when both ends are equal, a day when they are a day apart.</summary>
/// <param name="Earliest">The first instant it may mean.</param>
/// <param name="Latest">The last instant it may mean.</param>
public readonly record struct Moment(DateTimeOffset Earliest, DateTimeOffset Latest)
{
    /// <summary>Whether this surely lies before <paramref name="other"/>.</summary>
    public bool IsBefore(Moment other) => Latest < other.Earliest;

    /// <summary>How exact it is.</summary>
    public Precision Precision => (Latest - Earliest).TotalHours switch
    {
        0 => Precision.Instant,
        < 25 => Precision.Day,
        < 24 * 32 => Precision.Month,
        _ => Precision.Year,
    };
}
