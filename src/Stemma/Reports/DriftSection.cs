using Stemma.Collation;
using Stemma.Comparison;
using Stemma.Dossiers;

namespace Stemma.Reports;

/// <summary>"What changed on the way": every drift, the heaviest first.</summary>
static class DriftSection
{
    const int Words = 320;

    public static void Write(HtmlWriter html, ReportSetting setting)
    {
        var dossier = setting.Dossier;
        html.Add($"<section id=\"changes\">\n<h2>What changed on the way</h2>\n");
        if (dossier.Drifts.Count == 0)
        {
            html.Add($"<p>No account here was changed in copying.</p>\n</section>\n");
            return;
        }
        html.Add($"<p class=\"lead\"><span class=\"sev w3\">{Signs.Mark(Severity.Material)} material</span> a fact, a quote or a claim changed. <span class=\"sev w2\">{Signs.Mark(Severity.Blurred)} blurred</span> meaning blurred or text broken. <span class=\"sev w1\">{Signs.Mark(Severity.Wording)} wording</span> words only. A name such as A 5 is the fifth sentence of account A.</p>\n");
        var heavy = setting.DriftOrder.Where(d => dossier.Drifts[d].Severity > Severity.Wording).ToList();
        var light = setting.DriftOrder.Where(d => dossier.Drifts[d].Severity == Severity.Wording).ToList();
        if (heavy.Count > 0)
            Table(html, setting, heavy, $"{Summary.Count(heavy.Count, "change", "changes")} by what they do to the meaning: {Summary.Kinds(dossier, heavy)}");
        if (light.Count > 0)
        {
            html.Add($"<details{(heavy.Count == 0 ? " open" : "")} class=\"light\"><summary>{Summary.Count(light.Count, "change", "changes")} in wording only: {Summary.Kinds(dossier, light)}</summary>\n");
            Table(html, setting, light, "Changes in wording only");
            html.Add($"</details>\n");
        }
        if (setting.DriftOrder.Count < dossier.Drifts.Count)
            html.Add($"<p class=\"cut\">{dossier.Drifts.Count - setting.DriftOrder.Count} more changes, none heavier than these, are left out of this table.</p>\n");
        SynonymSection.Write(html, setting);
        html.Add($"</section>\n");
    }

    static void Table(HtmlWriter html, ReportSetting setting, List<int> drifts, string caption)
    {
        html.Add($"<table class=\"stack drifts\" role=\"table\"><caption>{caption}</caption>\n");
        html.Add($"<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">Change</th><th scope=\"col\" role=\"columnheader\">In</th><th scope=\"col\" role=\"columnheader\">Before</th><th scope=\"col\" role=\"columnheader\">After</th></tr></thead>\n<tbody role=\"rowgroup\">\n");
        foreach (var d in drifts)
            Row(html, setting, d);
        html.Add($"</tbody></table>\n");
    }

    internal static string Weight(Severity severity) => severity switch { Severity.Material => "w3", Severity.Blurred => "w2", _ => "w1" };

    static void Row(HtmlWriter html, ReportSetting setting, int d)
    {
        var drift = setting.Dossier.Drifts[d];
        var apparatus = setting.Apparatus;
        var id = CellId.Drift(d + 1).Value;
        html.Add($"<tr role=\"row\" id=\"{id}\"><th scope=\"row\" role=\"rowheader\"><span class=\"sev {Weight(drift.Severity)}\"><span aria-hidden=\"true\">{Signs.Mark(drift.Severity)}</span> {Signs.Name(drift.Severity)}</span> <span class=\"kind\">{Signs.Name(drift.Kind)}</span> <a class=\"cell\" href=\"#{id}\">{id}</a></th><td role=\"cell\" data-h=\"In\">");
        DescentSection.NodeName(html, setting, apparatus.IndexOf(drift.After.Account) ?? 0);
        if (apparatus.EdgeOf(drift) is { } e && e < setting.Options.Comparisons)
            html.Add($" <a class=\"aside\" href=\"#{CompareSection.Id(e)}\">from {apparatus.Letter(setting.Dossier.Graph.Edges[e].Exemplar)}, side by side</a>");
        html.Add($"</td><td role=\"cell\" data-h=\"Before\" class=\"words\">");
        if (drift.Before is { } before)
        {
            html.Add($"<del dir=\"auto\">{Visible.Line(apparatus.Words(before, Words))}</del>");
            Link(html, setting, before);
        }
        else
            html.Add($"<span class=\"nothing\">nothing</span>");
        html.Add($"</td><td role=\"cell\" data-h=\"After\" class=\"words\">");
        if (drift.After.Span.IsEmpty)
            html.Add($"<span class=\"nothing\">nothing</span>");
        else
            html.Add($"<ins dir=\"auto\">{Visible.Line(apparatus.Words(drift.After, Words))}</ins>");
        Link(html, setting, drift.After);
        html.Add($"<p class=\"says\" dir=\"auto\">{Visible.Line(drift.Says)}</p></td></tr>\n");
    }

    static void Link(HtmlWriter html, ReportSetting setting, Citation cited)
    {
        var attested = setting.Apparatus.Attest(cited);
        if (setting.Anchors.Of(attested) is { } anchor)
            html.Add($" <a class=\"at\" href=\"#{anchor}\">{Place(setting, attested)}</a>");
    }

    /// <summary>Where a sentence stands, for people: <c>A 5</c>.</summary>
    internal static string Place(ReportSetting setting, Attestation attested)
    {
        var siglum = setting.Apparatus.Siglum(attested.Account);
        return setting.Apparatus.SentenceNumber(attested.Account, attested.Sentence) is { } number
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{siglum} {number}") : siglum;
    }
}
