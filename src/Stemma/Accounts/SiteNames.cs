namespace Stemma.Accounts;

/// <summary>The names a page's site goes by, by its metadata and its address.</summary>
static class SiteNames
{
    /// <summary>Their keys; names of less than two letters left out.</summary>
    /// <param name="clues">The page.</param>
    /// <param name="linked">Its JSON-LD.</param>
    /// <param name="address">Its address, or null.</param>
    /// <param name="labels">Whether what may be the name of a blog's author counts too: labels of the host, a publisher who is a person.</param>
    public static HashSet<string> Keys(HtmlClues clues, JsonLd linked, string? address, bool labels = true)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        void Add(string? name)
        {
            if (name is { Length: > 1 and < 120 } && AuthorNames.Key(name) is { Length: > 1 } key)
                keys.Add(key);
        }
        foreach (var (name, content) in clues.Metas)
            if (name is "og:site_name" or "dc.publisher" or "publisher" or "application-name" or "apple-mobile-web-app-title" || labels && name == "twitter:site")
                Add(content);
        if (labels || !linked.PublisherIsPerson)
            Add(linked.Publisher);
        if (labels || !linked.PublisherIsPerson)
            Add(linked.Site);
        foreach (var clue in clues.Clues)
            if (clue.Kind == ClueKind.Publisher && labels)
                Add(clue.Words.Length > 0 ? clue.Words : clue.Value);
        if (AccountReader.Host(address is null ? null : AddressDate.Original(address, out _)) is { } host)
        {
            Add(host);
            var parts = host.Split('.');
            for (var i = labels || parts.Length < 3 ? 0 : 1; i < parts.Length - 1; i++)
                if (parts[i].Length > 3)
                    Add(parts[i]);
        }
        return keys;
    }
}
