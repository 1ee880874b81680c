using System.Globalization;

namespace Stemma.Train.Extraction;

/// <summary>The kits' own figures: for bodies the mean precision and recall of runs of four words and the share of pages that are exactly right, for segments counts of strings.</summary>
/// <param name="BodyF1">Of the two means.</param>
/// <param name="Precision">The mean over the pages for which anything was given.</param>
/// <param name="Recall">The mean over all pages.</param>
/// <param name="Exact">The share of pages whose words are the gold's.</param>
/// <param name="SegmentF1">Of the strings of all pages together.</param>
/// <param name="SegmentPrecision">Wanted strings among those found.</param>
/// <param name="SegmentRecall">Wanted strings found among all wanted.</param>
sealed record ExtractionScore(double BodyF1, double Precision, double Recall, double Exact, double SegmentF1, double SegmentPrecision, double SegmentRecall)
{
    /// <summary>Scores texts; null where nothing was found on a page.</summary>
    public static ExtractionScore Of(IReadOnlyList<GoldPage> pages, IReadOnlyList<string?> texts)
    {
        double precision = 0, recall = 0, exact = 0;
        int given = 0, bodies = 0, hit = 0, wrong = 0, wanted = 0;
        for (var i = 0; i < pages.Count; i++)
        {
            var text = texts[i] ?? "";
            if (pages[i].Body is { } body)
            {
                var (p, r, same) = OfBody(body, text);
                bodies++;
                given += p is null ? 0 : 1;
                (precision, recall, exact) = (precision + (p ?? 0), recall + r, exact + (same ? 1 : 0));
                continue;
            }
            var squeezed = GoldPage.Squeezed(text);
            wanted += pages[i].With.Count;
            hit += pages[i].With.Count(w => squeezed.Contains(w, StringComparison.Ordinal));
            wrong += pages[i].Without.Count(w => squeezed.Contains(w, StringComparison.Ordinal));
        }
        (precision, recall, exact) = (precision / Math.Max(1, given), recall / Math.Max(1, bodies), exact / Math.Max(1, bodies));
        return new ExtractionScore(2 * precision * recall / Math.Max(1e-9, precision + recall), precision, recall, exact,
            2.0 * hit / Math.Max(1, hit + wrong + wanted), hit / (double)Math.Max(1, hit + wrong), hit / (double)Math.Max(1, wanted));
    }

    /// <summary>Precision (null when nothing was given), recall, and whether all words agree, for one page.</summary>
    public static (double? Precision, double Recall, bool Exact) OfBody(string gold, string text)
    {
        List<string> wanted = LineLabels.Words(gold), found = LineLabels.Words(text);
        var (g, f) = (Runs(wanted), Runs(found));
        var common = g.Sum(run => Math.Min(run.Value, f.GetValueOrDefault(run.Key)));
        int all = g.Values.Sum(), given = f.Values.Sum();
        return (given == 0 ? null : common / (double)given, all == 0 ? 0 : common / (double)all, wanted.SequenceEqual(found));
    }

    static Dictionary<string, int> Runs(List<string> words)
    {
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Count - 3) && words.Count > 0; i++)
        {
            var run = string.Join(' ', words.Skip(i).Take(4));
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }
        return runs;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"body F1 {BodyF1:0.0000} (P {Precision:0.0000} R {Recall:0.0000}) exact {Exact:0.000}; segments F1 {SegmentF1:0.0000} (P {SegmentPrecision:0.0000} R {SegmentRecall:0.0000})");
}
