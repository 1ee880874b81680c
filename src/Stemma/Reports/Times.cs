using System.Globalization;
using Stemma.Accounts;

namespace Stemma.Reports;

/// <summary>Times as exactly as they are known.</summary>
static class Times
{
    /// <summary>For people: <c>4 March 2031, 09:10 UTC</c>; <c>4 March 2031</c> when only the day is known; else both ends.</summary>
    public static string Long(Moment moment) =>
        IsInstant(moment) ? Utc(moment.Earliest, "d MMMM yyyy, HH:mm 'UTC'")
        : IsDay(moment) ? Stated(moment, "d MMMM yyyy")
        : $"between {Utc(moment.Earliest, "d MMMM yyyy, HH:mm")} and {Utc(moment.Latest, "d MMMM yyyy, HH:mm 'UTC'")}";

    /// <summary>Where there is little room: <c>4 Mar 09:10</c>, <c>4 Mar</c>.</summary>
    public static string Short(Moment moment) =>
        IsInstant(moment) ? Utc(moment.Earliest, "d MMM HH:mm") : IsDay(moment) ? Stated(moment, "d MMM") : Utc(moment.Earliest, "'about 'd MMM yyyy");

    /// <summary>For machines: an instant in UTC, or a day.</summary>
    public static string Iso(Moment moment) =>
        IsDay(moment) && !IsInstant(moment) ? Stated(moment, "yyyy-MM-dd") : Instant(moment.Earliest);

    /// <summary>An instant in UTC for machines: <c>2031-03-04T09:10:00Z</c>.</summary>
    public static string Instant(DateTimeOffset instant) => Utc(instant, "yyyy-MM-dd'T'HH:mm:ss'Z'");

    /// <summary>The days from the first to the last of several times; null when none is known.</summary>
    public static string? Days(IEnumerable<Moment> moments)
    {
        var known = moments.ToArray();
        if (known.Length == 0)
            return null;
        var first = known.Min(m => m.Earliest.UtcDateTime).Date;
        var last = known.Max(m => IsInstant(m) ? m.Earliest.UtcDateTime : m.Latest.UtcDateTime.AddTicks(-1)).Date;
        var end = last.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        if (first == last) return end;
        var pattern = first.Year != last.Year ? "d MMMM yyyy" : first.Month != last.Month ? "d MMMM" : "%d";
        return $"{first.ToString(pattern, CultureInfo.InvariantCulture)} to {end}";
    }

    /// <summary>How exactly a time is known, in words; empty for an instant.</summary>
    public static string Precision(Moment moment) => IsInstant(moment) ? "" : IsDay(moment) ? "the day only" : "not exactly known";

    static bool IsInstant(Moment moment) => moment.Latest - moment.Earliest < TimeSpan.FromMinutes(1);

    static bool IsDay(Moment moment) => moment.Latest - moment.Earliest <= TimeSpan.FromHours(25);

    // A day is shown as it was stated, in its own zone.
    static string Stated(Moment moment, string pattern) => moment.Earliest.ToString(pattern, CultureInfo.InvariantCulture);

    static string Utc(DateTimeOffset instant, string pattern) => instant.UtcDateTime.ToString(pattern, CultureInfo.InvariantCulture);
}
