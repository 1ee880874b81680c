using Stemma.Descent;
using Stemma.Values;

namespace Stemma.Reports;

/// <summary>Reasons as a list, each with links to the sentences it rests on; the first few in sight, the others in a fold.</summary>
static class ReasonList
{
    /// <summary>Writes them.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="setting">The report.</param>
    /// <param name="reasons">The reasons, the weightiest first.</param>
    /// <param name="shown">How many are in sight.</param>
    public static void Write(HtmlWriter html, ReportSetting setting, ValueList<Reason> reasons, int shown)
    {
        if (reasons.Count <= shown + 1) shown = reasons.Count; // a fold for one line is none
        Items(html, setting, reasons.Take(shown));
        if (shown == reasons.Count)
            return;
        html.Add($"<details class=\"more\"><summary>{Summary.Count(reasons.Count - shown, "more reason", "more reasons")}</summary>");
        Items(html, setting, reasons.Skip(shown));
        html.Add($"</details>");
    }

    static void Items(HtmlWriter html, ReportSetting setting, IEnumerable<Reason> reasons)
    {
        html.Add($"<ul>");
        foreach (var reason in reasons)
        {
            html.Add($"<li dir=\"auto\">{Visible.Line(reason.Text)}");
            foreach (var cited in reason.Cites.Where(c => setting.Apparatus.IndexOf(c.Account) is not null).Select(setting.Apparatus.Attest).DistinctBy(a => (a.Account, a.Sentence)))
                if (setting.Anchors.Of(cited) is { } anchor)
                    html.Add($" <a class=\"at\" href=\"#{anchor}\">{DriftSection.Place(setting, cited)}</a>");
            html.Add($"</li>");
        }
        html.Add($"</ul>");
    }
}
