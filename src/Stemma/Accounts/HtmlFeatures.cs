using System.Runtime.InteropServices;

namespace Stemma.Accounts;

/// <summary>
/// The numbers by which each line of a page is judged: its words, the elements above it, the parts of the page made like it, and the lines
/// around it. Shallow text features after Kohlschütter et al. 2010; neighbours and the page's own names for its parts added.
/// </summary>
sealed class HtmlFeatures
{
    const int Hints = 12; // kinds of hint, none included
    const int Around = 20;

    readonly HtmlWalk _walk;
    readonly HtmlContent _content;
    readonly string _text;
    readonly Dictionary<ulong, Made> _made = [];
    readonly Dictionary<ulong, int> _told = [], _alike = [];
    readonly bool[] _running;
    readonly int[] _previousRunning, _nextRunning, _before;
    int _firstTop = -1, _runningTotal, _textTotal;

    HtmlFeatures(HtmlWalk walk, HtmlContent content, string text)
    {
        (_walk, _content, _text) = (walk, content, text);
        var count = walk.Lines.Count;
        (_running, _previousRunning, _nextRunning, _before) = (new bool[count], new int[count], new int[count], new int[count]);
    }

    // What the lines of the parts made alike come to.
    sealed class Made
    {
        public int Lines, Text, Links, Running, Inside;
    }

    /// <summary>How many numbers there are for a line.</summary>
    public static readonly int Count = HtmlWords.Count + 27 + 20 + 2 * Hints + 4 * 5 + 11 + 17 + 2 * Around;

    /// <summary>The numbers of all lines, a row of <see cref="Count"/> for each.</summary>
    public static float[] Of(HtmlWalk walk, HtmlContent content, string text, HtmlWitness body, HtmlWitness titles, HtmlWitness description)
    {
        var features = new HtmlFeatures(walk, content, text);
        features.Survey();
        var rows = new float[walk.Lines.Count * Count];
        var lastHeading = -1;
        for (var i = 0; i < walk.Lines.Count; i++)
        {
            var row = new FeatureRow(rows.AsSpan(i * Count, Count));
            var line = walk.Lines[i].Line.Span.In(text);
            HtmlWords.Add(ref row, line);
            row.Add(body.Share(line));
            row.Add(titles.Share(line));
            row.Add(description.Share(line));
            features.AddPlace(ref row, i);
            features.AddMade(ref row, i);
            features.AddPosition(ref row, i, lastHeading);
            if (content.IsHeading(i))
                lastHeading = i;
            for (var other = i - 2; other <= i + 2; other++)
                if (other != i)
                    features.AddOther(ref row, i, other);
            if (row.Count != Count)
                throw new InvalidOperationException($"{row.Count} numbers were written for a line, {Count} were meant to be.");
        }
        return rows;
    }

    void Survey()
    {
        foreach (var element in _walk.Elements)
            if (element.Text > 0)
                CollectionsMarshal.GetValueRefOrAddDefault(_alike, element.Make, out _)++;
        var last = -1;
        for (var i = 0; i < _walk.Lines.Count; i++)
        {
            var line = _walk.Lines[i];
            _before[i] = _runningTotal;
            _running[i] = _content.IsRunning(i);
            _textTotal += line.Text;
            _runningTotal += _running[i] ? line.Text : 0;
            _previousRunning[i] = last;
            last = _running[i] ? i : last;
            ref var made = ref CollectionsMarshal.GetValueRefOrAddDefault(_made, _walk.Elements[line.Element].Make, out _);
            made ??= new Made();
            made.Lines++;
            made.Text += line.Text;
            made.Links += line.Links;
            made.Running += _running[i] ? line.Text : 0;
            made.Inside += _content.StepsToRoot(i) >= 0 ? 1 : 0;
            CollectionsMarshal.GetValueRefOrAddDefault(_told, LineShape.Fingerprint(line.Line.Span.In(_text), 200), out _)++;
            if (_firstTop < 0 && _content.HeadingLevel(i) == 1)
                _firstTop = i;
        }
        last = -1;
        for (var i = _walk.Lines.Count - 1; i >= 0; i--)
        {
            _nextRunning[i] = last;
            last = _running[i] ? i : last;
        }
    }

    void AddPlace(ref FeatureRow row, int i)
    {
        var line = _walk.Lines[i];
        var element = _walk.Elements[line.Element];
        row.AddShare(line.Links, line.Text);
        row.AddShare(line.Bold, line.Text);
        row.Add(line.Anchors);
        row.Add(Math.Min(line.Images, 5));
        row.Add(line.AfterBreak);
        row.Add(line.InlineHints);
        row.Add((line.InlineHints & 1 << (int)HtmlHint.Date) != 0);
        row.Add((line.InlineHints & 1 << (int)HtmlHint.Byline) != 0);
        row.Add((line.InlineHints & (1 << (int)HtmlHint.Share | 1 << (int)HtmlHint.Comment | 1 << (int)HtmlHint.Related | 1 << (int)HtmlHint.Tags)) != 0);
        row.Add((line.InlineHints & 1 << (int)HtmlHint.Caption) != 0);
        row.Add(_content.HeadingLevel(i));
        row.Add(TagCode(element.Name));
        row.Add(element.Parent >= 0 ? TagCode(_walk.Elements[element.Parent].Name) : 0);
        row.Add(element.Depth);
        row.AddLog(element.Lines);
        var inside = _content.IsReport(i, out var hint);
        row.Add(inside);
        row.Add((int)hint);
        row.Add(_content.StepsToRoot(i));
        int nearest = -1, report = -1, steps = 0;
        for (var at = line.Element; at >= 0 && steps < 40; at = _walk.Elements[at].Parent, steps++)
        {
            nearest = nearest < 0 && _walk.Elements[at].Hint != HtmlHint.None ? steps : nearest;
            report = report < 0 && _walk.Elements[at].Report ? steps : report;
        }
        row.Add(nearest);
        row.Add(report);
        row.Add(_running[i]);
        row.AddLog(line.Text);
        row.Add(_told[LineShape.Fingerprint(line.Line.Span.In(_text), 200)]);
        row.Add(element.Running > 0 ? element.Running / (double)Math.Max(1, _runningTotal) : 0);
        for (var place = 0; place < 20; place++)
            row.Add(((int)element.Places & 1 << place) != 0);
        var effective = _content.HintsAbove(line.Element);
        for (var kind = 0; kind < Hints; kind++)
        {
            row.Add((element.Hints & 1 << kind) != 0);
            row.Add((effective & 1 << kind) != 0);
        }
        var up = line.Element;
        for (var level = 0; level < 4; level++)
        {
            var above = up >= 0 ? _walk.Elements[up] : null;
            row.AddLog(above?.Text ?? -1);
            row.AddShare(above?.Links ?? 0, above?.Text ?? 0);
            row.AddShare(above?.Running ?? 0, above?.Text ?? 0);
            row.AddShare(above?.Text ?? 0, above?.Lines ?? 0);
            row.AddShare(above?.Running ?? 0, above is null ? 0 : _runningTotal);
            up = above?.Parent ?? -1;
        }
    }

