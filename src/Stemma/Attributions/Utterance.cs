using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Attributions;

/// <summary>An attribution with what else is known of it.</summary>
/// <param name="Attribution">Source, cue and content.</param>
/// <param name="Speaker">Who speaks; null for unknown: no source, or a pronoun that may mean two.</param>
/// <param name="Strength">How strongly the source stands behind it.</param>
/// <param name="SaidWhen">The words in the cue's sentence that say when it was said; null for none. Never words of the content.</param>
public sealed record Utterance(Attribution Attribution, Speaker? Speaker, ClaimStrength Strength, TextSpan? SaidWhen)
{
    /// <summary>What the content reports in turn, in the order of the cues; known by way of this speaker alone.</summary>
    public ValueList<Utterance> Nested { get; init; } = [];
}
