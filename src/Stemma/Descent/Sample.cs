using Stemma.Collation;

namespace Stemma.Descent;

/// <summary>Words shown for a set of variants.</summary>
/// <param name="Said">The words as a piece of a sentence; empty when no witness has any.</param>
/// <param name="Cites">Where they stand, and what other witnesses have there.</param>
sealed record Sample(string Said, IReadOnlyList<Citation> Cites)
{
    /// <summary>The piece of a sentence.</summary>
    public override string ToString() => Said;
}
