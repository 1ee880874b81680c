using Stemma.Attributions;
using Stemma.Values;

namespace Stemma.Comparison;

/// <summary>One wording of an utterance, with every account that has it.</summary>
/// <param name="Words">The content as its first account has it, pieces parted by an ellipsis.</param>
/// <param name="Manner">Whether the words are quoted.</param>
/// <param name="Sayings">Where it stands, in the order of the sigla; at least one.</param>
/// <param name="Changes">What is other than in version <paramref name="Against"/>, the gravest first; empty for the first, and for one that only differs in form.</param>
/// <param name="Against">The version, by index, that this one is held against: the first, or for one made in copying the one it goes back to.</param>
/// <param name="IsDerived">Whether every account that has it was copied from one that has another version: a copyist made it, no hearer.</param>
/// <param name="MayBeTranslated">
/// Whether it quotes other words than the first version without having come down from it: two translations, or two notebooks, of one
/// utterance look like that, and neither is altered.
/// </param>
public sealed record UtteranceVersion(
    string Words, Manner Manner, ValueList<Saying> Sayings, ValueList<VersionChange> Changes, int Against, bool IsDerived, bool MayBeTranslated)
{
    /// <summary>How many independent lineages have it. Copies count once.</summary>
    public int Corroboration => Sayings.Select(s => s.At.Lineage).Distinct().Count();
}
