using Stemma.Copies;
using Stemma.Testimonies;

namespace Stemma.Stories;

/// <summary>
/// How much two accounts speak of the same things, from their marks alone. The weights are fixed, not counted over the batch, so one
/// account more never changes how alike two others are, and an archive finds what a batch finds.
/// </summary>
static class Likeness
{
    /// <summary>Cosine of the marks, names and figures weighing more than plain words; 0 to 1.</summary>
    public static double Of(Testimony a, Testimony b) => Cosine(a.Sketch, b.Sketch, WeightOfHappening);

    /// <summary>Cosine of the names alone: the same cast in the same places; 0 to 1.</summary>
    public static double OfCast(Testimony a, Testimony b) => Cosine(a.Sketch, b.Sketch, WeightOfCast);

    static double WeightOfHappening(ulong mark) => Sketch.KindOf(mark) switch
    {
        MarkKind.Name => 2,
        MarkKind.Number => 2,
        _ => 1,
    };

    static double WeightOfCast(ulong mark) => Sketch.KindOf(mark) == MarkKind.Name ? 1 : 0;

    static double Cosine(Sketch a, Sketch b, Func<ulong, double> weight)
    {
        double common = 0, inA = 0, inB = 0;
        int i = 0, j = 0;
        var (x, y) = (a.Marks, b.Marks);
        foreach (var mark in x) inA += weight(mark);
        foreach (var mark in y) inB += weight(mark);
        while (i < x.Count && j < y.Count)
            if (x[i] < y[j]) i++;
            else if (x[i] > y[j]) j++;
            else
            {
                common += weight(x[i]);
                (i, j) = (i + 1, j + 1);
            }
        return common == 0 ? 0 : common / Math.Sqrt(inA * inB);
    }
}
