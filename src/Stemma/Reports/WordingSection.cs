using Stemma.Accounts;
using Stemma.Comparison;
using Stemma.Dossiers;

namespace Stemma.Reports;

/// <summary>"Wordings": places where the witnesses differ, with how many independent lineages attest each reading.</summary>
static class WordingSection
{
    public static void Write(HtmlWriter html, ReportSetting setting)
    {
        var wordings = setting.Dossier.Wordings;
        html.Add($"<section id=\"wordings\">\n<h2>Wordings</h2>\n");
        if (wordings.Count == 0)
        {
            html.Add($"<p>The accounts nowhere differ in words that matter.</p>\n</section>\n");
            return;
        }
        html.Add($"<p class=\"lead\">Places where the accounts differ. Each reading is counted by independent lineages, never by papers: ten copies of one text attest it once.</p>\n<div class=\"loci\">\n");
        for (var w = 0; w < wordings.Count && w < setting.Options.Wordings; w++)
            Locus(html, setting, w);
        html.Add($"</div>\n");
        if (wordings.Count > setting.Options.Wordings)
            html.Add($"<p class=\"cut\">{wordings.Count - setting.Options.Wordings} more places are left out.</p>\n");
        html.Add($"</section>\n");
    }

    static void Locus(HtmlWriter html, ReportSetting setting, int w)
    {
        var locus = setting.Dossier.Wordings[w];
        var of = setting.Dossier.Lineages.All.Count;
        html.Add($"<table class=\"locus\" id=\"{CellId.Wording(w + 1).Value}\"><caption><bdi>{Visible.Line(locus.Subject)}</bdi> <a class=\"cell\" href=\"#{CellId.Wording(w + 1).Value}\">{CellId.Wording(w + 1).Value}</a></caption>\n<thead><tr><th scope=\"col\">Reading</th><th scope=\"col\">Lineages</th><th scope=\"col\">In</th></tr></thead>\n<tbody>\n");
        for (var r = 0; r < locus.Readings.Count && r < setting.Options.Readings; r++)
        {
            var reading = locus.Readings[r];
            html.Add($"<tr><th scope=\"row\"><span class=\"ordinal\">{CellId.Letters(r + 1)}</span> <bdi class=\"reading\">{Shown(reading.Value)}</bdi></th><td class=\"num\">{reading.Corroboration} of {of}</td><td>");
            var seen = new Dictionary<AccountId, int>();
            foreach (var attestation in reading.Attestations.Take(setting.Options.Attestations))
            {
                var nth = seen[attestation.Account] = seen.GetValueOrDefault(attestation.Account) + 1;
                Attested(html, setting, CellId.Reading(w + 1, r + 1, setting.Apparatus.Siglum(attestation.Account), nth), attestation);
            }
            if (reading.Attestations.Count > setting.Options.Attestations)
                html.Add($"and {reading.Attestations.Count - setting.Options.Attestations} more");
            html.Add($"</td></tr>\n");
        }
        if (locus.Readings.Count > setting.Options.Readings)
            html.Add($"<tr><th scope=\"row\">{locus.Readings.Count - setting.Options.Readings} rarer readings</th><td class=\"num\"></td><td>left out; <code>stemma show --json</code> has all</td></tr>");
        html.Add($"</tbody>");
        if (locus.Silent.Count > 0)
            html.Add($"<tfoot><tr><th scope=\"row\">silent</th><td class=\"num\"></td><td>{Summary.List(locus.Silent.Select(setting.Apparatus.IndexOf).OfType<int>().Order().Select(setting.Apparatus.Letter))}</td></tr></tfoot>");
        html.Add($"</table>\n");
    }

    /// <summary>The letter of a witness, which leads to its sentence.</summary>
    public static void Attested(HtmlWriter html, ReportSetting setting, CellId id, Attestation attestation)
    {
        var siglum = setting.Apparatus.Siglum(attestation.Account);
        if (setting.Anchors.Of(attestation) is { } anchor)
            html.Add($"<a class=\"letter\" id=\"{id.Value}\" href=\"#{anchor}\" title=\"{id.Value}: {setting.Apparatus.Outlet(setting.Apparatus.IndexOf(attestation.Account) ?? 0)}, lineage {attestation.Lineage.Number}\">{siglum}</a> ");
        else
            html.Add($"<span class=\"letter\" id=\"{id.Value}\">{siglum}</span> ");
    }

    static string Shown(string value) => value.Length == 0 ? "(nothing)" : Apparatus.Quote(value, new Texts.TextSpan(0, value.Length), 320);
}
