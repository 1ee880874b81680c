using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Values;

namespace Stemma.Comparison;

/// <summary>Names every change between a witness and what it came from.</summary>
public static class DriftFinder
{
    internal const int Version = 1;

    /// <summary>The changes of <paramref name="copy"/> against its exemplars, in the order of the copy's text.</summary>
    /// <param name="exemplars">One, or two and more for a page that merges; at least one.</param>
    /// <param name="copy">The witness.</param>
    public static ValueList<Drift> Find(IReadOnlyList<Exemplar> exemplars, Account copy)
    {
        throw new NotImplementedException();
    }
}
