namespace Stemma.Train.Language;

/// <summary>Trains the network. The same data, options and seed give the same model.</summary>
sealed class GrammarTrainer
{
    const double LongestGradient = 5;

    readonly TrainingOptions options;
    readonly GrammarData data;
    readonly GrammarParameters parameters;
    readonly GrammarWorker[] workers;
    int steps;

    public GrammarTrainer(GrammarData data, TrainingOptions options)
    {
        (this.data, this.options) = (data, options);
        parameters = new GrammarParameters(options.Shape, data, data.Sentences.Max(s => s.Corpus) + 1, TrainingOptions.Workers, options.Seed);
        workers = [.. Enumerable.Range(0, TrainingOptions.Workers).Select(i => new GrammarWorker(parameters, data, options, i))];
    }

    /// <summary>The parameters as they stand.</summary>
    public GrammarParameters Parameters => parameters;

    /// <summary>Runs all epochs; after each one <paramref name="epochDone"/> is given its number and the mean loss a word.</summary>
    public void Run(Action<int, Loss> epochDone, CancellationToken cancel)
    {
        var noise = new Noise(options.Seed * 7919);
        var words = data.Sentences.Sum(s => (long)s.Types.Length);
        var allSteps = (int)(words * options.Epochs / options.BatchWords) + 1;
        var order = data.Sentences.ToArray();
        for (var epoch = 1; epoch <= options.Epochs; epoch++)
        {
            noise.Shuffle(order.AsSpan());
            var loss = new Loss();
            for (var at = 0; at < order.Length;)
            {
                cancel.ThrowIfCancellationRequested();
                int end = at, size = 0;
                while (end < order.Length && size < options.BatchWords)
                    size += order[end++].Types.Length;
                loss += Step(order.AsSpan(at, end - at).ToArray(), size, Rate(steps + 1, allSteps));
                at = end;
            }
            epochDone(epoch, new Loss(loss.Tags / words, loss.Arcs / words, loss.Relations / words));
        }
    }

    /// <summary>The model as it stands, written to a stream.</summary>
    public void Write(Stream stream) => parameters.Write(stream, steps);

    /// <summary>One step over a batch; returns its loss.</summary>
    public Loss Step(TrainingSentence[] batch, int words, float rate)
    {
        var (losses, number) = (new Loss[workers.Length], ++steps);
        parameters.Pack();
        var halves = Halves(batch);
        Parallel.For(0, workers.Length, worker =>
            losses[worker] = workers[worker].Run(halves[worker], (options.Seed << 40) + ((ulong)number << 8) + (ulong)worker));
        parameters.Step(number, rate, 1f / words, LongestGradient);
        return losses.Aggregate((a, b) => a + b);
    }

    TrainingSentence[][] Halves(TrainingSentence[] batch)
    {
        var halves = workers.Select(_ => new List<TrainingSentence>()).ToArray();
        foreach (var sentence in batch.OrderByDescending(s => s.Types.Length))
            halves.MinBy(h => h.Sum(s => s.Types.Length))!.Add(sentence); // there are workers, so there is a least one
        return [.. halves.Select(h => h.ToArray())];
    }

    float Rate(int step, int all)
    {
        var warm = Math.Min(1f, step / 300f);
        var done = Math.Min(1f, step / (float)all);
        return options.Rate * warm * (0.03f + 0.97f * 0.5f * (1 + MathF.Cos(MathF.PI * done)));
    }
}
