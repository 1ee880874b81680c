namespace Stemma.Descent;

/// <summary>
/// What the witnesses of one family have at every place where they differ. A state is the number of a reading, or <see cref="Gap"/>.
/// Rows come in the order of the text; places where all agree are left out and remembered as breaks.
/// </summary>
/// <param name="States">By witness of the family, then by row.</param>
/// <param name="Kinds">What each row holds.</param>
/// <param name="BreakBefore">Whether words that all share stand before the row, so that no change runs across.</param>
/// <param name="Telling">By reading: a number or a name, which copyists do not hit upon twice by chance.</param>
/// <param name="Uses">By reading: how often the word stands in all texts of the family.</param>
/// <param name="Likely">By reading: how likely a reporter's own word it is, about in bits: what independent texts of the story use too.</param>
/// <param name="SharedEnd">Whether words that all share stand after the last word row.</param>
/// <param name="TableRows">The row of the collation, or -1 for what is not of the report (headline, dateline).</param>
sealed record VariantMatrix(
    int[][] States, RowKind[] Kinds, bool[] BreakBefore, bool SharedEnd, bool[] Telling, int[] Uses, double[] Likely, int[] TableRows)
{
    public const int Gap = -1;

    public int Rows => Kinds.Length;
}

/// <summary>What a row of a <see cref="VariantMatrix"/> holds.</summary>
enum RowKind
{
    /// <summary>One word of the report.</summary>
    Word,

    /// <summary>The agency in the dateline.</summary>
    Dateline,

    /// <summary>The headline as a whole.</summary>
    Headline,

    /// <summary>A passage out of its place.</summary>
    Order,
}
