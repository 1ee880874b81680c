using Stemma.Dossiers;

namespace Stemma.Reports;

/// <summary>"Who is independent": the lineages, which are what counts as sources.</summary>
static class LineageSection
{
    const int Listed = 60;

    public static void Write(HtmlWriter html, ReportSetting setting)
    {
        var lineages = setting.Dossier.Lineages;
        html.Add($"<section id=\"independent\">\n<h2>Who is independent</h2>\n");
        html.Add($"<p class=\"lead\">Copies of one text are one source, however many papers ran them. A page that mixes two texts stands in both lineages.</p>\n");
        html.Add($"<table class=\"stack lineages\" role=\"table\"><caption>{Summary.Count(lineages.All.Count, "lineage", "lineages")}: everything that came down from one origin</caption>\n");
        html.Add($"<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">Lineage</th><th scope=\"col\" role=\"columnheader\">Came from</th><th scope=\"col\" role=\"columnheader\" class=\"num\">Accounts</th><th scope=\"col\" role=\"columnheader\">Which</th></tr></thead>\n<tbody role=\"rowgroup\">\n");
        foreach (var lineage in lineages.All)
        {
            var id = CellId.Lineage(lineage.Id.Number);
            html.Add($"<tr role=\"row\" id=\"{id.Value}\"><th scope=\"row\" role=\"rowheader\"><span class=\"ordinal\">{lineage.Id.Number}</span> <a class=\"cell\" href=\"#{id.Value}\">{id.Value}</a></th><td role=\"cell\" data-h=\"Came from\"><bdi>{Visible.Line(lineage.Origin)}</bdi></td><td role=\"cell\" data-h=\"Accounts\" class=\"num\">{lineage.Accounts.Count}</td><td role=\"cell\" data-h=\"Which\"><ul class=\"flow\">");
            var members = lineage.Accounts.Select(setting.Apparatus.IndexOf).OfType<int>().Order().ToList();
            foreach (var member in members.Take(Listed))
            {
                html.Add($"<li>");
                DescentSection.NodeName(html, setting, member);
                html.Add($"</li> ");
            }
            if (members.Count > Listed)
                html.Add($"<li>and {members.Count - Listed} more</li>");
            html.Add($"</ul></td></tr>\n");
        }
        html.Add($"</tbody></table>\n");
        StatementSection.Write(html, setting);
        html.Add($"</section>\n");
    }
}
