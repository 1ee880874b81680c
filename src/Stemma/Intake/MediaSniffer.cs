using System.Text;

namespace Stemma.Intake;

/// <summary>Tells what an input is by its name, or by how it begins.</summary>
static class MediaSniffer
{
    /// <summary>Stands for a file of rows, each a capture of type <see cref="MediaTypes.JsonRow"/>.</summary>
    public const string JsonLines = "application/jsonl";

    /// <summary>Bytes that are enough to tell.</summary>
    public const int Head = 4096;

    static readonly string[] Opening =
    [
        "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<link", "<script", "<style", "<article", "<main", "<section", "<header",
        "<div", "<span", "<table", "<h1", "<h2", "<p", "<a", "<br", "<img", "<figure", "<ul", "<ol", "<blockquote", "<font", "<b", "<i", "<em", "<strong",
    ];

    /// <summary>The type a file's ending stands for, or null for an ending that is not ours.</summary>
    /// <remarks>An ending <c>.gz</c> is passed over: <c>page.html.gz</c> is a page.</remarks>
    public static string? ByEnding(string path) => Path.GetExtension(Unpacked(path)).ToLowerInvariant() switch
    {
        ".txt" => MediaTypes.Text,
        ".html" or ".htm" or ".xhtml" => MediaTypes.Html,
        ".md" or ".markdown" => MediaTypes.Markdown,
        ".jsonl" or ".ndjson" => JsonLines,
        _ => null,
    };

    /// <summary>A path without the ending of gzip.</summary>
    public static string Unpacked(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;

    /// <summary>The type that the first bytes speak for: a page, rows, else plain text.</summary>
    public static string ByHead(ReadOnlySpan<byte> head)
    {
        var bom = ByteOrderMark.Of(head);
        var text = bom.Charset switch
        {
            "utf-16le" => Encoding.Unicode.GetString(head[2..]),
            "utf-16be" => Encoding.BigEndianUnicode.GetString(head[2..]),
            _ => Encoding.Latin1.GetString(head[bom.Length..]),
        };
        var at = SkipProlog(text);
        if (!bom.IsUtf16 && at < text.Length && text[at] == '{' && text.AsSpan(at + 1).TrimStart() is ['"' or '}', ..])
            return JsonLines;
        foreach (var tag in Opening)
            if (text.AsSpan(at).StartsWith(tag, StringComparison.OrdinalIgnoreCase)
                && (at + tag.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + tag.Length])))
                return MediaTypes.Html;
        return MediaTypes.Text;
    }

    // White space, comments and an XML declaration before the first tag.
    static int SkipProlog(string text)
    {
        var at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            var rest = text.AsSpan(at);
            var close = rest.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : rest.StartsWith("<?xml", StringComparison.Ordinal) ? "?>" : null;
            if (close is null || rest.IndexOf(close, StringComparison.Ordinal) is var end && end < 0)
                return at;
            at += end + close.Length;
        }
    }
}
