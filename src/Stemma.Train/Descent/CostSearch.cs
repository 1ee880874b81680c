using System.Globalization;
using Stemma.Descent;

namespace Stemma.Train.Descent;

/// <summary>Looks for the prices under which the trees of known traditions come out best.</summary>
static class CostSearch
{
    /// <summary>
    /// Random hill climbing: a few prices at a time are changed by a random factor, and what is not worse on all kits together stays.
    /// The same seed and kits give the same prices.
    /// </summary>
    /// <param name="kits">Traditions to learn from.</param>
    /// <param name="costs">Where to start.</param>
    /// <param name="trials">How many changes to try.</param>
    /// <param name="seed">Of the changes.</param>
    /// <param name="tell">Told what improved.</param>
    /// <param name="cancel">Stops between trials; the best so far is returned.</param>
    public static ChangeCosts Find(IReadOnlyList<LearningKit> kits, ChangeCosts costs, int trials, int seed, Action<string> tell, CancellationToken cancel)
    {
        var random = new Random(seed);
        var best = Score(kits, costs);
        tell($"start: {best}");
        for (var trial = 1; trial <= trials && !cancel.IsCancellationRequested; trial++)
        {
            var changed = costs;
            var names = new List<string>();
            for (var n = random.Next(1, 5); n > 0; n--)
            {
                var (name, get, with) = CostTable.All[random.Next(CostTable.All.Count)];
                if (name == nameof(ChangeCosts.Temper))
                    continue; // says how sure one is, not what is found
                var step = Math.Exp(Gauss(random) * 0.4);
                changed = with(changed, name == nameof(ChangeCosts.LostRoot) ? get(changed) + 2 * Gauss(random)
                    : name == nameof(ChangeCosts.WrongClock) ? Math.Clamp(get(changed) * step, 0.01, 0.6)
                    : Math.Max(0.02, get(changed)) * step);
                names.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {get(changed):0.##}"));
            }
            var score = Score(kits, changed);
            if (score.Worth < best.Worth)
                continue;
            if (score.Worth > best.Worth)
                tell(string.Create(CultureInfo.InvariantCulture, $"{trial}: {score.Worth:0.0000} {score} by {string.Join(", ", names)}"));
            (costs, best) = (changed, score);
        }
        return costs;
    }

    /// <summary>The score on several kits together.</summary>
    public static DescentScore Score(IReadOnlyList<LearningKit> kits, ChangeCosts costs) =>
        kits.Select(k => k.Score(k.Draw(costs))).Aggregate((a, b) => a + b);

    static double Gauss(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
