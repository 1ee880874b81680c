using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Stemma.Language;

namespace Stemma.Train.Naming;

/// <summary><c>stemma-train names TRAIN… --text TEXTS… --out names.model</c>.</summary>
static class NamesVerb
{
    public static Command Build()
    {
        var train = new Argument<string[]>("TRAIN") { Description = "Files of names to learn from (word, tab, tag), packed (.gz) or plain.", Arity = ArgumentArity.OneOrMore };
        var texts = new Option<string[]>("--text") { Description = "Running texts (JSON Lines with a field 'text') to group words by.", AllowMultipleArgumentsPerToken = true };
        var dev = new Option<string[]>("--dev") { Description = "Files of names to score the model on.", AllowMultipleArgumentsPerToken = true };
        var output = new Option<string>("--out") { Description = "Where the model goes.", Required = true };
        var seed = new Option<int>("--seed") { Description = "Of the order of the examples and of the groups.", DefaultValueFactory = _ => 1 };
        var usual = new NameTraining();
        var epochs = new Option<int>("--epochs") { Description = "Passes over the data.", DefaultValueFactory = _ => usual.Epochs };
        var drop = new Option<float>("--drop") { Description = "Share of features left out at each step.", DefaultValueFactory = _ => usual.Drop };
        var decay = new Option<float>("--decay") { Description = "What every weight loses after each pass.", DefaultValueFactory = _ => usual.Decay };
        var least = new Option<int>("--least") { Description = "How often a feature must be met.", DefaultValueFactory = _ => usual.Least };
        var lean = new Option<float>("--lean") { Description = "What a word outside of names must be better by.", DefaultValueFactory = _ => usual.Lean };
        var without = new Option<string?>("--without") { Description = $"A group of features to leave out, to measure what it is worth: {string.Join(", ", Groups())}." };
        var command = new Command("names", "Trains the model of names.") { train, texts, dev, output, seed, epochs, drop, decay, least, lean, without };
        command.SetAction(parsed =>
        {
            var training = new NameTraining
            {
                Seed = parsed.GetValue(seed),
                Epochs = parsed.GetValue(epochs),
                Drop = parsed.GetValue(drop),
                Decay = parsed.GetValue(decay),
                Least = parsed.GetValue(least),
                Lean = parsed.GetValue(lean),
                Groups = Wanted(parsed.GetValue(without)),
            };
            Train(parsed.GetRequiredValue(train), parsed.GetValue(texts) ?? [], parsed.GetRequiredValue(output), training, Console.Error.WriteLine);
            using var written = File.OpenRead(parsed.GetRequiredValue(output));
            var model = NameModel.Load(written);
            foreach (var path in parsed.GetValue(dev) ?? [])
                Console.WriteLine($"{Path.GetFileName(path)}: {NameScore.Of(model, NameCorpus.Read(path))}");
        });
        return command;
    }

    /// <summary>Trains a model and writes it.</summary>
    /// <exception cref="InvalidDataException">A file is not what it should be.</exception>
    public static void Train(string[] names, string[] texts, string output, NameTraining training, Action<string> tell)
    {
        foreach (var path in names.Concat(texts))
            tell($"{Path.GetFileName(path)} {Hash(path)}");
        var groups = texts.Length == 0 ? NameWordGroups.None : WordGrouper.Group(RunningText.Read(texts, names), training.Seed);
        var examples = new NameExamples(groups);
        foreach (var document in names.SelectMany(NameCorpus.Read))
            examples.Add(document, training.Groups);
        var trainer = new NameTrainer(examples, training);
        tell($"{examples.Count} sentences, {trainer.Keys.Length} features, {groups.Words.Length} grouped words");
        trainer.Run((epoch, loss) => tell(string.Create(CultureInfo.InvariantCulture, $"pass {epoch}: loss {loss:0.00000}")));
        using var file = File.Create(output);
        NameModelFile.Write(file, groups, trainer.Keys, trainer.Weights, trainer.Steps, training.Prune);
    }

    static IEnumerable<string> Groups() => Enum.GetValues<NameFeatureGroups>().Where(g => g != NameFeatureGroups.All).Select(Name);

    static string Name(NameFeatureGroups group) => group switch
    {
        NameFeatureGroups.Words => "words",
        NameFeatureGroups.Forms => "forms",
        NameFeatureGroups.Lists => "lists",
        NameFeatureGroups.Classes => "classes",
        NameFeatureGroups.Text => "text",
        _ => "clusters",
    };

    static NameFeatureGroups Wanted(string? without) => without is null ? NameFeatureGroups.All
        : NameFeatureGroups.All & ~Enum.GetValues<NameFeatureGroups>().FirstOrDefault(g => Name(g) == without && g != NameFeatureGroups.All);

    static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
