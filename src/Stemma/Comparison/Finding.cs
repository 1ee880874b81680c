using Stemma.Texts;

namespace Stemma.Comparison;

/// <summary>A drift before it is cited: its first span points into the exemplar's own text.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Before">The exemplar's words; null when there was nothing.</param>
/// <param name="After">The copy's words.</param>
/// <param name="Says">One sentence.</param>
/// <param name="IsOpen">Whether two words alone could not say if the meaning is the same: what the copyist did elsewhere may.</param>
readonly record struct Finding(DriftKind Kind, Severity Severity, TextSpan? Before, TextSpan After, string Says, bool IsOpen = false)
{
    /// <summary>What was done in it, word by word; null for nothing.</summary>
    public Finding[]? Parts { get; init; }
}
