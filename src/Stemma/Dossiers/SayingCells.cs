using System.Globalization;
using Stemma.Accounts;
using Stemma.Comparison;

namespace Stemma.Dossiers;

/// <summary>The rows of the table of an utterance.</summary>
static class SayingCells
{
    /// <summary>One cell for each saying, version by version.</summary>
    /// <param name="apparatus">The dossier.</param>
    /// <param name="utterance">The utterance, by index.</param>
    public static IEnumerable<Cell> Of(Apparatus apparatus, int utterance)
    {
        var locus = apparatus.Dossier.Utterances[utterance];
        var lineages = locus.Lineages.Count();
        for (var v = 0; v < locus.Versions.Count; v++)
            foreach (var (saying, nth) in Numbered(locus.Versions[v]))
            {
                var siglum = apparatus.Siglum(saying.At.Account);
                yield return new Cell(CellId.Saying(utterance + 1, v + 1, siglum, nth), CellKind.Saying, siglum, saying.At, null, Says(locus, v, saying, siglum, lineages));
            }
    }

    /// <summary>The sayings of a version, each with its number among those of its account, from 1.</summary>
    public static IEnumerable<(Saying Saying, int Nth)> Numbered(UtteranceVersion version)
    {
        var seen = new Dictionary<AccountId, int>();
        foreach (var saying in version.Sayings)
            yield return (saying, seen[saying.At.Account] = seen.GetValueOrDefault(saying.At.Account) + 1);
    }

    static string Says(UtteranceLocus locus, int version, Saying saying, string siglum, int lineages)
    {
        var change = locus.Versions[version].Changes is [var worst, ..] ? $" Against version {CellId.Letters(locus.Versions[version].Against + 1)}: {worst.Says}" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{siglum} has it of {saying.Speaker?.Name ?? "an unknown speaker"}, version {CellId.Letters(version + 1)} of {locus.Versions.Count}; {lineages} {(lineages == 1 ? "lineage has" : "lineages have")} the utterance.{change}");
    }
}
