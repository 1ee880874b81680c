using Stemma.Dossiers;

namespace Stemma.Reports;

/// <summary>"Who copied whom": the stemma as a drawing and the same as a table.</summary>
static class DescentSection
{
    public static void Write(HtmlWriter html, ReportSetting setting)
    {
        var apparatus = setting.Apparatus;
        html.Add($"<section id=\"stemma\">\n<h2>Who copied whom</h2>\n");
        html.Add($"<p class=\"lead\">Texts run from left to right: a card hangs on the one it was copied from. A solid card is an account we have; a hollow one is an original nobody has, known only from its copies. A dashed arrow is less sure than even.</p>\n");
        var layout = setting.Layout;
        html.Add($"<figure class=\"drawing\" tabindex=\"0\" aria-label=\"Drawing of the stemma\">\n");
        StemmaSvg.Write(html, apparatus, layout, n => setting.Anchors.Shows(n) ? apparatus.Letter(n) : Target(setting, n));
        html.Add($"</figure>\n");
        if (layout.Hidden > 0)
            html.Add($"<p class=\"cut\">{layout.Hidden} accounts that nobody copied further are left out of the drawing. They are in the table.</p>\n");
        Table(html, setting);
        Originals(html, setting);
        html.Add($"</section>\n");
    }

    static void Table(HtmlWriter html, ReportSetting setting)
    {
        var apparatus = setting.Apparatus;
        html.Add($"<table class=\"stack descent\" role=\"table\"><caption>The stemma as a table: each account, what it was copied from, and why we think so</caption>\n");
        html.Add($"<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">Account</th><th scope=\"col\" role=\"columnheader\">Published</th><th scope=\"col\" role=\"columnheader\">Copied from</th><th scope=\"col\" role=\"columnheader\">How much</th><th scope=\"col\" role=\"columnheader\">How sure</th><th scope=\"col\" role=\"columnheader\">Why</th></tr></thead>\n<tbody role=\"rowgroup\">\n");
        var left = 0;
        for (var node = 0; node < apparatus.Dossier.Graph.Nodes.Count; node++)
        {
            var edges = apparatus.Into(node);
            if (!setting.TableNodes.Contains(node))
            {
                left += edges.Count == 0 && apparatus.Dossier.Graph.Nodes[node].Lost is not null ? 0 : 1;
                continue;
            }
            if (edges.Count == 0 && apparatus.Dossier.Graph.Nodes[node].Lost is not null)
                continue; // it has its own list below
            foreach (var e in edges.Count == 0 ? [-1] : edges)
                Row(html, setting, node, e);
        }
        html.Add($"</tbody></table>\n");
        if (left > 0)
            html.Add($"<p class=\"cut\">{left} more accounts are left out of this table; <code>stemma tree</code> lists every one, <code>--json</code> with its reasons.</p>\n");
    }

    static void Row(HtmlWriter html, ReportSetting setting, int node, int e)
    {
        var apparatus = setting.Apparatus;
        html.Add($"<tr role=\"row\" id=\"{(e >= 0 ? CellId.Edge(e + 1).Value : "root." + apparatus.Letter(node))}\"><th scope=\"row\" role=\"rowheader\">");
        NodeName(html, setting, node);
        html.Add($"</th><td role=\"cell\" data-h=\"Published\">");
        Published(html, setting, node);
        if (e < 0)
        {
            html.Add($"</td><td role=\"cell\" data-h=\"Copied from\">nobody here</td><td role=\"cell\" class=\"none\"></td><td role=\"cell\" class=\"none\"></td><td role=\"cell\" data-h=\"Why\">No account and no lost original has its words before it.</td></tr>\n");
            return;
        }
        var edge = apparatus.Dossier.Graph.Edges[e];
        html.Add($"</td><td role=\"cell\" data-h=\"Copied from\">");
        NodeName(html, setting, edge.Exemplar);
        html.Add($"</td><td role=\"cell\" data-h=\"How much\"><b>{Signs.Name(edge.Kind)}</b>, {Apparatus.Percent(edge.Share)} of its words</td><td role=\"cell\" data-h=\"How sure\">{StemmaSvg.Probability(edge.Probability)}{(edge.Probability < 0.5 ? " doubtful" : "")}");
        Alternatives(html, setting, edge);
        html.Add($"</td><td role=\"cell\" data-h=\"Why\">");
        ReasonList.Write(html, setting, edge.Why, shown: 2);
        html.Add($"<span class=\"links\"><a class=\"cell\" href=\"#{CellId.Edge(e + 1).Value}\">{CellId.Edge(e + 1).Value}</a>");
        if (e < setting.Options.Comparisons)
            html.Add($" <a href=\"#{CompareSection.Id(e)}\">side by side</a>");
        if (setting.Dossier.Graph.Nodes[edge.Copy].Account is { } copy && setting.Synonyms.Spun.FirstOrDefault(t => t.Copy == copy) is { } table)
            html.Add($" <a href=\"#{SynonymSection.Id(setting, table)}\">words exchanged</a>");
        html.Add($"</span></td></tr>\n");
    }

