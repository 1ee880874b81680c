namespace Stemma.Accounts;

/// <summary>
/// Finds where one article of a page ends and another begins. Candidates are lines after a credit, with a dateline, or where the house
/// style changes; features are names carried over, people introduced anew, honorifics, shared words; each kind of candidate has its own
/// decision, and nearly every page stays whole. Cohesion after Hearst 1997 (TextTiling), here between a paragraph and those before it.
/// </summary>
static class PageCutter
{
    const int Reach = 10; // how many lines a name is carried at most, as far as a seam is concerned
    const int MaxCandidates = 60;
    const int MaxLines = 4000; // beyond these a page is a list or a log, not a page of articles

    static readonly string[] Honorifics = ["Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms", "Messrs."];

    /// <summary>The lines that begin a new account, ascending, the page's first not among them; none for nearly every page.</summary>
    public static IReadOnlyList<int> Seams(PageDraft draft)
    {
        if (draft.Entries.Count > 0)
            return []; // a live blog is one account with dated entries
        var marked = new List<int>();
        for (var i = 0; i < draft.Lines.Count; i++)
            if (draft.Lines[i].Layout == LineLayout.Headline)
                marked.Add(i);
        if (marked.Count > 1)
            return marked.GetRange(1, marked.Count - 1);
        var report = new List<int>();
        for (var i = 0; i < draft.Lines.Count; i++)
            if (draft.IsReport(i))
                report.Add(i);
        if (report.Count is < 4 or > MaxLines)
            return [];
        var credits = ClosingCredits(draft, report);
        var datelines = report.Skip(3).Where(l => draft.Datelines.TryGetValue(l, out var dateline) && dateline.Sure).ToList();
        return credits.Count + datelines.Count is 0 or > MaxCandidates ? [] : Decide(draft, report, credits, datelines);
    }

    static List<int> Decide(PageDraft draft, List<int> report, List<int> credits, List<int> datelines)
    {
        var names = PageNames.Of(draft, report);
        var seams = new SortedSet<int>();
        var start = 0;
        foreach (var line in credits.Concat(datelines).Order())
        {
            var from = datelines.Contains(line) ? OpeningOf(draft, line) : line + 1;
            var next = draft.NextReport(from - 1);
            if (next < 0 || !IsArticle(draft, report, start, from) || !IsArticle(draft, report, next, int.MaxValue))
                continue;
            if (names.Carried(start, next, next + Reach) > 0)
                continue; // those named there were introduced here: it is one article
            seams.Add(from);
            start = next;
        }
        if (seams.Count == 0)
            return [];
        foreach (var credit in credits)
            if (seams.Contains(credit + 1) && CaptionBefore(draft, report, names, credit, credits.Count) is { } caption)
                seams.Add(caption);
        if (StyleShift(draft, report, names, seams.Max) is { } shift)
            seams.Add(shift);
        seams.RemoveWhere(s => draft.NextReport(s - 1) < 0 || report[0] >= s);
        foreach (var seam in seams)
            if (draft.Kinds[seam] == BlockKind.Subheading)
                (draft.Kinds[seam], draft.Headlines[seam]) = (null, draft.Lines[seam].Span);
        return [.. seams];
    }

    // Enough paragraphs to be an article that ended, or one that begins.
    static bool IsArticle(PageDraft draft, List<int> report, int from, int to)
    {
        int lines = 0, length = 0;
        for (var i = report.BinarySearch(from) is var at && at >= 0 ? at : ~at; i < report.Count && report[i] < to && (lines < 4 || length < 600); i++)
        {
            lines += draft.Lines[report[i]].Span.Length >= 80 ? 1 : 0;
            length += draft.Lines[report[i]].Span.Length;
        }
        return lines >= 4 && length >= 600;
    }

    // Agencies and contributors on a line of their own, with text before and enough of it after.
    static List<int> ClosingCredits(PageDraft draft, List<int> report)
    {
        var found = new List<int>();
        var after = 0;
        for (int i = draft.Lines.Count - 1, lines = 0; i > report[0]; i--)
        {
            if (draft.IsReport(i))
            {
                lines++;
                after += draft.Lines[i].Span.Length;
            }
            else if (draft.Kinds[i] == BlockKind.Credit && lines >= 2 && after >= 250 && draft.Lines[i].Layout != LineLayout.Outside
                && CreditReader.Of(draft.Text, draft.Lines[i].Span, BlockKind.Credit).Any(c => c.Form is CreditForm.Agency or CreditForm.Contribution)
                && draft.NextReport(i) is var next && draft.Lines[next].Span.Length >= 80 && EndsReport(draft, i))
                found.Add(i);
        }
        found.Reverse();
        return found;
    }

