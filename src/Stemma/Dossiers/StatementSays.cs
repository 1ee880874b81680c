using System.Globalization;
using Stemma.Comparison;
using Stemma.Corroboration;

namespace Stemma.Dossiers;

/// <summary>Says for people who is independent for a statement.</summary>
static class StatementSays
{
    const int Named = 12;

    /// <summary>
    /// <c>2 independent sources, 3 lineages: l1 (A, B) and l3 (D) lay it at one door, Odo Fenn; l2 (C).</c>
    /// </summary>
    public static string Of(Apparatus apparatus, SentenceLocus statement)
    {
        var sources = statement.Sources.Select(s => Source(apparatus, statement, s));
        var count = statement.Corroboration == 1 ? "1 independent source" : string.Create(CultureInfo.InvariantCulture, $"{statement.Corroboration} independent sources");
        return string.Create(CultureInfo.InvariantCulture, $"{count}, {statement.Lineages} lineages: {string.Join("; ", sources)}.");
    }

    static string Source(Apparatus apparatus, SentenceLocus statement, IndependentSource source)
    {
        var lineages = string.Join(" and ", source.Lineages.Select(l => $"{CellId.Lineage(l.Number).Value} ({Sigla(apparatus, statement, l)})"));
        return source.Lineages.Count == 1 ? lineages : $"{lineages} lay it at one door, {source.Common ?? "an unnamed speaker"}";
    }

    static string Sigla(Apparatus apparatus, SentenceLocus statement, LineageId lineage)
    {
        var sigla = statement.Carriers.Where(c => c.Lineage == lineage).Select(c => apparatus.Siglum(c.Account)).Distinct().ToArray();
        return string.Join(", ", sigla.Take(Named)) + (sigla.Length > Named ? string.Create(CultureInfo.InvariantCulture, $" and {sigla.Length - Named} more") : "");
    }
}
