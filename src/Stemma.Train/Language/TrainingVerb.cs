using System.CommandLine;

namespace Stemma.Train.Language;

/// <summary>What the verbs that train a model from treebanks have in common: <c>stemma-train NAME TREEBANK… --out FILE --seed N</c>.</summary>
static class TrainingVerb
{
    /// <param name="name">The verb.</param>
    /// <param name="about">What it trains.</param>
    /// <param name="train">Trains from the given files with the given seed, and writes the model.</param>
    public static Command Build(string name, string about, Action<string[], int, Stream> train)
    {
        var paths = new Argument<string[]>("TREEBANK") { Description = "CoNLL-U files to learn from, packed (.gz) or plain.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "Where the model goes.", Required = true };
        var seed = new Option<int>("--seed") { Description = "Of the order of the examples.", DefaultValueFactory = _ => 1 };
        var command = new Command(name, about) { paths, output, seed };
        command.SetAction(parsed =>
        {
            using var model = new MemoryStream();
            train(parsed.GetRequiredValue(paths), parsed.GetValue(seed), model);
            File.WriteAllBytes(parsed.GetRequiredValue(output), model.ToArray());
        });
        return command;
    }
}
