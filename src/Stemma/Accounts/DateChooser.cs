using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>One date that a page gives, and how much speaks for it.</summary>
/// <param name="When">The date.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Words">As written.</param>
/// <param name="Score">How sure the place is.</param>
/// <param name="Updated">Whether it is the date of a change.</param>
sealed record DateClaim(Moment When, FactSource Source, string Words, double Score, bool Updated);

/// <summary>
/// Chooses when a page was first published: by the surest place that gives a date, places that agree on the day helping one another.
/// Dates of comments, teasers and of changes are kept apart.
/// </summary>
static class DateChooser
{
    const int NearAfter = 700, NearBefore = 350; // characters around the title
    const double Least = 2.4;

    /// <summary>All dates that may be the page's, in page order.</summary>
    public static List<DateClaim> Claims(HtmlClues clues, JsonLd linked, ClueZones zones, Clue? heading, string? address, DateHabits habits)
    {
        var claims = new List<DateClaim>();
        void Add(string? words, FactSource source, double score, bool updated)
        {
            if (words is not null && MomentReader.Read(words, habits) is { } when)
                claims.Add(new DateClaim(when, source, words, score, updated));
        }
        Add(linked.Published, FactSource.JsonLd, 10, false);
        Add(linked.Modified, FactSource.JsonLd, 10, true);
        for (var i = 0; i < MetaNames.Published.Length; i++)
            foreach (var (name, content) in clues.Metas)
                if (name == MetaNames.Published[i])
                    Add(content, MetaNames.SourceOf(name), i < MetaNames.PublishedPlain ? 9.5 - i * 0.05 : 5.6 - i * 0.01, false);
        for (var i = 0; i < MetaNames.Updated.Length; i++)
            foreach (var (name, content) in clues.Metas)
                if (name == MetaNames.Updated[i])
                    Add(content, MetaNames.SourceOf(name), 9 - i * 0.05, true);
        foreach (var clue in clues.Clues)
            if (clue.Kind is ClueKind.Date or ClueKind.Line)
                AddSeen(claims, clue, zones.Of(clue), heading, habits);
        if (AddressDate.Of(address) is { } inAddress)
            claims.Add(new DateClaim(inAddress, FactSource.Address, address ?? "", inAddress.Precision == Precision.Day ? 5.8 : 3.5, false));
        return claims;
    }

    /// <summary>The best of the claims of one kind, or null.</summary>
    public static DateClaim? Best(List<DateClaim> claims, bool updated)
    {
        DateClaim? best = null;
        double bestScore = Least;
        foreach (var claim in claims)
        {
            if (claim.Updated != updated)
                continue;
            var score = claim.Score + Agreement(claims, claim) - (claim.When.Precision >= Precision.Month ? 1.5 : 0);
            if (score > bestScore + 1e-9)
                (best, bestScore) = (claim, score);
        }
        return best;
    }

    /// <summary>
    /// An instant of metadata in the zone of the page, where a place that readers see gives the same minute on the clock of the newsroom;
    /// else as it is. So the day is the day that stood on the page.
    /// </summary>
    public static Moment Local(DateClaim best, List<DateClaim> claims)
    {
        if (best.When.Precision != Precision.Instant || best.Source is FactSource.Text)
            return best.When;
        foreach (var seen in claims)
        {
            if (seen.When.Precision != Precision.Instant || seen.Source is not (FactSource.Text or FactSource.TimeElement) || seen.Updated != best.Updated || seen.Words.EndsWith('Z'))
                continue;
            var shift = seen.When.Earliest.DateTime - best.When.Earliest.UtcDateTime;
            var quarters = Math.Round(shift.TotalMinutes / 15);
            if (Math.Abs(quarters) is > 0 and <= 56 && Math.Abs(shift.TotalMinutes - quarters * 15) <= 1)
            {
                var local = best.When.Earliest.ToOffset(TimeSpan.FromMinutes(quarters * 15));
                return new Moment(local, local);
            }
        }
        return best.When;
    }

