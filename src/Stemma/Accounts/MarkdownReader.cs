namespace Stemma.Accounts;

/// <summary>
/// Reads Markdown as the text it stands for: headings, quotations and lists lose their marks, links keep their words, a picture is its
/// caption, a comment that opens a line is passed over. Lines that stand together are one paragraph. Front matter gives facts: site, url, date, author and the like.
/// </summary>
static class MarkdownReader
{
    /// <summary>The page.</summary>
    public static Transcript Read(string source, string label)
    {
        var builder = new TranscriptBuilder();
        var facts = PublicationFacts.None;
        var at = FrontMatter(source, ref facts);
        int lineStart = 0, level = 0;
        var open = false;
        var headed = false;
        while (at < source.Length)
        {
            var end = source.IndexOf('\n', at) is var n and >= 0 ? n : source.Length;
            var from = at;
            while (from < end && source[from] is ' ' or '\t' or '>') from++;
            if (source.AsSpan(from).StartsWith("<!--") && source.IndexOf("-->", from + 4, StringComparison.Ordinal) is var comment and >= 0)
            {
                Close();
                at = comment + 3;
                continue;
            }
            var hashes = 0;
            while (from + hashes < end && source[from + hashes] == '#') hashes++;
            var heading = hashes is > 0 and <= 6 && from + hashes < end && source[from + hashes] == ' ';
            var item = !heading && from + 1 < end && source[from] is '-' or '*' or '+' && source[from + 1] == ' ';
            var blank = source.AsSpan(from, end - from).IsWhiteSpace();
            if (blank || heading || item || level > 0)
                Close();
            from += heading ? hashes : item ? 2 : 0;
            if (!blank)
            {
                if (open)
                    builder.Layout("\n");
                else if (builder.Length > 0)
                    builder.Layout("\n\n");
                lineStart = open ? lineStart : builder.Length;
                level = heading ? hashes : 0;
                open = true;
                Inline(source, from, end, builder);
            }
            at = end + 1;
        }
        Close();
        return new Transcript(label, builder.ToString(), builder.Lines, builder.Runs, facts);

        void Close()
        {
            if (open)
                builder.Line(lineStart, level == 0 ? LineLayout.Text : level == 1 && !headed ? LineLayout.Headline : LineLayout.Heading, null);
            headed |= level == 1;
            (open, level) = (false, 0);
        }
    }

    // Words without the marks of emphasis; [words](address) is its words, ![words](address) too.
    static void Inline(string source, int from, int end, TranscriptBuilder to)
    {
        while (from < end && char.IsWhiteSpace(source[from])) from++;
        while (end > from && char.IsWhiteSpace(source[end - 1])) end--;
        var plain = from;
        for (var i = from; i < end; i++)
        {
            int skip = 0, words = -1;
            if (source[i] is '*' or '_' && i + 1 < end && source[i + 1] == source[i])
                skip = 2;
            else if (source[i] == '\\' && i + 1 < end && char.IsPunctuation(source[i + 1]))
                skip = 1;
            else if (source[i] == '!' && i + 1 < end && source[i + 1] == '[' || source[i] == '[')
                words = i + (source[i] == '!' ? 2 : 1);
            if (words > 0)
            {
                var close = source.AsSpan(words, Math.Min(end - words, 1000)).IndexOf("](");
                var stop = close < 0 ? -1 : source.AsSpan(words + close, Math.Min(end - words - close, 4000)).IndexOf(')');
                if (stop < 0)
                    continue;
                to.Verbatim(source.AsSpan(plain, i - plain), plain);
                to.Verbatim(source.AsSpan(words, close), words);
                plain = words + close + stop + 1;
                i = plain - 1;
            }
            else if (skip > 0)
            {
                to.Verbatim(source.AsSpan(plain, i - plain), plain);
                plain = i + skip;
                i = skip == 1 ? plain : plain - 1;
            }
        }
        to.Verbatim(source.AsSpan(plain, Math.Max(0, end - plain)), plain);
    }

    static int FrontMatter(string source, ref PublicationFacts facts)
    {
        if (!source.StartsWith("---\n", StringComparison.Ordinal) && !source.StartsWith("---\r\n", StringComparison.Ordinal))
            return 0;
        var close = source.IndexOf("\n---", 3, StringComparison.Ordinal);
        if (close is < 0 or > 20_000)
            return 0;
        var given = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in source[4..close].Split('\n').Take(200))
            if (line.IndexOf(':') is var colon and > 0 && line[(colon + 1)..].Trim().Trim('"', '\'') is { Length: > 0 } value)
                given[line[..colon].Trim()] = value;
        facts = GivenFacts.Of(given.GetValueOrDefault);
        return source.IndexOf('\n', close + 1) is var next and >= 0 ? next + 1 : source.Length;
    }
}
