using Stemma.Attributions;

namespace Stemma.Comparison;

/// <summary>One account's words of an utterance.</summary>
/// <param name="At">Where: the sentence of the content's first words, the content from first to last, the lineage it came down.</param>
/// <param name="Utterance">What the account says there, but for what the content reports in turn; of a content that runs over two utterances the part that is this one's.</param>
public sealed record Saying(Attestation At, Utterance Utterance)
{
    /// <summary>Who speaks, as this account has it; null for unknown.</summary>
    public Speaker? Speaker => Utterance.Speaker;
}
