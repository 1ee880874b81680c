namespace Stemma.Dates;

/// <summary>A part of the day.</summary>
public enum DayPart
{
    /// <summary>None is named.</summary>
    None,

    /// <summary>Morning, dawn, the early hours.</summary>
    Morning,

    /// <summary>Noon.</summary>
    Noon,

    /// <summary>Afternoon.</summary>
    Afternoon,

    /// <summary>Evening, dusk.</summary>
    Evening,

    /// <summary>Night; the night of a day is the one it ends with.</summary>
    Night,
}
