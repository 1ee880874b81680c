using System.Globalization;
using Stemma.Language;

namespace Stemma.Comparison;

/// <summary>Reads the days, months and years of a run of words, so that "Nov. 3" and "November 3" are one day.</summary>
static class Calendar
{
    /// <summary>Whether a word names a day of the week or a month (or may: "may").</summary>
    public static bool IsDayOrMonth(string key) => CalendarNames.Has(key);

    /// <summary>Whether the token is surely part of a date: a weekday, a month, a day beside a month, a year.</summary>
    public static bool IsDate(Side side, int i) => Read(side, i) is not null;

    /// <summary>
    /// What a token says of a date, in one form for all spellings: <c>m11</c>, <c>d3</c>, <c>w2</c>, <c>y2024</c>; null when it is no part of one.
    /// </summary>
    public static string? Read(Side side, int i)
    {
        var key = side.Key(i);
        if (IsMonth(side, i))
            return string.Create(CultureInfo.InvariantCulture, $"m{CalendarNames.Month(key)}");
        if (CalendarNames.Weekday(key) is var day and > 0 && side.IsCapital(i) && key is not ("sun" or "sat" or "wed"))
            return string.Create(CultureInfo.InvariantCulture, $"w{day}");
        if (key.Length == 0 || !char.IsDigit(key[0]))
            return null;
        var digits = key.AsSpan();
        while (!char.IsDigit(digits[^1])) digits = digits[..^1];
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var beside = (i > 0 && IsMonth(side, i - 1)) || (i + 1 < side.Count && IsMonth(side, i + 1))
            || (i + 2 < side.Count && side.Key(i + 1) == "of" && IsMonth(side, i + 2));
        if (number is >= 1 and <= 31 && beside)
            return string.Create(CultureInfo.InvariantCulture, $"d{number}");
        return number is >= 1500 and < 2100 && digits.Length == 4 && !IsCounted(side, i) ? string.Create(CultureInfo.InvariantCulture, $"y{number}") : null;
    }

    // "2000 people" is a count, "in 2000" and "May 2000" are years.
    static bool IsCounted(Side side, int i) =>
        i + 1 < side.Count && side.IsContent(i + 1) && !(i > 0 && (side.Key(i - 1) is "in" or "since" or "by" or "from" or "until" or "of" || IsMonth(side, i - 1)));

    static bool IsMonth(Side side, int i)
    {
        var key = side.Key(i);
        if (CalendarNames.Month(key) == 0 || !side.IsCapital(i))
            return false;
        // "May", "March", "Jan" at the head of a sentence may be other words; a number beside them decides.
        return !side.Opens(i) || key.Length > 5 || (i + 1 < side.Count && char.IsDigit(side.Key(i + 1)[0]));
    }
}
