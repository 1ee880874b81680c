namespace Stemma.Dates;

/// <summary>What is known of the days spoken of, at one place of the text.</summary>
/// <param name="Anchor">The days of publication and filing.</param>
/// <param name="Now">The day relative times are counted from; null when there is none.</param>
/// <param name="Last">The day last spoken of; null before the first.</param>
/// <param name="LastWhen">The calendar time last spoken of, of whatever unit.</param>
/// <param name="Here">The day spoken of nearest in the same sentence; null when there is none.</param>
/// <param name="Year">A year named just before, that a date without its year may belong to.</param>
/// <param name="SameSentence">Whether that year is named in the same sentence.</param>
/// <param name="Direction">Where the sentence looks.</param>
/// <param name="Attributive">Whether the expression stands before a noun as its attribute ("a May 10 deadline").</param>
/// <param name="DayFirst">Whether dates in digits are written day first here; null when there is no evidence.</param>
readonly record struct Context(
    Anchor Anchor, (DateOnly Day, Basis Basis)? Now, DateOnly? Last, When? LastWhen, DateOnly? Here, int? Year, bool SameSentence, Direction Direction, bool Attributive, bool? DayFirst);
