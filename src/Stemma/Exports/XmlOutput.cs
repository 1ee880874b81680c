using System.Text;
using System.Xml;

namespace Stemma.Exports;

/// <summary>Writes XML 1.0 that any parser takes: what XML cannot hold is replaced by U+FFFD, one for each code unit, and counted.</summary>
sealed class XmlOutput : IDisposable
{
    readonly XmlWriter _xml;

    /// <summary>Begins a document. Nothing is indented: white space is text here.</summary>
    public XmlOutput(TextWriter output)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        _xml = XmlWriter.Create(output, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize, CloseOutput = false });
    }

    /// <summary>How many code units were replaced so far.</summary>
    public int Replaced { get; private set; }

    /// <summary>A remark on the file, outside of its elements.</summary>
    public void Remark(string says)
    {
        _xml.WriteComment($" {says} ");
        _xml.WriteWhitespace("\n");
    }

    /// <summary>Opens an element; attributes that are null are left out.</summary>
    public void Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(name, null, attributes);

    /// <summary>Opens an element of a namespace, which those within it are of too.</summary>
    public void Open(string name, string? space, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (space is null) _xml.WriteStartElement(name);
        else _xml.WriteStartElement(name, space);
        foreach (var (key, value) in attributes)
        {
            if (value is null) continue;
            if (key.StartsWith("xml:", StringComparison.Ordinal)) _xml.WriteAttributeString("xml", key[4..], null, Clean(value));
            else if (key.StartsWith("xsi:", StringComparison.Ordinal)) _xml.WriteAttributeString("xsi", key[4..], "http://www.w3.org/2001/XMLSchema-instance", Clean(value));
            else _xml.WriteAttributeString(key, Clean(value));
        }
    }

    /// <summary>Closes the innermost element, then breaks the line when asked: only where white space is no text.</summary>
    public void Close(bool line = false)
    {
        _xml.WriteEndElement();
        if (line) Line();
    }

    /// <summary>A line break between elements.</summary>
    public void Line() => _xml.WriteWhitespace("\n");

    /// <summary>Text.</summary>
    public void Text(string text) => _xml.WriteString(Clean(text));

    /// <summary>An element that holds text alone, on a line of its own; nothing for null.</summary>
    public void Element(string name, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (text is null) return;
        Open(name, attributes);
        Text(text);
        Close(line: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    string Clean(string text)
    {
        var bad = 0;
        for (var i = 0; i < text.Length; i += Width(text, i))
            if (Width(text, i) == 1 && !XmlConvert.IsXmlChar(text[i]))
                bad++;
        if (bad == 0)
            return text;
        Replaced += bad;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (Width(text, i) == 2)
                clean.Append(text[i]).Append(text[++i]);
            else
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        return clean.ToString();
    }

    static int Width(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
}
