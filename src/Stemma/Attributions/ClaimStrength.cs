namespace Stemma.Attributions;

/// <summary>How strongly a source is made to stand behind the content.</summary>
/// <param name="Class">What the cue says of the content.</param>
/// <param name="Value">0 to 1: what the class gives (docs/attribution.md), times 0.7 for each hedge, at most three.</param>
/// <param name="Hedges">Hedging words in the cue's clause and in words told, not quoted: "perhaps", "may".</param>
/// <param name="IsNegated">
/// Whether the source is said not to have said it ("did not say", "nobody said", "refused to say"). A denial is no negation: it was said.
/// </param>
public sealed record ClaimStrength(CueClass Class, double Value, int Hedges, bool IsNegated)
{
    /// <summary>Whether it is not told as said, but as what may be or will be: "if she says", "might announce", "will deny". Never of what is negated.</summary>
    public bool IsHypothetical { get; init; }
}
