using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Stemma.Language;

namespace Stemma.Train.Names;

/// <summary><c>stemma-train names TRAIN... --dev DEV --out FILE</c>.</summary>
static class NamesVerb
{
    public static Command Build()
    {
        var train = new Argument<string[]>("TRAIN") { Description = "Files of names (word, tab, tag), packed or plain.", Arity = ArgumentArity.OneOrMore };
        var dev = new Option<string[]>("--dev") { Description = "Files to score on after training." };
        var output = new Option<string>("--out") { Description = "Where the model goes.", Required = true };
        var epochs = new Option<int>("--epochs") { DefaultValueFactory = _ => 12 };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var rate = new Option<float>("--rate") { DefaultValueFactory = _ => 0.1F };
        var drop = new Option<float>("--drop") { DefaultValueFactory = _ => 0.3F };
        var decay = new Option<float>("--decay") { DefaultValueFactory = _ => 0F };
        var least = new Option<int>("--least") { DefaultValueFactory = _ => 2 };
        var prune = new Option<float>("--prune") { DefaultValueFactory = _ => 0.02F };
        var texts = new Option<string[]>("--text") { Description = "Running texts (JSON Lines with a field 'text'), for the groups of words.", AllowMultipleArgumentsPerToken = true };
        var foreign = new Option<int>("--foreign") { DefaultValueFactory = _ => 0 };
        var recased = new Option<float>("--recased") { DefaultValueFactory = _ => 0F };
        var lean = new Option<float>("--lean") { DefaultValueFactory = _ => 0F };
        var without = new Option<string?>("--without") { Description = $"Groups of features to leave out, to measure what they are worth: {string.Join(", ", Enum.GetNames<NameFeatureGroups>())}." };
        var command = new Command("names", "Trains the model of names.") { train, dev, output, epochs, seed, rate, drop, decay, least, prune, lean, texts, without, foreign, recased };
        command.SetAction(parsed =>
        {
            var wanted = NameFeatureGroups.All;
            if (parsed.GetValue(without) is { } left)
                wanted &= ~Enum.Parse<NameFeatureGroups>(left);
            var training = new NameTraining(
                parsed.GetValue(epochs), parsed.GetValue(seed), parsed.GetValue(rate), parsed.GetValue(drop), parsed.GetValue(decay), parsed.GetValue(least), wanted);
            var clock = Stopwatch.StartNew();
            var groups = parsed.GetValue(texts) is { Length: > 0 } running
                ? WordGrouper.Group(RunningText.Read(running, parsed.GetRequiredValue(train)), parsed.GetValue(seed)) : NameWordGroups.None;
            Console.Error.WriteLine($"{groups.Words.Length} grouped words, {clock.Elapsed.TotalSeconds:0.0} s");
            var chance = new Random(parsed.GetValue(seed));
            var examples = new NameExamples(groups);
            foreach (var path in parsed.GetRequiredValue(train))
                foreach (var document in NameCorpus.Read(path))
                {
                    var strange = path == parsed.GetRequiredValue(train)[0] ? 0 : parsed.GetValue(foreign);
                    examples.Add(document, wanted, strange);
                    var draw = chance.NextSingle();
                    if (draw < parsed.GetValue(recased))
                        examples.Add(document.Recased(w => w.ToLowerInvariant()), wanted, strange);
                    else if (draw < 1.5F * parsed.GetValue(recased))
                        examples.Add(document.Recased(w => w.ToUpperInvariant()), wanted, strange);
                }
            Console.Error.WriteLine($"{examples.Count} sentences, {examples.Hashes.Count} features, {clock.Elapsed.TotalSeconds:0.0} s");
            var trainer = new NameTrainer(examples, training);
            Console.Error.WriteLine($"{trainer.Keys.Length} kept, {clock.Elapsed.TotalSeconds:0.0} s");
            trainer.Run((epoch, loss) => Console.Error.WriteLine($"{epoch}: {loss:0.00000} {clock.Elapsed.TotalSeconds:0.0} s"));
            using (var file = File.Create(parsed.GetRequiredValue(output)))
                Console.Error.WriteLine($"{NameModelFile.Write(file, groups, trainer.Keys, trainer.Weights, Leaning(trainer.Steps, parsed.GetValue(lean)), parsed.GetValue(prune))} rows");
            Console.Error.WriteLine($"{new FileInfo(parsed.GetRequiredValue(output)).Length} bytes");
            using var written = File.OpenRead(parsed.GetRequiredValue(output));
            var model = NameModel.Load(written);
            foreach (var path in parsed.GetValue(dev) ?? [])
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}: {NameScore.Of(model, NameCorpus.Read(path))}"));
            return 0;
        });
        return command;
    }

    static float[] Leaning(float[] steps, float lean)
    {
        for (var before = 0; before < NameLabels.Count; before++)
            steps[before * NameLabels.Stride] -= lean;
        return steps;
    }
}
