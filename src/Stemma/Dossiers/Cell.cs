using Stemma.Comparison;

namespace Stemma.Dossiers;

/// <summary>One row of a dossier's tables. It always leads to a sentence of an account and to the lineage that sentence came down.</summary>
/// <param name="Id">Its name within the story.</param>
/// <param name="Kind">What it is a row of.</param>
/// <param name="Siglum">The witness it is about: the copy, the attesting witness, the first witness of a lineage.</param>
/// <param name="At">
/// Where it stands: account, sentence, the words in it, lineage. For an edge, a lineage and a lost original the words are the first
/// sentence that came down that way. The sentence may be a headline or a block of furniture where the words stand in one.
/// </param>
/// <param name="From">For a drift, the same on the side of the exemplar, in an account that attests its words; null where it had nothing, and for all other kinds.</param>
/// <param name="Says">One line for people, with sigla.</param>
public sealed record Cell(CellId Id, CellKind Kind, string Siglum, Attestation At, Attestation? From, string Says);
