namespace Stemma.Accounts;

/// <summary>
/// Chooses a page's title by agreement: a heading that metadata confirm, else what metadata say without the site's name, else the
/// heading that stands where titles stand. A heading that is the site's name is no title.
/// </summary>
sealed class TitleChooser
{
    const int MaxTitle = 400;

    static readonly string[] Separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " < ", " > ", " ~ ", " ⋆ ", " › ", " ‹ ", "| ", " |", ": ", " * "];

    readonly IReadOnlySet<string> _sites;

    TitleChooser(IReadOnlySet<string> sites) => _sites = sites;

    /// <summary>The title, and the clue whose heading it is (null where no heading says it); null when there is none.</summary>
    /// <param name="clues">The page.</param>
    /// <param name="claims">What metadata call the title, best first.</param>
    /// <param name="sites">Names of the site, as keys.</param>
    public static (string Words, Clue? Heading)? Choose(HtmlClues clues, List<(FactSource Source, string Words)> claims, IReadOnlySet<string> sites)
    {
        var chooser = new TitleChooser(WithTail(clues, claims, sites));
        var metas = claims.Select(c => chooser.Stripped(c.Words)).Where(t => t.Length > 0).ToList();
        Clue? best = null;
        double bestScore = 0.45;
        var firstTop = clues.Clues.Find(c => c.Kind == ClueKind.Title && c.Level == 1 && chooser.IsTitle(c.Words));
        var tops = clues.Clues.Count(c => c.Kind == ClueKind.Title && c.Level == 1 && chooser.IsTitle(c.Words));
        foreach (var clue in clues.Clues)
        {
            if (clue.Kind != ClueKind.Title || !chooser.IsTitle(clue.Words))
                continue;
            var likeness = claims.Count == 0 ? 0 : Math.Max(metas.Count == 0 ? 0 : metas.Max(m => Likeness(clue.Words, m)), claims.Max(c => Holds(c.Words, clue.Words)));
            var score = likeness + (clue.Mark == ClueMark.Property ? 0.3 : 0) + clue.Level switch { 1 => 0.5, 2 => 0.2, 3 => 0.1, 0 => 0.05, _ => 0 }
                + ((clue.Hints & FactHint.Title) != 0 ? 0.1 : 0) + (clue == firstTop ? 0.1 : 0) - (clue.Zone >= 0 ? 0.35 : 0);
            if (clue.Level == 1 && tops == 1 && likeness < 0.3)
                score += 0.1;
            if (likeness < 0.5 && clue.At.Start > 0.7 * clues.Length && clues.Length > 1000)
                continue;
            if (score > bestScore + 1e-9 && (clue.Level == 1 || likeness >= 0.5 || clue.Mark == ClueMark.Property))
                (best, bestScore) = (clue, score);
        }
        if (best is not null)
            return (Cut(chooser.WithoutSite(best.Words), metas), best);
        if (metas.Count > 0)
            return (metas[0], null);
        var second = clues.Clues.Find(c => c.Kind == ClueKind.Title && c.Level is 1 or 2 && chooser.IsTitle(c.Words));
        return second is null ? null : (second.Words, second);
    }

    // "Leek soup | Food from the quay": where one heading is what stands before the separator and another what stands after it, the latter is the site.
    static IReadOnlySet<string> WithTail(HtmlClues clues, List<(FactSource Source, string Words)> claims, IReadOnlySet<string> sites)
    {
        var homes = clues.Clues.Where(c => c.Kind == ClueKind.Title && (c.Hints & FactHint.Home) != 0 && c.Words.Length is > 1 and < 80).Select(c => AuthorNames.Key(c.Words)).ToList();
        if (homes.Count is > 0 and < 5)
            sites = new HashSet<string>(sites.Concat(homes), StringComparer.Ordinal);
        if (claims.Find(c => c.Source == FactSource.TitleElement).Words is not { } title)
            return sites;
        foreach (var separator in Separators)
            if (title.LastIndexOf(separator, StringComparison.Ordinal) is var at and > 0)
            {
                var (head, tail) = (AuthorNames.Key(title[..at]), AuthorNames.Key(title[(at + separator.Length)..]));
                if (head.Length > 2 && tail.Length > 2 && head != tail && clues.Clues.Exists(c => c.Kind == ClueKind.Title && c.Level > 0 && AuthorNames.Key(c.Words) == head)
                    && clues.Clues.Exists(c => c.Kind == ClueKind.Title && c.Level > 0 && AuthorNames.Key(c.Words) == tail))
                    return new HashSet<string>(sites, StringComparer.Ordinal) { tail };
            }
        return sites;
    }

    bool IsTitle(string words) => words.Length is >= 2 and <= MaxTitle && words.Any(char.IsLetter) && !_sites.Contains(AuthorNames.Key(words));

    // A heading that holds a kicker or a standfirst besides the title that metadata know.
    static string Cut(string heading, List<string> metas)
    {
        var key = AuthorNames.Key(heading);
        foreach (var meta in metas)
            if (AuthorNames.Key(meta) is { Length: >= 10 } title && title.Length < key.Length && title.Length * 5 >= key.Length * 2
                && (key.EndsWith(title, StringComparison.Ordinal) && Part(heading, title, end: true) is { } last ? last : key.StartsWith(title, StringComparison.Ordinal) ? Part(heading, title, end: false) : null) is { } part)
                return part;
        return heading;
    }

    // The words at one end of a heading that have a key, where they begin or end at a gap.
    static string? Part(string heading, string key, bool end)
    {
        var letters = 0;
        for (var i = 0; i < heading.Length; i++)
        {
            var at = end ? heading.Length - 1 - i : i;
            if (!char.IsLetterOrDigit(heading[at]))
                continue;
            if (++letters < key.Length)
                continue;
            var next = end ? at - 1 : at + 1;
            if (!end && (heading.Length - next < 16 || heading[next..].TrimStart(' ', '.', ',', '!', '?', '-', '–', '"', '„', '“', '«', '»', '…', ':') is not [var first, ..] || char.IsLower(first)))
                return null; // the metadata's title breaks off
            while (!end && next < heading.Length && !char.IsWhiteSpace(heading[next]) && !char.IsLetterOrDigit(heading[next])) next++;
            if (next < 0 || next >= heading.Length || char.IsLetterOrDigit(heading[next]))
                return null;
            return (end ? heading[at..] : heading[..next]).Trim();
        }
        return null;
    }

    /// <summary>A title of metadata without the site's name before or after a separator.</summary>
    string Stripped(string title)
    {
        title = WithoutSite(title);
        return _sites.Contains(AuthorNames.Key(title)) ? "" : title;
    }

    string WithoutSite(string title)
    {
        if (title.Length > 1000)
            return title[..1000];
        for (var again = 0; again < 3; again++)
        {
            var before = title;
            foreach (var separator in Separators)
            {
                if (title.LastIndexOf(separator, StringComparison.Ordinal) is var last and > 0 && IsSite(title[(last + separator.Length)..]))
                    title = title[..last].Trim();
                if (title.IndexOf(separator, StringComparison.Ordinal) is var first and > 0 && _sites.Contains(AuthorNames.Key(title[..first])))
                    title = title[(first + separator.Length)..].Trim();
            }
            if (title == before)
                break;
        }
        return title;
    }

    bool IsSite(string words)
    {
        var key = AuthorNames.Key(words);
        return key.Length > 0 && (_sites.Contains(key) || key.Length > 3 && _sites.Any(s => s.Length > 3 && (s.StartsWith(key, StringComparison.Ordinal) || key.StartsWith(s, StringComparison.Ordinal) && key.Length < s.Length + 12)));
    }

    /// <summary>How much of two titles' words they share: 0 to 1.</summary>
    internal static double Likeness(string one, string other)
    {
        if (AuthorNames.Key(one) == AuthorNames.Key(other))
            return 1;
        var words = Words(one);
        var others = Words(other);
        if (words.Count == 0 || others.Count == 0)
            return 0;
        var common = words.Count(others.Contains);
        return common / (double)Math.Max(words.Count, others.Count);
    }

    // A heading that stands whole at either end of a claim, or of which a claim broke off.
    static double Holds(string claim, string heading)
    {
        var (c, h) = (AuthorNames.Key(claim), AuthorNames.Key(heading));
        if (h.Length < 4 || c.Length < 4)
            return 0;
        return c.StartsWith(h, StringComparison.Ordinal) || c.EndsWith(h, StringComparison.Ordinal) ? h.Length >= 15 || h.Length * 3 >= c.Length ? 0.95 : 0.6
            : c.Length >= 20 && h.StartsWith(c, StringComparison.Ordinal) ? 0.9 : 0;
    }

    static HashSet<string> Words(string title) =>
        [.. title.Split([' ', '\u00A0', '-', '–', ':', '|', ',', '"', '„', '“', '”', '«', '»', '.', '!', '?', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Take(80).Select(AuthorNames.Key).Where(k => k.Length > 0)];
}
