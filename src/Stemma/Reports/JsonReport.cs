using System.Text;
using Stemma.Accounts;
using Stemma.Comparison;
using Stemma.Descent;
using Stemma.Dossiers;
using Stemma.Testimonies;

namespace Stemma.Reports;

/// <summary>
/// Writes a dossier as JSON Lines, one record a line, as <c>docs/json.md</c> promises: keys in a fixed order, ASCII only,
/// the same bytes for equal dossiers.
/// </summary>
public static class JsonReport
{
    /// <summary>The records, each line ended by a line feed.</summary>
    /// <exception cref="ArgumentException">A witness has no testimony among <paramref name="testimonies"/>.</exception>
    public static string Write(Dossier dossier, IReadOnlyList<Testimony> testimonies, JsonParts parts = JsonParts.All) =>
        Write(new Apparatus(dossier, testimonies), parts);

    /// <summary>The records, each line ended by a line feed.</summary>
    /// <param name="apparatus">The dossier.</param>
    /// <param name="parts">Which records.</param>
    /// <param name="wanted">Which changes; null for all.</param>
    public static string Write(Apparatus apparatus, JsonParts parts = JsonParts.All, Func<Drift, bool>? wanted = null)
    {
        var (dossier, lines) = (apparatus.Dossier, new StringBuilder());
        using var json = new JsonLine(apparatus);
        if (parts.HasFlag(JsonParts.Story))
            Line(() => Story(json, apparatus));
        if (parts.HasFlag(JsonParts.Witnesses))
            for (var w = 0; w < dossier.Witnesses.Count; w++)
                Line(() => Witness(json, apparatus, w, parts.HasFlag(JsonParts.Texts)));
        var cells = Cells.Of(apparatus).ToDictionary(c => c.Id);
        if (parts.HasFlag(JsonParts.Stemma))
        {
            foreach (var cell in cells.Values.Where(c => c.Kind == CellKind.Original))
                Line(() => Original(json, apparatus, cell));
            for (var e = 0; e < dossier.Graph.Edges.Count; e++)
                Line(() => Edge(json, apparatus, dossier.Graph.Edges[e], cells[CellId.Edge(e + 1)]));
        }
        if (parts.HasFlag(JsonParts.Lineages))
            foreach (var lineage in dossier.Lineages.All)
                Line(() => Lineage(json, apparatus, lineage));
        if (parts.HasFlag(JsonParts.Drifts))
            for (var d = 0; d < dossier.Drifts.Count; d++)
                if (wanted is null || wanted(dossier.Drifts[d]))
                    Line(() => Change(json, apparatus, d));
        if (parts.HasFlag(JsonParts.Wordings))
            for (var w = 0; w < dossier.Wordings.Count; w++)
                Line(() => Wording(json, apparatus, w));
        if (parts.HasFlag(JsonParts.Utterances))
            for (var u = 0; u < dossier.Utterances.Count; u++)
                Line(() => UtteranceJson.Write(json, apparatus, u));
        if (parts.HasFlag(JsonParts.Statements))
            for (var p = 0; p < dossier.Statements.Count; p++)
                Line(() => Statement(json, apparatus, p));
        if (parts.HasFlag(JsonParts.Synonyms))
            foreach (var table in SynonymFinder.Find([.. apparatus.Testimonies.Select(t => t.Account)], dossier.Drifts))
                Line(() => Synonyms(json, apparatus, table));
        return lines.ToString();

        void Line(Action write) => lines.Append(json.Write(write)).Append('\n');
    }

    /// <summary>The records of some utterances, each line ended by a line feed.</summary>
    /// <param name="apparatus">The dossier.</param>
    /// <param name="wanted">Which, by index.</param>
    public static string Utterances(Apparatus apparatus, IEnumerable<int> wanted)
    {
        using var json = new JsonLine(apparatus);
        return string.Concat(wanted.Select(u => json.Write(() => UtteranceJson.Write(json, apparatus, u)) + "\n"));
    }

    /// <summary>The one record that holds a cell: for a reading or a saying, its whole wording or utterance.</summary>
    public static string Write(Apparatus apparatus, Cell cell)
    {
        using var json = new JsonLine(apparatus);
        var dossier = apparatus.Dossier;
        return json.Write(() =>
        {
            switch (cell.Kind)
            {
                case CellKind.Original:
                    Original(json, apparatus, cell);
                    break;
                case CellKind.Edge:
                    Edge(json, apparatus, dossier.Graph.Edges[Number(cell.Id)], cell);
                    break;
                case CellKind.Lineage:
                    Lineage(json, apparatus, dossier.Lineages.All.First(l => CellId.Lineage(l.Id.Number) == cell.Id));
                    break;
                case CellKind.Drift:
                    Change(json, apparatus, Number(cell.Id));
                    break;
                case CellKind.Statement:
                    Statement(json, apparatus, Number(cell.Id));
                    break;
                case CellKind.Saying:
                    UtteranceJson.Write(json, apparatus, Number(cell.Id));
                    break;
                default:
                    Wording(json, apparatus, Number(cell.Id));
                    break;
            }
        }) + "\n";
    }

