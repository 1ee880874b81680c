using Stemma.Texts;

namespace Stemma.Attributions;

/// <summary>One circumstance of an utterance: the words that tell it, and what they lead to.</summary>
/// <param name="Span">The words, without article and preposition.</param>
/// <param name="Sentence">The sentence they stand in.</param>
/// <param name="Value">
/// What they lead to: of a person, body or place the fullest name the account has, of a channel its kind ("statement"), else the words.
/// </param>
public sealed record Slot(TextSpan Span, TextSpan Sentence, string Value)
{
    /// <summary>The number of the actor meant, among the account's (<see cref="Actors.ActorFinder"/>); null when it is none of them.</summary>
    public int? Actor { get; init; }
}
