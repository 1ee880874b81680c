using Stemma.Collation;
using Stemma.Comparison;
using Stemma.Corroboration;
using Stemma.Descent;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Dossiers;

/// <summary>Everything weighed for one story. Its spans point into the testimonies it was weighed from.</summary>
/// <param name="Story">Which accounts, and why they stand together.</param>
/// <param name="Headline">A headline for the story: that of the witness nearest the origin.</param>
/// <param name="Witnesses">In the order of their sigla.</param>
/// <param name="Graph">Who copied whom.</param>
/// <param name="Lineages">Who is independent.</param>
/// <param name="Drifts">Every change along every edge, by witness in the order of sigla, then by place.</param>
/// <param name="Wordings">Places where the witnesses differ in words, in the order of the text.</param>
/// <param name="Stamp">The stages that made this.</param>
public sealed record Dossier(
    Story Story,
    string Headline,
    ValueList<Witness> Witnesses,
    StemmaGraph Graph,
    Lineages Lineages,
    ValueList<Drift> Drifts,
    ValueList<Locus<string>> Wordings,
    Stamp Stamp)
{
    /// <summary>What speakers said, each utterance in every shape the accounts give it: those that most lineages have first. Empty where speech was not heard.</summary>
    public ValueList<UtteranceLocus> Utterances { get; init => field = value ?? []; } = []; // dossiers of older archives have none

    /// <summary>The sentences that more than one lineage carries, with who is independent for each, in the order of the text. Any other is known from one lineage alone.</summary>
    public ValueList<SentenceLocus> Statements { get; init => field = value ?? []; } = []; // dossiers of older archives have none

    /// <summary>The stages that heard who says what in the witnesses; null when some were not heard, and <see cref="Utterances"/> lacks theirs.</summary>
    public Stamp? Heard { get; init; }
}
