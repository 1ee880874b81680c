namespace Stemma.Comparison;

/// <summary>One change of wording before it has a type: a run of the exemplar's words and what stands in the copy for it.</summary>
/// <param name="A">First word of the exemplar's run; where it would stand when there is none.</param>
/// <param name="CountA">Words of the exemplar.</param>
/// <param name="B">First word of the copy's run; where it would stand when there is none.</param>
/// <param name="CountB">Words of the copy.</param>
readonly record struct Change(int A, int CountA, int B, int CountB)
{
    /// <summary>One past the exemplar's last word.</summary>
    public int EndA => A + CountA;

    /// <summary>One past the copy's last word.</summary>
    public int EndB => B + CountB;
}
