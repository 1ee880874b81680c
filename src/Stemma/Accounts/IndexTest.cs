using System.Globalization;
using Stemma.Intake;

namespace Stemma.Accounts;

/// <summary>
/// Whether a page is a list of other stories: many headlines that lead elsewhere, and text only in teasers, each led in by such a headline. A short report
/// beside a long list of other stories is none: its paragraphs stand together, under its own headline.
/// </summary>
static class IndexTest
{
    const int FewestStories = 8;
    const int LongStretch = 700; // characters of paragraphs that stand together: no teaser
    const int Paragraph = 60;

    /// <summary>The verdict; null when it is no index.</summary>
    public static (PageKind Kind, string Reason)? Of(PageDraft draft, string? markup)
    {
        int stories = 0, running = 0, led = 0, stretch = 0, longest = 0, together = 0, most = 0, stamps = 0;
        var seen = new HashSet<ulong>();
        var before = false; // whether the line before leads elsewhere
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            var line = draft[i];
            if (IsStory(draft, i, markup is null))
            {
                stories += seen.Add(LineShape.Fingerprint(line)) ? 1 : 0;
                (stretch, together, before) = (0, 0, true);
                continue;
            }
            if (line.Length < Paragraph || draft.Lines[i].Linked || draft.Kinds[i] is not null and not (BlockKind.Teaser or BlockKind.Navigation or BlockKind.ReadAlso))
            {
                stamps += IsStamp(draft, i) ? 1 : 0;
                continue; // a time, a name, a section between a headline and its teaser
            }
            running++;
            led += before ? 1 : 0;
            before = false;
            stretch += line.Length;
            together++;
            (longest, most) = (Math.Max(longest, stretch), Math.Max(most, together));
        }
        if (stories < FewestStories || longest >= LongStretch || most > 3 || led * 10 < running * 7)
            return null;
        if (markup is null ? stamps < 3 : Declares(markup) || HasReport(draft))
            return null;
        var text = running == 0 ? "no running text" : string.Create(CultureInfo.InvariantCulture, $"no running text but {running} {(running == 1 ? "teaser" : "teasers")}");
        return (PageKind.Index, string.Create(CultureInfo.InvariantCulture, $"this is an index page: {stories} {(markup is null ? "headlines of" : "links to")} other stories, {text}"));
    }

    // A headline that leads elsewhere; without markup, a line that looks like one.
    static bool IsStory(PageDraft draft, int line, bool plain)
    {
        var words = draft[line];
        if (words.Length is < 18 or > 220 || LineShape.Words(words, 40) is < 4 or > 35)
            return false;
        return plain ? words.Length <= 140 && !LineShape.EndsSentence(words) && LineShape.StartsLarge(words) && words[^1] is not (',' or ':' or ';') && draft.Kinds[line] is null or BlockKind.Subheading or BlockKind.ReadAlso or BlockKind.Teaser
            : draft.Lines[line].Linked;
    }

    static bool IsStamp(PageDraft draft, int line) =>
        draft.Kinds[line] is BlockKind.Navigation or BlockKind.PublicationLine or BlockKind.Byline or BlockKind.ReadAlso
        || draft[line] is { Length: < 30 } words && words.EndsWith(" ago", StringComparison.OrdinalIgnoreCase);

    // A headline of its own, and a paragraph under it that no other headline leads in.
    static bool HasReport(PageDraft draft)
    {
        var headline = Array.FindIndex(draft.Headlines, h => h is not null);
        if (headline < 0 || draft.Lines[headline].Linked || LineShape.Words(draft[headline], 5) < 4)
            return false;
        for (int i = headline + 1, passed = 0; i < draft.Lines.Count && passed < 8; i++, passed++)
        {
            if (IsStory(draft, i, false))
                return false;
            if (draft.IsReport(i) && draft[i].Length >= 120 && !draft.Lines[i].Linked)
                return true;
        }
        return false;
    }

    // The page says itself that it is one article.
    static bool Declares(string markup)
    {
        if (markup.Contains("article:published_time", StringComparison.OrdinalIgnoreCase) || markup.Contains("articleBody", StringComparison.OrdinalIgnoreCase))
            return true;
        var type = markup.IndexOf("og:type", StringComparison.OrdinalIgnoreCase);
        if (type < 0)
            return false;
        var tag = markup.AsSpan(Math.Max(0, type - 120), Math.Min(240, markup.Length - Math.Max(0, type - 120)));
        return tag.Contains("\"article\"", StringComparison.OrdinalIgnoreCase) || tag.Contains("'article'", StringComparison.OrdinalIgnoreCase);
    }
}
