using System.Globalization;

namespace Stemma.Dates;

/// <summary>Writes time expressions as values of TIMEX3 (ISO 24617-1): <c>2013-05-02TNI</c>, <c>2011-W42</c>, <c>194X</c>, <c>P3M</c>.</summary>
public static class Timex
{
    static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];

    /// <summary>The value; null when the expression has none: a recurring time, a weekday without an anchor.</summary>
    public static string? Of(TimeExpression expression) => expression switch
    {
        { Kind: TimeKind.Duration } => expression.Length?.ToString(),
        { Kind: TimeKind.Present } => "PRESENT_REF",
        { Ends: [var from, var to] } => Of(from) is { } first && Of(to) is { } last ? $"{first}/{last}" : null,
        { When: { } when } => Of(when) + Time(expression) is var value && expression.Clock is { } clock && expression.Zone is { } zone ? Universal(when, clock, zone) : value,
        _ => null,
    };

    static string Of(When when)
    {
        var day = when.Earliest;
        return when.Precision switch
        {
            Precision.Day => Day(day),
            Precision.Week or Precision.Weekend => Week(day.AddDays((when.Latest.DayNumber - day.DayNumber) / 2)) + (when.Precision == Precision.Weekend ? "-WE" : ""),
            Precision.Month => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            Precision.Season => Year(day.Month < 3 ? day.Year - 1 : day.Year) + "-" + Seasons[day.Month < 3 ? 3 : (day.Month - 3) / 3],
            Precision.Quarter => Year(day.Year) + Number("-Q", ((day.Month - 1) / 3) + 1),
            Precision.Half => Year(day.Year) + Number("-H", ((day.Month - 1) / 6) + 1),
            Precision.Year => Year(day.Year),
            Precision.Decade => Year(day.Year)[..3] + "X",
            Precision.Century => Year(day.Year)[..2] + "XX",
            _ => $"{Day(day)}/{Day(when.Latest)}",
        };
    }

    static string Time(TimeExpression expression) => expression switch
    {
        { Clock: { } clock } => "T" + clock.ToString("HH:mm", CultureInfo.InvariantCulture),
        { Part: DayPart.Morning } => "TMO",
        { Part: DayPart.Noon } => "T12:00",
        { Part: DayPart.Afternoon } => "TAF",
        { Part: DayPart.Evening } => "TEV",
        { Part: DayPart.Night } => "TNI",
        _ => "",
    };

    static string Universal(When when, TimeOnly clock, TimeSpan zone)
    {
        var ticks = when.Earliest.ToDateTime(clock).Ticks - zone.Ticks;
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks ? Day(when.Earliest)
            : new DateTime(ticks).ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Week(DateOnly day)
    {
        var at = day.ToDateTime(TimeOnly.MinValue);
        return Year(ISOWeek.GetYear(at)) + Number("-W", ISOWeek.GetWeekOfYear(at), "00");
    }

    static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    static string Number(string before, int number, string format = "0") => before + number.ToString(format, CultureInfo.InvariantCulture);
}
