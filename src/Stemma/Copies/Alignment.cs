using Stemma.Values;

namespace Stemma.Copies;

/// <summary>How a run of the copy's words stands to the exemplar's.</summary>
public enum StepKind
{
    /// <summary>The same words, run for run (equal comparison keys; as many words on both sides).</summary>
    Same,

    /// <summary>Other words in the same place; both sides have at least one.</summary>
    Changed,

    /// <summary>Words the copy has more; no words of the exemplar.</summary>
    Added,

    /// <summary>Words the exemplar has more; no words of the copy.</summary>
    Dropped,
}

/// <summary>One step of an alignment: a run of words on each side.</summary>
/// <param name="Kind">How the two runs stand to each other.</param>
/// <param name="A">First word of the exemplar's run, an index into its tokens.</param>
/// <param name="LengthA">Words of the exemplar; 0 for <see cref="StepKind.Added"/>.</param>
/// <param name="B">First word of the copy's run, an index into its tokens.</param>
/// <param name="LengthB">Words of the copy; 0 for <see cref="StepKind.Dropped"/>.</param>
/// <param name="Moved">Whether the exemplar has this run in another place of the order.</param>
public readonly record struct Step(StepKind Kind, int A, int LengthA, int B, int LengthB, bool Moved);

/// <summary>
/// Two texts laid side by side, word by word. Every word of the copy and every word of the exemplar is in exactly one step.
/// Steps stand in the copy's order; a dropped run stands after the step that holds the exemplar's word before it.
/// </summary>
/// <param name="Steps">In the copy's order.</param>
public sealed record Alignment(ValueList<Step> Steps);
