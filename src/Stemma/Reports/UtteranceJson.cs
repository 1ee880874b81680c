using Stemma.Comparison;
using Stemma.Dossiers;

namespace Stemma.Reports;

/// <summary>Writes an utterance in all its versions as one record, as <c>docs/json.md</c> promises.</summary>
static class UtteranceJson
{
    /// <summary>Writes the fields of one record <c>utterance</c>.</summary>
    public static void Write(JsonLine json, Apparatus apparatus, int utterance)
    {
        var locus = apparatus.Dossier.Utterances[utterance];
        json.Head("utterance");
        json.Text("cell", CellId.Utterance(utterance + 1).Value);
        json.Text("speaker", locus.Speaker);
        json.Texts("other_speakers", locus.OtherSpeakers);
        json.Number("accounts", locus.Accounts.Count());
        json.Number("corroboration", locus.Lineages.Count());
        json.Number("lineages", apparatus.Dossier.Lineages.All.Count);
        json.Truth("only_here", locus.IsOnlyHere);
        json.List("versions", Enumerable.Range(0, locus.Versions.Count), v =>
        {
            var version = locus.Versions[v];
            json.Text("letter", CellId.Letters(v + 1));
            json.Text("words", version.Words);
            json.Text("manner", JsonReport.Token(version.Manner));
            json.Number("corroboration", version.Corroboration);
            json.Truth("derived", version.IsDerived);
            json.Truth("may_be_translated", version.MayBeTranslated);
            json.Text("against", CellId.Letters(version.Against + 1));
            json.List("changes", version.Changes, c =>
            {
                json.Text("kind", JsonReport.Token(c.Kind));
                json.Text("severity", JsonReport.Token(c.Severity));
                json.Number("weight", (int)c.Severity);
                json.Text("says", c.Says);
            });
            json.List("sayings", SayingCells.Numbered(version), s => Saying(json, CellId.Saying(utterance + 1, v + 1, apparatus.Siglum(s.Saying.At.Account), s.Nth), s.Saying));
        });
        json.List("unattributed", locus.Unattributed, json.Attested);
    }

    static void Saying(JsonLine json, CellId cell, Saying saying)
    {
        json.Text("cell", cell.Value);
        json.Attested(saying.At);
        json.Fields(writer => SaidJson.Fields(writer, saying.Utterance, json.TextOf(saying.At.Account), json.PointsOf(saying.At.Account)));
    }
}