    /// <summary>Whether two moments can be the same day, whatever the zone of either.</summary>
    public static bool SameDay(Moment one, Moment other) =>
        one.Earliest.Date == other.Earliest.Date || one.Precision >= Precision.Month && one.Earliest <= other.Earliest && other.Earliest <= one.Latest;

    static double Agreement(List<DateClaim> claims, DateClaim claim)
    {
        var sources = 0;
        foreach (var other in claims)
            if (Kind(other.Source) != Kind(claim.Source) && other.Score >= 2 && other.When.Precision <= Precision.Day && SameDay(other.When, claim.When))
                sources |= 1 << (int)Kind(other.Source);
        return 0.5 * System.Numerics.BitOperations.PopCount((uint)sources);
    }

    // The meta elements of a page come from one template and say one thing several times.
    static FactSource Kind(FactSource source) => source is FactSource.DublinCore or FactSource.OpenGraph ? FactSource.Meta : source;

    static void AddSeen(List<DateClaim> claims, Clue clue, FactHint zone, Clue? heading, DateHabits habits)
    {
        if (clue.Kind == ClueKind.Line && !LineShape.HasDigit(clue.Words) && !clue.Words.Any(char.IsDigit))
            return;
        var place = Place(clue.At, heading) - ((zone & FactHint.Comment) != 0 ? 6 : 0) - ((zone & FactHint.Related) != 0 ? 4 : 0) - ((zone & FactHint.Furniture) != 0 ? 3 : 0)
            - ((zone & FactHint.Photo) != 0 ? 2 : 0);
        var updated = (clue.Hints & FactHint.Updated) != 0 && (clue.Hints & FactHint.Date) == 0 || clue.Mark == ClueMark.Property && (clue.Hints & FactHint.Updated) != 0;
        if (clue.Value is { Length: < 40 } && MomentReader.Read(clue.Value, habits) is { } value)
        {
            var labelled = DateLabels.Of(clue.Words, default);
            claims.Add(new DateClaim(value, clue.Mark == ClueMark.Property ? FactSource.Microdata : FactSource.TimeElement, clue.Value,
                (clue.Mark == ClueMark.Property ? 8 : clue.Mark == ClueMark.Tag ? 6 : 5.5) + place + ((clue.Hints & FactHint.Date) != 0 ? 0.5 : 0), updated || labelled == DateLabel.Updated));
            return;
        }
        foreach (var found in DateFinder.Find(clue.Words, habits))
        {
            var label = DateLabels.Of(clue.Words.AsSpan(0, found.Span.Start), clue.Words.AsSpan(found.Span.End));
            if (label == DateLabel.None)
                continue;
            var rest = clue.Words.Length - found.Span.Length;
            if (found.When.Precision >= Precision.Month && (clue.Mark == ClueMark.None && label != DateLabel.Published || rest > 20))
                continue; // a month in running text, a list of months
            var score = clue.Mark switch { ClueMark.Property => 7.5, ClueMark.Tag => 5.8, ClueMark.Class => 5.3, _ => 4 } + place
                + (label == DateLabel.Published ? 1 : 0) - (rest > 90 ? 1.5 : rest > 50 ? 1 : rest > 25 ? 0.5 : 0) + (clue.Mark == ClueMark.None && rest <= 12 ? 0.5 : 0);
            claims.Add(new DateClaim(found.When, FactSource.Text, found.Span.In(clue.Words).ToString(), score, updated && label != DateLabel.Published || label == DateLabel.Updated));
        }
    }

    // Near the title, best after it; towards the page's end less and less.
    static double Place(TextSpan at, Clue? heading)
    {
        if (heading is null)
            return at.Start < 2000 ? 0.3 : -0.5;
        var after = at.Start - heading.At.End;
        return after >= 0 ? after <= NearAfter ? 1 - after / (4.0 * NearAfter) : -0.7 : -after - heading.At.Length <= NearBefore ? 0.6 : -0.8;
    }
}
