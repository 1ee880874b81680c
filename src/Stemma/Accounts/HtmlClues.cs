using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>
/// Everything on a page that may tell of its publication, gathered in one walk in page order, O(length), without recursion. Judges nothing.
/// </summary>
sealed class HtmlClues
{
    const int MaxWords = 400;   // characters of an element that can still be one fact
    const int MaxLine = 160;
    const int MaxClues = 20_000;

    readonly List<Frame> _open = [];
    readonly List<ClueZone> _zones = [];
    char[] _text = new char[4096];
    readonly List<TextSpan> _kickers = [];
    int _length, _lineStart, _hidden, _headings;
    bool _hiddenLine, _home;
    string? _host;

    struct Frame
    {
        public INode Node;
        public int Next, Start, Zone, Clue;
        public bool Line, Hidden, InAuthor, InPublisher, InArticle, Kicker, Heading;
    }

    /// <summary>Names and contents of meta elements, in page order, names in lower case.</summary>
    public List<(string Name, string Content)> Metas { get; } = [];

    /// <summary>The texts of JSON-LD scripts.</summary>
    public List<string> Scripts { get; } = [];

    /// <summary>The places.</summary>
    public List<Clue> Clues { get; } = [];

    /// <summary>The zones, by number.</summary>
    public IReadOnlyList<ClueZone> Zones => _zones;

    /// <summary>How many characters readers see.</summary>
    public int Length => _length;

    /// <summary>The title element.</summary>
    public string? Title { get; private set; }

    /// <summary>What the html element declares as language.</summary>
    public string? Language { get; private set; }

    /// <summary>The address that the page calls its own.</summary>
    public string? Canonical { get; private set; }

    /// <summary>Walks a parsed page.</summary>
    public static HtmlClues Of(IHtmlDocument document)
    {
        var clues = new HtmlClues();
        if (document.DocumentElement is { } root)
        {
            clues.Language = root.GetAttribute("lang") ?? root.GetAttribute("xml:lang");
            clues.Run(root);
        }
        return clues;
    }

    /// <summary>The words readers see, lines parted by line breaks.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    void Run(IElement root)
    {
        _open.Add(new Frame { Node = root, Zone = -1, Clue = -1 });
        while (_open.Count > 0)
        {
            var frame = _open[^1];
            if (frame.Next >= frame.Node.ChildNodes.Length)
            {
                Leave(frame);
                _open.RemoveAt(_open.Count - 1);
                continue;
            }
            var child = frame.Node.ChildNodes[frame.Next++];
            _open[^1] = frame;
            if (child is IText text)
                Write(text.Data);
            else if (child is IElement element)
                Enter(element, frame);
        }
        EndLine();
    }

    void Enter(IElement element, in Frame parent)
    {
        switch (element.LocalName)
        {
            case "script":
                if (element.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true && Scripts.Count < 100)
                    Scripts.Add(element.TextContent);
                return;
            case "title":
                if (Title is null && parent.Node is IElement { LocalName: "head" or "body" or "html" })
                    Title = element.TextContent;
                return;
            case "style" or "noscript" or "template" or "svg" or "iframe" or "select" or "textarea" or "object" or "math":
                return;
            case "meta":
                Meta(element, parent);
                return;
            case "link":
                if (element.GetAttribute("rel") is { } rel && rel.Contains("canonical", StringComparison.OrdinalIgnoreCase))
                    Canonical ??= element.GetAttribute("href")?.Trim();
                return;
            case "br":
                EndLine();
                return;
            case "head":
                _open.Add(new Frame { Node = element, Zone = -1, Clue = -1 });
                return;
        }
        Open(element, parent);
    }

    void Meta(IElement element, in Frame parent)
    {
        if (element.GetAttribute("content")?.Trim() is not { Length: > 0 } content || Metas.Count >= 2000)
            return;
        foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
            if (element.GetAttribute(attribute)?.Trim() is { Length: > 0 and < 100 } name)
            {
                if (attribute == "itemprop" && parent.Node is not IElement { LocalName: "head" })
                    Add(new Clue(KindOf(name, parent), ClueMark.Property, new TextSpan(_length, 0), "", content, HintOf(name), 0, parent.Zone), name, parent);
                else
                    Metas.Add((name.ToLowerInvariant(), content));
                return;
            }
    }

