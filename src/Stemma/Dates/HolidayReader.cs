using System.Collections.Frozen;
using System.Globalization;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Dates;

/// <summary>Finds the names of holidays.</summary>
static class HolidayReader
{
    static readonly FrozenDictionary<string, (string[] Words, Holiday Day)[]> ByFirst = WordList.Lines("holidays").Select(Entry)
        .GroupBy(entry => entry.Words[0]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Words.Length).ToArray(), StringComparer.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, (string[] Words, Holiday Day)[]>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByFirst.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly int Longest = ByFirst.Keys.Max(k => k.Length);

    /// <summary>Whether a word with a capital may begin a holiday's name.</summary>
    public static bool Opens(string text, TextSpan word) => word.Length <= Longest && Lookup.ContainsKey(word.In(text));

    /// <summary>The holiday whose name begins at lexeme <paramref name="at"/> and one past its last lexeme; null when there is none.</summary>
    public static (Holiday Day, int Last)? At(string text, List<Lexeme> lexemes, int at)
    {
        if (!lexemes[at].Capital || lexemes[at].Span.Length > Longest)
            return null;
        foreach (var first in new[] { lexemes[at].Span.In(text).ToString(), WithS(text, lexemes, at) })
            if (first is not null && ByFirst.TryGetValue(first, out var entries))
                foreach (var (words, day) in entries)
                    if (Matches(text, lexemes, at, words) is > 0 and var last)
                        return (day, last);
        return null;
    }

    // One past the last lexeme, or 0. Apostrophes in the text are passed over; "'s" belongs to the word before it.
    static int Matches(string text, List<Lexeme> lexemes, int at, string[] words)
    {
        foreach (var word in words)
        {
            while (at < lexemes.Count && lexemes[at].Sort == Sort.Apostrophe) at++;
            if (at >= lexemes.Count)
                return 0;
            var with = WithS(text, lexemes, at);
            if (with is not null && with.Equals(word, StringComparison.OrdinalIgnoreCase))
                at += 2;
            else if (lexemes[at].Span.In(text).Equals(word, StringComparison.OrdinalIgnoreCase))
                at++;
            else
                return 0;
        }
        return at;
    }

    // "Year" + "'s"
    static string? WithS(string text, List<Lexeme> lexemes, int at) =>
        at + 1 < lexemes.Count && lexemes[at + 1] is { Glued: true, Span.Length: 2 } next && next.Span.In(text)[1] is 's' or 'S' && Tokenizer.IsApostrophe(text[next.Span.Start])
            ? string.Concat(lexemes[at].Span.In(text), "s") : null;

    static (string[] Words, Holiday Day) Entry(string line)
    {
        var parts = line.Split('=', StringSplitOptions.TrimEntries);
        return (parts[0].Split(' '), When(parts[1].Split(' ')));
    }

    static Holiday When(string[] rule)
    {
        if (rule[0] == "easter")
            return new Holiday(0, Number(rule[1]), 0, 0, 0);
        if (rule is [[var a, var b, '-', var c, var d]])
            return new Holiday(Number($"{a}{b}"), Number($"{c}{d}"), 0, 0, 0);
        if (rule[0] == "after")
            return When(rule[1..^1]) with { After = Number(rule[^1]) };
        TimeWords.TryGet(rule[1], out var weekday);
        return new Holiday(Number(rule[2]), 0, weekday.Value, rule[0] == "last" ? 0 : Number(rule[0]), 0);
    }

    static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
