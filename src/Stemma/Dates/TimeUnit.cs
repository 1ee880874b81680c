namespace Stemma.Dates;

/// <summary>Units time is counted in, from short to long.</summary>
public enum TimeUnit
{
    /// <summary>A second.</summary>
    Second,

    /// <summary>A minute.</summary>
    Minute,

    /// <summary>An hour.</summary>
    Hour,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A week; it begins on Monday (ISO 8601).</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Ten years: the 1990s are 1990 to 1999.</summary>
    Decade,

    /// <summary>A hundred years: the 19th century is 1801 to 1900.</summary>
    Century,
}
