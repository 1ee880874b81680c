using System.Buffers;
using Stemma.Texts;

namespace Stemma.Language;

/// <summary>Finds web and mail addresses inside a run without white space: nothing in one is cut.</summary>
static class Addresses
{
    /// <summary>The shortest run that can hold one.</summary>
    public const int Shortest = 5;

    static readonly SearchValues<char> Enclosing = SearchValues.Create("<>\"“”«»");

    /// <summary>The first address of the run from <paramref name="from"/> on; null for none. Going on from its end, O(length) in all.</summary>
    public static TextSpan? Next(ReadOnlySpan<char> text, int from, int end)
    {
        var run = text[from..end];
        if (run.Length < Shortest)
            return null;
        var web = run.IndexOf("://", StringComparison.Ordinal);
        while (web > 0 && char.IsAsciiLetter(run[web - 1])) web--;
        if (run.IndexOf("www.", StringComparison.OrdinalIgnoreCase) is var site and >= 0 && (web < 0 || site < web))
            web = site;
        var mail = Mail(run[..(web < 0 ? run.Length : web)]);
        if (mail is { } found)
            return found with { Start = from + found.Start };
        return web < 0 ? null : TextSpan.FromTo(from + web, from + WebEnd(run, web));
    }

    static int WebEnd(ReadOnlySpan<char> run, int start)
    {
        var length = run[start..].IndexOfAny(Enclosing);
        var end = length < 0 ? run.Length : start + length;
        var bracket = run[start..end].IndexOfAny('(', '[') >= 0;
        while (end > start + 1 && (run[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '…' or '*' || (!bracket && run[end - 1] is ')' or ']'))) end--;
        return end;
    }

    static TextSpan? Mail(ReadOnlySpan<char> run)
    {
        var from = 0;
        while (run[from..].IndexOf('@') is var offset and >= 0)
        {
            var at = from + offset;
            int start = at, end = at + 1, dot = -1;
            while (start > from && IsLocal(run[start - 1])) start--;
            while (start < at && run[start] is '.' or '-') start++;
            while (end < run.Length && (char.IsAsciiLetterOrDigit(run[end]) || run[end] is '.' or '-'))
            {
                if (run[end] == '.' && end > at + 1 && end + 1 < run.Length && char.IsAsciiLetter(run[end + 1]))
                    dot = end;
                end++;
            }
            while (end > at && run[end - 1] is '.' or '-') end--;
            if (start < at && dot > 0)
                return TextSpan.FromTo(start, end);
            from = Math.Max(end, at + 1);
        }
        return null;
    }

    static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-';
}
