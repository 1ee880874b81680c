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

    /// <summary>How many words each row stands for, by row; empty when each stands for one.</summary>
    public int[] Weights { get; init; } = [];

    /// <summary>How sure the readings of a text are that is at hand, by row: 1.</summary>
    public double[] AllSure()
    {
        var sure = new double[Rows];
        Array.Fill(sure, 1);
        return sure;
    }

    /// <summary>How many words a row stands for.</summary>
    public int Weight(int row) => Weights.Length == 0 ? 1 : Weights[row];

    /// <summary>
    /// The same with runs of words that some witnesses have and the same others have not drawn together into one row each: trees are
    /// searched on it, for what is lost or added is mostly lost or added in runs. Also the row each row went into.
    /// </summary>
    public (VariantMatrix Matrix, int[] Into) Condensed()
    {
        var into = new int[Rows];
        var firsts = new List<int>();
        var weights = new List<int>();
        for (var i = 0; i < Rows; i++)
        {
            if (i > 0 && Kinds[i] == RowKind.Word && Kinds[i - 1] == RowKind.Word && !BreakBefore[i] && IsOfOneRun(i - 1, i))
                weights[^1] += Weight(i);
            else
            {
                firsts.Add(i);
                weights.Add(Weight(i));
            }
            into[i] = firsts.Count - 1;
        }
        return (this with
        {
            States = [.. States.Select(s => firsts.Select(i => s[i]).ToArray())],
            Kinds = [.. firsts.Select(i => Kinds[i])],
            BreakBefore = [.. firsts.Select(i => BreakBefore[i])],
            TableRows = [.. firsts.Select(i => TableRows[i])],
            Weights = [.. weights],
        }, into);
    }

    /// <summary>States of the condensed rows as states of these.</summary>
    /// <param name="states">By condensed row.</param>
    /// <param name="into">The condensed row each row went into.</param>
    public int[] Expanded(int[] states, int[] into)
    {
        var rows = new int[Rows];
        for (var i = 0; i < rows.Length; i++)
        {
            var first = i == 0 || into[i - 1] != into[i];
            rows[i] = first || states[into[i]] == Gap ? states[into[i]] : TheReading(i);
        }
        return rows;
    }

    // Of a row with one reading.
    int TheReading(int row)
    {
        foreach (var states in States)
            if (states[row] != Gap)
                return states[row];
        return Gap;
    }

    // Both rows have one reading, and the same witnesses have it.
    bool IsOfOneRun(int row, int next)
    {
        var (here, there, lacking) = (Gap, Gap, false);
        foreach (var states in States)
        {
            if (states[row] == Gap != (states[next] == Gap))
                return false;
            if (states[row] == Gap)
                lacking = true;
            else if (here == Gap)
                (here, there) = (states[row], states[next]);
            else if (here != states[row] || there != states[next])
                return false;
        }
        return lacking;
    }
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
