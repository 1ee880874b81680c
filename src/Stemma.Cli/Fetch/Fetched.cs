using Stemma.Intake;

namespace Stemma.Cli.Fetch;

/// <summary>What came of one address.</summary>
/// <param name="Inputs">Its captures, or why there is none; at least one.</param>
/// <param name="IsRefused">Whether our own rules kept us from asking: a private address, another scheme, a redirect too many.</param>
sealed record Fetched(IReadOnlyList<Outcome<Capture>> Inputs, bool IsRefused);
