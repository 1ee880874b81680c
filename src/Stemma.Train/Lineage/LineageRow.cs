using Stemma.Values;

namespace Stemma.Train.Lineage;

/// <summary>One row of predictions in the lineage kit's form.</summary>
/// <param name="Id">The row's id of an account, or the name of a lost original.</param>
/// <param name="Parents">Ids of what it was copied from; empty when it owes its words to none.</param>
/// <param name="Changes">What its copyist changed; empty for a lost original.</param>
/// <param name="Text">The reconstructed text of a lost original; null for an account.</param>
public sealed record LineageRow(string Id, ValueList<string> Parents, ValueList<LineageChange> Changes, string? Text);

/// <summary>A change as the kit scores it.</summary>
/// <param name="Kind">One of the kit's kinds: <c>quote</c>, <c>number</c>, <c>synonym</c> ….</param>
/// <param name="Field"><c>text</c> or <c>title</c>.</param>
/// <param name="Start">First code point in that field.</param>
/// <param name="End">One past the last; equal to <paramref name="Start"/> where something is gone.</param>
public readonly record struct LineageChange(string Kind, string Field, int Start, int End);
