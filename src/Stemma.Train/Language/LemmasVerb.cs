using System.CommandLine;
using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary><c>stemma-train lemmas TREEBANK… --out lemmas.model</c>.</summary>
static class LemmasVerb
{
    public static Command Build() => TrainingVerb.Build(
        "lemmas",
        "Trains the model of lemmas: a lexicon, and a choice of edit scripts for words that are not in it.",
        (paths, seed, output) => LemmaModel.Save(LemmaTrainer.Train(paths, seed, Console.Error.WriteLine), output));
}
