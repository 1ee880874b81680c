using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>Finds the headline of a text without markup, and what link farms hang on it.</summary>
static class HeadlineFinder
{
    static readonly FrozenSet<string> Suffixes = WordList.Lines("chrome-headline-suffix").Select(e => LineKey.Of(e)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Marks the headline where the layout names none, and parts its suffix from it.</summary>
    public static void Mark(PageDraft draft)
    {
        if (!draft.Headlines.Any(h => h is not null))
        {
            var first = draft.NextReport(-1);
            if (first >= 0 && first <= 8 && IsHeadline(draft, first))
                draft.Headlines[first] = draft.Lines[first].Span;
        }
        for (var i = 0; i < draft.Lines.Count; i++)
            if (draft.Headlines[i] is { } headline && SuffixLength(headline.In(draft.Text)) is var suffix and > 0)
            {
                draft.Headlines[i] = TextSpan.FromTo(headline.Start, headline.End - suffix).Trim(draft.Text);
                draft.Inline.Add(new Block(TextSpan.FromTo(headline.End - suffix, headline.End).Trim(draft.Text), BlockKind.InjectedPhrase));
            }
    }

    static bool IsHeadline(PageDraft draft, int line)
    {
        var words = draft[line];
        var count = LineShape.Words(words, 60);
        if (words.Length > 260 || count is < 2 or > 40 || words[^1] is ',' or ';' or ':' or '-' or '–' or '—')
            return false;
        var key = LineShape.Fingerprint(words);
        for (var i = line + 1; i < draft.Lines.Count; i++)
            if (draft.Lines[i].Span.Length < words.Length * 2 && LineShape.Fingerprint(draft[i]) == key)
                return true; // told again below: whatever it looks like
        var next = draft.NextReport(line);
        if (next < 0 || count > 30 || words[^1] is '.' or '…' || DatelineFinder.At(draft.Text, draft.Lines[line].Span, true) is not null)
            return false;
        if (LineShape.StartsSmall(words) || LineShape.StartsSmall(draft[next]))
            return false;
        return LeadsText(draft, next) && !(words[^1] is '”' or '"' && words.Length > 2 && words[^2] is '.' or ',');
    }

    // Running text follows, perhaps after a line or two of other things.
    static bool LeadsText(PageDraft draft, int next)
    {
        for (var seen = 0; next >= 0 && seen < 4; seen++, next = draft.NextReport(next))
            if (draft.Lines[next].Span.Length >= 60)
                return true;
        return false;
    }

    // "… 2024 Right now", "… | Latest news": words of hype after a year or a bar. How many characters.
    static int SuffixLength(ReadOnlySpan<char> headline)
    {
        var best = 0;
        var words = 0;
        for (var i = headline.Length - 1; i > 0 && words < 4; i--)
        {
            if (headline[i] != ' ' && headline[i] != '\u00A0')
                continue;
            words++;
            var tail = headline[(i + 1)..];
            if (!Suffixes.Contains(LineKey.Of(tail)))
                continue;
            var before = headline[..i].TrimEnd();
            var year = before.Length > 5 && before[^5] == ' ' && before[^4] is '1' or '2' && before[^3..].IndexOfAnyExceptInRange('0', '9') < 0;
            if (year)
                best = headline.Length - (before.Length - 4);
            else if (before.Length > 1 && before[^1] is '|' or '»' or '•')
                best = headline.Length - (before.Length - 1);
        }
        return best;
    }
}
