using System.Globalization;
using Stemma.Dates;

namespace Stemma.Train.Dates;

/// <summary>Writes time expressions in the notations of the two sets of the dates kit.</summary>
static class KitNotation
{
    /// <summary>TIMEX3 as Event StoryLine has it: a time of day without a zone is written as if in UTC.</summary>
    public static string Storyline(TimeExpression expression) =>
        Timex.Of(expression) is { } value ? expression is { Clock: not null, Zone: null } ? value + "Z" : value : "";

    /// <summary>From and to as in GUM: single days, months and years alone, all longer periods by their first and last day.</summary>
    public static string Gum(TimeExpression expression)
    {
        if (expression.When is not { } when)
            return Timex.Of(expression) ?? "";
        if (expression.Ends is [var from, var to])
            return $"{Gum(from)}/{Gum(to)}";
        return when.Precision switch
        {
            Precision.Day => Day(when.Earliest),
            Precision.Month => Month(when.Earliest),
            Precision.Year => when.Earliest.Year.ToString("0000", CultureInfo.InvariantCulture),
            Precision.Season => $"{Month(when.Earliest)}/{Month(when.Latest.AddDays(1))}",
            Precision.Week when expression.Length is not null => Day(when.Earliest.AddDays(3)),
            Precision.Century => $"{when.Earliest.Year / 100:00}00-01-01/{when.Earliest.Year / 100:00}99-12-31",
            _ => $"{Day(when.Earliest)}/{Day(when.Latest)}",
        };
    }

    static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
