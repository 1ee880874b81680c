using Stemma.Dossiers;
using Stemma.Texts;

namespace Stemma.Reports;

public static partial class TextReport
{
    /// <summary>
    /// Two witnesses side by side, paragraph by paragraph, in two columns (one below the other under 60 columns of width),
    /// with the changes from the one to the other listed under the paragraph they stand in. Changes of a copy against a lost original
    /// are listed as far as the other witness attests the original's words.
    /// </summary>
    /// <param name="apparatus">The dossier.</param>
    /// <param name="left">Index of a witness; see <see cref="Apparatus.Find"/>.</param>
    /// <param name="right">Index of another.</param>
    /// <param name="options">How to draw; null for the defaults.</param>
    /// <param name="asGiven">
    /// Whether the left one stays left whatever the stemma says, and rows have no names: for drifts that were found between just these two.
    /// </param>
    public static string Compare(Apparatus apparatus, int left, int right, TextOptions? options = null, bool asGiven = false)
    {
        var page = new TerminalWriter(options ?? TextOptions.Default);
        if (!asGiven && Between(apparatus, right, left) is not null && Between(apparatus, left, right) is null)
            (left, right) = (right, left); // the exemplar stands left
        page.Fold($"{apparatus.Name(left)} | {apparatus.Name(right)}", ink: Ink.Strong);
        var edge = Between(apparatus, left, right);
        page.Fold(edge is { } e
            ? $"{apparatus.Letter(right)} was copied from {apparatus.Letter(left)}: {How(apparatus, e)}, {CellId.Edge(e + 1).Value}."
            : Between(apparatus, right, left) is { } back
            ? $"{apparatus.Letter(left)} was copied from {apparatus.Letter(right)}: {How(apparatus, back)}, {CellId.Edge(back + 1).Value}. Shown from {apparatus.Letter(left)} to {apparatus.Letter(right)}, as asked."
            : Common(apparatus, left, right) is { } origin ? $"Neither was copied from the other; both come from {apparatus.Name(origin)}."
            : "No copying between the two: they are independent.", ink: Ink.Soft);
        var (a, b) = (apparatus.Testimonies[left].Account, apparatus.Testimonies[right].Account);
        var pairs = ParagraphPairs.Of(a.Text, a.Paragraphs, b.Text, b.Paragraphs);
        var taken = pairs.Exemplar.Where(i => i >= 0).ToHashSet();
        var drifts = Enumerable.Range(0, apparatus.Dossier.Drifts.Count)
            .Where(d => apparatus.Dossier.Drifts[d].After.Account == b.Id
                && (apparatus.Dossier.Drifts[d].Before is null || apparatus.Dossier.Drifts[d].Before?.Account == a.Id || (edge is not null && apparatus.EdgeOf(apparatus.Dossier.Drifts[d]) == edge))).ToList();
        if (a.Headline is not null || b.Headline is not null)
            Beside(page, a.Headline is { } h ? Apparatus.Quote(a.Text, h, 400) : "", b.Headline is { } g ? Apparatus.Quote(b.Text, g, 400) : "", "");
        var next = 0;
        for (var j = 0; j < b.Paragraphs.Count; j++)
        {
            var i = pairs.Exemplar[j];
            for (; i >= 0 && !pairs.Moved[j] && next < i; next++)
                if (!taken.Contains(next)) Beside(page, Paragraph(a.Text, a.Paragraphs[next]), "", $"only in {apparatus.Letter(left)}");
        if (asGiven)
            SynonymsOf(page, apparatus);
            var (one, two) = (i >= 0 ? Paragraph(a.Text, a.Paragraphs[i]) : "", Paragraph(b.Text, b.Paragraphs[j]));
            Beside(page, one, two, i < 0 ? $"only in {apparatus.Letter(right)}" : pairs.Moved[j] ? "moved" : one == two ? "same" : "");
            foreach (var d in drifts.Where(d => apparatus.Dossier.Drifts[d].After.Span is var s && b.Paragraphs[j].Start <= s.Start && s.Start <= b.Paragraphs[j].End))
                page.Fold($"{Signs.Name(apparatus.Dossier.Drifts[d].Kind)} ({Signs.Name(apparatus.Dossier.Drifts[d].Severity)}): {apparatus.Dossier.Drifts[d].Says}", asGiven ? "  - " : $"  {CellId.Drift(d + 1).Value,-5}");
            Independent(page, apparatus, b, b.Paragraphs[j]);
        }
        for (; next < a.Paragraphs.Count; next++)
            if (!taken.Contains(next)) Beside(page, Paragraph(a.Text, a.Paragraphs[next]), "", $"only in {apparatus.Letter(left)}");
        if (asGiven)
            SynonymsOf(page, apparatus);
        return page.ToString();
    }

    // Which sentences of a paragraph more than one lineage of the story carries.
    static void Independent(TerminalWriter page, Apparatus apparatus, Accounts.Account account, TextSpan paragraph)
    {
        for (var p = 0; p < apparatus.Dossier.Statements.Count; p++)
            foreach (var carrier in apparatus.Dossier.Statements[p].Carriers.Where(c => c.Account == account.Id && c.Sentence.Overlaps(paragraph)).Take(1))
                page.Fold($"“{apparatus.Words(new Collation.Citation(carrier.Account, carrier.Sentence), 60)}”: {StatementSays.Of(apparatus, apparatus.Dossier.Statements[p])}", $"  {CellId.Statement(p + 1).Value,-5}");
    }

    static string Paragraph(string text, TextSpan span) => Visible.Line(Apparatus.Quote(text, span, 4000));

    static void Beside(TerminalWriter page, string left, string right, string word)
    {
        page.Blank();
        if (word.Length > 0) page.Line($"({word})", Ink.Soft);
        if (word != "same" && page.Width >= 60)
        {
            page.Columns(left, right);
            return;
        }
        if (left.Length > 0) page.Fold(left, "  ");
        if (word == "same") return;
        if (left.Length > 0 && right.Length > 0) page.Line("----", Ink.Soft);
        if (right.Length > 0) page.Fold(right, "  ");
    }

    static int? Between(Apparatus apparatus, int exemplar, int copy)
    {
        foreach (var e in apparatus.Into(copy))
            if (apparatus.Dossier.Graph.Edges[e].Exemplar == exemplar) return e;
        return null;
    }

    static int? Common(Apparatus apparatus, int left, int right)
    {
        var above = Above(apparatus, left);
        above.IntersectWith(Above(apparatus, right));
        return above.Count == 0 ? null : above.OrderByDescending(n => Above(apparatus, n).Count).ThenBy(n => n).First();
    }

    static HashSet<int> Above(Apparatus apparatus, int node)
    {
        var seen = new HashSet<int> { node };
        var open = new Stack<int>([node]);
        while (open.TryPop(out var at))
            foreach (var e in apparatus.Into(at))
                if (seen.Add(apparatus.Dossier.Graph.Edges[e].Exemplar))
                    open.Push(apparatus.Dossier.Graph.Edges[e].Exemplar);
        return seen;
    }
}
