namespace Stemma.Accounts;

/// <summary>
/// Where nothing of a page was taken for the report and nothing says what else the page is, its own words are the report: all lines that lead nowhere
/// and whose wording is no furniture's, from the first longer one on, or from the headline on. Better a report with furniture in it than none.
/// </summary>
static class PageRescue
{
    const int Long = 40;
    const int Reach = 40; // lines after a headline, where no line is long

    /// <summary>Frees them of their type; whether there was one.</summary>
    public static bool Mark(PageDraft draft)
    {
        var first = Next(draft, 0, draft.Lines.Count, Long);
        if (first >= 0)
            return Free(draft, first, draft.Lines.Count);
        var headline = Array.FindIndex(draft.Headlines, h => h is not null);
        return headline >= 0 && Next(draft, headline + 1, Math.Min(draft.Lines.Count, headline + Reach), 1) is var after and >= 0
            && Free(draft, after, Math.Min(draft.Lines.Count, headline + Reach));
    }

    static int Next(PageDraft draft, int from, int to, int length)
    {
        for (var i = from; i < to; i++)
            if (draft[i].Length >= length && IsOwn(draft, i))
                return i;
        return -1;
    }

    static bool Free(PageDraft draft, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (IsOwn(draft, i))
                draft.Kinds[i] = null;
        return true;
    }

    static bool IsOwn(PageDraft draft, int line) =>
        draft.Headlines[line] is null && !draft.Lines[line].Linked && draft.Lines[line].Layout != LineLayout.Text && LineTyper.KindOfOutside(draft[line]) is null;
}
