using Stemma.Comparison;
using Stemma.Dossiers;

namespace Stemma.Reports;

public static partial class TextReport
{
    const int MostPairs = 30;

    /// <summary>What the copies that were reworded all through put for which words: pairs, how often, whether they fit, one place of each.</summary>
    static void SynonymsOf(TerminalWriter page, Apparatus apparatus)
    {
        var rows = new SynonymRows(apparatus);
        foreach (var table in rows.Spun)
        {
            page.Heading($"Words exchanged in {apparatus.Siglum(table.Copy)}");
            page.Fold(rows.Says(table));
            page.Blank();
            foreach (var pair in table.Pairs.Take(MostPairs))
                Pair(page, apparatus, rows, pair);
            if (table.Pairs.Count > MostPairs)
                page.Fold($"{table.Pairs.Count - MostPairs} more pairs: --json lists all.", "     ", ink: Ink.Soft);
        }
    }

    static void Pair(TerminalWriter page, Apparatus apparatus, SynonymRows rows, SynonymPair pair)
    {
        var example = SynonymRows.Example(pair);
        var at = apparatus.Attest(example.After);
        var misfit = SynonymRows.Name(pair.Misfit) is { Length: > 0 } says ? $", {says}" : "";
        var place = $"{apparatus.Siglum(at.Account)}{(apparatus.SentenceNumber(at.Account, at.Sentence) is { } number ? $" {number}" : "")}{(rows.DriftOf(example) is { } d ? $" {CellId.Drift(d + 1).Value}" : "")}";
        page.Fold($"{pair.Before} {(page.Options.Ascii ? "->" : "→")} {pair.After}{misfit}, {place}", $"{SynonymRows.Times(pair),4} ");
    }
}
