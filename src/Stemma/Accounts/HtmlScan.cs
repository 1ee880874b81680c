using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>
/// Runs once over the source of a page, before it is parsed: notes where its text stands, and blanks out with spaces what would make
/// any parser slow: nesting and attributes beyond all reason. Blanking keeps every other character in its place.
/// </summary>
/// <param name="Source">The source with excess blanked out; the same length.</param>
/// <param name="Text">The runs of text between tags, in order; text of scripts and styles left out.</param>
/// <param name="Cut">How many tags were blanked out.</param>
sealed record HtmlScan(string Source, List<TextSpan> Text, int Cut)
{
    const int MaxDepth = 240;
    const int MaxTags = 250_000;
    const int MaxFormatting = 12; // a parser opens these again in every paragraph that follows
    const int MaxAttributes = 200;
    const int MaxTag = 65_536;

    static readonly string[] Void =
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        // closed by their next sibling, so their number says nothing of depth
        "p", "li", "dd", "dt", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption", "rp", "rt", "html", "head", "body",
    ];

    static readonly string[] Formatting = ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

    static readonly string[] Raw = ["script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title"];

    /// <summary>Scans a page, O(length).</summary>
    public static HtmlScan Of(string source)
    {
        var text = new List<TextSpan>();
        char[]? blanked = null;
        int depth = 0, tags = 0, cut = 0, blankEnds = 0, formatting = 0, blankFormatEnds = 0;
        for (var at = 0; at < source.Length;)
        {
            var open = source.IndexOf('<', at);
            if (open < 0 || open + 1 >= source.Length)
            {
                AddText(text, at, source.Length);
                break;
            }
            if (!IsMarkup(source[open + 1]))
            {
                AddText(text, at, open + 1);
                at = open + 1;
                continue;
            }
            AddText(text, at, open);
            var end = TagEnd(source, open, out var name, out var attributes);
            var isEnd = source[open + 1] == '/';
            at = end;
            if (name.IsEmpty)
                continue; // a comment or declaration
            if (attributes > 0 && attributes < end)
                Blank(attributes, end - 1);
            var raw = Is(Raw, name);
            if (!Is(Raw, name) && ++tags > MaxTags)
            {
                Blank(open, end);
                continue;
            }
            if (Is(Formatting, name))
            {
                if (isEnd ? blankFormatEnds > 0 : formatting >= MaxFormatting)
                {
                    blankFormatEnds += isEnd ? -1 : 1;
                    Blank(open, end);
                }
                else
                    formatting = Math.Max(0, formatting + (isEnd ? -1 : 1));
                continue;
            }
            var counted = !raw && !Is(Void, name) && !(source[end - 1] == '>' && source[end - 2] == '/');
            if (counted && (isEnd ? blankEnds > 0 : depth >= MaxDepth))
            {
                blankEnds += isEnd ? -1 : 1;
                Blank(open, end);
                continue;
            }
            depth = counted ? Math.Max(0, depth + (isEnd ? -1 : 1)) : depth;
            if (!isEnd && raw)
            {
                var close = RawEnd(source, end, name);
                if (name.Equals("title", StringComparison.OrdinalIgnoreCase))
                    AddText(text, end, close);
                at = close < source.Length ? TagEnd(source, close, out _, out _) : close;
            }
        }
        return new HtmlScan(blanked is null ? source : new string(blanked), text, cut);

        void Blank(int from, int to)
        {
            blanked ??= source.ToCharArray();
            blanked.AsSpan(from, to - from).Fill(' ');
            cut++;
        }
    }

    static bool IsMarkup(char c) => char.IsAsciiLetter(c) || c is '/' or '!' or '?';

    static void AddText(List<TextSpan> text, int from, int to)
    {
        if (to <= from)
            return;
        if (text.Count > 0 && text[^1].End == from)
            text[^1] = TextSpan.FromTo(text[^1].Start, to);
        else
            text.Add(TextSpan.FromTo(from, to));
    }

    static bool Is(string[] names, ReadOnlySpan<char> name)
    {
        foreach (var known in names)
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    // One past the tag that opens at `open`. name: empty for comments. excess: where attributes beyond reason begin, or 0.
    static int TagEnd(string source, int open, out ReadOnlySpan<char> name, out int excess)
    {
        name = default;
        excess = 0;
        var at = open + 1;
        if (source[at] == '!' && source.AsSpan(at).StartsWith("!--"))
            return CommentEnd(source, at + 3);
        if (source[at] is '!' or '?' || source[at] == '/' && (at + 1 >= source.Length || !char.IsAsciiLetter(source[at + 1])))
            return source.IndexOf('>', at) is var close and >= 0 ? close + 1 : source.Length;
        var start = source[at] == '/' ? ++at : at;
        while (at < source.Length && !IsWhite(source[at]) && source[at] is not ('>' or '/')) at++;
        name = source.AsSpan(start, at - start);
        var attributes = 0;
        while (at < source.Length && source[at] != '>')
        {
            if (IsWhite(source[at]) || source[at] == '/')
            {
                at++;
                continue;
            }
            if (excess == 0 && (++attributes > MaxAttributes || at - open > MaxTag))
                excess = at;
            at = AttributeEnd(source, at);
        }
        return Math.Min(at + 1, source.Length);
    }

    static int AttributeEnd(string source, int at)
    {
        if (source[at] == '=')
            at++;
        while (at < source.Length && !IsWhite(source[at]) && source[at] is not ('>' or '/' or '=')) at++;
        var value = at;
        while (value < source.Length && IsWhite(source[value])) value++;
        if (value >= source.Length || source[value] != '=')
            return at;
        value++;
        while (value < source.Length && IsWhite(source[value])) value++;
        if (value >= source.Length)
            return source.Length;
        if (source[value] is '"' or '\'')
            return source.IndexOf(source[value], value + 1) is var close and >= 0 ? close + 1 : source.Length;
        while (value < source.Length && !IsWhite(source[value]) && source[value] != '>') value++;
        return value;
    }

    static int CommentEnd(string source, int at)
    {
        if (at < source.Length && source[at] == '>')
            return at + 1;
        if (source.AsSpan(at).StartsWith("->"))
            return at + 2;
        var rest = source.AsSpan(at);
        int plain = rest.IndexOf("-->"), odd = plain < 0 ? rest.IndexOf("--!>") : rest[..plain].IndexOf("--!>");
        return odd >= 0 ? at + odd + 4 : plain >= 0 ? at + plain + 3 : source.Length;
    }

    static int RawEnd(string source, int at, ReadOnlySpan<char> name)
    {
        while (source.AsSpan(at).IndexOf("</") is var next and >= 0)
        {
            at += next;
            var after = at + 2 + name.Length;
            if (source.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase) && (after >= source.Length || IsWhite(source[after]) || source[after] is '>' or '/'))
                return at;
            at += 2;
        }
        return source.Length;
    }

    static bool IsWhite(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
