using System.Collections.Frozen;
using Stemma.Texts;

namespace Stemma.Language;

/// <summary>Pairs single quotation marks, which look like apostrophes, in one paragraph.</summary>
static class SingleMarks
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Clipped = WordList.Set("clipped-words").GetAlternateLookup<ReadOnlySpan<char>>();
    const int LongestClipped = 8;

    /// <summary>
    /// Adds the quotations in single marks that lie outside those found before (from index <paramref name="first"/> on), and takes those
    /// that lie inside one of the new out. A mark that never closes is an apostrophe. O(length).
    /// </summary>
    public static void Find(string text, TextSpan paragraph, List<TextSpan> found, int first)
    {
        var marks = Marks(text, paragraph, found, first);
        if (marks.Count < 2)
            return;
        var singles = new List<TextSpan>();
        for (var i = 0; i < marks.Count; i++)
        {
            if (!marks[i].Opens)
                continue;
            var close = CloseOf(text, marks, i, paragraph);
            if (close < 0)
                continue;
            singles.Add(TextSpan.FromTo(marks[i].At, marks[close].At + 1));
            i = close;
        }
        if (singles.Count == 0)
            return;
        Merge(found, first, singles);
    }

    /// <summary>Whether the mark stands for letters left out: ’90s, ’tis, rock ’n’ roll.</summary>
    public static bool IsClipped(string text, int at, int limit)
    {
        var end = at + 1;
        while (end < limit && end - at <= LongestClipped && char.IsLetterOrDigit(text[end])) end++;
        var word = text.AsSpan(at + 1, end - at - 1);
        if (word.IsEmpty)
            return false;
        if (char.IsDigit(word[0]))
            return word.Length is 2 or 3 && char.IsDigit(word[1]) && (word.Length == 2 || word[2] == 's');
        Span<char> lower = stackalloc char[LongestClipped + 1];
        var count = word.ToLowerInvariant(lower);
        return count > 0 && Clipped.Contains(lower[..count]);
    }

    readonly record struct SingleMark(int At, bool Opens, bool Closes, bool Owns);

    // The single marks outside the quotations that are known, each with what it may be; none that is surely an apostrophe.
    static List<SingleMark> Marks(string text, TextSpan paragraph, List<TextSpan> found, int first)
    {
        var marks = new List<SingleMark>();
        var known = first;
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            if (known < found.Count && at == found[known].Start)
            {
                at = found[known++].End - 1;
                continue;
            }
            var c = text[at];
            if (c is not ('\'' or '‘' or '’'))
                continue;
            var before = at > paragraph.Start ? text[at - 1] : ' ';
            var after = at + 1 < paragraph.End ? text[at + 1] : ' ';
            var opens = c != '’' && !char.IsLetterOrDigit(before) && !char.IsWhiteSpace(after) && !IsClipped(text, at, paragraph.End);
            var closes = c != '‘' && !char.IsLetterOrDigit(after) && !char.IsWhiteSpace(before) && !(after == '-' && char.IsLetter(before));
            if (!opens && !closes)
                continue;
            var owns = before is 's' or 'S' && after == ' ' && at + 2 < paragraph.End && char.IsLower(text[at + 2]); // the ministers' talks
            marks.Add(new SingleMark(at, opens, closes, owns));
        }
        return marks;
    }

    static int CloseOf(string text, List<SingleMark> marks, int open, TextSpan paragraph)
    {
        var curly = text[marks[open].At] == '‘';
        var owner = -1;
        for (var i = open + 1; i < marks.Count; i++)
        {
            if (marks[i].Opens && !marks[i].Closes)
                break; // another opens: what was found so far must do
            if (!marks[i].Closes || (!curly && text[marks[i].At] == '’'))
                continue;
            if (marks[i].At == marks[open].At + 1)
                continue; // nothing between them
            if (!marks[i].Owns)
                return i;
            owner = owner < 0 ? i : owner;
        }
        return owner;
    }

    static void Merge(List<TextSpan> found, int first, List<TextSpan> singles)
    {
        var all = found[first..];
        found.RemoveRange(first, found.Count - first);
        all.AddRange(singles);
        all.Sort();
        var end = -1;
        foreach (var quotation in all)
            if (quotation.Start >= end)
            {
                found.Add(quotation);
                end = quotation.End;
            }
    }
}
