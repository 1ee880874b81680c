using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Accounts;

/// <summary>Whether a line advertises a site or sells something.</summary>
static class SpamTest
{
    static readonly FrozenSet<string> Phrases = WordList.Lines("chrome-spam").Select(e => LineKey.Of(e)).ToFrozenSet(StringComparer.Ordinal);
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsPhrase = Phrases.GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenSet<string> Commands = new[]
    {
        "click", "download", "buy", "order", "shop", "join", "play", "earn", "make", "get", "win", "free", "best", "cheap", "top", "bet",
    }.ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> Domains = new[]
    {
        "com", "net", "org", "info", "co", "in", "io", "biz", "online", "site", "xyz", "club", "shop", "top", "me", "tv", "us", "uk", "ru", "de", "fr",
        "app", "live", "news", "website", "store", "example", "test", "invalid",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// A few words that end in the bare name of a site; or words of adverts without a sentence. <paramref name="between"/>: the line
    /// stands between finished sentences, where a scrap in small letters cannot belong to the report.
    /// </summary>
    public static bool IsSpam(ReadOnlySpan<char> line, bool between)
    {
        if (line.Length > 90 || line[^1] is '.' or '?' or '”' or '"' or ',' or ';')
            return false;
        var words = LineShape.Words(line, 14);
        if (words > 12)
            return false;
        if (words <= 6 && NamesSite(line))
            return true;
        Span<char> buffer = stackalloc char[LineKey.MaxLength];
        ReadOnlySpan<char> key = buffer[..LineKey.Write(line, buffer)];
        if (key.IsEmpty)
            return false;
        var small = char.IsLower(line[0]);
        var hits = Hits(key, out var opens);
        var first = key.IndexOf(' ') is var at and >= 0 ? key[..at] : key;
        return hits >= 2 || hits == 1 && (small || opens && Commands.GetAlternateLookup<ReadOnlySpan<char>>().Contains(first))
            || small && between && words is >= 2 and <= 8 && line.IndexOfAny("“\"‘(") < 0;
    }

    /// <summary>Whether the last word is the bare name of a site: letters, a full stop, a known ending.</summary>
    public static bool NamesSite(ReadOnlySpan<char> line)
    {
        var last = line[(line.LastIndexOf(' ') + 1)..];
        var dot = last.LastIndexOf('.');
        if (dot < 2 || last.IndexOfAny("/@:") >= 0 || !char.IsLetterOrDigit(last[dot - 1]))
            return false;
        Span<char> ending = stackalloc char[8];
        if (last.Length - dot - 1 is < 2 or > 8)
            return false;
        last[(dot + 1)..].ToLowerInvariant(ending);
        return Domains.GetAlternateLookup<ReadOnlySpan<char>>().Contains(ending[..(last.Length - dot - 1)]);
    }

    static int Hits(ReadOnlySpan<char> key, out bool opens)
    {
        var hits = 0;
        opens = false;
        for (var start = 0; start < key.Length;)
        {
            int end = start, words = 0, taken = 0;
            while (end < key.Length && words < 4)
            {
                while (end < key.Length && key[end] != ' ') end++;
                words++;
                if (IsPhrase.Contains(key[start..end]))
                    taken = end;
                end++;
            }
            if (taken > 0)
            {
                hits++;
                opens |= start == 0;
            }
            var next = taken > 0 ? taken : key[start..].IndexOf(' ') is var gap and >= 0 ? start + gap : key.Length;
            start = next + 1;
        }
        return hits;
    }
}
