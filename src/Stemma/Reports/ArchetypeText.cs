using Stemma.Descent;
using Stemma.Dossiers;
using Stemma.Texts;

namespace Stemma.Reports;

/// <summary>The text of a lost original, put together from its copies: every place at which these differ is marked and says in words what they have.</summary>
static class ArchetypeText
{
    const int MostPlaces = 400;

    /// <summary>Writes it as a fold.</summary>
    public static void Write(HtmlWriter html, ReportSetting setting, int node, Archetype lost)
    {
        var restored = RestorationFinder.Find(setting.Apparatus, node);
        var most = setting.Options.AccountCharacters;
        html.Add($"<p>{Summary.Restored(setting.Apparatus, restored)}</p>\n<details class=\"restored\"><summary>Its text</summary>\n");
        html.Add($"<p class=\"key\"><span class=\"vary\">Underlined</span>: a copy has other words. <span class=\"vary doubt\">Underlined and marked</span><span class=\"tag\">?</span>: as many copies have other words, so this is judged and uncertain; the others stand behind it.</p>\n<div class=\"text\">\n");
        if (lost.Text.Headline is { } headline)
            html.Add($"<p class=\"head\" dir=\"auto\">{Visible.Line(headline.In(lost.Text.Text))}</p>\n");
        foreach (var paragraph in lost.Text.Paragraphs.Where(p => p.Start < most))
        {
            html.Add($"<p dir=\"auto\">");
            Paragraph(html, setting, lost, restored, paragraph);
            html.Add($"</p>\n");
        }
        html.Add($"</div>\n");
        if (lost.Text.Text.Length > most)
            html.Add($"<p class=\"cut\">Shortened: {most} of {lost.Text.Text.Length} characters are shown.</p>\n");
        if (restored.Places.Count > MostPlaces)
            html.Add($"<p class=\"cut\">Only the first {MostPlaces} of {restored.Places.Count} places are marked; <code>stemma tree --archetype {CellId.Original(StemmaSvg.OriginalNumber(setting.Apparatus, node)).Value}</code> lists all.</p>\n");
        html.Add($"</details>\n");
    }

    static void Paragraph(HtmlWriter html, ReportSetting setting, Archetype lost, Restoration restored, TextSpan paragraph)
    {
        var at = paragraph.Start;
        foreach (var place in restored.Places.Take(MostPlaces))
        {
            if (place.Span.Start < at || place.Span.Start >= paragraph.End)
                continue;
            html.Text(lost.Text.Text.AsSpan(at, place.Span.Start - at));
            at = Math.Min(place.Span.End, paragraph.End);
            var others = string.Join("; ", place.Others.Select(o => $"{Summary.List(o.Branches.Select(setting.Apparatus.Letter))}: {(o.Words.Length > 0 ? Visible.Line(o.Words, 120) : "nothing")}"));
            html.Add($"<span class=\"{(place.IsUncertain ? "vary doubt" : "vary")}\" title=\"{others}\">");
            html.Text(TextSpan.FromTo(place.Span.Start, at).In(lost.Text.Text));
            html.Add($"</span>");
            if (place.IsUncertain)
                html.Add($"<span class=\"tag\">? {others}</span>");
        }
        html.Text(TextSpan.FromTo(at, paragraph.End).In(lost.Text.Text));
    }
}
