using Stemma.Language;

namespace Stemma.Train.Naming;

/// <summary>Exact spans and kinds: what was found of what is there, in percent.</summary>
/// <param name="Right">Found and there.</param>
/// <param name="Found">Found.</param>
/// <param name="There">There.</param>
readonly record struct NameScore(int Right, int Found, int There)
{
    public double F1 => 2.0 * Right / Math.Max(1, Found + There);

    /// <summary>The score of a model over documents.</summary>
    public static NameScore Of(INameModel model, IEnumerable<NameDocument> documents)
    {
        int right = 0, found = 0, there = 0;
        foreach (var document in documents)
        {
            List<NameSpan> names = [];
            model.Find(document.Text, default, names);
            var gold = document.Sentences.SelectMany((s, n) => Spans(NameDocument.Labels(s), document.Text.Starts[n])).ToHashSet();
            there += gold.Count;
            found += names.Count;
            right += names.Count(n => gold.Contains((n.First, n.Count, n.Kind)));
        }
        return new NameScore(right, found, there);
    }

    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"P {100.0 * Right / Math.Max(1, Found):0.0} R {100.0 * Right / Math.Max(1, There):0.0} F1 {100 * F1:0.0}");

    static IEnumerable<(int First, int Count, NameKind Kind)> Spans(byte[] labels, int start)
    {
        var first = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (NameLabels.Begins(labels[i])) first = i;
            if (NameLabels.Ends(labels[i])) yield return (start + first, i + 1 - first, NameLabels.KindOf(labels[i]));
        }
    }
}
