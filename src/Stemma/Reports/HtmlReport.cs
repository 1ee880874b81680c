using System.Security.Cryptography;
using System.Text;
using Stemma.Dossiers;
using Stemma.Testimonies;

namespace Stemma.Reports;

/// <summary>
/// Writes a dossier out as one HTML file to read, print and send on: no script, nothing fetched, nothing of an account but its text.
/// </summary>
public static class HtmlReport
{
    static readonly string Css = ReadCss();

    /// <summary>The report. Pure: equal dossiers and testimonies give the same bytes.</summary>
    /// <param name="dossier">What was weighed.</param>
    /// <param name="testimonies">What it was weighed from, in any order.</param>
    /// <param name="options">How much to show; null for the defaults.</param>
    /// <exception cref="ArgumentException">A witness has no testimony among <paramref name="testimonies"/>.</exception>
    public static string Write(Dossier dossier, IReadOnlyList<Testimony> testimonies, ReportOptions? options = null)
    {
        var setting = new ReportSetting(new Apparatus(dossier, testimonies), options ?? ReportOptions.Default);
        var html = new HtmlWriter();
        Head(html, dossier);
        CoverSection.Write(html, setting);
        html.Add($"<main id=\"main\">\n");
        DescentSection.Write(html, setting);
        LineageSection.Write(html, setting);
        DriftSection.Write(html, setting);
        CompareSection.Write(html, setting);
        WordingSection.Write(html, setting);
        UtteranceSection.Write(html, setting);
        AccountSection.Write(html, setting);
        html.Add($"</main>\n");
        Foot(html, dossier);
        return html.ToString();
    }

    static void Head(HtmlWriter html, Dossier dossier)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)));
        html.Add($"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"Stemma\">\n");
        html.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'\">\n");
        html.Add($"<meta name=\"generator\" content=\"Stemma\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        html.Add($"<title>{Visible.Line(dossier.Headline)} · who copied whom</title>\n<style>");
        html.Style(Css);
        html.Add($"</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the stemma</a>\n");
    }

    static void Foot(HtmlWriter html, Dossier dossier)
    {
        html.Add($"<footer>\n<p>Story <code>{dossier.Story.Id.Value}</code>, weighed by stages <code>{dossier.Stamp.Value}</code>. The same accounts give the same report on any machine.</p>\n");
        html.Add($"<p>Every number and letter in this report leads to a sentence. A cell’s name, such as <code>d1</code>, is understood by <code>stemma explain</code>. What is told here of who copied whom is reconstructed from the texts and their dates; probabilities say how sure it is.</p>\n</footer>\n</body>\n</html>\n");
    }

    static string ReadCss()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("Stemma.Reports.report.css")
            ?? throw new InvalidOperationException("The report's style sheet is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
