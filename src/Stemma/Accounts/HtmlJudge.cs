using Stemma.Language;

namespace Stemma.Accounts;

/// <summary>
/// Says of each line of a page how probably it is the report. Two models, one after the other: the first sees a line with its place and
/// neighbours; the second sees besides what the first said of the lines around it and of the parts of the page that are made alike
/// (stacking, Wolpert 1992; for sequences Cohen and Carvalho 2005).
/// </summary>
sealed class HtmlJudge(TreeModel first, TreeModel second, float threshold = HtmlJudge.Usual)
{
    const float Usual = 0.55f; // higher gains on bodies and loses on segments: see docs/extraction.md

    /// <summary>From which probability on a line is the report's.</summary>
    public float Threshold { get; } = threshold;

    /// <summary>The same judge with another threshold.</summary>
    public HtmlJudge At(float other) => new(first, second, other);

    static readonly Lazy<HtmlJudge> Own = new(Load);

    /// <summary>The judge that Stemma brings with it.</summary>
    public static HtmlJudge Shared => Own.Value;

    /// <summary>The probability of each line, 0 to 1.</summary>
    /// <param name="rows">The numbers of the lines, see <see cref="HtmlFeatures"/>.</param>
    /// <param name="walk">The page.</param>
    public float[] Judge(float[] rows, HtmlWalk walk)
    {
        var before = First(first, rows);
        var opinions = new HtmlOpinions(rows, before, walk);
        var row = new float[HtmlOpinions.Count];
        var judged = new float[before.Length];
        for (var i = 0; i < judged.Length; i++)
        {
            opinions.WriteNext(row);
            judged[i] = second.Probability(row);
        }
        return judged;
    }

    /// <summary>What the first model alone says of each line.</summary>
    public static float[] First(TreeModel model, float[] rows)
    {
        var judged = new float[rows.Length / HtmlFeatures.Count];
        for (var i = 0; i < judged.Length; i++)
            judged[i] = model.Probability(rows.AsSpan(i * HtmlFeatures.Count, HtmlFeatures.Count));
        return judged;
    }

    /// <summary>Reads both models.</summary>
    /// <exception cref="InvalidDataException">They were trained for other numbers than are written today.</exception>
    public static HtmlJudge Read(Stream stream)
    {
        var (first, second) = (TreeModel.Read(stream), TreeModel.Read(stream));
        return first.Features == HtmlFeatures.Count && second.Features == HtmlOpinions.Count ? new HtmlJudge(first, second)
            : throw new InvalidDataException("The model of extraction was trained for other numbers; train it anew.");
    }

    /// <summary>Writes both models.</summary>
    public void Write(Stream stream)
    {
        first.Write(stream);
        second.Write(stream);
    }

    static HtmlJudge Load()
    {
        using var stream = typeof(HtmlJudge).Assembly.GetManifestResourceStream("Stemma.Language.Models.extraction.model")
            ?? throw new InvalidOperationException("The model of extraction is not in the assembly.");
        return Read(stream);
    }
}
