using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Stories;

/// <summary>Two accounts of a batch that may be kin or tell one story, worth comparing word by word.</summary>
/// <param name="A">Index into the batch, smaller than <paramref name="B"/>.</param>
/// <param name="B">Index into the batch.</param>
public readonly record struct Neighbours(int A, int B);

/// <summary>Finds which accounts of a batch are worth comparing, without comparing all with all.</summary>
public static class NeighbourFinder
{
    /// <summary>Candidate pairs, ascending by A then B; the same for any order of the batch up to the indexes.</summary>
    public static ValueList<Neighbours> Find(IReadOnlyList<Testimony> batch)
    {
        throw new NotImplementedException();
    }
}
