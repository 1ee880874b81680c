using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>Who wrote a page, as one place of it says.</summary>
/// <param name="Names">The names, in order.</param>
/// <param name="Source">Where they were read.</param>
/// <param name="Words">As written.</param>
/// <param name="Score">How sure the place is.</param>
sealed record AuthorClaim(List<string> Names, FactSource Source, string Words, double Score);

/// <summary>Chooses who wrote a page: by the surest place that names people, places that agree helping one another.</summary>
static class AuthorChooser
{
    const int NearAfter = 900, NearBefore = 300; // characters around the title
    const int Together = 60;                     // characters in which several elements name the authors of one text
    const int MaxSeen = 200;
    const double Least = 2.5;

    /// <summary>What all places of a page say, in page order.</summary>
    public static List<AuthorClaim> Claims(HtmlClues clues, JsonLd linked, ClueZones zones, Clue? heading, IReadOnlySet<string> sites, IReadOnlySet<string> brands)
    {
        var claims = new List<AuthorClaim>();
        void Add(List<string> names, FactSource source, string words, double score)
        {
            if (names.Count > 0)
                claims.Add(new AuthorClaim(names, source, words, score + (AuthorNames.IsFull(names[0]) ? 1 : 0)));
        }
        var people = linked.Authors.SelectMany(a => AuthorNames.Of(a.Name, true, sites)).Distinct(StringComparer.Ordinal).ToList();
        Add(people, FactSource.JsonLd, string.Join("; ", linked.Authors.Select(a => a.Name)), 8);
        for (var i = 0; i < MetaNames.Author.Length; i++)
        {
            var contents = clues.Metas.Where(m => m.Name == MetaNames.Author[i]).Select(m => m.Content).Distinct(StringComparer.Ordinal).Take(20).ToList();
            Add([.. contents.SelectMany(c => AuthorNames.Of(c, true, sites)).Distinct(StringComparer.Ordinal)], MetaNames.SourceOf(MetaNames.Author[i]), string.Join("; ", contents), 5.7 - i * 0.05);
        }
        AddSeen(claims, clues, zones, heading, sites, brands);
        return claims;
    }

    /// <summary>The best of them, or null. Names that only machines are shown are accounts of the publishing system more often than authors, and are passed over.</summary>
    public static AuthorClaim? Best(List<AuthorClaim> claims, HtmlClues clues, ClueZones zones, Clue? heading)
    {
        AuthorClaim? best = null;
        double bestScore = Least;
        foreach (var said in claims)
        {
            var claim = said.Source == FactSource.Text ? said : said with { Names = said.Names.FindAll(n => IsSeen(n, said.Source, clues, zones, heading)) };
            if (claim.Names.Count == 0)
                continue;
            var score = claim.Score + claims.Where(c => c.Source != claim.Source && c.Names.Exists(n => claim.Names.Exists(m => Same(n, m)))).Select(c => c.Source).Distinct().Count() * 0.5;
            if (score > bestScore + 1e-9)
                (best, bestScore) = (claim, score);
        }
        // what readers see names more of them
        if (best is { Source: not FactSource.Text } && claims.Find(c => c.Source == FactSource.Text && c.Score >= 5 && c.Names.Count > best.Names.Count && best.Names.TrueForAll(n => c.Names.Exists(m => Same(m, n)))) is { } fuller)
            best = fuller;
        return best is null ? null : best with { Names = [.. best.Names.Select(n => InFull(n, claims, clues))] };
    }

    // "Ann", where another place or a line of its own says "Ann Lund".
    static string InFull(string name, List<AuthorClaim> claims, HtmlClues clues)
    {
        if (name.Contains(' ') || !char.IsUpper(name[0]))
            return name;
        bool Fits(string other) => other.StartsWith(name + " ", StringComparison.Ordinal) && AuthorNames.IsFull(other);
        return claims.SelectMany(c => c.Names).FirstOrDefault(Fits)
            ?? clues.Clues.Where(c => c.Kind == ClueKind.Line && c.Words.Length <= 40 && Fits(c.Words) && BylineTest.IsBareName(c.Words)).Select(c => AuthorNames.Of(c.Words, false).FirstOrDefault()).FirstOrDefault(n => n is not null)
            ?? name;
    }

    // A meta element often names who made the site, who stands in its footer too.
    static bool IsSeen(string name, FactSource source, HtmlClues clues, ClueZones zones, Clue? heading) =>
        clues.Text.Contains(name, StringComparison.OrdinalIgnoreCase) && (source is not (FactSource.Meta or FactSource.DublinCore or FactSource.OpenGraph)
            || clues.Clues.Exists(c => c.Kind is ClueKind.Line or ClueKind.Author && c.Words.Length < name.Length + 60 && c.Words.Contains(name, StringComparison.OrdinalIgnoreCase)
                && (zones.Of(c) & FactHint.Furniture) == 0 && (source == FactSource.OpenGraph || Place(c.At, heading) > 0 || AuthorNames.IsOpened(c.Words))));

    /// <summary>Whether two spellings are one name.</summary>
    public static bool Same(string one, string other) => AuthorNames.Key(one) == AuthorNames.Key(other);

