using System.CommandLine;

namespace Stemma.Train.Language;

/// <summary><c>stemma-train words TREEBANK… --out words.model</c>.</summary>
static class WordsVerb
{
    public static Command Build() => TrainingVerb.Build(
        "words",
        "Trains the model that cuts raw text into words and sentences.",
        (paths, seed, output) => SplitterTrainer.Train(paths, seed, Console.Error.WriteLine).Save(output));
}
