using System.CommandLine;
using System.Globalization;
using Stemma.Train;
using Stemma.Train.Attributions;
using Stemma.Train.Descent;
using Stemma.Train.Extraction;
using Stemma.Train.Language;
using Stemma.Train.Naming;
using Stemma.Train.Utterances;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// A verb is a file with a Build(); a trainer of a model is a verb of the model's name.
var root = new RootCommand("Trainers, predictions and scores of Stemma. Example: stemma-train predict lineage kits/lineage/dev --out predictions.jsonl")
{
    NamesVerb.Build(),
    PredictVerb.Build(),
    AttributionVerb.Build(),
    WordsVerb.Build(),
    GrammarVerb.Build(),
    LemmasVerb.Build(),
    LexiconVerb.Build(),
    ExtractionVerb.Build(),
    UtterancesVerb.Build(),
    DescentVerb.Build(),
};
var command = root.Parse(args);
var misused = command.Errors.Count > 0;
try
{
    var exit = await command.InvokeAsync(
        new InvocationConfiguration { Output = misused ? Console.Error : Console.Out, EnableDefaultExceptionHandler = false });
    return misused ? 2 : exit;
}
catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"stemma-train: {fault.Message}");
    return 2;
}
