using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Accounts;

/// <summary>The months by their names in many languages, from <c>Language/en/month-names.txt</c>.</summary>
static class MonthNames
{
    const int Ambiguous = -1;

    static readonly FrozenDictionary<string, int> Months = Load(perLanguage: false);
    static readonly FrozenDictionary<string, int> ByLanguage = Load(perLanguage: true);
    static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Find = Months.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest name.</summary>
    public const int MaxLength = 24;

    /// <summary>
    /// The month, 1 to 12, that a word of any case names, or 0. A word that is one month in Polish and another in Croatian is a month only
    /// where the <paramref name="language"/> (a primary tag) is known.
    /// </summary>
    public static int Of(ReadOnlySpan<char> word, string? language)
    {
        word = word.TrimEnd('.');
        if (word.Length is < 2 or > MaxLength)
            return 0;
        Span<char> lower = stackalloc char[MaxLength];
        var key = lower[..word.ToLowerInvariant(lower)];
        if (!Find.TryGetValue(key, out var month))
            return 0;
        return month != Ambiguous ? month : language is null ? 0 : ByLanguage.GetValueOrDefault(language + " " + key.ToString());
    }

    static FrozenDictionary<string, int> Load(bool perLanguage)
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in WordList.Lines("month-names"))
        {
            var colon = line.IndexOf(':');
            var head = line[..colon].Split(' ');
            var month = int.Parse(head[0], System.Globalization.CultureInfo.InvariantCulture);
            foreach (var name in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                if (perLanguage)
                    months.TryAdd(head[1] + " " + name, month);
                else
                    months[name] = months.TryGetValue(name, out var known) && known != month ? Ambiguous : month;
        }
        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
