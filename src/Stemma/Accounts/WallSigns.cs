namespace Stemma.Accounts;

/// <summary>What the wording of a page says of it being a wall of one kind.</summary>
/// <param name="Hits">Lines that hold a phrase of the kind.</param>
/// <param name="Leads">Whether the title, the headline or one of the first lines is among them.</param>
/// <param name="Said">Characters of the report in the other lines.</param>
/// <param name="Share">How much of the text that leads nowhere stands in such lines: 0 to 1.</param>
/// <param name="First">The first such line, cut short; empty when there is none.</param>
readonly record struct WallSign(int Hits, bool Leads, int Said, double Share, string First);

/// <summary>What the wording of a page says of it being a wall.</summary>
/// <param name="Visible">Characters of all lines.</param>
/// <param name="HasHeadline">Whether a headline was found that holds no such phrase.</param>
/// <param name="Captcha">A test for persons.</param>
/// <param name="Login">A form to log in.</param>
/// <param name="Cookies">A question about cookies.</param>
/// <param name="Missing">An error page.</param>
/// <param name="Script">A page for scripts.</param>
sealed record WallSigns(int Visible, bool HasHeadline, WallSign Captcha, WallSign Login, WallSign Cookies, WallSign Missing, WallSign Script)
{
    const int Leading = 6; // lines
    const int Longest = 400; // characters of a line that is looked through: a wall speaks in short lines
    const int Shown = 60;

    static readonly PagePhrases[] Kinds = [PagePhrases.Captcha, PagePhrases.Login, PagePhrases.Cookies, PagePhrases.Missing, PagePhrases.Script];

    /// <summary>Reads all lines once for each kind.</summary>
    public static WallSigns Of(PageDraft draft, string? title)
    {
        var plain = new string[draft.Lines.Count];
        for (var i = 0; i < plain.Length; i++)
            plain[i] = PagePhrases.Plain((draft[i] is { Length: > Longest } longer ? longer[..Longest] : draft[i]).ToString());
        var heading = title is null ? null : PagePhrases.Plain(title);
        var signs = Array.ConvertAll(Kinds, kind => Sign(draft, plain, heading, kind));
        var headline = Array.FindIndex(draft.Headlines, h => h is not null);
        var isWall = headline >= 0 && Array.Exists(Kinds, kind => kind.In(plain[headline]));
        return new WallSigns(draft.Lines.Sum(l => l.Span.Length), headline >= 0 && !isWall, signs[0], signs[1], signs[2], signs[3], signs[4]);
    }

    static WallSign Sign(PageDraft draft, string[] plain, string? title, PagePhrases kind)
    {
        int hits = 0, said = 0, shown = 0, all = 0, seen = 0, held = 0;
        var leads = false;
        var first = "";
        if (title is { Length: < Longest } && kind.In(title))
            (hits, leads, first) = (1, true, title);
        for (var i = 0; i < plain.Length; i++)
        {
            var own = draft.IsReport(i) || draft.Headlines[i] is not null;
            var hit = kind.In(plain[i]);
            var length = draft.Lines[i].Span.Length;
            if (hit)
            {
                hits++;
                leads |= draft.Headlines[i] is not null || own && seen < Leading && length < 200 || i == 0;
                first = first.Length > 0 ? first : plain[i];
            }
            seen += own ? 1 : 0;
            if (draft.Lines[i].Linked)
                continue;
            all += length;
            held += hit ? length : 0;
            said += !hit && draft.IsReport(i) ? length : 0;
            shown++;
        }
        return new WallSign(hits, leads, said, all == 0 ? 0 : held / (double)all, first.Length > Shown ? first[..Shown].TrimEnd() + "…" : first);
    }
}
