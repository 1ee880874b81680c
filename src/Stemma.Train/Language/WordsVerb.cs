using System.CommandLine;

namespace Stemma.Train.Language;

/// <summary><c>stemma-train words TREEBANK… --out words.model</c>.</summary>
static class WordsVerb
{
    public static Command Build()
    {
        var paths = new Argument<string[]>("TREEBANK") { Description = "CoNLL-U files to learn from, packed (.gz) or plain.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out") { Description = "Where the model goes.", Required = true };
        var seed = new Option<int>("--seed") { Description = "Of the order of the examples.", DefaultValueFactory = _ => 1 };
        var command = new Command("words", "Trains the model that cuts raw text into words and sentences.") { paths, output, seed };
        command.SetAction(parsed =>
        {
            var model = SplitterTrainer.Train(parsed.GetRequiredValue(paths), parsed.GetValue(seed), Console.Error.WriteLine);
            using var file = File.Create(parsed.GetRequiredValue(output));
            model.Save(file);
        });
        return command;
    }
}