    static void AddSeen(List<AuthorClaim> claims, HtmlClues clues, ClueZones zones, Clue? heading, IReadOnlySet<string> sites, IReadOnlySet<string> brands)
    {
        var seen = new List<(Clue Clue, List<string> Names, double Score)>();
        Clue? before = null;
        var headings = clues.Clues.Where(c => c.Kind == ClueKind.Title && c.Level is > 0 and <= 3).Select(c => c.At).Take(MaxSeen).ToList();
        foreach (var clue in clues.Clues)
        {
            if (clue.Kind is not (ClueKind.Author or ClueKind.Line) || seen.Count >= MaxSeen)
                continue;
            var last = before;
            if (clue.Kind == ClueKind.Line)
                before = clue;
            var isLine = clue.Kind == ClueKind.Line;
            var opened = AuthorNames.IsOpened(clue.Words);
            // "12.03.2019 13:30 von Ann Lund", "12.03.2019 - Ann Lund"
            var dated = isLine && clue.Words.Length <= 100 && DateFinder.Find(clue.Words, default) is [{ When.Precision: <= Precision.Day }];
            if (isLine && !dated && headings.Exists(h => h.Start <= clue.At.Start && clue.At.End <= h.End))
                continue;
            var said = clue.Words;
            var bare = dated && !opened && WithoutDate(ref said) && !AuthorNames.IsOpened(said);
            opened |= dated && AuthorNames.IsOpened(said);
            if (isLine && !opened && last is not null && clue.At.Start - last.At.End <= 4 && AuthorNames.IsOpener(last.Words))
                opened = true;
            var surely = opened && AuthorNames.IsOpenedSurely(said);
            if (isLine && (!opened && !bare || clue.Words.Length > (surely ? 160 : 90) || LineShape.EndsSentence(clue.Words) && clue.Words.Length > 40 && !said.Contains(':')))
                continue;
            if (bare && (heading is null || clue.At.Start - heading.At.End is < -200 or > 250))
                continue;
            var zone = zones.Of(clue);
            var score = clue.Mark switch { ClueMark.Property => 7.5, ClueMark.Rel => 6.8, ClueMark.Class => 6, _ => 5 } + Place(clue.At, heading) + Penalty(zone, opened || clue.Mark >= ClueMark.Rel, isLine) + (opened ? 0.4 : 0);
            if (score < 2)
                continue;
            var words = clue.Words.Length == 0 ? clue.Value : said;
            var own = (zone & (FactHint.Related | FactHint.Furniture | FactHint.Comment)) == 0 && (!isLine || surely);
            var names = words is { Length: <= 160 } ? AuthorNames.Of(words, !isLine || dated && opened || surely, own ? brands : sites) : [];
            if (names.Count > 0)
                seen.Add((clue, names, score));
        }
        for (var i = 0; i < seen.Count; i++)
        {
            var (clue, names, score) = seen[i];
            // an element inside this one that names people too knows better where their names end
            if (seen.Exists(o => o.Clue != clue && o.Clue.Kind == clue.Kind && o.Clue.At.Length > 0 && o.Clue.At.Length < clue.At.Length && o.Clue.At.Start >= clue.At.Start && o.Clue.At.End <= clue.At.End && o.Names.Count >= names.Count))
                continue;
            var all = new List<string>(names);
            if (clue.Kind == ClueKind.Author)
                foreach (var other in seen.Skip(i + 1))
                    if (other.Clue.Kind == clue.Kind && other.Clue.Mark == clue.Mark && other.Clue.Zone == clue.Zone && other.Clue.At.Start - clue.At.End is >= 0 and <= Together)
                        all.AddRange(other.Names.Where(n => !all.Exists(a => Same(a, n))));
            claims.Add(new AuthorClaim(all, clue.Mark == ClueMark.Property ? FactSource.Microdata : FactSource.Text, clue.Words, score + (AuthorNames.IsFull(names[0]) ? 1 : 0)));
        }
    }

    // What follows the date of a line, where it is a byline or a full name and nothing else.
    static bool WithoutDate(ref string line)
    {
        foreach (var piece in line.Split(['|', '•', '·'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (AuthorNames.IsOpened(piece))
            {
                line = piece;
                return true;
            }
        var date = DateFinder.Find(line, default)[0].Span;
        if (date.Start > 20)
            return false;
        var rest = line[date.End..].TrimStart(' ', ',', '|', '-', '–', '—', '·', '•', '/', ':', ')');
        rest = rest.StartsWith("Uhr", StringComparison.Ordinal) ? rest[3..].TrimStart(' ', ',', '|', '-', '–', '—', '·', '•') : rest;
        if (!AuthorNames.IsOpened(rest) && !BylineTest.IsBareName(rest))
            return false;
        line = rest;
        return true;
    }

    static double Penalty(FactHint zone, bool sure, bool isLine) =>
        ((zone & FactHint.Comment) != 0 ? -7 : 0) + ((zone & FactHint.Related) != 0 ? isLine ? -5 : -3.5 : 0) + ((zone & FactHint.Furniture) != 0 ? sure ? -2.5 : -4.5 : 0) + ((zone & FactHint.Photo) != 0 ? -2.5 : 0);

    static double Place(TextSpan at, Clue? heading)
    {
        if (heading is null)
            return at.Start < 2000 ? 0 : -1;
        var after = at.Start - heading.At.End;
        return after >= 0 ? after <= NearAfter ? 1 - after / (4.0 * NearAfter) : -0.5 : -after - heading.At.Length <= NearBefore ? 0.3 : -1.5;
    }
}
