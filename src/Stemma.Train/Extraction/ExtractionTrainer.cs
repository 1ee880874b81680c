using Stemma.Accounts;
using Stemma.Language;
using Stemma.Train.Trees;

namespace Stemma.Train.Extraction;

/// <summary>Trains the judge of what on a page is the report, on pages with gold, and says how good it is on pages of hosts it has not seen.</summary>
sealed class ExtractionTrainer
{
    const int Folds = 5;
    const double Sure = 0.4; // how far from even odds a judgement must be to be taken as a label
    const float OwnWeight = 0.3f;

    static readonly float[] Thresholds = [0.5f, 0.6f, 0.7f];
    static readonly TreeOptions FirstOptions = new();
    static readonly TreeOptions SecondOptions = new(Trees: 120, Leaves: 10, Rate: 0.08, MinWeight: 3, Ridge: 6);

    readonly IReadOnlyList<GoldPage> _pages;
    readonly int[] _start, _fold;
    readonly float[] _rows, _labels, _weights;
    readonly int[] _pageOf;

    ExtractionTrainer(IReadOnlyList<GoldPage> pages)
    {
        _pages = pages;
        _start = new int[pages.Count + 1];
        _fold = [.. pages.Select(p => (int)(LineShape.Fingerprint(p.Host) % Folds))];
        for (var i = 0; i < pages.Count; i++)
            _start[i + 1] = _start[i] + LinesOf(pages[i]);
        var count = _start[^1];
        (_rows, _labels, _weights, _pageOf) = (new float[count * HtmlFeatures.Count], new float[count], new float[count], new int[count]);
        for (var i = 0; i < pages.Count; i++)
            if (pages[i] is { Sight: { } sight, Labels: { } labels })
            {
                sight.Rows.CopyTo(_rows, _start[i] * HtmlFeatures.Count);
                labels.Report.CopyTo(_labels, _start[i]);
                for (var line = 0; line < labels.Known.Length; line++)
                {
                    _pageOf[_start[i] + line] = i;
                    _weights[_start[i] + line] = labels.Known[line] ? Weight(pages[i], sight.Walk.Lines[line].Text) : 0;
                }
            }
    }

    static int LinesOf(GoldPage page) => page.Sight?.Walk.Lines.Count ?? 0;

    // Long lines move the figures more; a page with a long menu is not worth more than one with a short menu.
    static float Weight(GoldPage page, int text) =>
        page.Body is null ? 1.5f : (0.5f + Math.Min(1.5f, text / 150f)) * Math.Clamp(150f / LinesOf(page), 0.25f, 1.5f);

    /// <summary>Trains on all pages.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="messages">Is told the figures, those of the folds (each page judged by a model that saw no page of its host) and those on the pages trained on.</param>
    /// <param name="texts">The text that the judges of the folds find on each page; null where they find none.</param>
    public static HtmlJudge Train(IReadOnlyList<GoldPage> pages, TextWriter messages, out IReadOnlyList<string?> texts)
    {
        var trainer = new ExtractionTrainer(pages);
        messages.WriteLine($"{pages.Count} pages, {trainer._labels.Length} lines, {trainer._weights.Count(w => w > 0)} with a label, {HtmlOpinions.Count} numbers a line");
        messages.WriteLine($"labels alone: {ExtractionScore.Of(pages, [.. pages.Select(p => TextOf(p, p.Labels?.Report))])}");
        HtmlJudge[] judges = [.. Enumerable.Range(0, Folds).Select(trainer.Fit)];
        texts = [.. pages.Select((p, i) => Text(p, judges[trainer._fold[i]]))];
        messages.WriteLine($"other hosts:  {ExtractionScore.Of(pages, texts)}");
        foreach (var threshold in Thresholds)
            messages.WriteLine($"  from {threshold} on: {ExtractionScore.Of(pages, [.. pages.Select((p, i) => Text(p, judges[trainer._fold[i]].At(threshold)))])}");
        var judge = trainer.Fit(-1);
        messages.WriteLine($"same pages:   {ExtractionScore.Of(pages, [.. pages.Select(p => Text(p, judge))])}");
        return judge;
    }

