namespace Stemma.Accounts;

/// <summary>Types lines that tell another line again: the headline, a picture's words, a paragraph cut off by dots.</summary>
static class RepeatFinder
{
    const int TwinLetters = 24; // a cut-off twin is known by its first letters, then compared whole

    /// <summary>Types them; the first telling stays what it is.</summary>
    public static void Mark(PageDraft draft)
    {
        var count = draft.Lines.Count;
        var first = new Dictionary<ulong, int>(count);
        for (var i = 0; i < count; i++)
        {
            var line = draft[i];
            if (draft.Headlines[i] is { } headline)
            {
                first.TryAdd(LineShape.Fingerprint(headline.In(draft.Text)), i);
                first.TryAdd(LineShape.Fingerprint(line), i);
                continue;
            }
            if (line.Length < 12 || first.TryAdd(LineShape.Fingerprint(line), i))
                continue;
            var told = first[LineShape.Fingerprint(line)];
            if (draft.Headlines[told] is not null)
                draft.Kinds[i] = BlockKind.RepeatedHeadline;
            else if (draft.Lines[i].Layout == LineLayout.Report || draft.Lines[told].Layout == LineLayout.Report)
                continue; // judged already, with all its tellings in view
            else if (draft.Kinds[i] is null && draft.Kinds[told] is not null)
                draft.Kinds[i] = draft.Kinds[told];
            else if (draft.Kinds[told] is null && draft.Kinds[i] is { } later and not BlockKind.Credit)
                draft.Kinds[told] = later;
        }
        MarkCutOff(draft);
    }

    static void MarkCutOff(PageDraft draft)
    {
        Dictionary<ulong, List<int>>? twins = null;
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            var line = draft[i];
            if (draft.Kinds[i] is not null || draft.Headlines[i] is not null || draft.Lines[i].Layout == LineLayout.Report || line.Length is < 30 or > 600 || !LineShape.BreaksOff(line))
                continue;
            twins ??= ByOpening(draft);
            var stem = line.TrimEnd(" .…[]");
            foreach (var other in twins[LineShape.Fingerprint(line, TwinLetters)].Take(8))
                if (other != i && draft.Lines[other].Span.Length > stem.Length && LineShape.Fingerprint(stem) is var whole
                    && LineShape.Fingerprint(draft[other], Letters(stem)) == whole)
                {
                    draft.Kinds[i] = draft.Kinds[other] is BlockKind.Caption ? BlockKind.Caption : BlockKind.Teaser;
                    break;
                }
            if (draft.Kinds[i] is null && IsUnfinished(stem) && StandsOutside(draft, i))
                draft.Kinds[i] = BlockKind.Teaser;
        }
    }

    static Dictionary<ulong, List<int>> ByOpening(PageDraft draft)
    {
        var by = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            var key = LineShape.Fingerprint(draft[i], TwinLetters);
            if (!by.TryGetValue(key, out var lines))
                by[key] = lines = [];
            lines.Add(i);
        }
        return by;
    }

    static int Letters(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                letters++;
        return letters;
    }

    // A summary is cut by length, not by sense: its last word still waits for another.
    static bool IsUnfinished(ReadOnlySpan<char> stem)
    {
        var last = stem[(stem.LastIndexOf(' ') + 1)..];
        return last is "the" or "a" or "an" or "of" or "to" or "in" or "on" or "for" or "and" or "or" or "with" or "by" or "at" or "from" or "that" or "his"
            or "her" or "its" or "their" or "is" or "are" or "was" or "were" or "has" or "have" or "had" or "be" or "as" or "who" or "which" or "into";
    }

    // Above the report's first paragraphs, or among other furniture.
    static bool StandsOutside(PageDraft draft, int line)
    {
        var before = 0;
        for (var i = 0; i < Math.Min(line, 30); i++)
            before += draft.IsReport(i) && draft.Lines[i].Span.Length > 60 ? 1 : 0;
        return line <= 30 && before <= 1 || line > 0 && draft.Kinds[line - 1] is not null;
    }
}
