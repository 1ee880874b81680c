using System.CommandLine;
using System.Globalization;
using Stemma.Train;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var kit = new Argument<string>("KIT") { Description = $"The benchmark kit: {string.Join(", ", Kits.Names)}." };
var path = new Argument<string>("PATH") { Description = "The kit's data: a folder, or the file itself." };
var output = new Option<string>("--out") { Description = "Where the predictions go: a file, or a folder for a kit of several files.", Required = true };
var predict = new Command("predict", "Runs the product over a benchmark kit's data and writes predictions in the kit's own format.") { kit, path, output };
predict.SetAction((parsed, cancel) => Task.FromResult(
    Kits.Predict(parsed.GetRequiredValue(kit), parsed.GetRequiredValue(path), parsed.GetRequiredValue(output), Console.Error, cancel)));

var root = new RootCommand("Trainers, predictions and scores of Stemma. Example: stemma-train predict lineage kits/lineage/dev --out predictions.jsonl") { predict };
var command = root.Parse(args);
var misused = command.Errors.Count > 0;
var exit = await command.InvokeAsync(new InvocationConfiguration { Output = misused ? Console.Error : Console.Out });
return misused ? 2 : exit;
