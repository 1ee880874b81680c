using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Values;

namespace Stemma.Descent;

/// <summary>A lost original the graph needs: the wire copy nobody captured.</summary>
/// <param name="Name">A Greek letter, unique in its graph: <c>α</c>, <c>β</c>, …</param>
/// <param name="Agency">Whose text it was, when credits or datelines of its descendants say so: <c>AP</c>; null when nothing does.</param>
/// <param name="Why">The evidence that it existed.</param>
/// <param name="Text">Its text as far as its descendants let it be put together.</param>
public sealed record Archetype(string Name, string? Agency, ValueList<Reason> Why, Exemplar Text);

/// <summary>A node of the stemma: a witness or a lost original; exactly one of the two is set.</summary>
/// <param name="Account">The witness; null for a lost original.</param>
/// <param name="Lost">The lost original; null for a witness.</param>
public sealed record StemmaNode(AccountId? Account, Archetype? Lost);

/// <summary>What a copyist did, on the whole.</summary>
public enum EdgeKind
{
    /// <summary>The same words but for furniture, credits and headline.</summary>
    Verbatim,

    /// <summary>Edited: some words changed.</summary>
    Revised,

    /// <summary>A quarter or more of the exemplar left out, nothing told that is new.</summary>
    Trimmed,

    /// <summary>Reworded all through, word by word.</summary>
    Spun,

    /// <summary>Facts added that the exemplar does not tell, in sentences of their own: figures, statements, events; whatever else was left out.</summary>
    Updated,

    /// <summary>Part of the text only: the page holds passages of more than one exemplar.</summary>
    Merged,
}

/// <summary>One arrow of the stemma: the copy has words of the exemplar.</summary>
/// <param name="Exemplar">Index of a node.</param>
/// <param name="Copy">Index of a node.</param>
/// <param name="Kind">What the copyist did.</param>
/// <param name="Probability">That this node, and not another one, is what the copy was made from, 0 to 1.</param>
/// <param name="Share">Share of the copy's report that stands in passages of the exemplar, 0 to 1.</param>
/// <param name="Why">The evidence for the arrow and its direction; at least one.</param>
public sealed record Edge(int Exemplar, int Copy, EdgeKind Kind, double Probability, double Share, ValueList<Reason> Why)
{
    /// <summary>
    /// Other nodes the copy may have been made from instead, the likeliest first; those below one in twenty are left out. Their
    /// probabilities and the edge's own sum up to 1 at most.
    /// </summary>
    public ValueList<Alternative> Alternatives { get; init => field = value ?? []; } = []; // rows of older archives have none
}

/// <summary>Another exemplar within reach.</summary>
/// <param name="Exemplar">Index of a node.</param>
/// <param name="Probability">That the copy was made from this one, 0 to 1.</param>
public readonly record struct Alternative(int Exemplar, double Probability);

/// <summary>Who copied whom. Acyclic. A node without an incoming edge owes its words to no other node of the story.</summary>
/// <param name="Nodes">All witnesses of the story in the order of their sigla, then lost originals.</param>
/// <param name="Edges">By copy, then by exemplar.</param>
public sealed record StemmaGraph(ValueList<StemmaNode> Nodes, ValueList<Edge> Edges);
