using Stemma.Comparison;
using Stemma.Dossiers;

namespace Stemma.Reports;

/// <summary>The cover: the story in plain sentences, the heaviest changes, the way on.</summary>
static class CoverSection
{
    const int Heavy = 5;

    public static void Write(HtmlWriter html, ReportSetting setting)
    {
        var dossier = setting.Dossier;
        html.Add($"<header class=\"cover\">\n<p class=\"mast\"><span>Stemma</span> <span>Who copied whom, and what changed on the way</span></p>\n");
        html.Add($"<h1 dir=\"auto\">{Visible.Line(dossier.Headline)}</h1>\n");
        if (Times.Days(setting.Apparatus.Testimonies.Where(t => t.Account.Facts.Published is not null).Select(t => t.Account.Facts.Published!.Value)) is { } days) // filtered just before
            html.Add($"<p class=\"days\">Accounts published {days}</p>\n");
        html.Add($"<ul class=\"figures\">\n");
        Figure(html, dossier.Witnesses.Count, "account", "accounts");
        Figure(html, dossier.Lineages.All.Count, "independent source", "independent sources");
        Figure(html, dossier.Drifts.Count(d => d.Severity == Severity.Material), "material change", "material changes");
        html.Add($"</ul>\n<div class=\"digest\"><div>\n<div class=\"summary\">\n");
        foreach (var sentence in Summary.Of(setting.Apparatus).Skip(1)) // the first is what the three figures say
            html.Add($"<p dir=\"auto\">{sentence}</p>\n");
        html.Add($"</div>\n");
        if (dossier.Story.Why.Count > 0)
        {
            html.Add($"<div class=\"why\"><h2>Why these accounts stand together</h2><ul>\n");
            foreach (var why in dossier.Story.Why)
                html.Add($"<li dir=\"auto\">{Visible.Line(why)}</li>\n");
            html.Add($"</ul></div>\n");
        }
        html.Add($"</div>\n");
        Heaviest(html, setting);
        html.Add($"</div>\n<nav aria-label=\"Contents\"><ol>\n<li><a href=\"#stemma\">Who copied whom</a></li>\n<li><a href=\"#independent\">Who is independent</a></li>\n<li><a href=\"#changes\">What changed on the way</a></li>\n<li><a href=\"#texts\">Side by side</a></li>\n<li><a href=\"#wordings\">Wordings</a></li>\n");
        if (setting.Dossier.Utterances.Count > 0)
            html.Add($"<li><a href=\"#said\">What was said</a></li>\n");
        html.Add($"<li><a href=\"#accounts\">The accounts</a></li>\n</ol></nav>\n</header>\n");
    }

    static void Figure(HtmlWriter html, int number, string one, string many) =>
        html.Add($"<li><b>{number}</b> <span>{(number == 1 ? one : many)}</span></li>\n");

    static void Heaviest(HtmlWriter html, ReportSetting setting)
    {
        var heavy = Summary.Heaviest(setting.Dossier, Heavy);
        if (heavy.Count == 0)
            return;
        html.Add($"<div class=\"heaviest\"><h2>The heaviest changes</h2>\n<ol>\n");
        foreach (var d in heavy)
        {
            var drift = setting.Dossier.Drifts[d];
            html.Add($"<li><p class=\"pair\">");
            if (drift.Before is { } before)
                html.Add($"<span class=\"word\">before</span> <del><bdi>{Visible.Line(setting.Apparatus.Words(before, 180))}</bdi></del> ");
            if (drift.After.Span.IsEmpty)
                html.Add($"<span class=\"word\">after</span> <ins class=\"gone\">nothing</ins>");
            else
                html.Add($"<span class=\"word\">after</span> <ins><bdi>{Visible.Line(setting.Apparatus.Words(drift.After, 180))}</bdi></ins>");
            html.Add($"</p><p class=\"note\"><span class=\"sev {DriftSection.Weight(drift.Severity)}\">{Signs.Name(drift.Kind)}</span> in <b>{setting.Apparatus.Siglum(drift.After.Account)}</b>, <bdi>{Visible.Line(setting.Apparatus.Outlet(setting.Apparatus.IndexOf(drift.After.Account) ?? 0))}</bdi>");
            if (setting.ShownDrifts.Contains(d))
                html.Add($" <a class=\"cell\" href=\"#{CellId.Drift(d + 1).Value}\">{CellId.Drift(d + 1).Value}</a>");
            html.Add($"</p></li>\n");
        }
        html.Add($"</ol></div>\n");
    }
}
