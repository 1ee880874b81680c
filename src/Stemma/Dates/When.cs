namespace Stemma.Dates;

/// <summary>When something is, as exactly as the words say: an interval of days, both ends in it.</summary>
/// <param name="Earliest">The first day it may mean.</param>
/// <param name="Latest">The last day it may mean; never before <paramref name="Earliest"/>.</param>
/// <param name="As">The words.</param>
/// <param name="Precision">The unit the words name.</param>
/// <param name="Basis">What it was worked out from.</param>
public readonly record struct When(DateOnly Earliest, DateOnly Latest, string As, Precision Precision, Basis Basis)
{
    /// <summary>Whether it names one day.</summary>
    public bool IsDay => Earliest == Latest;

    /// <summary>Whether the two share a day.</summary>
    public bool Overlaps(When other) => Earliest <= other.Latest && other.Earliest <= Latest;
}
