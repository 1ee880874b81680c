namespace Stemma.Accounts;

/// <summary>
/// Finds the report on a page: candidates are elements, features are the running text near them, its share of links, and what names and
/// tags say; the decision is one sum for each element. After Kohlschütter et al. 2010 (density of text and links) and the way of
/// readability tools of giving each paragraph's score to the elements above it.
/// </summary>
sealed class HtmlContent
{
    readonly List<HtmlElement> _elements;
    readonly List<HtmlLine> _lines;
    readonly string _text;
    readonly HashSet<int> _roots = [];
    int _running;

    HtmlContent(HtmlWalk walk, string text) => (_elements, _lines, _text) = (walk.Elements, walk.Lines, text);

    /// <summary>The finding for a walked page.</summary>
    public static HtmlContent Of(HtmlWalk walk, string text)
    {
        var content = new HtmlContent(walk, text);
        content.Measure();
        content.Choose();
        return content;
    }

    /// <summary>Whether a line stands where the report stands, and nothing between says that it is not.</summary>
    public bool IsReport(int line, out HtmlHint hint)
    {
        hint = HtmlHint.None;
        var inside = false;
        for (var at = _lines[line].Element; at >= 0; at = _elements[at].Parent)
        {
            if (_roots.Contains(at))
            {
                inside = true;
                break;
            }
            if (hint == HtmlHint.None)
                hint = Furniture(at);
        }
        if (!inside || hint != HtmlHint.None)
            return false;
        var (text, links) = (_lines[line].Text, _lines[line].Links);
        return links * 2 <= text || text > 200 && links * 3 <= text * 2 || IsHeading(line);
    }

    /// <summary>Whether a line is marked as a heading.</summary>
    public bool IsHeading(int line) => HeadingLevel(line) > 0;

    /// <summary>1 for h1 … 6 for h6, 0 for no heading.</summary>
    public int HeadingLevel(int line)
    {
        for (int at = _lines[line].Element, up = 0; at >= 0 && up < 3; at = _elements[at].Parent, up++)
            if (_elements[at].Name is ['h', >= '1' and <= '6'] name)
                return name[1] - '0';
        return 0;
    }

    /// <summary>The first element of a name above a line, or -1.</summary>
    public int Above(int line, string name)
    {
        for (var at = _lines[line].Element; at >= 0; at = _elements[at].Parent)
            if (_elements[at].Name == name)
                return at;
        return -1;
    }

    /// <summary>What the elements above a place say that it is, a bit for each <see cref="HtmlHint"/>; wrappers of much of the page aside.</summary>
    public int HintsAbove(int element)
    {
        var hints = 0;
        for (var at = element; at >= 0; at = _elements[at].Parent)
            hints |= 1 << (int)Furniture(at);
        return hints;
    }

    // What an element says it is, but for wrappers that hold much of the page's running text: a "has-sidebar" page is no sidebar.
    HtmlHint Furniture(int element)
    {
        var e = _elements[element];
        if (e.Hint == HtmlHint.None || e.Body)
            return HtmlHint.None;
        var share = _running == 0 ? 0 : (double)e.Running / _running;
        return share >= (e.Hint == HtmlHint.Comment ? 0.8 : 0.4) ? HtmlHint.None : e.Hint;
    }

    /// <summary>How many steps up the place of the report stands above a line; -1 when the line is outside of it.</summary>
    public int StepsToRoot(int line)
    {
        var steps = 0;
        for (var at = _lines[line].Element; at >= 0; at = _elements[at].Parent, steps++)
            if (_roots.Contains(at))
                return steps;
        return -1;
    }

    /// <summary>Whether a line is a running paragraph by its length, its links and its tag.</summary>
    public bool IsRunning(int line) => IsRunning(_lines[line]);

    bool IsRunning(HtmlLine line) => line.Text >= 40 && line.Links * 3 < line.Text && _elements[line.Element].Name is not ("h1" or "h2" or "h3" or "h4" or "figcaption" or "button");

    void Measure()
    {
        foreach (var line in _lines)
        {
            var running = IsRunning(line);
            _running += running ? line.Text : 0;
            for (var at = line.Element; at >= 0; at = _elements[at].Parent)
            {
                _elements[at].Lines++;
                _elements[at].Text += line.Text;
                _elements[at].Links += line.Links;
                _elements[at].Running += running ? line.Text : 0;
            }
        }
    }

    void Choose()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if (InFurniture(_lines[i].Element))
                continue;
            var running = IsRunning(_lines[i]);
            for (var at = _lines[i].Element; at >= 0; at = _elements[at].Parent)
            {
                _elements[at].Plain += _lines[i].Text;
                _elements[at].PlainRunning += running ? _lines[i].Text : 0;
            }
            if (running)
                Spread(i);
        }
        var best = -1;
        for (var i = 0; i < _elements.Count; i++)
        {
            var e = _elements[i];
            if (e.Text == 0)
                continue;
            e.Score *= (1 - (double)e.Links / e.Text) * (e.Report ? 1.25 : 1);
            if (best < 0 || e.Score > _elements[best].Score)
                best = i;
        }
        if (best < 0)
            return;
        for (var i = 0; i < _elements.Count; i++)
            if (_elements[i] is { Body: true } body && body.Running * 2 >= _elements[best].Running && body.Running >= 200)
            {
                _roots.Add(i); // the page says itself where the body is
                best = -1;
                break;
            }
        if (best >= 0)
            AddWithSiblings(Widened(best));
    }

    // Where a report is cut into sections, the element above them holds more of it, and hardly anything else.
    int Widened(int best)
    {
        var widest = best;
        for (int at = _elements[best].Parent, up = 0; at >= 0 && up < 5 && _elements[at].Name is not ("body" or "html"); at = _elements[at].Parent, up++)
            if (_elements[at].PlainRunning >= _elements[widest].PlainRunning * 1.15 && _elements[at].PlainRunning >= _elements[at].Plain * 0.6)
                widest = at;
        return widest;
    }

    bool InFurniture(int element)
    {
        for (var at = element; at >= 0; at = _elements[at].Parent)
            if (Furniture(at) != HtmlHint.None)
                return true;
        return false;
    }

    void Spread(int line)
    {
        var words = _lines[line].Line.Span.In(_text);
        var score = 1 + Math.Min(3, words.Length / 100.0) + words.Count(',');
        var at = _lines[line].Element;
        if (_elements[at].Name is "p" or "blockquote" or "li" or "pre" or "dd" or "dt")
            at = _elements[at].Parent;
        for (var up = 0; at >= 0 && up < 5; at = _elements[at].Parent, up++)
            _elements[at].Score += score / (up == 0 ? 1 : up == 1 ? 2 : up * 3);
    }

    // The report may be cut into several boxes side by side.
    void AddWithSiblings(int best)
    {
        _roots.Add(best);
        var top = _elements[best];
        for (var i = top.Parent + 1; top.Parent >= 0 && i < _elements.Count; i++)
        {
            var e = _elements[i];
            if (e.Parent != top.Parent || i == best || Furniture(i) != HtmlHint.None || e.Text == 0)
                continue;
            var links = (double)e.Links / e.Text;
            if (e.Score >= Math.Max(10, top.Score * 0.2) && links < 0.4 || e.Name == "p" && e.Text > 80 && links < 0.25 || e.Running > 200 && links < 0.2)
                _roots.Add(i);
        }
    }
}
