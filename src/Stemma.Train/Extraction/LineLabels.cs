using Stemma.Accounts;

namespace Stemma.Train.Extraction;

/// <summary>What the lines of a page are by its gold.</summary>
/// <param name="Report">1 for the report's lines, 0 for others; between where a line holds both.</param>
/// <param name="Known">Whether the gold says anything of the line.</param>
sealed record LineLabels(float[] Report, bool[] Known)
{
    /// <summary>Labels the lines of a page.</summary>
    public static LineLabels Of(GoldPage page, HtmlSight sight) => page.Body is { } body ? ByBody(body, sight) : ByStrings(page, sight);

    // The words of the lines are laid along the words of the body: a chain of places, ascending, that covers the most words.
    static LineLabels ByBody(string body, HtmlSight sight)
    {
        var gold = Words(body);
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < gold.Count; i++)
            (places.TryGetValue(gold[i], out var list) ? list : places[gold[i]] = []).Add(i);
        var lines = sight.Walk.Lines;
        var labels = new LineLabels(new float[lines.Count], new bool[lines.Count]);
        Array.Fill(labels.Known, true);
        // Best chain that ends at or before each place of the body.
        var best = new (double Score, int Link)[gold.Count + 1];
        var links = new List<(int Line, int Start, int End, int Before)>();
        Array.Fill(best, (0, -1));
        for (var line = 0; line < lines.Count; line++)
        {
            var words = Words(sight.Text.AsSpan(lines[line].Line.Span.Start, lines[line].Line.Span.Length).ToString());
            if (words.Count == 0 || Candidates(words, gold, places) is not { Count: > 0 } candidates)
                continue;
            var updates = new List<(int End, double Score, int Link)>();
            foreach (var (start, end, matched) in candidates)
            {
                var before = best[start];
                var adjacent = before.Link >= 0 && links[before.Link].End == start || start == 0;
                var score = before.Score + matched + (adjacent ? 1.5 : matched < 4 ? -1.5 : 0);
                links.Add((line, start, end, before.Link));
                updates.Add((end, score, links.Count - 1));
            }
            foreach (var (end, score, link) in updates)
                for (var at = end; at <= gold.Count && best[at].Score < score; at++)
                    best[at] = (score, link);
        }
        for (var link = best[gold.Count].Link; link >= 0; link = links[link].Before)
            labels.Report[links[link].Line] = 1;
        // A body in another order than the page: what is there word for word is the report's too.
        var runs = new HashSet<string>(Runs(gold), StringComparer.Ordinal);
        for (var line = 0; line < lines.Count; line++)
        {
            var words = Words(sight.Text.AsSpan(lines[line].Line.Span.Start, lines[line].Line.Span.Length).ToString());
            if (words.Count < 8)
                continue;
            var share = Runs(words).Count(runs.Contains) / (double)(words.Count - 3);
            labels.Report[line] = share >= 0.5 ? 1 : 0;
        }
        return labels;
    }

    // Where a line's words stand in the body, or the longest part of them that begins or ends the line.
    static List<(int Start, int End, int Matched)> Candidates(List<string> words, List<string> gold, Dictionary<string, List<int>> places)
    {
        var found = new List<(int, int, int)>();
        if (places.TryGetValue(words[0], out var starts))
            foreach (var start in starts)
            {
                var length = 0;
                while (length < words.Count && start + length < gold.Count && gold[start + length] == words[length]) length++;
                if (length == words.Count || length * 2 > words.Count && length >= 6)
                    found.Add((start, start + length, length));
            }
        if (found.Count == 0 && words.Count >= 8 && places.TryGetValue(words[^1], out var ends))
            foreach (var last in ends)
            {
                var length = 0;
                while (length < words.Count && last - length >= 0 && gold[last - length] == words[^(length + 1)]) length++;
                if (length * 2 > words.Count)
                    found.Add((last - length + 1, last + 1, length));
            }
        return found.Count > 200 ? found[..200] : found;
    }

    static IEnumerable<string> Runs(List<string> words)
    {
        for (var i = 0; i + 4 <= words.Count; i++)
            yield return string.Join(' ', words[i], words[i + 1], words[i + 2], words[i + 3]);
    }

    /// <summary>The words of a text as the kit counts them.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && IsWord(text, i)) i++;
            if (i > start)
                words.Add(text[start..i]);
            else
                i++;
        }
        return words;
    }

    static bool IsWord(string text, int i) => char.IsLetterOrDigit(text[i]) || text[i] == '_' || char.IsSurrogate(text[i])
        && char.IsSurrogatePair(text, Math.Max(0, char.IsLowSurrogate(text[i]) ? i - 1 : i)) && char.IsLetterOrDigit(text, char.IsLowSurrogate(text[i]) ? i - 1 : i)
        || char.GetUnicodeCategory(text[i]) is System.Globalization.UnicodeCategory.OtherNumber or System.Globalization.UnicodeCategory.LetterNumber;

    // A wanted string that stands in several lines is the longest one's; an unwanted one is unwanted wherever it stands.
    static LineLabels ByStrings(GoldPage page, HtmlSight sight)
    {
        var lines = sight.Walk.Lines;
        string[] squeezed = [.. lines.Select(l => GoldPage.Squeezed(sight.Text.Substring(l.Line.Span.Start, l.Line.Span.Length)))];
        var labels = new LineLabels(new float[lines.Count], new bool[lines.Count]);
        foreach (var unwanted in page.Without)
            for (var i = 0; i < squeezed.Length; i++)
                if (squeezed[i].Contains(unwanted, StringComparison.Ordinal))
                    labels.Known[i] = true;
        foreach (var wanted in page.With)
        {
            int[] holders = [.. Enumerable.Range(0, squeezed.Length).Where(i => squeezed[i].Contains(wanted, StringComparison.Ordinal))];
            if (holders.Length == 0 || holders.All(h => labels.Known[h] && labels.Report[h] == 0))
                continue;
            var longest = holders.Where(h => sight.Content.HeadingLevel(h) != 1).DefaultIfEmpty(holders[0]).MaxBy(h => (sight.Content.IsReport(h, out _) ? 10_000 : 0) + Math.Min(squeezed[h].Length, 9000));
            labels.Known[longest] = true;
            labels.Report[longest] = 1;
        }
        return labels;
    }
}
