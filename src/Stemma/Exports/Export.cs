using Stemma.Collation;
using Stemma.Dossiers;
using Stemma.Reports;

namespace Stemma.Exports;

/// <summary>Writes a story for other programs. Pure: equal dossiers give the same bytes.</summary>
public static class Export
{
    /// <summary>What every file that was written here says in its head.</summary>
    internal const string Mark = "Written by stemma export";

    /// <summary>Writes one story.</summary>
    /// <param name="output">Where to; XML says that it is UTF-8.</param>
    /// <param name="apparatus">The dossier.</param>
    /// <param name="table">The collation the dossier was weighed from; asked for by <see cref="ExportForm.Tei"/> alone.</param>
    /// <param name="form">In which form.</param>
    /// <returns>How many code units of the accounts XML cannot hold (controls, halves of pairs): each became U+FFFD. 0 for DOT, which writes them out.</returns>
    public static int Write(TextWriter output, Apparatus apparatus, CollationTable table, ExportForm form)
    {
        switch (form)
        {
            case ExportForm.GraphMl:
                return GraphMl.Write(output, apparatus);
            case ExportForm.Tei:
                return Tei.Write(output, apparatus, Edition.Of(apparatus, table));
            default:
                Dot.Write(output, apparatus);
                return 0;
        }
    }

    /// <summary>A node's name in a file, fit for XML: the siglum of a witness, the cell of a lost original (<c>o1</c>).</summary>
    internal static string Id(Apparatus apparatus, int node) => apparatus.Dossier.Graph.Nodes[node].Lost is null
        ? apparatus.Letter(node) : CellId.Original(StemmaSvg.OriginalNumber(apparatus, node)).Value;
}
