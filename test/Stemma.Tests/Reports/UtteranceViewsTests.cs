using System.Text.Json;
using AngleSharp.Html.Parser;
using Stemma.Dossiers;
using Stemma.Reports;
using Stemma.Tests.Comparison;
using Stemma.Texts;

namespace Stemma.Tests.Reports;

public sealed class UtteranceViewsTests
{
    static readonly Apparatus Kiln = Chorus.Of(
        """
        The last kiln in Ostrey was put out on Monday after a hundred and forty years, and the potters carried what was still warm into the yard.

        “We did not run out of clay, we ran out of patience,” said Greta Holm, who owned it. “Somebody else may light it.”

        The town clerk, Piet Lund, claimed that the kiln had been unsafe since the flood of last spring and that nobody had asked for a permit.

        Some of the pots are to be given to the school, which has promised to use them for soup.
        """,
        """
        The last kiln in Ostrey was put out on Monday after a hundred and forty years, and the potters carried what was still warm into the yard.

        “We did not run out of clay, we ran out of money,” said Greta Holm, who owned it. “Somebody else may light it.”

        The town clerk, Piet Lund, claimed that the kiln had been unsafe since the flood of last spring and that nobody had asked for a permit.

        Some of the pots are to be given to the school, which has promised to use them for soup.
        """,
        """
        Ostrey smells of rain again. For the first time in anyone's life there was no smoke over the harbour on Tuesday, and gulls sat on the chimney.

        Greta Holm said the pottery had run out of patience rather than clay. She sat on a crate and drank her tea with both hands.
        """);

    [Fact]
    public void The_terminal_tells_each_version_with_who_has_it_and_what_became_of_it()
    {
        var page = UtteranceText.Write(Kiln, [.. Enumerable.Range(0, Kiln.Dossier.Utterances.Count)], new TextOptions(100));
        page.ShouldContain("Greta Holm\n──────────\nu1    a  “We did not run out of clay, we ran out of ");
        page.ShouldContain("quote altered (");
        page.ShouldContain("told, “said”: ");
        page.ShouldContain(" are copies of one text.");
    }

    [Fact]
    public void Every_letter_of_the_web_page_leads_to_the_sentence()
    {
        var page = new HtmlParser().ParseDocument(HtmlReport.Write(Kiln.Dossier, Kiln.Testimonies));
        var section = page.GetElementById("said").ShouldNotBeNull();
        section.QuerySelectorAll("a.letter").Length.ShouldBe(Kiln.Dossier.Utterances.SelectMany(u => u.Sayings).Count());
        foreach (var letter in section.QuerySelectorAll("a.letter"))
        {
            Cells.Find(Kiln, new CellId(letter.Id!)).ShouldNotBeNull().Kind.ShouldBe(CellKind.Saying); // each has a name
            page.GetElementById(letter.GetAttribute("href")![1..]).ShouldNotBeNull(); // and leads somewhere
        }
        section.QuerySelectorAll("table").ShouldAllBe(t => t.QuerySelector("caption") != null);
        section.QuerySelectorAll("th").ShouldAllBe(h => h.HasAttribute("scope"));
    }

    [Fact]
    public void The_json_has_all_versions_and_the_words_where_it_says_they_are()
    {
        var lines = JsonReport.Write(Kiln, JsonParts.Utterances).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(Kiln.Dossier.Utterances.Count);
        using var first = JsonDocument.Parse(lines[0]);
        (first.RootElement.GetProperty("speaker").GetString(), first.RootElement.GetProperty("corroboration").GetInt32(), first.RootElement.GetProperty("only_here").GetBoolean())
            .ShouldBe(("Greta Holm", 2, false));
        foreach (var version in first.RootElement.GetProperty("versions").EnumerateArray())
            foreach (var saying in version.GetProperty("sayings").EnumerateArray())
            {
                var text = Kiln.Testimonies.First(t => t.Account.Id.ToString() == saying.GetProperty("account").GetString()).Account.Text;
                var span = saying.GetProperty("evidence");
                new TextSpan(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32()).In(text).ToString().ShouldBe(saying.GetProperty("words").GetString());
            }
    }

    [Fact]
    public void A_saying_is_explained_down_to_its_sentence()
    {
        var cell = Cells.Of(Kiln).First(c => c.Kind == CellKind.Saying && c.Id.Value.StartsWith("u1.b.", StringComparison.Ordinal));
        TextReport.Explain(Kiln, cell.Id).ShouldNotBeNull().ShouldContain("How it came down");
        JsonReport.Write(Kiln, cell).ShouldStartWith("{\"record\":\"utterance\"");
    }
}
