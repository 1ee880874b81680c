namespace Stemma.Dates;

/// <summary>What the words of a time expression say, before it is worked out which days they mean.</summary>
abstract record Form;

/// <summary>Parts of a date of the calendar; what is null is not said.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month from 1.</param>
/// <param name="Day">The day of the month.</param>
/// <param name="Weekday">The day of the week from 1 for Monday.</param>
/// <param name="Turn">-1 last, 0 this, 1 next: "last May".</param>
sealed record DayForm(int? Year, int? Month, int? Day, int? Weekday = null, int? Turn = null) : Form;

/// <summary>A date in digits whose first two numbers may be day and month or month and day.</summary>
sealed record DigitsForm(int First, int Second, int Year) : Form;

/// <summary>A day of the week.</summary>
/// <param name="Weekday">From 1 for Monday.</param>
/// <param name="Turn">-1 last, 0 this, 1 next; null when plain.</param>
/// <param name="Week">Weeks from this one, where the words name the week: "Friday last week".</param>
sealed record WeekdayForm(int Weekday, int? Turn, int? Week = null) : Form;

/// <summary>A day counted from the day of speaking: "yesterday".</summary>
sealed record OffsetForm(int Days) : Form;

/// <summary>A unit of the calendar counted from now, or from the day last spoken of: "last month", "the following week".</summary>
sealed record UnitForm(Precision Unit, int Shift, bool Narrative = false) : Form;

/// <summary>A length before or after now or the day last spoken of: "two weeks ago", "three days later".</summary>
/// <param name="Length">How far.</param>
/// <param name="Sign">-1 before, 1 after.</param>
/// <param name="Narrative">From the day last spoken of, not from now.</param>
/// <param name="Exact">To the day: "exactly two years ago".</param>
sealed record AgoForm(TimeLength Length, int Sign, bool Narrative, bool Exact = false) : Form;

/// <summary>A length that ends or begins now: "the past two years".</summary>
sealed record StretchForm(TimeLength Length, int Sign) : Form;

/// <summary>A season of a year or counted from now.</summary>
/// <param name="Season">0 spring to 3 winter.</param>
/// <param name="Year">The year it begins in.</param>
/// <param name="Turn">-1 last, 0 this, 1 next.</param>
sealed record SeasonForm(int Season, int? Year, int? Turn) : Form;

/// <summary>A quarter or half of a year.</summary>
sealed record PartOfYearForm(Precision Unit, int Index, int? Year, int? Turn) : Form;

/// <summary>A decade: its first year, or its last two digits below 100.</summary>
sealed record DecadeForm(int Start) : Form;

/// <summary>A century, counted from 1.</summary>
sealed record CenturyForm(int Number) : Form;

/// <summary>A day of the calendar with a name.</summary>
sealed record HolidayForm(Holiday Holiday, int? Year, int? Turn) : Form;

/// <summary>A day counted from the day last spoken of: "the day before" -1, "that day" 0.</summary>
sealed record NarrativeForm(int Days) : Form;

/// <summary>Only a time of day or part of the day: it is that of the day spoken of.</summary>
sealed record ClockForm : Form;

/// <summary>A length of time.</summary>
sealed record LengthForm(TimeLength Length) : Form;

/// <summary>How long something has gone on: "its fifth month", "day 125 of", "four months into".</summary>
/// <param name="Count">Whole units gone by.</param>
/// <param name="Unit">Day, week or month.</param>
sealed record ElapsedForm(int Count, TimeUnit Unit) : Form
{
    /// <summary>The day so long after a beginning; null outside the calendar.</summary>
    public DateOnly? From(DateOnly beginning) =>
        Unit == TimeUnit.Month ? Calendars.AddMonths(beginning, Count) : Calendars.Add(beginning, Count * (Unit == TimeUnit.Week ? 7L : 1L));
}

/// <summary>Something that comes back.</summary>
sealed record RecurringForm : Form;

/// <summary>The time of speaking.</summary>
sealed record PresentForm : Form;

/// <summary>A year before the common era, which no calendar here reaches.</summary>
sealed record BeyondForm : Form;

/// <summary>From one time to another.</summary>
sealed record RangeForm(Draft From, Draft To) : Form;
