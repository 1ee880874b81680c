using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Accounts;

/// <summary>Whether a line is a menu, a section bar or a breadcrumb trail.</summary>
static class MenuTest
{
    static readonly FrozenSet<string> Words = WordList.Lines("chrome-menu-words").Select(e => LineKey.Of(e)).ToFrozenSet(StringComparer.Ordinal);
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsMenu = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Two or more words of menus and nothing else, or short names between bars, slashes, arrows or dots.</summary>
    public static bool IsMenuLine(ReadOnlySpan<char> line) => line.Length <= LineKey.MaxLength && (IsTrail(line) || IsSpaced(line) || IsWords(line));

    // "Home   World   Money": three or more short names, with runs of blanks between them and no figures, as tables have.
    static bool IsSpaced(ReadOnlySpan<char> line)
    {
        if (LineShape.EndsSentence(line) || LineShape.HasDigit(line))
            return false;
        int parts = 0, words = 0;
        for (var at = 0; at < line.Length;)
        {
            var end = at;
            while (end < line.Length && !IsBlank(line[end])) end++;
            if (++words == 1 ? !char.IsUpper(line[at]) : words > 3)
                return false;
            var next = end;
            while (next < line.Length && IsBlank(line[next])) next++;
            if (next - end >= 2 || end < next && line[end] == '\t' || next == line.Length)
                (parts, words) = (parts + 1, 0);
            at = next;
        }
        return parts >= 3;
    }

    static bool IsBlank(char c) => c is ' ' or '\t' or '\u00A0';

    /// <summary>"More in Politics: …", "More from the valley: …": a section, a colon and another story's headline.</summary>
    public static bool IsPointer(ReadOnlySpan<char> line)
    {
        if (line.Length > 200 || !line.StartsWith("More ", StringComparison.Ordinal) || LineShape.EndsSentence(line))
            return false;
        var rest = line[5..];
        var colon = rest.IndexOf(": ");
        return colon is > 3 and <= 50 && LineShape.Words(rest[..colon], 7) <= 6
            && (rest.StartsWith("in ", StringComparison.Ordinal) || rest.StartsWith("from ", StringComparison.Ordinal) || rest.StartsWith("on ", StringComparison.Ordinal)
                || rest.StartsWith("about ", StringComparison.Ordinal));
    }

    /// <summary>"Categories World, Sea   Tags strike": what a site files a report under, without a colon.</summary>
    public static bool IsLabels(ReadOnlySpan<char> line)
    {
        if (line.Length > 200 || LineShape.EndsSentence(line))
            return false;
        foreach (var label in Labels)
            if (line.StartsWith(label, StringComparison.Ordinal) && line.Length > label.Length)
                return char.IsUpper(line[label.Length]) || line.IndexOf("  ") > 0 || line.IndexOf(',') > 0 && LineShape.Words(line, 20) <= 12;
        return false;
    }

    static readonly string[] Labels = ["Categories ", "Category ", "Tags ", "Tagged ", "Posted in ", "Filed under "];

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
