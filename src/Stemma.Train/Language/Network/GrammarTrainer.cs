using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>Trains the network. The same data, options and seed give the same model.</summary>
sealed class GrammarTrainer
{
    const double LongestGradient = 5;

    readonly TrainingOptions options;
    readonly GrammarParameters parameters;
    readonly GrammarWorker[] workers;
    readonly TrainingSentence[] sentences, running;
    int steps;

    /// <param name="data">The treebanks, and running text.</param>
    /// <param name="options">How to train.</param>
    /// <param name="teachers">Networks with the same labels that advise on the first treebank and label running text; none for neither.</param>
    public GrammarTrainer(GrammarData data, TrainingOptions options, IReadOnlyList<GrammarNetwork>? teachers = null)
    {
        this.options = options;
        (sentences, running) = (data.Sentences, []);
        if (teachers is { Count: > 0 })
        {
            var own = new ThreadLocal<Teachers>(() => new Teachers(teachers));
            Teachers Mine() => own.Value!; // made above for every thread
            sentences = [.. data.Sentences.AsParallel().AsOrdered().Select(s => s.Corpus == 0 ? Mine().Advise(s, options.Advice) : s)];
            running = [.. data.Running.AsParallel().AsOrdered().Select(s => Mine().Label(s.Forms, s.Types))];
        }
        parameters = new GrammarParameters(options.Shape, data, data.Sentences.Max(s => s.Corpus) + 1, TrainingOptions.Workers, options.Seed);
        workers = [.. Enumerable.Range(0, TrainingOptions.Workers).Select(i => new GrammarWorker(parameters, data, options, i))];
    }

    /// <summary>The parameters as they stand.</summary>
    public GrammarParameters Parameters => parameters;

    /// <summary>Runs all epochs; after each one <paramref name="epochDone"/> is given its number and the mean loss a word.</summary>
    public void Run(Action<int, Loss> epochDone, CancellationToken cancel)
    {
        var noise = new Noise(options.Seed * 7919);
        var treebanks = sentences.Sum(s => (long)s.Types.Length);
        var more = running.Length == 0 ? 0 : (long)(treebanks * options.RunningShare);
        var allSteps = (int)((treebanks * options.Epochs + more * Math.Max(0, options.Epochs - options.Finish)) / options.BatchWords) + 1;
        var next = 0;
        TrainingSentence[] order = [.. sentences];
        for (var epoch = 1; epoch <= options.Epochs; epoch++)
        {
            if (running.Length > 0)
                order = [.. sentences, .. Running(epoch > options.Epochs - options.Finish ? 0 : more, ref next)];
            var words = order.Sum(s => (long)s.Types.Length);
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

    /// <summary>The next sentences of running text, about so many words.</summary>
    List<TrainingSentence> Running(long words, ref int next)
    {
        var chosen = new List<TrainingSentence>();
        for (var left = words; left > 0; next = (next + 1) % running.Length)
        {
            chosen.Add(running[next]);
            left -= running[next].Types.Length;
        }
        return chosen;
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
