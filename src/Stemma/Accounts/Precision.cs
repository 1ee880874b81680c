namespace Stemma.Accounts;

/// <summary>How exact a time is given.</summary>
public enum Precision
{
    /// <summary>A time of day.</summary>
    Instant,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A year, or longer.</summary>
    Year,
}
