using Stemma.Corroboration;
using Stemma.Values;

namespace Stemma.Comparison;

/// <summary>A sentence that accounts of more than one lineage carry, each in its own words or in those of what it was copied from.</summary>
/// <param name="Carriers">The sentences, in the order of the sigla, then of place; an account that says it twice is in it twice.</param>
/// <param name="Sources">Who is independent for it: no two of these have an exemplar or an attributed source in common.</param>
/// <param name="Best">Index of the carrier to show for all: the wording that most have, the first of these.</param>
public sealed record SentenceLocus(ValueList<Attestation> Carriers, ValueList<IndependentSource> Sources, int Best)
{
    /// <summary>The sentence to show for all.</summary>
    public Attestation Example => Carriers[Best];

    /// <summary>How many independent sources it has.</summary>
    public int Corroboration => Sources.Count;

    /// <summary>How many lineages carry it; never fewer than the sources.</summary>
    public int Lineages => Sources.Sum(s => s.Lineages.Count);
}
