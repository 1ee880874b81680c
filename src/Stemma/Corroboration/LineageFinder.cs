using Stemma.Collation;
using Stemma.Descent;
using Stemma.Testimonies;

namespace Stemma.Corroboration;

/// <summary>Finds who is independent of whom.</summary>
public static class LineageFinder
{
    internal const int Version = 1;

    /// <summary>The lineages of one story: connected parts of the stemma, passage by passage.</summary>
    public static Lineages Find(IReadOnlyList<Testimony> testimonies, StemmaGraph graph, CollationTable table)
    {
        throw new NotImplementedException();
    }
}
