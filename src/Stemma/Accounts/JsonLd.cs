using System.Text.Json;

namespace Stemma.Accounts;

/// <summary>Reads schema.org articles from JSON-LD; what is no JSON is searched for its fields as far as it goes.</summary>
sealed class JsonLd
{
    const int MaxDepth = 48;

    static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    /// <summary>The headline, or null.</summary>
    public string? Headline { get; private set; }

    /// <summary>The publisher's name, or null.</summary>
    public string? Publisher { get; private set; }

    /// <summary>When it was published, as written.</summary>
    public string? Published { get; private set; }

    /// <summary>When it was changed, as written.</summary>
    public string? Modified { get; private set; }

    /// <summary>The names of its authors.</summary>
    public List<string> Authors { get; } = [];

    /// <summary>Reads one script; the first article found anywhere wins field by field.</summary>
    public void Read(string script)
    {
        if (script.Length > 2_000_000)
            return;
        try
        {
            using var document = JsonDocument.Parse(script.Trim().TrimEnd(';'), Lenient);
            Look(document.RootElement);
        }
        catch (JsonException)
        {
            Headline ??= Field(script, "headline");
            Published ??= Field(script, "datePublished");
            Modified ??= Field(script, "dateModified");
        }
    }

    // Depth is bounded by the parser.
    void Look(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray())
                Look(item);
        if (value.ValueKind != JsonValueKind.Object)
            return;
        if (IsArticle(value))
        {
            Headline ??= Text(value, "headline");
            Published ??= Text(value, "datePublished");
            Modified ??= Text(value, "dateModified");
            if (value.TryGetProperty("publisher", out var publisher))
                Publisher ??= Names(publisher).FirstOrDefault();
            if (Authors.Count == 0 && value.TryGetProperty("author", out var author))
                Authors.AddRange(Names(author).Take(20));
        }
        foreach (var name in (string[])["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"])
            if (value.TryGetProperty(name, out var inner))
                Look(inner);
    }

    static bool IsArticle(JsonElement value) =>
        value.TryGetProperty("@type", out var type) && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsArticleName) : IsArticleName(type));

    static bool IsArticleName(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && type.GetString() is { } name
        && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report" or "LiveBlogPosting");

    static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String && field.GetString()?.Trim() is { Length: > 0 } text
            ? System.Net.WebUtility.HtmlDecode(text) : null;

    static IEnumerable<string> Names(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString() ?? ""],
        JsonValueKind.Object => Text(value, "name") is { } name ? [name] : [],
        JsonValueKind.Array => value.EnumerateArray().Take(20).Where(v => v.ValueKind != JsonValueKind.Array).SelectMany(Names),
        _ => [],
    };

    static string? Field(string script, string name)
    {
        var at = script.IndexOf($"\"{name}\"", StringComparison.Ordinal);
        if (at < 0 || script.IndexOf(':', at) is not (var colon and >= 0) || script.IndexOf('"', colon) is not (var open and >= 0) || open - colon > 20)
            return null;
        var close = script.IndexOf('"', open + 1);
        return close > open && close - open < 500 ? script[(open + 1)..close] : null;
    }
}
