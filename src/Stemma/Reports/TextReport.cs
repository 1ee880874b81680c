using Stemma.Comparison;
using Stemma.Dossiers;
using Stemma.Testimonies;

namespace Stemma.Reports;

/// <summary>Writes a dossier, or a part of it, for the terminal.</summary>
public static partial class TextReport
{
    const int Heavy = 8;
    const int StatementsShown = 5;
    const int LeavesShown = 40; // copies of one text

    /// <summary>The dossier on a page or two: sentences, tree, lineages, the heaviest changes, and where to go on.</summary>
    /// <exception cref="ArgumentException">A witness has no testimony among <paramref name="testimonies"/>.</exception>
    public static string Write(Dossier dossier, IReadOnlyList<Testimony> testimonies, TextOptions? options = null) =>
        Write(new Apparatus(dossier, testimonies), options);

    /// <summary>The dossier on a page or two: sentences, tree, lineages, the heaviest changes, and where to go on.</summary>
    public static string Write(Apparatus apparatus, TextOptions? options = null)
    {
        var page = new TerminalWriter(options ?? TextOptions.Default);
        page.Fold(apparatus.Dossier.Headline, ink: Ink.Strong);
        page.Line("story " + apparatus.Dossier.Story.Id.Value, Ink.Soft);
        page.Blank();
        foreach (var sentence in Summary.Of(apparatus))
            page.Fold(sentence);
        page.Heading("Who copied whom");
        TreeOf(page, apparatus, mostLeaves: LeavesShown);
        page.Heading("Who is independent");
        LineagesOf(page, apparatus);
        var heaviest = Summary.Heaviest(apparatus.Dossier, Heavy);
        if (heaviest.Count > 0)
        {
            page.Heading("The heaviest changes");
            foreach (var d in heaviest)
                DriftOf(page, apparatus, d);
        }
        UtteranceText.Foremost(page, apparatus);
        Hints(page, apparatus, heaviest.Count > 0 ? CellId.Drift(heaviest[0] + 1) : null);
        return page.ToString();
    }

    /// <summary>
    /// Changes, each as two lines, before and after, by what they do to the meaning; those that were not asked for are counted by kind; then
    /// the words that copies reworded all through put for others.
    /// </summary>
    /// <param name="apparatus">The dossier.</param>
    /// <param name="options">How to draw; null for the defaults.</param>
    /// <param name="wanted">Which changes; null for all.</param>
    public static string Drifts(Apparatus apparatus, TextOptions? options = null, Func<Drift, bool>? wanted = null)
    {
        var page = new TerminalWriter(options ?? TextOptions.Default);
        var drifts = apparatus.Dossier.Drifts;
        int[] listed = [.. Enumerable.Range(0, drifts.Count).Where(d => wanted is null || wanted(drifts[d]))];
        if (listed.Length == 0)
            page.Line(drifts.Count == 0 ? "No account of this story was changed in copying." : $"None of the {drifts.Count} changes is of that kind and weight.");
        foreach (var d in Summary.Ranked(apparatus, listed))
            DriftOf(page, apparatus, d);
        var folded = Enumerable.Range(0, drifts.Count).Except(listed).ToLookup(d => drifts[d].Severity == Severity.Wording);
        if (listed.Length > 0)
            page.Blank();
        if (folded[false].Any())
            page.Fold($"Not listed, {Summary.Count(folded[false].Count(), "change", "changes")} that may matter: {Summary.Kinds(apparatus.Dossier, folded[false])}.", ink: Ink.Soft);
        if (folded[true].Any())
            page.Fold($"Not listed, {Summary.Count(folded[true].Count(), "change", "changes")} in wording only: {Summary.Kinds(apparatus.Dossier, folded[true])}. --severity wording lists them.", ink: Ink.Soft);
        SynonymsOf(page, apparatus);
        return page.ToString();
    }

    static void LineagesOf(TerminalWriter page, Apparatus apparatus)
    {
        foreach (var lineage in apparatus.Dossier.Lineages.All)
        {
            var sigla = lineage.Accounts.Select(apparatus.IndexOf).OfType<int>().Order().Select(apparatus.Letter).ToList();
            page.Fold($"{lineage.Origin}: {Summary.Count(sigla.Count, "account", "accounts")}, {Summary.List(sigla)}", $"  {CellId.Lineage(lineage.Id.Number).Value,-4}");
        }
        StatementsOf(page, apparatus);
    }

    // The sentences that are known from more than one lineage, those with most independent sources first.
    static void StatementsOf(TerminalWriter page, Apparatus apparatus)
    {
        var statements = apparatus.Dossier.Statements;
        if (statements.Count == 0)
            return;
        page.Blank();
        page.Fold(Summary.Statements(apparatus.Dossier));
        foreach (var p in Enumerable.Range(0, statements.Count).OrderByDescending(p => statements[p].Corroboration).ThenBy(p => p).Take(StatementsShown))
        {
            page.Fold($"{apparatus.Words(new Collation.Citation(statements[p].Example.Account, statements[p].Example.Sentence), 300)}", $"  {CellId.Statement(p + 1).Value,-4}");
            page.Fold(StatementSays.Of(apparatus, statements[p]), "      ", ink: Ink.Soft);
        }
    }

    static void DriftOf(TerminalWriter page, Apparatus apparatus, int d)
    {
        var drift = apparatus.Dossier.Drifts[d];
        var copy = apparatus.IndexOf(drift.After.Account) ?? 0;
        page.Fold($"{Signs.Name(drift.Kind)} ({Signs.Name(drift.Severity)}), {apparatus.Name(copy)}{(apparatus.EdgeOf(drift) is { } e ? $", from {apparatus.Letter(apparatus.Dossier.Graph.Edges[e].Exemplar)}" : "")}", $"{CellId.Drift(d + 1).Value,-4} ", ink: Ink.Strong);
        page.Fold(drift.Before is { } before ? apparatus.Words(before, 400) : "(nothing)", "     before  ", ink: Ink.Before);
        page.Fold(drift.After.Span.IsEmpty ? "(nothing)" : apparatus.Words(drift.After, 400), "     after   ", ink: Ink.After);
        page.Fold(drift.Says, "             ", ink: Ink.Soft);
    }

    static void Hints(TerminalWriter page, Apparatus apparatus, CellId? cell)
    {
        page.Blank();
        if (cell is { } heaviest)
            Hint($"stemma explain {heaviest.Value}", "why we say so, down to the sentence");
        if (apparatus.Dossier.Graph.Edges.FirstOrDefault(e => e.Copy < apparatus.Dossier.Witnesses.Count) is { } edge && apparatus.Dossier.Witnesses.Count > 1)
            Hint($"stemma compare {apparatus.Letter(Sibling(apparatus, edge))} {apparatus.Letter(edge.Copy)}", "two accounts side by side");
        if (apparatus.Dossier.Utterances.Count > 0)
            Hint("stemma said", "who said what, in every wording");
        Hint("stemma report", "the whole of it as a page to send on");

        void Hint(string command, string what) => page.Fold(what, $"{command,-22} ", ink: Ink.Soft);
    }

    static int Sibling(Apparatus apparatus, Descent.Edge edge) =>
        apparatus.Dossier.Graph.Nodes[edge.Exemplar].Lost is null ? edge.Exemplar
        : apparatus.OutOf(edge.Exemplar).Select(e => apparatus.Dossier.Graph.Edges[e].Copy).FirstOrDefault(n => n != edge.Copy && n < apparatus.Dossier.Witnesses.Count, edge.Copy == 0 ? 1 : 0);
}
