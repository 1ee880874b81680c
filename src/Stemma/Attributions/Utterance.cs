using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Attributions;

/// <summary>An attribution with what else is known of it.</summary>
/// <param name="Attribution">Source, cue and content.</param>
/// <param name="Sentence">The sentence the cue stands in.</param>
/// <param name="Speaker">Who speaks; null for unknown: no source, or one that may mean two.</param>
/// <param name="Strength">How strongly the source stands behind it.</param>
/// <param name="Setting">To whom, where, how and when it was said.</param>
public sealed record Utterance(Attribution Attribution, TextSpan Sentence, Speaker? Speaker, ClaimStrength Strength, Setting Setting)
{
    /// <summary>What the content reports in turn, in the order of the cues; known by way of this speaker alone.</summary>
    public ValueList<Utterance> Nested { get; init; } = [];
}
