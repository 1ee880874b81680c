namespace Stemma.Accounts;

/// <summary>Types every line of a page, finder by finder; the order matters, for each sees what those before it found.</summary>
static class PageTyper
{
    /// <summary>The page with each line typed, headlines marked, datelines and injected phrases found.</summary>
    public static PageDraft Type(string text, List<Line> lines)
    {
        var draft = new PageDraft(text, lines);
        LineTyper.Type(draft);
        Masthead.Mark(draft);
        HeadlineFinder.Mark(draft);
        RepeatFinder.Mark(draft);
        InjectionFinder.Mark(draft);
        SurroundingsTyper.Type(draft);
        MarkDatelines(draft);
        TailCreditFinder.Mark(draft);
        return draft;
    }

    static void MarkDatelines(PageDraft draft)
    {
        var first = true;
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            if (!draft.IsReport(i))
                continue;
            if (DatelineFinder.At(draft.Text, draft.Lines[i].Span, first) is { } dateline)
            {
                draft.Datelines[i] = dateline;
                draft.Inline.Add(new Block(dateline.Span, BlockKind.Dateline));
            }
            first = false;
        }
    }
}
