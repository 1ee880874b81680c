using Stemma.Texts;

namespace Stemma.Dates;

/// <summary>One expression with what its sentence says about it.</summary>
/// <param name="Draft">What it says.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="From">Of a range, where its first end stands.</param>
/// <param name="To">Of a range, where its second end stands.</param>
/// <param name="Sentence">Its sentence, counted over those that have expressions.</param>
/// <param name="Direction">Where the sentence looks.</param>
/// <param name="Attributive">Whether it stands before a noun as its attribute: "a May 10 deadline".</param>
/// <param name="Since">Whether it follows "since", "until" or "after": a day of the background.</param>
sealed record Entry(Draft Draft, TextSpan Span, TextSpan From, TextSpan To, int Sentence, Direction Direction, bool Attributive, bool Since)
{
    /// <summary>The day it names in full; null when it does not.</summary>
    public DateOnly? FullDay =>
        Draft.Form is DayForm { Year: { } year, Month: { } month, Day: { } day } ? Calendars.Day(year, month, day) : null;
}
