using System.CommandLine;

namespace Stemma.Train;

/// <summary><c>stemma-train predict KIT PATH --out OUT</c>.</summary>
static class PredictVerb
{
    public static Command Build()
    {
        var kit = new Argument<string>("KIT") { Description = $"The benchmark kit: {string.Join(", ", Kits.Names)}." };
        var path = new Argument<string>("PATH") { Description = "The kit's data: a folder, or the file itself." };
        var output = new Option<string>("--out") { Description = "Where the predictions go: a file, or a folder for a kit of several files.", Required = true };
        var raw = new Option<bool>("--raw") { Description = "For 'parse': build the raw text back and cut it into sentences and words, too." };
        var models = new Option<string?>("--models") { Description = "A folder of models that stand in for the embedded ones of the same name." };
        var tags = new Option<bool>("--given-tags") { Description = "For 'parse': take tags and trees from the data, and add lemmas." };
        var command = new Command("predict", "Runs the product over a benchmark kit's data and writes predictions in the kit's own format.") { kit, path, output, raw, models, tags };
        command.SetAction((parsed, cancel) => Task.FromResult(Kits.Predict(
            parsed.GetRequiredValue(kit),
            new KitRun(parsed.GetRequiredValue(path), parsed.GetRequiredValue(output), parsed.GetValue(raw), parsed.GetValue(models), cancel) { GivenTags = parsed.GetValue(tags) },
            Console.Error)));
        return command;
    }
}
