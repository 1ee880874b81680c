using System.Collections.Frozen;

namespace Stemma.Accounts;

/// <summary>Whether a link leads to the page of an author: <c>/author/ann-lund</c>, <c>/redaktion/ann</c>, <c>?author=14</c>.</summary>
static class AuthorLink
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Folders = new[]
    {
        "author", "authors", "autor", "autoren", "autorin", "autores", "autori", "autorzy", "auteur", "auteurs", "auteures", "redaktion", "redakteure", "redakteur", "journalist", "journalists",
        "journaliste", "journalistes", "reporter", "reporters", "contributor", "contributors", "columnist", "columnists", "profile", "profil", "people", "person", "personen", "staff",
        "verfasser", "user", "users", "members", "newsteam", "writer", "writers", "forfatter", "schrijver", "skribenter",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a link leads to the front page of the site.</summary>
    public static bool IsHome(string? address, string? host)
    {
        if (address is not { Length: > 0 and < 200 })
            return false;
        if (address is "/" or "./" or "/index.html" or "/index.php")
            return true;
        var rest = AddressDate.Original(address, out _);
        return host is not null && AccountReader.Host(rest) == host && Uri.TryCreate(rest, UriKind.Absolute, out var uri) && uri.PathAndQuery is "/" or "/index.html" or "/index.php";
    }

    /// <summary>Whether it does; the folder must be followed by who it is, and the link must not leave the site of <paramref name="host"/>, where that is known.</summary>
    public static bool Is(string? address, string? host)
    {
        if (address is not { Length: > 6 and < 400 })
            return false;
        var rest = AddressDate.Original(address, out _).AsSpan();
        if (rest.IndexOf("//") is var scheme and >= 0 and <= 6)
        {
            rest = rest[(scheme + 2)..];
            var end = rest.IndexOf('/');
            var other = end < 0 ? rest : rest[..end];
            other = other.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? other[4..] : other;
            if (host is not null && !other.EndsWith(host, StringComparison.OrdinalIgnoreCase) && !host.EndsWith(other.ToString(), StringComparison.OrdinalIgnoreCase))
                return false;
        }
        if (rest.Contains("author=", StringComparison.OrdinalIgnoreCase))
            return true;
        Span<char> lower = stackalloc char[24];
        var seen = 0;
        while (rest.IndexOf('/') is var slash and >= 0)
        {
            var folder = rest[..slash];
            rest = rest[(slash + 1)..];
            if (folder.Length is > 0 and < 24 && Folders.Contains(lower[..folder.ToLowerInvariant(lower)]))
                return rest.TrimEnd('/') is { Length: >= 2 } who && who.Count('/') <= (who.Contains('-') ? 3 : 1);
            if (++seen > 12)
                return false;
        }
        return false;
    }
}
