using Stemma.Attributions;

namespace Stemma.Train.Attributions;

/// <summary>Trains the chain of roles by stochastic descent on the negative logarithm of the likelihood of the marked rows.</summary>
sealed class RoleTrainer(int unitRows, int stepRows)
{
    const int Roles = RoleDecoder.Roles;

    readonly FeatureStore _units = new(minimum: 7);
    readonly FeatureStore _steps = new(minimum: 7);
    readonly List<(int First, int Count, int Cue, Role[] Roles)> _scenes = [];

    public (RowWeights Units, RowWeights Steps) Train(
        IReadOnlyList<GoldCue> gold, int rounds, int averaged, Random random, Action<string> tell, CancellationToken cancel)
    {
        Collect(gold);
        var units = new Adagrad(new RowWeights(unitRows, Roles), rate: 0.1f, decay: 1e-5f);
        var steps = new Adagrad(new RowWeights(stepRows, Roles * Roles), rate: 0.1f, decay: 1e-5f);
        var decoder = new RoleDecoder();
        var order = Enumerable.Range(0, _scenes.Count).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            random.Shuffle(order);
            var loss = 0.0;
            foreach (var i in order)
                loss += Learn(_scenes[i], units, steps, decoder);
            if (round >= rounds - averaged)
            {
                units.Remember();
                steps.Remember();
            }
            tell($"roles, round {round + 1}: loss {loss / order.Length:0.000}");
        }
        units.Settle();
        steps.Settle();
        return (units.Weights, steps.Weights);
    }

    void Collect(IReadOnlyList<GoldCue> gold)
    {
        var scene = new CueScene();
        var bag = new FeatureBag();
        var step = new FeatureBag();
        foreach (var cue in gold)
        {
            scene.Open(cue.Text, cue.Cue);
            var between = new RoleFeatures.Between[scene.Units.Count];
            RoleFeatures.Measure(scene, between);
            _scenes.Add((_units.Count, scene.Units.Count, scene.CueAt, cue.RolesIn(scene)));
            for (var i = 0; i < scene.Units.Count; i++)
            {
                RoleFeatures.Collect(scene, i, between, bag, step);
                _units.Add(bag.Items);
                _steps.Add(step.Items);
            }
        }
        _units.Prune();
        _steps.Prune();
    }

    double Learn((int First, int Count, int Cue, Role[] Roles) scene, Adagrad units, Adagrad steps, RoleDecoder decoder)
    {
        var (first, count, cue, roles) = scene;
        var (unit, step) = decoder.Prepare(count);
        for (var i = 0; i < count; i++)
        {
            units.Weights.AddTo(_units[first + i], unit.Span.Slice(i * Roles, Roles));
            steps.Weights.AddTo(_steps[first + i], step.Span.Slice(i * Roles * Roles, Roles * Roles));
        }
        decoder.Bind(cue);
        var likely = new float[count * Roles];
        var total = decoder.Marginals(count, likely);
        var stepLikely = new float[count * Roles * Roles];
        decoder.StepMarginals(count, total, stepLikely);
        var score = 0.0;
        for (var i = 0; i < count; i++)
        {
            var before = i == 0 ? 0 : (int)roles[i - 1];
            var at = (before * Roles) + (int)roles[i];
            score += unit.Span[(i * Roles) + (int)roles[i]] + step.Span[(i * Roles * Roles) + at];
            likely[(i * Roles) + (int)roles[i]] -= 1;
            stepLikely[(i * Roles * Roles) + at] -= 1;
        }
        for (var i = 0; i < count; i++)
        {
            units.Move(_units[first + i], likely.AsSpan(i * Roles, Roles));
            steps.Move(_steps[first + i], stepLikely.AsSpan(i * Roles * Roles, Roles * Roles));
        }
        return total - score;
    }
}
