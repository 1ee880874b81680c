using Stemma.Copies;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Stories;

/// <summary>Which story an account belongs to.</summary>
public static class Placer
{
    internal const int Version = 1;

    /// <summary>
    /// Groups a batch into stories: copies of one another, and independent reports of one happening. Reports of another round of the
    /// same talks, another trip of the same person, are another story of the same saga. The same for any order of the batch.
    /// </summary>
    /// <param name="batch">The accounts.</param>
    /// <param name="kin">All kinships among them.</param>
    public static ValueList<Story> Group(IReadOnlyList<Testimony> batch, IReadOnlyList<Kinship> kin)
    {
        throw new NotImplementedException();
    }
}
