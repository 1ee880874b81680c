using System.Collections.Frozen;
using System.Globalization;
using Stemma.Language;

namespace Stemma.Dates;

/// <summary>The words of the grammar, from the lists.</summary>
static class TimeWords
{
    /// <summary>A word of the grammar.</summary>
    public readonly record struct Entry(string Key, Sort Sort, int Value);

    static readonly FrozenDictionary<string, Entry> Entries = Build();
    static readonly FrozenDictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> Lookup = Entries.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly int Longest = Entries.Keys.Max(key => key.Length);

    /// <summary>The entry of a word in whatever case; false when the grammar does not know it.</summary>
    public static bool TryGet(ReadOnlySpan<char> word, out Entry entry)
    {
        entry = default;
        return word.Length <= Longest && Lookup.TryGetValue(word, out entry);
    }

    static FrozenDictionary<string, Entry> Build()
    {
        var entries = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);
        Number("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 1, 1);
        Number("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10);
        foreach (var (word, at) in WordList.Lines("ordinals").Select((word, at) => (word, at + 1)))
            entries[word] = new(word, Sort.Ordinal, at);
        foreach (var (name, number) in CalendarNames.AllWeekdays)
            entries[name] = new(name, Sort.Weekday, number);
        foreach (var (name, number) in CalendarNames.AllMonths)
            entries[name] = new(name, Sort.Month, number);
        foreach (var day in WordList.Lines("days").Take(7))
            entries[day + "s"] = new(day + "s", Sort.Weekdays, entries[day].Value);
        foreach (var line in WordList.Lines("time-words"))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var value = parts.Length > 2 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : 0;
            entries.TryAdd(parts[0], new(parts[0], Enum.Parse<Sort>(parts[1], ignoreCase: true), value)); // an ordinal or a month that is there keeps its place
        }
        return entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Number(string words, int first, int step)
        {
            foreach (var word in words.Split(' '))
            {
                entries[word] = new(word, Sort.Number, first);
                first += step;
            }
        }
    }
}
