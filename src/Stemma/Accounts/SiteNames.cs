namespace Stemma.Accounts;

/// <summary>The names a page's site goes by, by its metadata and its address.</summary>
static class SiteNames
{
    /// <summary>Their keys; names of less than two letters left out.</summary>
    /// <param name="clues">The page.</param>
    /// <param name="linked">Its JSON-LD.</param>
    /// <param name="address">Its address, or null.</param>
    /// <param name="labels">Whether the labels of the host count: a blog's host may be its author's name.</param>
    public static HashSet<string> Keys(HtmlClues clues, JsonLd linked, string? address, bool labels = true)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        void Add(string? name)
        {
            if (name is { Length: > 1 and < 120 } && AuthorNames.Key(name) is { Length: > 1 } key)
                keys.Add(key);
        }
        foreach (var (name, content) in clues.Metas)
            if (name is "og:site_name" or "application-name" or "apple-mobile-web-app-title" or "dc.publisher" or "publisher" or "twitter:site")
                Add(content);
        Add(linked.Publisher);
        Add(linked.Site);
        foreach (var clue in clues.Clues)
            if (clue.Kind == ClueKind.Publisher)
                Add(clue.Words.Length > 0 ? clue.Words : clue.Value);
        if (AccountReader.Host(address is null ? null : AddressDate.Original(address, out _)) is { } host)
        {
            Add(host);
            var parts = host.Split('.');
            for (var i = 0; labels && i < parts.Length - 1; i++)
                if (parts[i].Length > 3)
                    Add(parts[i]);
        }
        return keys;
    }
}