    // A judge that sees nothing of one fold; -1: of all. Lines without gold are then labelled as it is sure of them, and another is fitted
    // on these too (Scudder 1965, self-training).
    HtmlJudge Fit(int left)
    {
        float[] weights = [.. _weights.Select((w, i) => _fold[_pageOf[i]] == left ? 0 : w)];
        var judge = Fit(left, _labels, weights);
        var labels = (float[])_labels.Clone();
        for (var page = 0; page < _pages.Count; page++)
            if (_fold[page] != left && _pages[page] is { Body: null, Sight: { } sight })
            {
                var judged = judge.Judge(sight.Rows, sight.Walk);
                for (var line = 0; line < judged.Length; line++)
                    if (weights[_start[page] + line] <= 0 && Math.Abs(judged[line] - 0.5) > Sure && (judged[line] > 0.5 || line % 5 == 0))
                    {
                        labels[_start[page] + line] = judged[line];
                        weights[_start[page] + line] = OwnWeight * Math.Clamp(100f / judged.Length, 0.1f, 1.5f) * (judged[line] > 0.5 ? 2 : 1);
                    }
            }
        return Fit(left, labels, weights);
    }

    // What the second model is told of a page comes from a first model that did not see the page.
    HtmlJudge Fit(int left, float[] labels, float[] weights)
    {
        int[] chosen = [.. Enumerable.Range(0, weights.Length).Where(i => weights[i] > 0)];
        float[] own = [.. chosen.Select(i => labels[i])], ownWeights = [.. chosen.Select(i => weights[i])];
        var binned = new BinnedRows(_rows, HtmlFeatures.Count, chosen);
        var first = BoostedTrees.Fit(binned, own, ownWeights, FirstOptions);
        var opinions = new float[_labels.Length];
        for (var fold = 0; fold < Folds; fold++)
            if (fold != left)
                Judge(fold, BoostedTrees.Fit(binned, own, [.. chosen.Select((line, i) => _fold[_pageOf[line]] == fold ? 0 : ownWeights[i])], FirstOptions), opinions);
        var wide = new float[_labels.Length * HtmlOpinions.Count];
        for (var i = 0; i < _pages.Count; i++)
            if (_fold[i] != left && _pages[i].Sight is { } sight)
            {
                var page = new HtmlOpinions(sight.Rows, opinions[_start[i].._start[i + 1]], sight.Walk);
                for (var line = _start[i]; line < _start[i + 1]; line++)
                    page.WriteNext(wide.AsSpan(line * HtmlOpinions.Count, HtmlOpinions.Count));
            }
        return new HtmlJudge(first, BoostedTrees.Fit(new BinnedRows(wide, HtmlOpinions.Count, chosen), own, ownWeights, SecondOptions));
    }

    void Judge(int fold, TreeModel model, float[] opinions)
    {
        for (var i = 0; i < opinions.Length; i++)
            if (_fold[_pageOf[i]] == fold)
                opinions[i] = model.Probability(_rows.AsSpan(i * HtmlFeatures.Count, HtmlFeatures.Count));
    }

    // The text that the whole pipeline finds on a page with a judge; null when the page is refused.
    static string? Text(GoldPage page, HtmlJudge judge) => AccountReader.Read(page.Capture, judge).Value is { } read ? ExtractionKit.Body(read) : null;

    static string? TextOf(GoldPage page, float[]? report) => page.Sight is not { } sight || report is null ? null
        : string.Join('\n', sight.Walk.Lines.Where((_, i) => report[i] >= 0.5).Select(l => sight.Text.Substring(l.Line.Span.Start, l.Line.Span.Length)));
}
