using System.Net;
using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>
/// Leads each character of a parsed page back to the source. It walks the text of the source once, in step with the text of the page,
/// and reads entities on the way; where a parser has moved text (out of a table, say), it looks for the place anew.
/// </summary>
sealed class HtmlCursor(string source, List<TextSpan> text)
{
    const int Sample = 24; // characters by which a lost place is found again
    int _run;
    int _at = text.Count > 0 ? text[0].Start : 0;
    long _budget = 8L * source.Length + 100_000; // what searching may cost in all

    /// <summary>Where the next character of the page's text, which is no HTML white space, stands; null when it is not where it should be.</summary>
    public TextSpan? Next(ReadOnlySpan<char> rest)
    {
        var (run, at) = (_run, _at);
        if (Match(rest, ref run, ref at) is { } here)
        {
            (_run, _at) = (run, at);
            return here;
        }
        return Find(rest) ? Next(rest) : null;
    }

    // The source of rest[0] at the first character of the source from (run, at) on that is no white space.
    TextSpan? Match(ReadOnlySpan<char> rest, ref int run, ref int at)
    {
        while (run < text.Count)
        {
            if (at >= text[run].End)
            {
                if (++run < text.Count)
                    at = text[run].Start;
                continue;
            }
            var c = source[at];
            if (IsWhite(c) || c == '\0' || c == '\uFEFF' && rest[0] != c)
            {
                at++;
                continue;
            }
            var length = c == '&' ? EntityLength(rest, at, text[run].End) : c == rest[0] ? 1 : 0;
            if (length == 0)
                return null;
            at += length;
            return new TextSpan(at - length, length);
        }
        return null;
    }

    // How many characters of the source make the entity that stands for rest[0]; 1 for a lone ampersand, 0 when it stands for another.
    int EntityLength(ReadOnlySpan<char> rest, int at, int end)
    {
        var stop = at + 1;
        if (stop < end && source[stop] == '#') stop++;
        while (stop < end && stop - at < 34 && char.IsAsciiLetterOrDigit(source[stop])) stop++;
        if (stop - at < 2)
            return rest[0] == '&' ? 1 : 0;
        var closed = stop < end && source[stop] == ';';
        var entity = source[at..stop] + ";";
        var meaning = WebUtility.HtmlDecode(entity);
        if (meaning != entity)
            return meaning[0] == rest[0] ? stop - at + (closed ? 1 : 0) : IsRemapped(entity, rest[0]) ? stop - at + (closed ? 1 : 0) : 0;
        if (rest[0] == '&')
            return 1;
        for (var shorter = stop - 1; shorter > at + 2; shorter--) // "&nbspand", "&copycat;"
            if (WebUtility.HtmlDecode(source[at..shorter] + ";") is { Length: 1 } prefix && prefix[0] == rest[0])
                return shorter - at;
        return closed && !char.IsAsciiLetterOrDigit(rest[0]) ? stop - at + 1 : 0; // a name of HTML5: some mark
    }

    // &#146; means the quotation mark that windows-1252 has there.
    static bool IsRemapped(string entity, char meant) => entity[1] == '#' && meant > '\u00FF';

    bool Find(ReadOnlySpan<char> rest)
    {
        var sample = new List<char>(Sample);
        for (var i = 0; i < rest.Length && sample.Count < Sample; i++)
            if (!IsWhite(rest[i]))
                sample.Add(rest[i]);
        if (sample.Count < 3)
            return false;
        var letters = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(sample);
        for (var run = _run; run < text.Count && _budget > 0; run++)
            if (FindIn(letters, run, run == _run ? _at : text[run].Start))
                return true;
        for (var run = Math.Min(_run, text.Count - 1); run >= 0 && _budget > 0; run--)
            if (FindIn(letters, run, text[run].Start))
                return true;
        return false;
    }

    bool FindIn(ReadOnlySpan<char> sample, int run, int from)
    {
        for (var at = from; at < text[run].End && _budget > 0; at++)
        {
            _budget--;
            if (source[at] != sample[0] && source[at] != '&')
                continue;
            var (r, a) = (run, at);
            var matched = 0;
            while (matched < sample.Length && Match(sample[matched..], ref r, ref a) is not null)
            {
                matched++;
                _budget--;
            }
            if (matched < sample.Length)
                continue;
            (_run, _at) = (run, at);
            return true;
        }
        return false;
    }

    static bool IsWhite(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