    // A name under words that are no sentence, or with another name before a slash, credits a picture.
    static bool EndsReport(PageDraft draft, int credit)
    {
        if (draft[credit].Contains('/'))
            return false;
        var above = credit - 1;
        while (above >= 0 && !draft.IsReport(above) && draft.Kinds[above] is BlockKind.Credit or BlockKind.SourceLine or BlockKind.UpdateNotice) above--;
        return above >= 0 && (!draft.IsReport(above) || draft[above].Length >= 40 && LineShape.EndsSentence(draft[above]));
    }

    // The heading, byline or date above a dateline belong to what follows.
    static int OpeningOf(PageDraft draft, int line)
    {
        while (line > 1 && draft.Kinds[line - 1] is BlockKind.Subheading or BlockKind.Byline or BlockKind.PublicationLine)
            line--;
        return line;
    }

    // An agency's name under a single paragraph that sums up in the present tense or introduces people anew: a picture's words.
    static int? CaptionBefore(PageDraft draft, List<int> report, PageNames names, int credit, int credits)
    {
        if (CreditReader.Of(draft.Text, draft.Lines[credit].Span, BlockKind.Credit).Any(c => c.Form != CreditForm.Agency))
            return null;
        var at = report.FindLastIndex(r => r < credit);
        if (at < 2 || report[at] != credit - 1)
            return null;
        var line = report[at];
        if (!SumsUp(draft[line]) || names.Carried(0, line, line + 1) > 0)
            return null;
        return names.Reintroduces(line) || credits >= 2 && Cohesion(draft, line, report[at - 1]) < 0.1 ? line : null;
    }

    static bool SumsUp(ReadOnlySpan<char> line)
    {
        if (line.Length < 60 || line.IndexOfAny("“”\"") >= 0 || line.Contains(" said", StringComparison.Ordinal) || line.Contains(" told ", StringComparison.Ordinal))
            return false;
        var sentence = line.IndexOf(". ") is var end and > 40 ? line[..end] : line;
        return sentence.Contains(" is ", StringComparison.Ordinal) || sentence.Contains(" are ", StringComparison.Ordinal)
            || sentence.Contains(" has ", StringComparison.Ordinal) || sentence.Contains(" have ", StringComparison.Ordinal);
    }

    // The share of a line's longer words that the line before has too.
    static double Cohesion(PageDraft draft, int line, int before)
    {
        var words = new List<PageWord>();
        PageWords.Add(draft.Text, draft.Lines[before].Span, before, words);
        HashSet<string> known = [.. words.Where(w => w.Span.Length >= 5).Select(w => Stem(draft, w))];
        words.Clear();
        PageWords.Add(draft.Text, draft.Lines[line].Span, line, words);
        HashSet<string> own = [.. words.Where(w => w.Span.Length >= 5).Select(w => Stem(draft, w))];
        return own.Count == 0 ? 0 : own.Count(known.Contains) / (double)own.Count;
    }

    static string Stem(PageDraft draft, PageWord word) => draft.Text.AsSpan(word.Span.Start, Math.Min(6, word.Span.Length)).ToString().ToLowerInvariant();

    // Honorifics used throughout, then never again though people are named: another house wrote what follows.
    static int? StyleShift(PageDraft draft, List<int> report, PageNames names, int lastSeam)
    {
        int last = -1, with = 0;
        for (var i = 0; i < report.Count; i++)
            if (HasHonorific(draft[report[i]]))
                (last, with) = (i, with + 1);
        if (last < 5 || with * 10 < last * 4 || report.Count - last < 6 || last + 1 >= report.Count || report[last + 1] >= lastSeam)
            return null;
        var shift = report[last + 1];
        return names.FullNames(shift, int.MaxValue) >= 4 && names.Carried(0, shift, shift + Reach) == 0 ? shift : null;
    }

    static bool HasHonorific(ReadOnlySpan<char> line)
    {
        foreach (var honorific in Honorifics)
            for (var at = line.IndexOf(honorific); at >= 0;)
            {
                var after = at + honorific.Length;
                if (after + 1 < line.Length && char.IsWhiteSpace(line[after]) && char.IsUpper(line[after + 1]) && (at == 0 || !char.IsLetter(line[at - 1])))
                    return true;
                at = line[after..].IndexOf(honorific) is var more and >= 0 ? after + more : -1;
            }
        return false;
    }
}
