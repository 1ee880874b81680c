using Stemma.Collation;
using Stemma.Corroboration;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Comparison;

/// <summary>Finds the places where the witnesses of a story differ in words that matter.</summary>
public static class WordingFinder
{
    internal const int Version = 1;

    /// <summary>One locus for each place with a drift of at least <see cref="Severity.Blurred"/>, in the order of the text.</summary>
    public static ValueList<Locus<string>> Find(
        IReadOnlyList<Testimony> testimonies, CollationTable table, Lineages lineages, ValueList<Drift> drifts)
    {
        throw new NotImplementedException();
    }
}
