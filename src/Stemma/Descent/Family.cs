namespace Stemma.Descent;

/// <summary>Witnesses whose common words have one origin, and where those words stand.</summary>
/// <param name="Witnesses">Indexes into the table's witnesses, ascending; a page that merges two texts is in two families.</param>
/// <param name="Rows">Rows of the table, ascending, with words of those that are in this family only.</param>
sealed record Family(int[] Witnesses, int[] Rows);
