using System.Collections.Frozen;
using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>Finds "By …" on a line of its own.</summary>
static class BylineTest
{
    static readonly FrozenSet<string> Small = new[]
    {
        "and", "of", "the", "in", "for", "at", "staff", "our", "correspondent", "correspondents", "reporter", "reporters", "writer", "writers", "editor",
        "special", "with", "de", "la", "van", "von", "der", "den", "bin", "al", "el", "di", "da", "agencies", "to", "a", "an", "political", "senior",
        "chief", "foreign", "news", "desk", "contributor", "columnist", "diplomatic", "service",
    }.ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> NotNames = new[]
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august",
        "september", "october", "november", "december", "contrast", "the", "now", "then", "far", "law", "today", "tomorrow",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The names of a byline, without "By" and without what follows a bar; null when the line is no byline.</summary>
    public static TextSpan? Names(string text, TextSpan line)
    {
        var span = line.In(text);
        if (line.Length is < 5 or > 140 || !span.StartsWith("by", StringComparison.OrdinalIgnoreCase) || !(span[2] is ' ' or ':' or '\u00A0'))
            return null;
        if (span[0] == 'b' && span[1] == 'y' && span[2] != ':' && !char.IsUpper(span[3]))
            return null;
        var start = line.Start + 3;
        while (start < line.End && char.IsWhiteSpace(text[start])) start++;
        var end = line.End;
        for (var i = start; i < line.End; i++)
            if (text[i] is '|' or '•' or '·' || (text[i] is '-' or '–' or '—' && text[i - 1] == ' '))
            {
                end = i;
                break;
            }
        var names = TextSpan.FromTo(start, end).Trim(text);
        return !names.IsEmpty && AreNames(names.In(text)) ? names : null;
    }

    /// <summary>Whether a line that its place says is a byline holds a name and nothing else: two to four words with capitals.</summary>
    public static bool IsBareName(ReadOnlySpan<char> line)
    {
        if (line.Length is < 5 or > 40 || LineShape.Words(line, 6) is < 2 or > 4)
            return false;
        foreach (var range in line.Split(' '))
            if (line[range] is { IsEmpty: false } word && (!char.IsUpper(word[0]) || LineShape.HasDigit(word) || word.IndexOfAny('|', ':', '@') >= 0))
                return false;
        return true;
    }

    static bool AreNames(ReadOnlySpan<char> names)
    {
        if (names[^1] is '!' or '?' or ':' or ';')
            return false;
        int words = 0, large = 0, roles = 0;
        Span<char> lower = stackalloc char[40];
        foreach (var range in names.SplitAny(" ,/&\u00A0"))
        {
            var word = names[range];
            if (word.IsEmpty)
                continue;
            if (++words > 14 || word.Length > 40 || char.IsDigit(word[0]))
                return false;
            var known = word.ToLowerInvariant(lower);
            var key = lower[..known];
            if (words == 1 && NotNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key))
                return false;
            if (Small.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key))
                roles++;
            else if (char.IsUpper(word[0]) || !char.IsAsciiLetter(word[0]) && char.IsLetter(word[0]))
                large++;
            else
                return false;
        }
        return large is > 0 and <= 9 || roles >= 2;
    }
}
