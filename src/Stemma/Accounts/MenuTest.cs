using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Accounts;

/// <summary>Whether a line is a menu, a section bar or a breadcrumb trail.</summary>
static class MenuTest
{
    static readonly FrozenSet<string> Words = WordList.Lines("chrome-menu-words").Select(e => LineKey.Of(e)).ToFrozenSet(StringComparer.Ordinal);
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsMenu = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Two or more words of menus and nothing else, or short names between bars, slashes, arrows or dots.</summary>
    public static bool IsMenuLine(ReadOnlySpan<char> line) => line.Length <= LineKey.MaxLength && (IsTrail(line) || IsWords(line));

    static bool IsTrail(ReadOnlySpan<char> line)
    {
        if (LineShape.EndsSentence(line))
            return false;
        int parts = 1, words = 0;
        var inside = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is '|' or '>' or '»' or '›' or '·' or '•' or '→' || line[i] == '/' && i > 0 && line[i - 1] == ' ')
            {
                parts += words > 0 ? 1 : 0;
                words = 0;
                inside = false;
                continue;
            }
            var letter = !char.IsWhiteSpace(line[i]);
            if (letter && !inside && ++words > 4)
                return false;
            inside = letter;
        }
        return parts - (words == 0 ? 1 : 0) >= 3;
    }

    static bool IsWords(ReadOnlySpan<char> line)
    {
        Span<char> buffer = stackalloc char[LineKey.MaxLength];
        ReadOnlySpan<char> key = buffer[..LineKey.Write(line, buffer)];
        if (line.IndexOfAny(".,;!?") >= 0)
            return false;
        var items = 0;
        while (!key.IsEmpty)
        {
            var taken = LongestItem(key);
            if (taken == 0)
                return false;
            items++;
            key = key[taken..].TrimStart(' ');
        }
        return items >= 2;
    }

    static int LongestItem(ReadOnlySpan<char> key)
    {
        int best = 0, words = 0;
        for (var i = 1; i <= key.Length && words < 3; i++)
            if (i == key.Length || key[i] == ' ')
            {
                words++;
                if (IsMenu.Contains(key[..i]))
                    best = i;
            }
        return best;
    }
}
