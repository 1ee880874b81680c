namespace Stemma.Dates;

/// <summary>What an interval was worked out from.</summary>
public enum Basis
{
    /// <summary>The words say it all: "7 October 2023".</summary>
    Explicit,

    /// <summary>The words, counted from the day of publication.</summary>
    Publication,

    /// <summary>The words, counted from the day of the dateline; the account has no day of publication.</summary>
    Dateline,

    /// <summary>The words, counted from another date in the text: "the day before".</summary>
    Text,
}
