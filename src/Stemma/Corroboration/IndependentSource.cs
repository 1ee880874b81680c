using Stemma.Values;

namespace Stemma.Corroboration;

/// <summary>One source of a statement: lineages that share an exemplar or the source they lay it to. Two of these share neither.</summary>
/// <param name="Lineages">Ascending by number; at least one.</param>
/// <param name="Common">Who all of several lineages have it from, as the first of them names him; null for one lineage, and for a source nobody names.</param>
public sealed record IndependentSource(ValueList<LineageId> Lineages, string? Common);
