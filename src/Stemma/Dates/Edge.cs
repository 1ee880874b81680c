namespace Stemma.Dates;

/// <summary>Which part of the named time is meant.</summary>
public enum Edge
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Its first third: "early", "the beginning of".</summary>
    Early,

    /// <summary>Its middle third: "mid-May".</summary>
    Middle,

    /// <summary>Its last third: "late", "the end of".</summary>
    Late,
}
