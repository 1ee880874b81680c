using Stemma.Accounts;
using Stemma.Corroboration;
using Stemma.Values;

namespace Stemma.Comparison;

/// <summary>What one speaker said once, in every shape the accounts give it.</summary>
/// <param name="Speaker">Who said it, as most lineages have it; null when none of them says.</param>
/// <param name="Versions">The likely first wording, then the others by nearness to it; at least one.</param>
/// <param name="OtherSpeakers">Others whom accounts name as the speaker of the same words, by name; empty when nobody disputes it.</param>
public sealed record UtteranceLocus(string? Speaker, ValueList<UtteranceVersion> Versions, ValueList<string> OtherSpeakers)
{
    /// <summary>
    /// Where copies have the words, most of them, and no speaker was found: the marks or the cue are gone, or we missed them. In the order of the sigla.
    /// </summary>
    public ValueList<Attestation> Unattributed { get; init => field = value ?? []; } = [];

    /// <summary>All accounts' words of it, version by version.</summary>
    public IEnumerable<Saying> Sayings => Versions.SelectMany(v => v.Sayings);

    /// <summary>The lineages that have it, by number.</summary>
    public IEnumerable<LineageId> Lineages => Sayings.Select(s => s.At.Lineage).Distinct().OrderBy(l => l.Number);

    /// <summary>The accounts that have it, ascending.</summary>
    public IEnumerable<AccountId> Accounts => Sayings.Select(s => s.At.Account).Distinct().Order();

    /// <summary>Whether one lineage alone has it, in one account or in copies: nobody else heard it.</summary>
    public bool IsOnlyHere => Lineages.Take(2).Count() == 1;
}
