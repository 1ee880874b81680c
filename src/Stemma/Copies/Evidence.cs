namespace Stemma.Copies;

/// <summary>What two reports' passages say about copying, in a few numbers.</summary>
/// <param name="Total">The scores of the passages beyond what stock phrases reach, summed.</param>
/// <param name="Outside">Words in common outside quotations, in passages.</param>
/// <param name="Matched">Words in common, quotations included, as a share of the shorter report, 0 to 1.</param>
/// <param name="NamesKept">Names and figures outside quotations that both have, in passages.</param>
/// <param name="Names">Names and figures outside quotations in the passages, in the text that has more of them.</param>
/// <param name="Share">Share of the shorter report's words that stand in passages, 0 to 1.</param>
readonly record struct Evidence(double Total, int Outside, double Matched, int NamesKept, int Names, double Share)
{
    /// <summary>
    /// That the common words came down by copying, 0 to 1: a logistic model of four features. How much there is (score), how
    /// exact it is (score for each common word: scattered words of one subject score low), how much of the shorter report it is,
    /// and how many of the names and figures agree (two like reports of two happenings share the frame and not the names).
    /// The weights were fitted by Newton's method with a ridge of 1 on the 246,753 pairs of the lineage dev kit, and there only.
    /// The last term is set by hand: a single passage below an eighth of the shorter report is a standing paragraph more often than a copy.
    /// </summary>
    public double Probability
    {
        get
        {
            if (Total <= 0)
                return 0;
            var logit = -4.277
                + (1.350 * Math.Log(1 + Total))
                + (8.482 * Math.Log((1 + Total) / (1 + Outside)))
                + (5.166 * Matched)
                + (5.011 * (NamesKept + 2) / (Names + 4))
                - (20 * Math.Max(0, 0.125 - Share));
            return 1 / (1 + Math.Exp(-logit));
        }
    }
}
