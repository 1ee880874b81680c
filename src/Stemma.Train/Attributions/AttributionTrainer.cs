using Stemma.Attributions;
using Stemma.Language;

namespace Stemma.Train.Attributions;

/// <summary>Trains <see cref="AttributionModel"/>: first which words are cues (logistic regression), then which part each unit has beside a cue (a linear chain).</summary>
static class AttributionTrainer
{
    const float Threshold = 0.22f; // near the best content+speaker F1 on a tenth of the training articles held out (0.20 to 0.25)
    const int CueRows = 1 << 20;
    const int UnitRows = 1 << 20;
    const int StepRows = 1 << 16;
    const int CueRounds = 5;
    const int RoleRounds = 5;
    const int AveragedRounds = 2;

    /// <summary>Trains on articles; the same articles, models and seed give the same model.</summary>
    public static AttributionModel Train(IEnumerable<KitArticle> articles, LanguageModels models, int seed, Action<string> tell, CancellationToken cancel)
    {
        var read = articles.Select(article =>
        {
            cancel.ThrowIfCancellationRequested();
            var paragraphs = article.Paragraphs();
            return (Text: UnitText.Of(Annotator.Annotate(article.Text, paragraphs, models), paragraphs), Article: article);
        }).ToList();
        var share = GoldCue.Shares(read);
        var gold = read.Select(a => GoldCue.Of(a.Text, a.Article, share).ToList()).ToList();
        tell($"{read.Count} articles, {gold.Sum(g => g.Count)} attributions");
        var cues = TrainCues([.. read.Select(r => r.Text)], gold, new Random(seed), tell, cancel);
        var (units, steps) = new RoleTrainer(UnitRows, StepRows).Train([.. gold.SelectMany(g => g)], RoleRounds, AveragedRounds, new Random(seed), tell, cancel);
        return new AttributionModel(cues, units, steps, Threshold);
    }

    static RowWeights TrainCues(List<UnitText> texts, List<List<GoldCue>> gold, Random random, Action<string> tell, CancellationToken cancel)
    {
        var store = new FeatureStore(minimum: 7);
        var answers = new List<bool>();
        var bag = new FeatureBag();
        for (var t = 0; t < texts.Count; t++)
        {
            var heads = gold[t].Select(g => g.Cue).ToHashSet();
            for (var u = 0; u < texts[t].Units.Length; u++)
                if (CueFeatures.IsCandidate(texts[t], u))
                {
                    CueFeatures.Collect(texts[t], u, bag);
                    store.Add(bag.Items);
                    answers.Add(heads.Contains(u));
                }
        }
        store.Prune();
        var learner = new Adagrad(new RowWeights(CueRows, 1), rate: 0.1f, decay: 1e-6f);
        var order = Enumerable.Range(0, store.Count).ToArray();
        for (var round = 0; round < CueRounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var i in order)
            {
                var likely = 1 / (1 + MathF.Exp(-learner.Weights.Sum(store[i])));
                var slope = likely - (answers[i] ? 1 : 0);
                loss -= Math.Log(Math.Max(1e-9, answers[i] ? likely : 1 - likely));
                learner.Move(store[i], [slope]);
            }
            if (round >= CueRounds / 2)
                learner.Remember();
            tell($"cues, round {round + 1}: loss {loss / order.Length:0.00000}");
        }
        learner.Settle();
        return learner.Weights;
    }
}