    void Open(IElement element, in Frame parent)
    {
        var names = element.ClassName is { } c ? element.Id is { } id ? c + " " + id : c : element.Id;
        var hints = FactHints.Of(names);
        var property = element.GetAttribute("itemprop") ?? element.GetAttribute("property");
        var rel = element.LocalName == "a" ? element.GetAttribute("rel") : null;
        var frame = new Frame { Node = element, Start = _length, Zone = parent.Zone, Clue = -1, InAuthor = parent.InAuthor, InPublisher = parent.InPublisher };
        frame.Line = !IsInline(element.LocalName);
        if (frame.Line)
            EndLine();
        if (element.HasAttribute("hidden") || element.GetAttribute("style") is { Length: < 2000 } style && style.Contains("none", StringComparison.OrdinalIgnoreCase)
            && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase))
        {
            frame.Hidden = true;
            _hidden++;
        }
        frame.InArticle = parent.InArticle || element.LocalName == "article";
        if (ZoneOf(element, hints, parent.InArticle) is var zone and not FactHint.None && _zones.Count < MaxClues)
        {
            _zones.Add(new ClueZone(zone, parent.Zone, new TextSpan(_length, 0)));
            frame.Zone = _zones.Count - 1;
        }
        _home |= _headings > 0 && element.LocalName == "a" && AuthorLink.IsHome(element.GetAttribute("href"), Host());
        frame.Kicker = _headings > 0 && (hints & FactHint.Kicker) != 0;
        frame.Heading = element.LocalName is "h1" or "h2" or "h3";
        _headings += frame.Heading ? 1 : 0;
        _open.Add(frame);
        var level = element.LocalName is ['h', >= '1' and <= '6'] name ? name[1] - '0' : 0;
        if (property is not null)
        {
            var owner = frame;
            frame.InAuthor |= IsProperty(property, "author") || IsProperty(property, "creator");
            frame.InPublisher |= IsProperty(property, "publisher");
            _open[^1] = frame;
            Start(property, owner, element, hints, level);
            if (_open[^1].Clue >= 0)
                return;
        }
        if (rel is not null && rel.Contains("author", StringComparison.OrdinalIgnoreCase))
            Claim(ClueKind.Author, ClueMark.Rel, null, hints, 0);
        else if (level > 0 && !(level > 2 && (hints & FactHint.Author) != 0))
            Claim(ClueKind.Title, ClueMark.Tag, null, hints, level);
        else if (element.LocalName == "time")
            Claim(ClueKind.Date, ClueMark.Tag, element.GetAttribute("datetime"), hints | (element.HasAttribute("pubdate") ? FactHint.Date : 0), 0);
        else if ((hints & FactHint.Author) != 0 || element.LocalName == "a" && AuthorLink.Is(element.GetAttribute("href"), Host()))
            Claim(ClueKind.Author, ClueMark.Class, null, hints, 0);
        else if ((hints & (FactHint.Date | FactHint.Updated)) != 0)
            Claim(ClueKind.Date, ClueMark.Class, element.GetAttribute("title") ?? element.GetAttribute("content"), hints, 0);
        else if ((hints & FactHint.Title) != 0 && element.LocalName is not ("article" or "main" or "section"))
            Claim(ClueKind.Title, ClueMark.Class, null, hints, 0);
    }

    // Known when the body begins: the head has told it, if anything does.
    string? Host()
    {
        if (_host is null)
        {
            var address = Canonical ?? Metas.Find(m => m.Name == "og:url").Content;
            _host = AccountReader.Host(address is null ? null : AddressDate.Original(address, out _)) ?? "";
        }
        return _host.Length == 0 ? null : _host;
    }

    void Start(string property, in Frame frame, IElement element, FactHint hints, int level)
    {
        var value = element.GetAttribute("content") ?? element.GetAttribute("datetime");
        if (IsProperty(property, "headline"))
            Claim(ClueKind.Title, ClueMark.Property, value, hints | FactHint.Title, level);
        else if (KindOf(property, frame) is var kind and not ClueKind.Line)
            Claim(kind, ClueMark.Property, value, hints | HintOf(property), level);
    }

    static bool IsProperty(string property, string name) =>
        property.Equals(name, StringComparison.OrdinalIgnoreCase)
        || property.Length < 200 && property.Split(' ').Any(p => p.Equals(name, StringComparison.OrdinalIgnoreCase) || p.EndsWith(":" + name, StringComparison.OrdinalIgnoreCase));

    static ClueKind KindOf(string property, in Frame frame) =>
        IsProperty(property, "datePublished") || IsProperty(property, "dateModified") || IsProperty(property, "dateCreated") || IsProperty(property, "issued") || IsProperty(property, "uploadDate") ? ClueKind.Date
        : IsProperty(property, "author") || IsProperty(property, "creator") || IsProperty(property, "name") && frame.InAuthor ? ClueKind.Author
        : IsProperty(property, "publisher") || IsProperty(property, "name") && frame.InPublisher ? ClueKind.Publisher
        : IsProperty(property, "headline") ? ClueKind.Title
        : ClueKind.Line;

    static FactHint HintOf(string property) =>
        IsProperty(property, "dateModified") ? FactHint.Updated : IsProperty(property, "datePublished") || IsProperty(property, "dateCreated") ? FactHint.Date : FactHint.None;

    void Add(Clue clue, string property, in Frame parent)
    {
        if (clue.Kind != ClueKind.Line && Clues.Count < MaxClues && property.Length > 0 && !(parent.Hidden && clue.Value is null))
            Clues.Add(clue);
    }

    // The clue is written when its element ends, and holds its place until then.
    void Claim(ClueKind kind, ClueMark mark, string? value, FactHint hints, int level)
    {
        if (Clues.Count >= MaxClues)
            return;
        var frame = _open[^1];
        frame.Clue = Clues.Count;
        _open[^1] = frame;
        Clues.Add(new Clue(kind, mark, new TextSpan(_length, 0), "", value?.Trim(), hints, level, frame.Zone));
    }

    void Leave(in Frame frame)
    {
        if (frame.Clue >= 0)
        {
            var span = TextSpan.FromTo(Math.Min(frame.Start, _length), _length);
            var words = span.Length > MaxWords ? "" : Clues[frame.Clue].Level > 0 ? Heading(span) : Plain(span);
            Clues[frame.Clue] = Clues[frame.Clue] with { At = span, Words = words, Hints = Clues[frame.Clue].Hints | (_home && frame.Heading ? FactHint.Home : 0) };
        }
        if (frame.Zone >= 0 && (_open.Count < 2 || _open[^2].Zone != frame.Zone))
            _zones[frame.Zone] = _zones[frame.Zone] with { At = TextSpan.FromTo(_zones[frame.Zone].At.Start, Math.Max(_length, _zones[frame.Zone].At.Start)) };
        if (frame.Kicker)
            _kickers.Add(TextSpan.FromTo(Math.Min(frame.Start, _length), _length));
        if (frame.Line)
            EndLine();
        if (frame.Hidden)
            _hidden--;
        _headings -= frame.Heading ? 1 : 0;
        if (_headings == 0)
        {
            _kickers.Clear();
            _home = false;
        }
    }

    string Plain(TextSpan span) => new string(_text, span.Start, span.Length).Replace('\n', ' ').Trim();

    // Without the kicker and the standfirst that a page sets inside its heading, where it names them so.
    string Heading(TextSpan span)
    {
        var at = span.Start;
        var words = "";
        foreach (var kicker in _kickers)
            if (kicker.Start >= at && kicker.End <= span.End && kicker.Length > 0)
            {
                words += Plain(TextSpan.FromTo(at, kicker.Start)) + " ";
                at = kicker.End;
            }
        words = at == span.Start ? Plain(span) : (words + Plain(TextSpan.FromTo(at, span.End))).Trim(' ', ':', '-', '–', '—', '|', '/', '.', '·');
        return words.Length == 0 ? Plain(span) : words;
    }

    static FactHint ZoneOf(IElement element, FactHint hints, bool inArticle)
    {
        if (element.LocalName is "body" or "html" or "main" or "article" or "h1")
            return element.GetAttribute("itemtype") is { } kind && kind.EndsWith("/Comment", StringComparison.OrdinalIgnoreCase) ? FactHint.Comment : FactHint.None;
        if ((hints & FactHint.Comment) != 0 || element.GetAttribute("itemtype") is { } type && (type.EndsWith("Comment", StringComparison.OrdinalIgnoreCase) || type.EndsWith("/Review", StringComparison.OrdinalIgnoreCase) && element.GetAttribute("itemprop") is not null))
            return FactHint.Comment;
        if ((hints & FactHint.Related) != 0 || element.LocalName == "aside")
            return FactHint.Related;
        if ((hints & FactHint.Furniture) != 0 || element.LocalName is "nav" or "form" || element.LocalName == "footer" && !inArticle)
            return FactHint.Furniture;
        return (hints & FactHint.Photo) != 0 || element.LocalName is "figure" or "figcaption" ? FactHint.Photo : FactHint.None;
    }

    static bool IsInline(string name) => name is "a" or "abbr" or "b" or "bdi" or "cite" or "code" or "em" or "font" or "i" or "img" or "label" or "mark" or "small" or "span"
        or "strong" or "sub" or "sup" or "time" or "u" or "var" or "wbr" or "s" or "q" or "ins" or "del";

    void Write(string text)
    {
        if (_length + text.Length + 2 > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + text.Length + 2));
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0' or '\u202F')
            {
                if (_length > _lineStart && _text[_length - 1] != ' ')
                    _text[_length++] = ' ';
            }
            else if (c is not ('\u00AD' or '\u200B' or '\uFEFF'))
            {
                _text[_length++] = c;
                _hiddenLine |= _hidden > 0;
            }
        }
    }

    void EndLine()
    {
        if (_length > _lineStart)
        {
            var line = _text.AsSpan(_lineStart, _length - _lineStart).TrimEnd(' ');
            if (line.Length is >= 5 and <= MaxLine && !_hiddenLine && Clues.Count < MaxClues)
                Clues.Add(new Clue(ClueKind.Line, ClueMark.None, new TextSpan(_lineStart, line.Length), line.ToString(), null, FactHint.None, 0, _open.Count > 0 ? _open[^1].Zone : -1));
            if (_length + 1 > _text.Length)
                Array.Resize(ref _text, _text.Length * 2);
            _text[_length++] = '\n';
        }
        _lineStart = _length;
        _hiddenLine = false;
    }
}
