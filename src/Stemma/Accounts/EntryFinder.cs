using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>
/// Finds the entries of a live blog: times of day that stand alone or open a line, each with text under it, running one way; or the headlines that the
/// page's metadata name as its updates.
/// </summary>
static class EntryFinder
{
    const int Fewest = 3;
    const int MostLines = 20_000;

    readonly record struct Start(int Line, TimeSpan? Clock, Moment? Day, Moment? Claimed, bool IsHeadline);

    /// <summary>Marks them in the draft; a page has none unless it is clear that it is such a page.</summary>
    /// <param name="draft">The typed page.</param>
    /// <param name="day">The page's own time, for entries that give only the hour.</param>
    /// <param name="claims">What metadata say of them: see <see cref="EntryClaims"/>.</param>
    public static void Mark(PageDraft draft, Moment? day, Dictionary<ulong, Moment?> claims)
    {
        if (draft.Lines.Count > MostLines)
            return;
        var starts = Starts(draft, claims);
        if (starts.Count < Fewest || !starts.Exists(s => s.IsHeadline) && !RunsOneWay(starts))
            return;
        var told = starts.Where((s, i) => Says(draft, s.Line, i + 1 < starts.Count ? starts[i + 1].Line : draft.Lines.Count)).Count();
        if (told < Fewest || told * 4 < starts.Count * 3 || !HoldMost(draft, starts))
            return;
        day ??= Enumerable.Range(0, starts[0].Line).Where(l => draft.Kinds[l] == BlockKind.PublicationLine).Select(l => MomentReader.Search(draft[l])).FirstOrDefault(m => m is not null);
        var (falls, shift) = (Falls(starts), 0);
        for (var i = 0; i < starts.Count; i++)
        {
            var after = i + 1 < starts.Count ? starts[i + 1].Line : draft.Lines.Count;
            var last = Enumerable.Range(starts[i].Line, after - starts[i].Line).Last(l => l == starts[i].Line || draft.IsReport(l));
            if (i > 0 && starts[i].Clock is { } clock && starts[i - 1].Clock is { } before && starts[i].Day is null && Math.Abs((clock - before).TotalHours) > 12)
                shift += falls ? -1 : 1; // past midnight
            draft.Entries.Add(new Entry(TextSpan.FromTo(draft.Lines[starts[i].Line].Span.Start, draft.Lines[last].Span.End), HeadlineOf(draft, starts[i], after),
                starts[i].Claimed ?? At(starts[i], starts[i].Day ?? day, starts[i].Day is null ? shift : 0)));
        }
    }

    static List<Start> Starts(PageDraft draft, Dictionary<ulong, Moment?> claims)
    {
        var starts = new List<Start>();
        Moment? day = null;
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            var line = draft[i];
            if (claims.Count > 0 && line.Length < 400 && claims.TryGetValue(LineShape.Fingerprint(line), out var claimed))
            {
                if (starts.Count > 0 && starts[^1] is { IsHeadline: false } stamp && i - stamp.Line <= 2)
                    starts[^1] = stamp with { Claimed = claimed, IsHeadline = true }; // its time stands above it
                else
                    starts.Add(new Start(i, null, null, claimed, true));
            }
            else if (draft.Kinds[i] is not (BlockKind.CommentForm or BlockKind.ReadAlso) && ClockOf(line, draft.Kinds[i] is null) is { } clock
                && !(starts.Count > 0 && starts[^1].IsHeadline && i - starts[^1].Line <= 2))
                starts.Add(new Start(i, clock, line.Length <= 60 && MomentReader.Search(line) is { } dated ? day = dated : day, null, false));
        }
        if (claims.Count > 0 && starts.Exists(s => s.IsHeadline))
            starts.RemoveAll(s => !s.IsHeadline);
        return starts;
    }

    // A time on a line of its own, or one that opens a line: "10:42", "10.42am GMT: The mayor …".
    static TimeSpan? ClockOf(ReadOnlySpan<char> line, bool isReport)
    {
        var head = line.Length > 60 ? line[..60] : line;
        if (head.IndexOfAnyInRange('0', '9') < 0 || ClockReader.Read(head, out var end) is not { } clock)
            return null;
        if (line.Length <= 45 && LineShape.Words(line, 8) <= 7 && !line.Contains("ublished", StringComparison.Ordinal) && line.IndexOfAny("“”\"?!") < 0)
            return clock;
        return isReport && end <= 6 && char.IsAsciiDigit(line.TrimStart("[(•- ")[0]) ? clock : null;
    }

    static bool RunsOneWay(List<Start> starts)
    {
        int up = 0, down = 0;
        for (var i = 1; i < starts.Count; i++)
            if (starts[i].Clock is { } clock && starts[i - 1].Clock is { } before)
            {
                var midnight = Math.Abs((clock - before).TotalHours) > 12;
                up += clock >= before || midnight ? 1 : 0;
                down += clock <= before || midnight ? 1 : 0;
            }
        return Math.Max(up, down) * 5 >= (starts.Count - 1) * 4;
    }

    static bool Falls(List<Start> starts)
    {
        var falls = 0;
        for (var i = 1; i < starts.Count; i++)
            falls += starts[i].Clock is { } clock && starts[i - 1].Clock is { } before ? before.CompareTo(clock) : 0;
        return falls > 0;
    }

    // A sentence or two, in the line itself or under it.
    static bool Says(PageDraft draft, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (draft.IsReport(i) && draft[i].Length >= (i == from ? 50 : 40))
                return true;
        return false;
    }

    // The entries are the page, and none of them is the most of it: else it is a report with comments or other stories below, each with its time.
    static bool HoldMost(PageDraft draft, List<Start> starts)
    {
        int before = 0, within = 0, most = 0, entry = 0, next = 0;
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            if (next < starts.Count && starts[next].Line == i)
                (next, entry) = (next + 1, 0);
            if (!draft.IsReport(i))
                continue;
            (before, within, entry) = next == 0 ? (before + draft[i].Length, within, 0) : (before, within + draft[i].Length, entry + draft[i].Length);
            most = Math.Max(most, entry);
        }
        return within >= before && most * 4 <= within * 3;
    }

    static TextSpan? HeadlineOf(PageDraft draft, Start start, int after)
    {
        for (var i = start.Line; i < Math.Min(after, start.Line + 4); i++)
        {
            if (i == start.Line && !start.IsHeadline || draft.Kinds[i] is not (null or BlockKind.Subheading))
                continue;
            var isHeading = draft.Kinds[i] == BlockKind.Subheading || draft.Headlines[i] is not null || draft.Lines[i].Layout == LineLayout.Heading;
            return isHeading || i == start.Line || draft[i].Length <= 120 && !LineShape.EndsSentence(draft[i]) && i + 1 < after ? draft.Lines[i].Span : null;
        }
        return null;
    }

    static Moment? At(Start start, Moment? day, int shift)
    {
        if (start.Clock is not { } clock || day is not { } known)
            return null;
        var first = new DateTimeOffset(known.Earliest.Year, known.Earliest.Month, known.Earliest.Day, 0, 0, 0, TimeSpan.Zero);
        if (first.Year is < 2 or > 9997)
            return null;
        var at = first.AddDays(shift) + clock;
        return new Moment(at, at);
    }
}