    static void Originals(HtmlWriter html, ReportSetting setting)
    {
        var apparatus = setting.Apparatus;
        for (var node = 0; node < apparatus.Dossier.Graph.Nodes.Count; node++)
        {
            if (apparatus.Dossier.Graph.Nodes[node].Lost is not { } lost)
                continue;
            var id = CellId.Original(StemmaSvg.OriginalNumber(apparatus, node));
            html.Add($"<div class=\"original\" id=\"{id.Value}\"><h3><span class=\"letter hollow\">{lost.Name}</span> Lost original{(lost.Agency is null ? "" : ", ")}<bdi>{Visible.Line(lost.Agency)}</bdi> <a class=\"cell\" href=\"#{id.Value}\">{id.Value}</a></h3>\n<p>Why there must have been one:</p>");
            ReasonList.Write(html, setting, lost.Why, shown: 6);
            if (StemmaSvg.OriginalNumber(apparatus, node) <= setting.Options.Originals)
                ArchetypeText.Write(html, setting, node, lost);
            else
                html.Add($"<p class=\"cut\">Its text is left out of this report; <code>stemma tree --archetype {id.Value}</code> prints it.</p>");
            html.Add($"</div>\n");
        }
    }

    static void Alternatives(HtmlWriter html, ReportSetting setting, Descent.Edge edge)
    {
        foreach (var other in edge.Alternatives)
        {
            html.Add($"<span class=\"or\">or from ");
            if (!setting.TableNodes.Contains(other.Exemplar) && setting.Dossier.Graph.Nodes[other.Exemplar].Lost is null)
                html.Add($"{setting.Apparatus.Letter(other.Exemplar)} {StemmaSvg.Probability(other.Probability)}</span>");
            else
                html.Add($"<a class=\"letter{(setting.Dossier.Graph.Nodes[other.Exemplar].Lost is null ? "" : " hollow")}\" href=\"#{Target(setting, other.Exemplar)}\">{setting.Apparatus.Letter(other.Exemplar)}</a> {StemmaSvg.Probability(other.Probability)}</span>");
        }
    }

    // Where a node stands in this section: every one has a row or a box.
    static string Target(ReportSetting setting, int node) => setting.Dossier.Graph.Nodes[node].Lost is not null ? CellId.Original(StemmaSvg.OriginalNumber(setting.Apparatus, node)).Value
        : setting.Apparatus.Into(node) is [var e, ..] ? CellId.Edge(e + 1).Value
        : "root." + setting.Apparatus.Letter(node);

    /// <summary>A node as a letter and a name, with its link.</summary>
    internal static void NodeName(HtmlWriter html, ReportSetting setting, int node)
    {
        var apparatus = setting.Apparatus;
        if (apparatus.Dossier.Graph.Nodes[node].Lost is { } lost)
            html.Add($"<a class=\"who\" href=\"#{CellId.Original(StemmaSvg.OriginalNumber(apparatus, node)).Value}\"><span class=\"letter hollow\">{lost.Name}</span> lost original <bdi>{Visible.Line(lost.Agency)}</bdi></a>");
        else if (setting.Anchors.Shows(node))
            html.Add($"<a class=\"who\" href=\"#{apparatus.Letter(node)}\"><span class=\"letter\">{apparatus.Letter(node)}</span> <bdi>{Visible.Line(apparatus.Outlet(node))}</bdi></a>");
        else
            html.Add($"<span class=\"who\"><span class=\"letter\">{apparatus.Letter(node)}</span> <bdi>{Visible.Line(apparatus.Outlet(node))}</bdi></span>");
    }

    internal static void Published(HtmlWriter html, ReportSetting setting, int node)
    {
        if (setting.Apparatus.Dossier.Graph.Nodes[node].Account is null)
            html.Add($"not known");
        else if (setting.Apparatus.Testimonies[node].Account.Facts.Published is { } published)
            html.Add($"<time datetime=\"{Times.Iso(published)}\">{Times.Long(published)}</time>");
        else
            html.Add($"no date");
    }
}
