namespace Stemma.Descent;

/// <summary>What stands outside the words of a family, about in bits.</summary>
/// <param name="Times">By exemplar and copy: surprise at the two times.</param>
/// <param name="Other">By exemplar and copy: credits and the like, negative where they speak for the arrow.</param>
/// <param name="AsRoot">By witness: what speaks against it as the text all came from.</param>
/// <param name="Doubt">What the clocks cost that are held to be wrong.</param>
sealed record Surroundings(double[,] Times, double[,] Other, double[] AsRoot, double Doubt = 0)
{
    public double Arrow(int exemplar, int copy) => Times[exemplar, copy] + Other[exemplar, copy];

    /// <summary>The same if the clock of one witness says nothing: one wrong clock, once paid for, makes all its copies seem too old.</summary>
    public Surroundings Doubting(int witness, ChangeCosts costs)
    {
        var times = (double[,])Times.Clone();
        for (var v = 0; v < AsRoot.Length; v++)
            (times[v, witness], times[witness, v]) = (costs.UnknownTime, costs.UnknownTime);
        return this with { Times = times, Doubt = Doubt + costs.DoubtedClock };
    }
}
