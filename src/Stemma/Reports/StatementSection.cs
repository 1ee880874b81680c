using Stemma.Comparison;
using Stemma.Corroboration;
using Stemma.Dossiers;

namespace Stemma.Reports;

/// <summary>"Sentences with more than one lineage": for each how many independent sources it has, and which.</summary>
static class StatementSection
{
    const int Words = 320;
    const int Listed = 30; // carriers of one lineage

    public static void Write(HtmlWriter html, ReportSetting setting)
    {
        var statements = setting.Dossier.Statements;
        if (setting.Dossier.Lineages.All.Count < 2)
            return;
        html.Add($"<h3 id=\"statements\">Sentence by sentence</h3>\n<p class=\"lead\">");
        if (statements.Count == 0)
        {
            html.Add($"No sentence here is carried by more than one lineage.</p>\n");
            return;
        }
        html.Add($"{Summary.Statements(setting.Dossier)} Lineages that lay a sentence at one door are one source of its content, though each may have heard it for itself.</p>\n");
        html.Add($"<table class=\"stack statements\" role=\"table\"><caption>{Summary.Count(statements.Count, "sentence", "sentences")} that more than one lineage carries, in the order of the text</caption>\n<thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">Sentence</th><th scope=\"col\" role=\"columnheader\" class=\"num\">Independent</th><th scope=\"col\" role=\"columnheader\">Who</th></tr></thead>\n<tbody role=\"rowgroup\">\n");
        for (var p = 0; p < statements.Count && p < setting.Options.Statements; p++)
            Row(html, setting, p);
        html.Add($"</tbody></table>\n");
        if (statements.Count > setting.Options.Statements)
            html.Add($"<p class=\"cut\">{statements.Count - setting.Options.Statements} more sentences are left out; <code>stemma show --json</code> has all.</p>\n");
    }

    static void Row(HtmlWriter html, ReportSetting setting, int p)
    {
        var statement = setting.Dossier.Statements[p];
        var first = statement.Example;
        html.Add($"<tr role=\"row\" id=\"{CellId.Statement(p + 1).Value}\"><th scope=\"row\" role=\"rowheader\"><span dir=\"auto\">{Visible.Line(setting.Apparatus.Words(new Collation.Citation(first.Account, first.Sentence), Words))}</span> <a class=\"cell\" href=\"#{CellId.Statement(p + 1).Value}\">{CellId.Statement(p + 1).Value}</a></th>");
        html.Add($"<td role=\"cell\" data-h=\"Independent\" class=\"num\"><b>{statement.Corroboration}</b> of {statement.Lineages}</td><td role=\"cell\" data-h=\"Who\"><ul>");
        foreach (var source in statement.Sources)
            Source(html, setting, statement, source);
        html.Add($"</ul></td></tr>\n");
    }

    static void Source(HtmlWriter html, ReportSetting setting, SentenceLocus statement, IndependentSource source)
    {
        html.Add($"<li>");
        foreach (var lineage in source.Lineages)
        {
            html.Add($"<a class=\"cell\" href=\"#{CellId.Lineage(lineage.Number).Value}\">{CellId.Lineage(lineage.Number).Value}</a> ");
            var carriers = statement.Carriers.Where(c => c.Lineage == lineage).ToList();
            foreach (var carrier in carriers.Take(Listed))
                if (setting.Anchors.Of(carrier) is { } anchor)
                    html.Add($"<a class=\"at\" href=\"#{anchor}\">{DriftSection.Place(setting, carrier)}</a> ");
                else
                    html.Add($"<span class=\"at\">{DriftSection.Place(setting, carrier)}</span> ");
            if (carriers.Count > Listed)
                html.Add($"and {carriers.Count - Listed} more ");
        }
        if (source.Lineages.Count > 1)
            html.Add($"<span class=\"soft\">one source of content: <bdi>{Visible.Line(source.Common ?? "an unnamed speaker")}</bdi></span>");
        html.Add($"</li>");
    }
}