    // The index that a cell's name counts from 1: d12, e3, w4.b.C, u3.a.C.
    static int Number(CellId id) => int.Parse(id.Value.AsSpan(1, id.Value.AsSpan(1).IndexOf('.') is var dot and >= 0 ? dot : id.Value.Length - 1), System.Globalization.CultureInfo.InvariantCulture) - 1;

    /// <summary>A kind as JSON and options name it: <c>quote-altered</c>.</summary>
    public static string Token<T>(T kind) where T : struct, Enum
    {
        var token = new StringBuilder();
        foreach (var letter in kind.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && token.Length > 0) token.Append('-');
            token.Append(char.ToLowerInvariant(letter));
        }
        return token.ToString();
    }

    static void Story(JsonLine json, Apparatus apparatus)
    {
        var dossier = apparatus.Dossier;
        json.Text("record", "story");
        json.Text("story", dossier.Story.Id.Value);
        json.Text("saga", dossier.Story.Saga.Value);
        json.Text("headline", dossier.Headline);
        json.Number("accounts", dossier.Witnesses.Count);
        json.Number("independent", dossier.Lineages.All.Count);
        json.Number("drifts", dossier.Drifts.Count);
        json.Number("material", dossier.Drifts.Count(d => d.Severity == Severity.Material));
        json.Texts("members", dossier.Story.Members.Select(m => m.ToString()));
        json.Texts("why", dossier.Story.Why);
        json.Texts("summary", Summary.Of(apparatus));
        json.Text("stamp", dossier.Stamp.Value);
    }

    static void Witness(JsonLine json, Apparatus apparatus, int w, bool withText)
    {
        var account = apparatus.Testimonies[w].Account;
        var facts = account.Facts;
        json.Head("witness");
        json.Text("siglum", apparatus.Letter(w));
        json.Text("account", account.Id.ToString());
        json.Text("label", account.Label);
        json.Text("outlet", facts.Outlet);
        json.Text("url", facts.Url);
        json.Moment("published", facts.Published);
        json.Moment("updated", facts.Updated);
        json.Words("headline", account.Id, account.Headline);
        json.Words("byline", account.Id, facts.Byline);
        json.Words("dateline", account.Id, facts.Dateline);
        json.List("credits", facts.Credits, c =>
        {
            json.Text("form", Token(c.Form));
            json.Text("name", c.Name);
            json.Span("span", account.Id, c.Span);
        });
        json.List("paragraphs", account.Paragraphs, p => json.SpanFields(account.Id, p));
        json.List("sentences", apparatus.Testimonies[w].Sentences, s => json.SpanFields(account.Id, s));
        json.List("blocks", account.Blocks, b =>
        {
            json.Text("kind", Token(b.Kind));
            json.Span("span", account.Id, b.Span);
        });
        if (withText) json.Text("text", account.Text);
        json.Fields(writer => FactsJson.Write(writer, facts));
    }

    static void Original(JsonLine json, Apparatus apparatus, Cell cell)
    {
        var node = apparatus.FindLost(cell.Id.Value) ?? 0;
        if (apparatus.Dossier.Graph.Nodes[node].Lost is not { } lost)
            return;
        json.Head("archetype");
        json.Cell(cell);
        json.Text("name", lost.Name);
        json.Text("agency", lost.Agency);
        json.Texts("why", lost.Why.Select(w => w.Text));
        json.Text("text", lost.Text.Text);
        json.List("runs", lost.Text.Runs, r =>
        {
            json.Number("start", r.Start);
            json.Text("account", r.Attested.Account.ToString());
            json.Span("span", r.Attested.Account, r.Attested.Span);
        });
        json.Reasons(lost.Why);
        var restored = RestorationFinder.Find(apparatus, node);
        json.Texts("branches", restored.Branches.Select(apparatus.Letter));
        json.List("places", restored.Places, p =>
        {
            json.Number("start", p.Span.Start);
            json.Number("length", p.Span.Length);
            json.Texts("have", p.Have.Select(apparatus.Letter));
            json.List("others", p.Others, o =>
            {
                json.Text("words", o.Words);
                json.Texts("branches", o.Branches.Select(apparatus.Letter));
            });
            json.Truth("uncertain", p.IsUncertain);
        });
    }

    static void Edge(JsonLine json, Apparatus apparatus, Edge edge, Cell cell)
    {
        json.Head("edge");
        json.Cell(cell);
        json.Text("exemplar", apparatus.Letter(edge.Exemplar));
        json.Text("copy", apparatus.Letter(edge.Copy));
        json.Text("exemplar_account", apparatus.Dossier.Graph.Nodes[edge.Exemplar].Account?.ToString());
        json.Text("copy_account", apparatus.Dossier.Graph.Nodes[edge.Copy].Account?.ToString());
        json.Text("kind", Token(edge.Kind));
        json.Share("probability", edge.Probability);
        json.Share("share", edge.Share);
        json.Texts("why", edge.Why.Select(w => w.Text));
        json.Reasons(edge.Why);
        json.List("alternatives", edge.Alternatives, a =>
        {
            json.Text("exemplar", apparatus.Letter(a.Exemplar));
            json.Text("exemplar_account", apparatus.Dossier.Graph.Nodes[a.Exemplar].Account?.ToString());
            json.Share("probability", a.Probability);
        });
    }

    static void Lineage(JsonLine json, Apparatus apparatus, Corroboration.Lineage lineage)
    {
        json.Head("lineage");
        json.Text("cell", CellId.Lineage(lineage.Id.Number).Value);
        json.Number("lineage", lineage.Id.Number);
        json.Text("origin", lineage.Origin);
        json.Texts("sigla", lineage.Accounts.Select(apparatus.IndexOf).OfType<int>().Order().Select(apparatus.Letter));
        json.Texts("accounts", lineage.Accounts.Select(a => a.ToString()));
        json.List("runs", apparatus.Dossier.Lineages.Runs.Where(r => r.Lineage == lineage.Id), r =>
        {
            json.Text("account", r.Account.ToString());
            json.Span("span", r.Account, r.Span);
        });
    }

    static void Change(JsonLine json, Apparatus apparatus, int d)
    {
        var drift = apparatus.Dossier.Drifts[d];
        json.Head("drift");
        json.Text("cell", CellId.Drift(d + 1).Value);
        json.Text("edge", Cells.EdgeOf(apparatus, drift)?.Value);
        Change(json, apparatus, drift);
        json.List("parts", drift.Parts, part => Change(json, apparatus, part));
    }

    static void Change(JsonLine json, Apparatus apparatus, Drift drift)
    {
        json.Text("kind", Token(drift.Kind));
        json.Text("severity", Token(drift.Severity));
        json.Number("weight", (int)drift.Severity);
        json.Attestation("before", drift.Before is { } before ? apparatus.Attest(before) : null);
        json.Attestation("after", apparatus.Attest(drift.After));
        json.Text("says", drift.Says);
    }

    static void Statement(JsonLine json, Apparatus apparatus, int p)
    {
        var statement = apparatus.Dossier.Statements[p];
        json.Head("statement");
        json.Text("cell", CellId.Statement(p + 1).Value);
        json.Number("independent", statement.Corroboration);
        json.Number("lineages", statement.Lineages);
        json.List("sources", statement.Sources, s =>
        {
            json.Numbers("lineages", s.Lineages.Select(l => l.Number));
            json.Text("common", s.Common);
        });
        json.List("carriers", statement.Carriers, json.Attested);
        json.Text("says", StatementSays.Of(apparatus, statement));
    }

    static void Synonyms(JsonLine json, Apparatus apparatus, SynonymTable table)
    {
        json.Head("synonyms");
        json.Text("siglum", apparatus.Siglum(table.Copy));
        json.Text("account", table.Copy.ToString());
        json.Truth("spun", table.IsSpun);
        json.Number("exchanged", table.Exchanged);
        json.Number("words", table.Words);
        json.List("pairs", table.Pairs, p =>
        {
            json.Text("before", p.Before);
            json.Text("after", p.After);
            json.Text("misfit", p.Misfit is { } misfit ? Token(misfit) : null);
            json.List("uses", p.Uses, u =>
            {
                json.Attestation("before", apparatus.Attest(u.Before));
                json.Attestation("after", apparatus.Attest(u.After));
                json.Text("misfit", u.Misfit is { } why ? Token(why) : null);
            });
        });
    }

    static void Wording(JsonLine json, Apparatus apparatus, int w)
    {
        var locus = apparatus.Dossier.Wordings[w];
        json.Head("wording");
        json.Text("cell", CellId.Wording(w + 1).Value);
        json.Text("subject", locus.Subject);
        json.Number("lineages", apparatus.Dossier.Lineages.All.Count);
        json.List("readings", Enumerable.Range(0, locus.Readings.Count), r =>
        {
            var seen = new Dictionary<AccountId, int>();
            json.Text("letter", CellId.Letters(r + 1));
            json.Text("value", locus.Readings[r].Value);
            json.Number("corroboration", locus.Readings[r].Corroboration);
            json.List("attestations", locus.Readings[r].Attestations, a =>
            {
                var nth = seen[a.Account] = seen.GetValueOrDefault(a.Account) + 1;
                json.Text("cell", CellId.Reading(w + 1, r + 1, apparatus.Siglum(a.Account), nth).Value);
                json.Attested(a);
            });
        });
        json.Texts("silent", locus.Silent.Select(a => a.ToString()));
    }
}
