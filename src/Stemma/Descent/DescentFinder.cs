using Stemma.Collation;
using Stemma.Copies;
using Stemma.Testimonies;

namespace Stemma.Descent;

/// <summary>Reconstructs who copied whom.</summary>
public static class DescentFinder
{
    internal const int Version = 1;

    /// <summary>The stemma of one story. The same for any order of the testimonies.</summary>
    /// <param name="testimonies">The testimonies of the story.</param>
    /// <param name="kin">The kinships among them.</param>
    /// <param name="table">Their collation.</param>
    public static StemmaGraph Find(IReadOnlyList<Testimony> testimonies, IReadOnlyList<Kinship> kin, CollationTable table)
    {
        throw new NotImplementedException();
    }
}
