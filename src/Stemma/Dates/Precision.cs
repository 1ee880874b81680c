namespace Stemma.Dates;

/// <summary>The unit in which the words name a time; the interval may be a part of it ("early April") or run over several (a range).</summary>
public enum Precision
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>A weekend: Saturday and Sunday.</summary>
    Weekend,

    /// <summary>A week, Monday to Sunday.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A season of the northern year: spring is March to May, winter December to February.</summary>
    Season,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>A half of a year.</summary>
    Half,

    /// <summary>A year.</summary>
    Year,

    /// <summary>Ten years.</summary>
    Decade,

    /// <summary>A hundred years.</summary>
    Century,

    /// <summary>From one time to another.</summary>
    Range,
}
