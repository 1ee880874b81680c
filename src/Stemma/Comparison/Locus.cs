using Stemma.Accounts;
using Stemma.Corroboration;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Comparison;

/// <summary>One place where accounts can be compared.</summary>
/// <typeparam name="T">What is compared: a wording, a figure, an event, a position.</typeparam>
/// <param name="Subject">What the place is about, for people.</param>
/// <param name="Readings">What the accounts have there, the best attested first; two or more are variants.</param>
/// <param name="Silent">Accounts of the story that have nothing there, ascending.</param>
public sealed record Locus<T>(string Subject, ValueList<Reading<T>> Readings, ValueList<AccountId> Silent);

/// <summary>What some accounts have at a locus.</summary>
/// <typeparam name="T">What is compared.</typeparam>
/// <param name="Value">The words or the value.</param>
/// <param name="Attestations">Where they have it, in the order of the sigla; at least one.</param>
public sealed record Reading<T>(T Value, ValueList<Attestation> Attestations)
{
    /// <summary>How many independent lineages attest the reading. Copies count once.</summary>
    public int Corroboration => Attestations.Select(a => a.Lineage).Distinct().Count();
}

/// <summary>The sentence in which one account has a reading.</summary>
/// <param name="Account">The account.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Evidence">The words in it.</param>
/// <param name="Lineage">The lineage the sentence came down.</param>
public sealed record Attestation(AccountId Account, TextSpan Sentence, TextSpan Evidence, LineageId Lineage);
