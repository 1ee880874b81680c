using Stemma.Values;

namespace Stemma.Testimonies;

/// <summary>All that one capture holds, taken apart.</summary>
/// <param name="Testimonies">One for each account of the capture, in page order; at least one.</param>
/// <param name="Notices">What was noticed in decoding: a guessed character set, characters replaced. Empty for most.</param>
public sealed record Hearing(ValueList<Testimony> Testimonies, ValueList<string> Notices);
