namespace Stemma.Accounts;

/// <summary>Finds the name of a site or paper where no markup names it: above the headline, and in the copyright line below the report.</summary>
static class Masthead
{
    const int Above = 8; // lines in which a masthead may stand
    const int MaxLength = 60;

    /// <summary>Types a masthead as navigation, so that it is not taken for the headline, and keeps the outlet's name.</summary>
    public static void Mark(PageDraft draft)
    {
        var owner = CopyrightHolder(draft);
        draft.Outlet = owner;
        if (draft.Headlines.Any(h => h is not null))
            return; // the layout knows better
        var first = 0;
        while (first < Math.Min(Above, draft.Lines.Count) && !IsName(draft, first)) first++;
        if (first >= Math.Min(Above, draft.Lines.Count) || draft.NextReport(-1) is var report && report >= 0 && report < first)
            return;
        var name = draft[first].ToString();
        var isOwner = owner is not null && LineKey.Of(owner) == LineKey.Of(name);
        var hasMenu = first + 1 < draft.Lines.Count && draft.Kinds[first + 1] == BlockKind.Navigation && MenuTest.IsMenuLine(draft[first + 1]);
        var told = Mention(draft, first, "told " + name);
        if (!hasMenu && !(TitleFollows(draft, first) && (isOwner || told is not null || IsLarge(name))))
            return;
        draft.Kinds[first] = BlockKind.Navigation;
        draft.Outlet = isOwner ? owner : told?["told ".Length..] ?? (IsLarge(name) ? Mention(draft, first, name) : null) ?? name;
    }

    // A few words without an end. Agencies that everybody knows stay credits; "Valley News" above a menu is a masthead.
    static bool IsName(PageDraft draft, int line)
    {
        var words = draft[line];
        return words.Length is >= 3 and <= MaxLength && LineShape.Words(words, 7) <= 6 && char.IsUpper(words[0])
            && (draft.Kinds[line] is null || draft.Kinds[line] == BlockKind.Credit && words[0] != '©' && Agencies.ShortName(words) is null)
            && words[^1] is not ('.' or '!' or '?' or ',' or ';' or ':' or '”' or '"' or '…') && words.IndexOfAny("|:;") < 0;
    }

    // Something like a headline stands between this line and the first long one.
    static bool TitleFollows(PageDraft draft, int line)
    {
        var title = draft.NextReport(line);
        if (title < 0 || title > Above + 4)
            return false;
        var words = draft[title];
        return words.Length <= 200 && LineShape.Words(words, 40) is >= 3 and <= 30 && !LineShape.EndsSentence(words) && LineShape.StartsLarge(words)
            && DatelineFinder.At(draft.Text, draft.Lines[title].Span, true) is null && draft.NextReport(title) is var text and >= 0 && draft.Lines[text].Span.Length >= 60;
    }

    static bool IsLarge(ReadOnlySpan<char> name)
    {
        var letters = 0;
        foreach (var c in name)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsLetter(c) ? 1 : 0;
        }
        return letters >= 3;
    }

    // The first place below where these words stand, with small letters among them, as written there.
    static string? Mention(PageDraft draft, int line, string words)
    {
        for (var at = draft.Lines[line].Span.End; ; at++)
        {
            var found = draft.Text.AsSpan(at).IndexOf(words, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                return null;
            at += found;
            var end = at + words.Length;
            var start = at + words.Length - words.AsSpan()[(words.StartsWith("told ", StringComparison.Ordinal) ? 5 : 0)..].Length;
            if ((at == 0 || !char.IsLetterOrDigit(draft.Text[at - 1])) && (end == draft.Text.Length || !char.IsLetterOrDigit(draft.Text[end]))
                && char.IsUpper(draft.Text[start]) && !IsLarge(draft.Text.AsSpan(start, end - start)))
                return draft.Text[at..end];
        }
    }

    // Below the report's last line; an agency there holds the right to the text and does not run the site.
    static string? CopyrightHolder(PageDraft draft)
    {
        for (var i = draft.Lines.Count - 1; i >= 0 && i >= draft.Lines.Count - 12 && !(draft.IsReport(i) && draft.Lines[i].Span.Length >= 100); i--)
            if (draft.Kinds[i] == BlockKind.Credit)
                foreach (var credit in CreditReader.Of(draft.Text, draft.Lines[i].Span, BlockKind.Credit))
                    if (credit.Form == CreditForm.Copyright && credit.Name.Length <= MaxLength && Agencies.ShortName(credit.Name) is null)
                        return credit.Name;
        return null;
    }
}
