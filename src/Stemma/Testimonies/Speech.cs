using Stemma.Attributions;
using Stemma.Values;

namespace Stemma.Testimonies;

/// <summary>Who says what in one account: a stage of its own, for it needs the grammar of every sentence and only a weighed story asks for it.</summary>
/// <param name="Utterances">What the report lays at someone's door, in the order of the cues.</param>
/// <param name="Stamp">The stages that heard it.</param>
public sealed record Speech(ValueList<Utterance> Utterances, Stamp Stamp);
