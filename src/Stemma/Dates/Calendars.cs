namespace Stemma.Dates;

/// <summary>Reckoning with days that never leaves the calendar: what would is null, or stops at its end.</summary>
static class Calendars
{
    /// <summary>The day of a date; null when there is no such day: 30 February.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>Some days on; null outside the calendar.</summary>
    public static DateOnly? Add(DateOnly day, long days) =>
        day.DayNumber + days is >= 0 and var number && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;

    /// <summary>Some months on, the day kept where that month has it; null outside the calendar.</summary>
    public static DateOnly? AddMonths(DateOnly day, long months)
    {
        var at = (day.Year * 12L) + day.Month - 1 + months;
        return at < 12 || at >= 120_000 ? null : new DateOnly((int)(at / 12), (int)(at % 12) + 1, Math.Min(day.Day, DateTime.DaysInMonth((int)(at / 12), (int)(at % 12) + 1)));
    }

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>The last day of a month.</summary>
    public static DateOnly LastOfMonth(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    /// <summary>The whole unit that holds a day, and shifted by so many units; null outside the calendar.</summary>
    public static (DateOnly First, DateOnly Last)? Unit(Precision unit, DateOnly day, long shift)
    {
        switch (unit)
        {
            case Precision.Day:
                return Add(day, shift) is { } one ? (one, one) : null;
            case Precision.Week or Precision.Weekend:
                return Add(day, (7 * shift) - Weekday(day) + (unit == Precision.Week ? 1 : 6)) is { } monday && Add(monday, unit == Precision.Week ? 6 : 1) is { } sunday
                    ? (monday, sunday) : null;
        }
        var months = unit switch { Precision.Month => 1, Precision.Quarter or Precision.Season => 3, Precision.Half => 6, Precision.Year => 12, Precision.Decade => 120, _ => 1200 };
        var offset = unit switch { Precision.Season => 2, Precision.Century => 12, _ => 0 }; // spring begins in March; the first century began with the year 1
        var count = (day.Year * 12L) + day.Month - 1 - offset;
        var start = ((Math.DivRem(count, months).Quotient + shift) * months) + offset;
        return Months(start, months);
    }

    // The days of so many months from one on, counted from the year 0; cut at the ends of the calendar.
    static (DateOnly First, DateOnly Last)? Months(long start, int months)
    {
        long first = Math.Max(start, 12), last = Math.Min(start + months - 1, 119_999);
        return first > last ? null
            : (new DateOnly((int)(first / 12), (int)(first % 12) + 1, 1), LastOfMonth((int)(last / 12), (int)(last % 12) + 1));
    }

    /// <summary>The early, middle or late third of an interval; all of it for <see cref="Edge.Whole"/> or a single day.</summary>
    public static (DateOnly First, DateOnly Last) Part(DateOnly first, DateOnly last, Edge edge)
    {
        var days = last.DayNumber - first.DayNumber + 1;
        if (edge == Edge.Whole || days < 3)
            return (first, last);
        var third = days / 3;
        return edge switch
        {
            Edge.Early => (first, first.AddDays(third - 1)),
            Edge.Middle => (first.AddDays(third), last.AddDays(-third)),
            _ => (last.AddDays(-(third - 1)), last),
        };
    }
}
