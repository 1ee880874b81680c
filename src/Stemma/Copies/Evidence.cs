namespace Stemma.Copies;

/// <summary>What two reports' chains say about copying, in a few numbers.</summary>
/// <param name="Total">The scores of the chains beyond what chance, subject and stock phrases give, summed.</param>
/// <param name="Longest">The score of the best chain.</param>
/// <param name="Share">Share of the shorter report's words that stand in passages, 0 to 1.</param>
/// <param name="Outside">Words in common outside quotations, in passages.</param>
/// <param name="Density">Words in common as a share of the passages' words, 0 to 1.</param>
readonly record struct Evidence(double Total, double Longest, double Share, int Outside, double Density)
{
    /// <summary>That the common words came down by copying, 0 to 1.</summary>
    public double Probability => 1 / (1 + Math.Exp(-(0.15 * (Longest - 55) + 20 * ((Outside == 0 ? 0 : Total / Math.Max(Outside, 20)) - 0.5))));
}
