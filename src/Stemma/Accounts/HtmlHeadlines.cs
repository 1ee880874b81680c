namespace Stemma.Accounts;

/// <summary>Finds the headlines of a page among its lines: one, or one for each article that has its own.</summary>
static class HtmlHeadlines
{
    const int MaxArticles = 40;
    const int ArticleLength = 400; // characters of running text that make an article element more than a teaser

    /// <summary>Marks them in <paramref name="lines"/>; the numbers of the lines.</summary>
    public static List<int> Mark(List<Line> lines, HtmlWalk walk, HtmlContent content, string text, List<string> titles)
    {
        var headlines = Several(lines, walk, content);
        if (headlines.Count < 2)
            headlines = Best(lines, content, text, titles) is var best and >= 0 ? [best] : [];
        foreach (var line in headlines)
            lines[line] = lines[line] with { Layout = LineLayout.Headline, Kind = null };
        return headlines;
    }

    // Article elements side by side, each with a heading of its own before its text.
    static List<int> Several(List<Line> lines, HtmlWalk walk, HtmlContent content)
    {
        var found = new List<(int Line, int Element)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (content.HeadingLevel(i) is not (> 0 and <= 3) || content.Above(i, "article") is not (var element and >= 0))
                continue;
            var article = walk.Elements[element];
            if (article.Running < ArticleLength || article.Hint is HtmlHint.Comment or HtmlHint.Related || found.Exists(f => f.Element == element))
                continue;
            found.Add((i, element));
            if (found.Count > MaxArticles)
                return []; // a list of everything, not a page of articles
        }
        // one inside another is no second article
        return found.Exists(f => found.Exists(g => g != f && Holds(walk, f.Element, g.Element))) ? [] : [.. found.Select(f => f.Line)];
    }

    static bool Holds(HtmlWalk walk, int outer, int inner)
    {
        for (var at = walk.Elements[inner].Parent; at >= outer; at = walk.Elements[at].Parent)
            if (at == outer)
                return true;
        return false;
    }

    static int Best(List<Line> lines, HtmlContent content, string text, List<string> titles)
    {
        var first = lines.FindIndex(l => l is { Layout: LineLayout.Report, Kind: null } or { Layout: LineLayout.Text });
        int best = -1;
        var bestScore = 0.0;
        for (var i = 0; i < lines.Count; i++)
        {
            var words = lines[i].Span.In(text);
            var level = content.HeadingLevel(i);
            if (words.Length is < 4 or > 400 || level == 0 && (words.Length < 15 || first >= 0 && i > first + 3))
                continue;
            var likeness = titles.Count == 0 ? 0 : titles.Max(t => Likeness(lines[i].Span.In(text), t));
            var place = first < 0 || i <= first ? 0.3 : i <= first + 3 ? 0.1 : -0.6;
            var score = likeness + place + level switch { 1 => 0.8, 2 => 0.25, 3 => 0.1, > 3 => 0, _ => -0.1 } - (words.Length > 250 ? 0.3 : 0);
            if (score > bestScore && (level == 1 || likeness >= 0.6))
                (best, bestScore) = (i, score);
        }
        return best;
    }

    /// <summary>How much of a line's words, by letters, are the title's, and the other way round: 0 to 1.</summary>
    static double Likeness(ReadOnlySpan<char> line, string title)
    {
        if (title.Length > 500)
            return 0;
        var words = new HashSet<string>(title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => LineKey.Of(w)), StringComparer.Ordinal);
        int all = 0, common = 0;
        foreach (var word in line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            all++;
            common += words.Contains(LineKey.Of(word)) ? 1 : 0;
        }
        return all == 0 ? 0 : common / (double)Math.Max(all, words.Count * 0.7);
    }
}
