using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Stemma.Accounts;

/// <summary>Writes the visible text of a page in reading order, line by line, and remembers in which element each line stands. No recursion.</summary>
sealed class HtmlWalk
{
    static readonly FrozenSet<string> Skipped = new[]
    {
        "script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "map", "select", "datalist",
        "textarea", "input", "noframes", "noembed", "title", "meta", "link", "progress", "meter",
    }.ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> Inline = new[]
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q",
        "ruby", "rt", "rp", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "picture", "source", "amp-img",
    }.ToFrozenSet(StringComparer.Ordinal);

    readonly HtmlCursor _cursor;
    readonly string _source;
    readonly List<(INode Node, int Next, int Element)> _open = [];
    int _lineStart, _lineText, _lineLinks, _lineBold, _lineAnchors, _lineHints, _lineImages, _links, _bold, _breaks;
    bool _space, _afterBreak;

    HtmlWalk(HtmlCursor cursor, string source) => (_cursor, _source) = (cursor, source);

    /// <summary>The text.</summary>
    public TranscriptBuilder Builder { get; } = new();

    /// <summary>Its elements.</summary>
    public List<HtmlElement> Elements { get; } = [];

    /// <summary>Its lines.</summary>
    public List<HtmlLine> Lines { get; } = [];

    /// <summary>Walks a parsed page.</summary>
    public static HtmlWalk Of(IHtmlDocument document, HtmlScan scan, string source)
    {
        var walk = new HtmlWalk(new HtmlCursor(source, scan.Text), source);
        if (document.DocumentElement is { } root)
            walk.Run(root);
        walk.Flush(0);
        return walk;
    }

    void Run(IElement root)
    {
        Enter(root, -1);
        while (_open.Count > 0)
        {
            var (node, next, element) = _open[^1];
            if (next >= node.ChildNodes.Length)
            {
                _open.RemoveAt(_open.Count - 1);
                Leave(node, element);
                continue;
            }
            _open[^1] = (node, next + 1, element);
            switch (node.ChildNodes[next])
            {
                case IText text:
                    Write(text.Data);
                    break;
                case IElement { LocalName: "br" }:
                    _breaks++;
                    _space = true;
                    break;
                case IElement { LocalName: "hr" }:
                    Flush(element);
                    break;
                case IElement { LocalName: "img" }:
                    _lineImages++;
                    break;
                case IElement child when !Skipped.Contains(child.LocalName) && !IsHidden(child):
                    Enter(child, element);
                    break;
            }
        }
    }

    void Enter(IElement node, int parent)
    {
        var name = node.LocalName;
        if (name == "a")
        {
            _links++;
            _lineAnchors++;
        }
        var names = node.ClassName is { } c ? node.Id is { } id ? c + " " + id : c : node.Id;
        var (hint, report) = HtmlHints.Of(names);
        if (IsInline(name) && parent >= 0)
        {
            _bold += name is "b" or "strong" ? 1 : 0;
            _lineHints |= 1 << (int)(name == "time" ? HtmlHint.Date : hint);
            _open.Add((node, 0, parent));
            return;
        }
        Flush(Math.Max(parent, 0));
        Elements.Add(Element(node, name, parent, names, hint, report));
        _open.Add((node, 0, Elements.Count - 1));
    }

    HtmlElement Element(IElement node, string name, int parent, string? names, HtmlHint hint, bool report)
    {
        var role = node.GetAttribute("role");
        var item = node.GetAttribute("itemprop");
        var body = item is not null && item.Contains("articleBody", StringComparison.OrdinalIgnoreCase);
        var (tagHint, tagReport) = (name, role) switch
        {
            ("nav", _) or ("footer", _) or (_, "navigation" or "search" or "menu" or "menubar" or "toolbar" or "dialog" or "alertdialog" or "contentinfo") => (HtmlHint.Navigation, false),
            ("form", _) or ("button", _) or ("dialog", _) or (_, "banner") => (HtmlHint.Navigation, false),
            ("aside", _) or (_, "complementary") => (HtmlHint.Related, false),
            ("figcaption", _) or ("figure", _) => (HtmlHint.Caption, false),
            ("article" or "main", _) or (_, "main" or "article") => (HtmlHint.None, true),
            _ => (HtmlHint.None, body),
        };
        if (hint == HtmlHint.None && node.GetAttribute("data-component") is { } component)
            hint = HtmlHints.Of(component).Furniture;
        var above = parent < 0 ? null : Elements[parent];
        var make = Make(name, node.ClassName);
        return new HtmlElement(parent, name, body ? HtmlHint.None : tagHint != HtmlHint.None ? tagHint : hint, report || tagReport, body)
        {
            Depth = above is null ? 0 : above.Depth + 1,
            Places = (above?.Places ?? HtmlPlace.None) | PlaceOf(name, role) | (body ? HtmlPlace.Body : 0) | (report ? HtmlPlace.Report : 0),
            Hints = (above?.Hints ?? 0) | 1 << (int)hint,
            OwnMake = make,
            Make = make * 1099511628211UL + (above?.OwnMake ?? 0),
        };
    }

    // Letters alone: numbers in class names count the parts of a page.
    static ulong Make(string name, string? classes)
    {
        var hash = LineShape.Fingerprint(name);
        foreach (var c in classes.AsSpan(0, Math.Min(classes?.Length ?? 0, 200)))
            if (char.IsAsciiLetter(c))
                hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    static HtmlPlace PlaceOf(string name, string? role) => name switch
    {
        "article" => HtmlPlace.Article,
        "main" => HtmlPlace.Main,
        "aside" => HtmlPlace.Aside,
        "nav" => HtmlPlace.Nav,
        "footer" => HtmlPlace.Footer,
        "header" => HtmlPlace.Header,
        "form" => HtmlPlace.Form,
        "figure" => HtmlPlace.Figure,
        "figcaption" => HtmlPlace.Caption,
        "table" => HtmlPlace.Table,
        "ul" or "ol" => HtmlPlace.List,
        "blockquote" => HtmlPlace.Quote,
        "section" => HtmlPlace.Section,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => HtmlPlace.Heading,
        "p" => HtmlPlace.Paragraph,
        "dl" => HtmlPlace.Definitions,
        "td" or "th" => HtmlPlace.Cell,
        "button" => HtmlPlace.Button,
        _ => role switch
        {
            "main" => HtmlPlace.Main,
            "article" => HtmlPlace.Article,
            "navigation" => HtmlPlace.Nav,
            "complementary" => HtmlPlace.Aside,
            _ => HtmlPlace.None,
        },
    };

    // Elements of a site's own making stand in the line unless their style says otherwise.
    static bool IsInline(string name) => Inline.Contains(name) || name.Contains('-', StringComparison.Ordinal);

    void Leave(INode node, int element)
    {
        if (node is not IElement { LocalName: var name })
            return;
        if (name == "a")
            _links--;
        else if (name is "b" or "strong" && element >= 0)
            _bold--;
        if (!IsInline(name) || element < 0)
            Flush(element);
    }

    static bool IsHidden(IElement node)
    {
        if (node.LocalName is "body" or "html" or "article" or "main")
            return false;
        if (node.HasAttribute("hidden") || node.GetAttribute("aria-hidden") is "true")
            return true;
        if (node.GetAttribute("style") is not { } style || style.Length > 2000)
            return false;
        var plain = style.Replace(" ", "", StringComparison.Ordinal);
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    void Write(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _space = true;
                continue;
            }
            var place = _cursor.Next(text.AsSpan(i));
            if (_breaks >= 2)
            {
                Flush(_open[^1].Element);
                _afterBreak = true;
            }
            Gap(place?.Start ?? -1);
            if (place is { } at)
                Builder.Escaped(text.AsSpan(i, 1), at.Start, at.Length);
            else
                Builder.Layout(text.AsSpan(i, 1));
            // an entity may stand for a pair of units
            if (char.IsHighSurrogate(c) && place is { Length: > 1 } && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                Builder.Layout(text.AsSpan(++i, 1));
            _lineText++;
            _lineLinks += _links > 0 ? 1 : 0;
            _lineBold += _bold > 0 ? 1 : 0;
        }
    }

    // One space, or one line break, between words; the source's own space where it has one.
    void Gap(int before)
    {
        if (_lineText > 0 && _breaks > 0)
            Builder.Layout("\n");
        else if (_lineText > 0 && _space)
        {
            if (before > 0 && _source[before - 1] == ' ')
                Builder.Verbatim(" ", before - 1);
            else
                Builder.Layout(" ");
        }
        _space = false;
        _breaks = 0;
    }

    void Flush(int element)
    {
        _space = false;
        _breaks = 0;
        if (_lineText > 0)
        {
            Builder.Line(_lineStart, LineLayout.Text, null);
            if (Builder.Lines.Count > Lines.Count)
                Lines.Add(new HtmlLine(Builder.Lines[^1] with { Linked = _lineLinks * 2 > _lineText }, element, _lineText, _lineLinks)
                {
                    Bold = _lineBold,
                    Anchors = _lineAnchors,
                    InlineHints = _lineHints & ~1,
                    Images = _lineImages,
                    AfterBreak = _afterBreak,
                });
            Builder.Layout("\n\n");
            _lineImages = 0;
        }
        _afterBreak = false;
        _lineAnchors = _links > 0 ? 1 : 0;
        _lineHints = _lineBold = 0;
        _lineStart = Builder.Length;
        _lineText = _lineLinks = 0;
    }
}
