using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Attributions;

/// <summary>Words laid at someone's door: who is reported, by which words of the account, with what.</summary>
/// <param name="Source">Who, as the account says it at this place ("he", "a senior official"); null when it does not say.</param>
/// <param name="Cue">The words that say something is reported: "said", "according to", "the claim".</param>
/// <param name="Content">What is reported, quotation marks included, in order, apart from each other; never empty.</param>
/// <param name="Manner">Whether the words are quoted.</param>
/// <param name="Confidence">How likely the attribution is one, 0 to 1, as the model sees it.</param>
public sealed record Attribution(TextSpan? Source, TextSpan Cue, ValueList<TextSpan> Content, Manner Manner, double Confidence)
{
    /// <summary>
    /// Attributions that this one reports ("A said that B had promised ..."), in the order of their cues; they have none of their own. What
    /// is theirs is laid at their door by way of this one's source alone.
    /// </summary>
    public ValueList<Attribution> Nested { get; init; } = [];
}
