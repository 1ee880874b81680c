using Stemma.Comparison;
using Stemma.Dossiers;

namespace Stemma.Reports;

/// <summary>"What was said": every utterance in all its versions, the likely first wording first; then what one source alone has, in one list.</summary>
static class UtteranceSection
{
    const int LongestWords = 900;

    public static void Write(HtmlWriter html, ReportSetting setting)
    {
        var utterances = setting.Dossier.Utterances;
        if (utterances.Count == 0)
            return;
        html.Add($"<section id=\"said\">\n<h2>What was said</h2>\n");
        int[] shown = [.. Enumerable.Range(0, utterances.Count).Take(setting.Options.Utterances)];
        html.Add($"<p class=\"lead\">{UtteranceText.Says(setting.Apparatus, [.. Enumerable.Range(0, utterances.Count)])} The likely first wording stands first; how many sources have it is counted by lineages, never by papers.</p>\n<div class=\"loci\">\n");
        foreach (var u in shown.Where(u => !IsPlain(utterances[u])))
            Table(html, setting, u);
        html.Add($"</div>\n");
        Alone(html, setting, [.. shown.Where(u => IsPlain(utterances[u]))]);
        if (utterances.Count > shown.Length)
            html.Add($"<p class=\"cut\">{utterances.Count - shown.Length} more utterances are left out.</p>\n");
        html.Add($"</section>\n");
    }

    // One wording, one source, nobody disputes it.
    static bool IsPlain(UtteranceLocus utterance) => utterance.Versions.Count == 1 && utterance.IsOnlyHere && utterance.OtherSpeakers.Count == 0 && utterance.Unattributed.Count == 0;

    static void Table(HtmlWriter html, ReportSetting setting, int u)
    {
        var locus = setting.Dossier.Utterances[u];
        var id = CellId.Utterance(u + 1);
        html.Add($"<table class=\"locus\" id=\"{id.Value}\"><caption><bdi>{Visible.Line(locus.Speaker ?? "speaker unknown")}</bdi> <a class=\"cell\" href=\"#{id.Value}\">{id.Value}</a></caption>\n");
        html.Add($"<thead><tr><th scope=\"col\">Version</th><th scope=\"col\">How</th><th scope=\"col\" class=\"num\">Sources</th><th scope=\"col\">Accounts</th></tr></thead><tbody>\n");
        for (var v = 0; v < locus.Versions.Count; v++)
        {
            var version = locus.Versions[v];
            html.Add($"<tr><th scope=\"row\"><span class=\"ordinal\">{CellId.Letters(v + 1)}</span> <bdi class=\"reading\">{Visible.Line(version.Words, LongestWords)}</bdi>");
            foreach (var change in version.Changes)
                html.Add($"<div class=\"says\">{Signs.Mark(change.Severity)} {Signs.Name(change.Kind)} ({Signs.Name(change.Severity)}{Against(version)}): {Visible.Line(change.Says)}</div>");
            html.Add($"</th><td>{UtteranceText.Name(version.Manner)}{(version.IsDerived ? ", made in copying" : "")}{(version.MayBeTranslated ? ", translation possible" : "")}</td><td class=\"num\">{version.Corroboration}</td><td>");
            Sayings(html, setting, u, v);
            html.Add($"</td></tr>\n");
        }
        html.Add($"</tbody>");
        if (UtteranceText.Bare(setting.Apparatus, locus) is { } bare)
            html.Add($"<tfoot><tr><th scope=\"row\" colspan=\"4\">{Visible.Line(bare)}</th></tr></tfoot>");
        else if (locus.OtherSpeakers.Count > 0)
            html.Add($"<tfoot><tr><th scope=\"row\" colspan=\"4\">The speaker is in dispute: also given to {Visible.Line(Summary.List(locus.OtherSpeakers))}.</th></tr></tfoot>");
        else if (UtteranceText.Only(setting.Apparatus, locus) is { } only)
            html.Add($"<tfoot><tr><th scope=\"row\" colspan=\"4\">{Visible.Line(only)}</th></tr></tfoot>");
        html.Add($"</table>\n");
    }

    static string Against(UtteranceVersion version) => version.Against == 0 ? "" : $", against {CellId.Letters(version.Against + 1)}";

    static void Alone(HtmlWriter html, ReportSetting setting, int[] plain)
    {
        if (plain.Length == 0)
            return;
        html.Add($"<table class=\"stack\" role=\"table\"><caption>Only here: {Summary.Count(plain.Length, "utterance", "utterances")} in one wording from one source, in one account or in copies of it</caption>\n");
        html.Add($"<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">Speaker</th><th scope=\"col\" role=\"columnheader\">Words</th><th scope=\"col\" role=\"columnheader\">How</th><th scope=\"col\" role=\"columnheader\">Accounts</th></tr></thead>\n<tbody role=\"rowgroup\">\n");
        foreach (var u in plain)
        {
            var (id, version) = (CellId.Utterance(u + 1), setting.Dossier.Utterances[u].Versions[0]);
            html.Add($"<tr role=\"row\" id=\"{id.Value}\"><th scope=\"row\" role=\"rowheader\"><bdi>{Visible.Line(setting.Dossier.Utterances[u].Speaker ?? "unknown")}</bdi> <a class=\"cell\" href=\"#{id.Value}\">{id.Value}</a></th><td role=\"cell\" data-h=\"Words\"><bdi>{Visible.Line(version.Words, LongestWords)}</bdi></td><td role=\"cell\" data-h=\"How\">{UtteranceText.Name(version.Manner)}</td><td role=\"cell\" data-h=\"Accounts\">");
            Sayings(html, setting, u, 0);
            html.Add($"</td></tr>\n");
        }
        html.Add($"</tbody></table>\n");
    }

    // Each account's letter leads to the sentence.
    static void Sayings(HtmlWriter html, ReportSetting setting, int u, int v)
    {
        foreach (var (saying, nth) in SayingCells.Numbered(setting.Dossier.Utterances[u].Versions[v]))
            WordingSection.Attested(html, setting, CellId.Saying(u + 1, v + 1, setting.Apparatus.Siglum(saying.At.Account), nth), saying.At);
    }
}
