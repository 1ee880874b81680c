using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Collation;

/// <summary>One place of a story's text, as every witness has it.</summary>
/// <param name="Cells">Parallel to the table's witnesses: the words there, or null where the witness has nothing.</param>
public sealed record CollationRow(ValueList<TextSpan?> Cells);

/// <summary>
/// All witnesses of a story laid side by side, word by word. Every token of every witness's report stands in exactly one row, and
/// within a row all cells are one place of the text. Witnesses that copied nothing from one another share no rows.
/// </summary>
/// <param name="Witnesses">In the order of their sigla.</param>
/// <param name="Rows">In the order of the text.</param>
public sealed record CollationTable(ValueList<Witness> Witnesses, ValueList<CollationRow> Rows);
