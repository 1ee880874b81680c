namespace Stemma.Dates;

/// <summary>When a named day is.</summary>
/// <param name="Month">The month; 0 when it is counted from Easter Sunday.</param>
/// <param name="Day">The day of the month, 0 when a weekday is counted; the days after Easter Sunday.</param>
/// <param name="Weekday">From 1 for Monday; 0 when the day of the month is fixed.</param>
/// <param name="Nth">The how manieth such weekday; 0 the last.</param>
/// <param name="After">Days added to that.</param>
sealed record Holiday(int Month, int Day, int Weekday, int Nth, int After)
{
    /// <summary>The day in a year; null outside the calendar.</summary>
    public DateOnly? In(int year)
    {
        if (year is < 1 or > 9999)
            return null;
        if (Month == 0)
            return Calendars.Add(Easter(year), Day);
        if (Weekday == 0)
            return Calendars.Day(year, Month, Day);
        if (Nth == 0)
        {
            var last = Calendars.LastOfMonth(year, Month);
            return Calendars.Add(last, -((Calendars.Weekday(last) - Weekday + 7) % 7));
        }
        var first = new DateOnly(year, Month, 1);
        return Calendars.Add(first, ((Weekday - Calendars.Weekday(first) + 7) % 7) + (7 * (Nth - 1)) + After);
    }

    // Western Easter (Meeus, Jones and Butcher: Nature 13, 1876, 487).
    static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
        var g = (8 * b + 13) / 25;
        var h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4;
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var month = (h + l - 7 * m + 114) / 31;
        return new DateOnly(year, month, ((h + l - 7 * m + 114) % 31) + 1);
    }
}
