using System.Text;

namespace Stemma.Intake;

/// <summary>
/// Finds what character set a page says it is in (WHATWG HTML, 13.2.3.2: prescan a byte stream; 13.2.3.4: a declaration met later), and an
/// XML declaration's.
/// </summary>
static class HtmlCharset
{
    const int Prescan = 1024;
    const int Head = 65_536;

    /// <summary>The label as the page has it and the byte it stands at; null when there is none.</summary>
    /// <param name="page">The bytes.</param>
    /// <param name="whole">
    /// Whether to look through the whole head, 64 KB at most, as browsers do once they meet the declaration there: archives and scripts
    /// push it down. Else in the first 1,024 bytes.
    /// </param>
    public static (string Label, int Offset)? Declared(ReadOnlySpan<byte> page, bool whole)
    {
        var head = page[..Math.Min(whole ? Head : Prescan, page.Length)];
        var text = Encoding.Latin1.GetString(head); // one character a byte
        if (text.StartsWith("<?xml", StringComparison.Ordinal) && text.IndexOf("?>", StringComparison.Ordinal) is var close and > 0
            && Attribute(text, 5, close, "encoding") is { } declared)
            return declared;
        for (var at = 0; (at = text.IndexOf('<', at)) >= 0;)
        {
            if (StartsWith(text, at, "<!--"))
            {
                at = text.IndexOf("-->", at + 2, StringComparison.Ordinal);
                if (at < 0)
                    return null;
                at += 3;
                continue;
            }
            var end = TagEnd(text, at);
            if (StartsWith(text, at, "<body"))
                return null;
            if (StartsWith(text, at, "<script"))
            {
                // What a script would write is not the page's word.
                at = text.IndexOf("</script", end, StringComparison.OrdinalIgnoreCase) + 1;
                if (at == 0)
                    return null;
                continue;
            }
            if (StartsWith(text, at, "<meta") && at + 5 < text.Length && (char.IsWhiteSpace(text[at + 5]) || text[at + 5] == '/'))
            {
                if (Attribute(text, at + 5, end, "charset") is { } charset)
                    return charset;
                if (Attribute(text, at + 5, end, "http-equiv") is { } kind && kind.Value.Equals("content-type", StringComparison.OrdinalIgnoreCase)
                    && Attribute(text, at + 5, end, "content") is { } content && InContent(content) is { } named)
                    return named;
            }
            at = Math.Max(at + 1, end);
        }
        return null;
    }

    // The end of a tag; ">" inside quoted values does not end it. An open tag runs to the end of the head.
    static int TagEnd(string text, int at)
    {
        var quote = '\0';
        for (at++; at < text.Length; at++)
        {
            var c = text[at];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && text[at - 1] == '=')
                quote = c;
            else if (c == '>')
                return at;
        }
        return text.Length;
    }

    static (string Value, int Offset)? Attribute(string text, int from, int end, string name)
    {
        for (var at = from; at < end;)
        {
            while (at < end && (char.IsWhiteSpace(text[at]) || text[at] == '/')) at++;
            var nameStart = at;
            while (at < end && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or '/')) at++;
            var nameEnd = at;
            while (at < end && char.IsWhiteSpace(text[at])) at++;
            if (at >= end || text[at] != '=')
            {
                if (at == nameStart)
                    return null; // no progress: a stray mark
                continue;
            }
            at++;
            while (at < end && char.IsWhiteSpace(text[at])) at++;
            var valueStart = at;
            int valueEnd;
            if (at < end && text[at] is '"' or '\'')
            {
                valueStart++;
                valueEnd = text.IndexOf(text[at], valueStart, end - valueStart) is var q and >= 0 ? q : end;
                at = valueEnd + 1;
            }
            else
            {
                while (at < end && !char.IsWhiteSpace(text[at])) at++;
                valueEnd = at;
            }
            if (text.AsSpan(nameStart, nameEnd - nameStart).Equals(name, StringComparison.OrdinalIgnoreCase))
                return (text[valueStart..valueEnd].Trim(), valueStart);
        }
        return null;
    }

    static (string Label, int Offset)? InContent((string Value, int Offset) content)
    {
        var at = content.Value.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        at += "charset".Length;
        while (at < content.Value.Length && (char.IsWhiteSpace(content.Value[at]) || content.Value[at] == '=')) at++;
        var label = content.Value[at..].Split(';', 2)[0].Trim(' ', '"', '\'');
        return label.Length == 0 ? null : (label, content.Offset + at);
    }

    static bool StartsWith(string text, int at, string what) =>
        text.AsSpan(at).StartsWith(what, StringComparison.OrdinalIgnoreCase);
}
