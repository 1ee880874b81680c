using System.Buffers;
using Stemma.Accounts;
using Stemma.Language;

namespace Stemma.Comparison;

/// <summary>Whom a line of the page credits with the report: agencies and people. A rights notice, a login name and a motto credit nobody.</summary>
static class CreditNames
{
    const int LongestName = 6; // words

    static readonly SearchValues<char> EndOfName = SearchValues.Create("0123456789|•·,;");

    static readonly HashSet<string> Placeholders = new(StringComparer.OrdinalIgnoreCase)
    {
        "admin", "administrator", "webmaster", "user", "author", "guest", "anonymous", "moderator", "root", "editor", "staff", "newsroom", "unknown", "default", "test",
        "no", "comments", "comment", "posted", "published", "updated",
    };

    // Credits that name no one agency, yet say that the report was taken over or sent in.
    static readonly HashSet<string> Generic = new(StringComparer.OrdinalIgnoreCase)
    {
        "agencies", "news agencies", "wire services", "wire service", "wire reports", "wires", "our correspondent", "our own correspondent", "a correspondent",
    };

    static readonly string[] AgencyEndings = ["press", "news", "agency", "service", "services", "wire", "newswire", "features", "network", "syndicate", "bureau", "dispatch"];

    static readonly string[] Openings = [.. WordList.Lines("credit-openings").Select(l => l + " ").OrderByDescending(l => l.Length).ThenBy(l => l, StringComparer.Ordinal)];

    static readonly HashSet<string> Desks = new(StringComparer.OrdinalIgnoreCase)
    {
        "newsroom", "desk", "staff", "bureau", "correspondent", "correspondents", "reporter", "reporters", "team", "agencies", "wires",
    };

    /// <summary>Whether a line says who may copy the page: "© 2019 …", "All rights reserved". "© " and an agency alone is that agency's credit.</summary>
    public static bool IsRights(ReadOnlySpan<char> line) =>
        line.Contains('©') || line.StartsWith("(c)", StringComparison.OrdinalIgnoreCase) || line.StartsWith("copyright", StringComparison.OrdinalIgnoreCase)
        || line.Contains("rights reserved", StringComparison.OrdinalIgnoreCase);

    /// <summary>The names a block gives, in order; none when it credits nobody.</summary>
    public static IEnumerable<string> Of(string text, Block block)
    {
        if (block.Span.IsEmpty)
            return [];
        var bare = block.Span.In(text).Trim(" ()[].*—–-©").ToString();
        if (block.Kind is BlockKind.Credit or BlockKind.Byline && IsAgencyAlone(bare))
            return [Agencies.ShortName(bare) ?? bare];
        if (IsRights(block.Span.In(text)))
            return [];
        var names = block.Kind switch
        {
            BlockKind.Byline => Byline(block.Span.In(text)) is { } name ? [name] : [],
            BlockKind.SourceLine => CreditReader.Of(text, block.Span, block.Kind).Select(c => c.Name),
            BlockKind.Credit => CreditReader.Of(text, block.Span, block.Kind).Where(c => IsCredited(c, block.Span.In(text))).Select(c => c.Name),
            _ => Enumerable.Empty<string>(),
        };
        return names.Where(IsName);
    }

    // "Northern News Agency", "HNA", "By our correspondent": nothing but the name.
    static bool IsAgencyAlone(string line)
    {
        var name = line.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? line[3..] : line;
        if (Agencies.ShortName(name) is not null || Generic.Contains(name) || (name.Length is >= 2 and <= 5 && name.All(char.IsUpper)))
            return true;
        var words = name.Split(' ');
        return words.Length is >= 2 and <= LongestName && words.All(w => w.Length > 0 && (char.IsUpper(w[0]) || w is "of" or "the")) && AgencyEndings.Contains(words[^1].ToLowerInvariant());
    }

    // A line without "by", "from" or "contributed" credits an agency or is a motto.
    static bool IsCredited(Credit credit, ReadOnlySpan<char> line) =>
        credit.Form == CreditForm.Agency || (credit.Form == CreditForm.Contribution
            && (Agencies.ShortName(credit.Name) is not null || Gives(line)));

    static bool Gives(ReadOnlySpan<char> line)
    {
        foreach (var giver in (ReadOnlySpan<string>)["by ", "from ", "contributed", "assisted", "helped"])
            if (line.Contains(giver, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>
    /// Whether a short line that nothing else is known of credits somebody by its shape: "Text: Northern News Agency", "NNA/harbour.example",
    /// "Northern News Agency/harbour.example", "From our newsroom", "Originally published on harbour.example", "Courtesy of …".
    /// </summary>
    public static bool IsCreditLine(ReadOnlySpan<char> line)
    {
        var bare = line.Trim(" ()[].*—–-").ToString();
        if (bare.Length is 0 or > 100 || IsRights(bare))
            return false;
        if (bare.IndexOf(": ", StringComparison.Ordinal) is > 0 and < 20 and var colon && IsAgencyAlone(bare[(colon + 2)..]))
            return true;
        var slash = bare.IndexOf('/', StringComparison.Ordinal);
        if (slash is >= 2 and <= 6 && !bare.Contains(' ', StringComparison.Ordinal) && bare.AsSpan(0, slash).IndexOfAnyExceptInRange('A', 'Z') < 0)
            return true;
        if (slash > 6 && IsAgencyAlone(bare[..slash]) && IsSite(bare[(slash + 1)..]))
            return true;
        foreach (var opening in Openings)
            if (bare.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return IsGiver(bare[opening.Length..]);
        foreach (var opening in (ReadOnlySpan<string>)["from our own ", "from our ", "by our own ", "by our ", "our ", "from the "])
            if (bare.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return IsAgencyAlone(bare[opening.Length..]) || Desks.Contains(bare[opening.Length..].Split(' ')[^1]);
        return IsAgencyAlone(bare) && bare.Contains(' ', StringComparison.Ordinal);
    }

    // "harbour.example": an address without blanks, or a name in capitals and no sentence.
    static bool IsGiver(string name) => IsSite(name)
        || (name.Split(' ') is { Length: <= LongestName } words && words.All(w => w.Length > 0 && (!char.IsLower(w[0]) || w is "of" or "the" or "and" or "for")) && words.Any(w => char.IsUpper(w[0])));

    static bool IsSite(string name) =>
        name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && dot < name.Length - 1 && !name.Any(c => char.IsWhiteSpace(c) || c is '/' or ':' or '@');

    // What follows "by", up to a date or a bar.
    static string? Byline(ReadOnlySpan<char> line)
    {
        var at = line.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? 3 : line.IndexOf(" by ", StringComparison.OrdinalIgnoreCase) is >= 0 and var inside ? inside + 4 : 0;
        var name = line[at..];
        if (name.IndexOfAny(EndOfName) is >= 0 and var end)
            name = name[..end];
        return name.Trim().Length == 0 ? null : name.Trim().ToString();
    }

    static bool IsName(string name)
    {
        if (Agencies.ShortName(name) is not null)
            return true;
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= LongestName && !words.Any(w => Placeholders.Contains(w.Trim('.', ',')))
            && (words.Any(w => char.IsUpper(w[0])) || (words.Length == 1 && words[0].Contains('.')));
    }
}
