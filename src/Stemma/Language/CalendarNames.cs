using System.Collections.Frozen;

namespace Stemma.Language;

/// <summary>Names of the months and of the days of the week in English, full and short, with and without a full stop, in any case.</summary>
static class CalendarNames
{
    static readonly FrozenDictionary<string, int> Months = Read("months", 12), Weekdays = Read("days", 7);

    /// <summary>All names, lower case, with the number of their month (1 to 12).</summary>
    public static IEnumerable<KeyValuePair<string, int>> AllMonths => Months;

    /// <summary>All names, lower case, with the number of their day (Monday is 1).</summary>
    public static IEnumerable<KeyValuePair<string, int>> AllWeekdays => Weekdays;

    /// <summary>The number of a month from 1 to 12; 0 when the word names none.</summary>
    public static int Month(ReadOnlySpan<char> word) => Find(Months, word);

    /// <summary>The number of a day of the week, Monday 1 to Sunday 7; 0 when the word names none.</summary>
    public static int Weekday(ReadOnlySpan<char> word) => Find(Weekdays, word);

    /// <summary>Whether the word names a month or a day of the week (or may: "may").</summary>
    public static bool Has(ReadOnlySpan<char> word) => Month(word) > 0 || Weekday(word) > 0;

    static int Find(FrozenDictionary<string, int> names, ReadOnlySpan<char> word) =>
        names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number) ? number : 0;

    // the full names come first in their list; a short one begins as its full one does
    static FrozenDictionary<string, int> Read(string list, int count)
    {
        var names = WordList.Lines(list).Distinct(StringComparer.Ordinal).ToArray();
        return names.ToFrozenDictionary(
            name => name, name => 1 + Array.FindIndex(names, 0, count, full => full.StartsWith(name.TrimEnd('.')[..3], StringComparison.Ordinal)), StringComparer.OrdinalIgnoreCase);
    }
}