    void AddMade(ref FeatureRow row, int i)
    {
        var made = _made[_walk.Elements[_walk.Lines[i].Element].Make];
        row.AddLog(made.Lines);
        row.AddShare(made.Text, made.Lines);
        row.AddShare(made.Links, made.Text);
        row.AddShare(made.Running, made.Text);
        row.AddShare(made.Running, _runningTotal);
        row.AddShare(made.Inside, made.Lines);
        // Teasers and comments are parts made alike, each with lines of its own; paragraphs stand in one part.
        for (int at = _walk.Lines[i].Element, up = 0; up < 5; at = at < 0 ? -1 : _walk.Elements[at].Parent, up++)
            row.Add(at < 0 ? 0 : Math.Min(60, _alike[_walk.Elements[at].Make]));
    }

    void AddPosition(ref FeatureRow row, int i, int lastHeading)
    {
        var lines = _walk.Lines;
        row.AddShare(i, lines.Count);
        row.AddShare(_before[i], _runningTotal);
        row.AddLog(_runningTotal);
        row.AddLog(_runningTotal - _before[i]);
        row.AddLog(_before[i]);
        row.AddShare(_runningTotal, _textTotal);
        row.Add(_firstTop < 0 ? -1000 : Math.Clamp(i - _firstTop, -100, 500));
        row.AddLog(_firstTop >= 0 && i >= _firstTop ? _before[i] - _before[_firstTop] : -1);
        row.Add(lastHeading < 0 ? -1 : Math.Min(i - lastHeading, 100));
        row.Add(lastHeading < 0 ? 0 : _content.HeadingLevel(lastHeading));
        row.AddLog(lastHeading < 0 ? -1 : _before[i] - _before[lastHeading]);
        row.AddShare(lastHeading < 0 ? -1 : lines[lastHeading].Links, lastHeading < 0 ? 1 : lines[lastHeading].Text);
        row.Add(_previousRunning[i] < 0 ? 200 : Math.Min(200, i - _previousRunning[i]));
        row.Add(_nextRunning[i] < 0 ? 200 : Math.Min(200, _nextRunning[i] - i));
        row.Add(_previousRunning[i] >= 0 && Same(i, _previousRunning[i]));
        row.Add(_nextRunning[i] >= 0 && Same(i, _nextRunning[i]));
        int near = 0, nearRunning = 0;
        for (var other = Math.Max(0, i - 5); other <= i + 5 && other < lines.Count; other++)
        {
            near += lines[other].Text;
            nearRunning += _running[other] ? lines[other].Text : 0;
        }
        row.AddShare(nearRunning, near);
    }

    bool Same(int line, int other) => _walk.Elements[_walk.Lines[line].Element].Parent == _walk.Elements[_walk.Lines[other].Element].Parent;

    void AddOther(ref FeatureRow row, int i, int other)
    {
        if (other < 0 || other >= _walk.Lines.Count)
        {
            for (var k = 0; k < Around / 2; k++)
                row.Add(-2);
            return;
        }
        var line = _walk.Lines[other];
        var (own, element) = (_walk.Elements[_walk.Lines[i].Element], _walk.Elements[line.Element]);
        row.AddLog(line.Text);
        row.AddShare(line.Links, line.Text);
        row.Add(TagCode(element.Name));
        row.Add(_content.HeadingLevel(other));
        row.Add(_running[other]);
        row.Add(Same(i, other));
        row.Add(own.Make == element.Make);
        row.Add(_content.IsReport(other, out _));
        row.Add(LineShape.EndsSentence(line.Line.Span.In(_text)));
        row.Add(element.Depth - own.Depth);
    }

    static int TagCode(string name) => name switch
    {
        "p" => 1,
        "div" => 2,
        "li" => 3,
        "h1" => 4,
        "h2" => 5,
        "h3" => 6,
        "h4" or "h5" or "h6" => 7,
        "td" or "th" => 8,
        "blockquote" => 9,
        "dd" or "dt" => 10,
        "figcaption" => 11,
        "pre" => 12,
        "section" => 13,
        "article" => 14,
        "ul" or "ol" => 15,
        "body" => 16,
        "aside" or "nav" or "footer" or "header" => 17,
        "form" or "fieldset" or "button" or "legend" => 18,
        "figure" => 19,
        "tr" or "table" or "tbody" => 20,
        _ => 0,
    };
}
