using System.Globalization;

namespace Stemma.Train.Descent;

/// <summary>How often what is said to be so likely is so (DeGroot and Fienberg 1983).</summary>
static class ReliabilityTable
{
    static readonly double[] Bounds = [0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];

    /// <summary>A line for each range of what was said, then the mean log loss in bits and the Brier score; nothing when nothing was said.</summary>
    public static void Write(IReadOnlyCollection<(double Said, bool Right)> arrows, Action<string> tell)
    {
        if (arrows.Count == 0)
            return;
        tell("said          how many  mean said  right");
        var from = 0d;
        foreach (var to in Bounds)
        {
            var here = arrows.Where(a => a.Said >= from && a.Said < to).ToArray();
            if (here.Length > 0)
                tell(string.Create(CultureInfo.InvariantCulture, $"{from:0.00} to {Math.Min(1, to):0.00}  {here.Length,8}  {here.Average(a => a.Said),9:0.000}  {here.Average(a => a.Right ? 1 : 0):0.000}"));
            from = to;
        }
        var loss = arrows.Average(a => -Math.Log2(Math.Clamp(a.Right ? a.Said : 1 - a.Said, 1e-4, 1)));
        tell(string.Create(CultureInfo.InvariantCulture, $"log loss {loss:0.000} bits, Brier score {arrows.Average(a => Math.Pow(a.Said - (a.Right ? 1 : 0), 2)):0.000}, {arrows.Count} arrows"));
    }
}
