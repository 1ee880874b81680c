using Stemma.Comparison;
using Stemma.Dossiers;

namespace Stemma.Reports;

/// <summary>The words that copies reworded all through put for others: a table for each, in a fold.</summary>
static class SynonymSection
{
    const int MostPairs = 200;
    const int MostPlaces = 4;

    public static void Write(HtmlWriter html, ReportSetting setting)
    {
        foreach (var table in setting.Synonyms.Spun)
            One(html, setting, table);
    }

    /// <summary>The anchor of a copy's table.</summary>
    internal static string Id(ReportSetting setting, SynonymTable table) => setting.Apparatus.Siglum(table.Copy) + ".words";

    static void One(HtmlWriter html, ReportSetting setting, SynonymTable table)
    {
        html.Add($"<details class=\"light synonyms\" id=\"{Id(setting, table)}\"><summary>Words exchanged in {setting.Apparatus.Siglum(table.Copy)}: {Summary.Count(table.Pairs.Count, "pair", "pairs")}</summary>\n<p>{setting.Synonyms.Says(table)}</p>\n");
        html.Add($"<table class=\"stack words\" role=\"table\"><caption>What stood there, and what the copy has for it, the most frequent first</caption>\n<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">Word</th><th scope=\"col\" role=\"columnheader\">became</th><th scope=\"col\" role=\"columnheader\" class=\"num\">Times</th><th scope=\"col\" role=\"columnheader\">Out of place</th><th scope=\"col\" role=\"columnheader\">Where</th></tr></thead>\n<tbody role=\"rowgroup\">\n");
        foreach (var pair in table.Pairs.Take(MostPairs))
        {
            html.Add($"<tr role=\"row\"><th scope=\"row\" role=\"rowheader\"><del dir=\"auto\">{Visible.Line(pair.Before)}</del></th><td role=\"cell\" data-h=\"became\"><ins dir=\"auto\">{Visible.Line(pair.After)}</ins></td><td role=\"cell\" data-h=\"Times\" class=\"num\">{pair.Uses.Count}</td><td role=\"cell\" data-h=\"Out of place\">{SynonymRows.Name(pair.Misfit)}</td><td role=\"cell\" data-h=\"Where\">");
            foreach (var use in pair.Uses.OrderBy(u => u.Misfit is null).Take(MostPlaces))
                Place(html, setting, use);
            if (pair.Uses.Count > MostPlaces)
                html.Add($"<span class=\"soft\">and {pair.Uses.Count - MostPlaces} more</span>");
            html.Add($"</td></tr>\n");
        }
        html.Add($"</tbody></table>\n");
        if (table.Pairs.Count > MostPairs)
            html.Add($"<p class=\"cut\">{table.Pairs.Count - MostPairs} rarer pairs are left out of this table; <code>stemma drift --json</code> lists all.</p>\n");
        html.Add($"</details>\n");
    }

    static void Place(HtmlWriter html, ReportSetting setting, SynonymUse use)
    {
        var attested = setting.Apparatus.Attest(use.After);
        if (setting.Anchors.Of(attested) is { } anchor)
            html.Add($"<a class=\"at\" href=\"#{anchor}\">{DriftSection.Place(setting, attested)}</a> ");
        if (setting.Synonyms.DriftOf(use) is { } d && setting.ShownDrifts.Contains(d))
            html.Add($"<a class=\"cell\" href=\"#{CellId.Drift(d + 1).Value}\">{CellId.Drift(d + 1).Value}</a> ");
    }
}
