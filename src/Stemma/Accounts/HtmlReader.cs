namespace Stemma.Accounts;

/// <summary>Reads a page with markup: its visible text in reading order, each line typed as far as layout and metadata say.</summary>
static class HtmlReader
{
    /// <summary>The page; <paramref name="notices"/> gets a line where markup beyond reason was passed over.</summary>
    public static Transcript Read(string source, string label, string origin, HtmlJudge judge, List<string> notices)
    {
        var sight = HtmlSight.Of(source, origin);
        if (sight.Cut > 0)
            notices.Add($"{sight.Cut} tags are too many, nest too deep or hold too many attributes, and were passed over");
        var (about, walk, text) = (sight.About, sight.Walk, sight.Text);
        var report = sight.Rows.Length == 0 ? [] : judge.Judge(sight.Rows, walk);
        var any = Array.Exists(report, r => r >= judge.Threshold); // else a page of a few words, or of thousands of lines: density and wording decide
        var lines = new List<Line>(walk.Lines.Count);
        for (var i = 0; i < walk.Lines.Count; i++)
            lines.Add(any ? Typed(sight, i, report[i] >= judge.Threshold) : Dense(sight, i));
        var headline = HtmlHeadlines.Mark(lines, walk, sight.Content, text, about.Titles);
        var byline = headline.Count > 0 ? HtmlBylines.Mark(lines, text, about.Facts.Authors) : null;
        return new Transcript(label, text, lines, walk.Builder.Runs, about.Facts with { Byline = byline }) { Generator = about.Generator };
    }

    static Line Dense(HtmlSight sight, int index) => !sight.Content.IsReport(index, out _) ? Typed(sight, index, report: false)
        : sight.Walk.Lines[index].Line with { Layout = sight.Content.IsHeading(index) ? LineLayout.Heading : LineLayout.Text };

    static Line Typed(HtmlSight sight, int index, bool report)
    {
        var line = sight.Walk.Lines[index];
        sight.Content.IsReport(index, out var hint);
        if (report && (sight.Walk.Elements[line.Element].Places & HtmlPlace.Caption) == 0)
            return line.Line with { Layout = LineLayout.Report, Kind = sight.Content.IsHeading(index) ? BlockKind.Subheading : null };
        // Wording knows better than the place what kind of furniture it is.
        var kind = LineTyper.KindOfOutside(line.Line.Span.In(sight.Text)) ?? HtmlHints.Block(hint);
        if (hint == HtmlHint.Byline && IsAgency(line.Line.Span.In(sight.Text)))
            kind = BlockKind.Credit;
        if (hint == HtmlHint.Byline && line.Text > 80)
            kind = BlockKind.Navigation; // the author's life, not the author's name
        return line.Line with { Layout = LineLayout.Outside, Kind = kind };
    }

    // "The Northern Press Agency", or initials, where others put a name.
    static bool IsAgency(ReadOnlySpan<char> words)
    {
        if (Agencies.IsName(words))
            return true;
        return words.Length is >= 2 and <= 5 && words.IndexOfAnyExceptInRange('A', 'Z') < 0;
    }
}
