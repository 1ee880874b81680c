using System.CommandLine;

namespace Stemma.Train.Extraction;

/// <summary><c>stemma-train extraction KITDIR --out MODEL</c>.</summary>
static class ExtractionVerb
{
    public static Command Build()
    {
        var kits = new Argument<string>("KITDIR") { Description = "The kit of extraction: a folder that holds body and segments, with html and gold.json in each." };
        var output = new Option<string>("--out") { Description = "Where the model goes.", Required = true };
        var texts = new Option<string?>("--texts") { Description = "Where the texts go that are found on pages of hosts a model did not see: a JSON file in the kit's form." };
        var command = new Command("extraction", "Trains the judge of what on a page with markup is the report, and says how good it is on hosts it has not seen.") { kits, output, texts };
        command.SetAction(parsed => ExtractionCommand.Run(parsed.GetRequiredValue(kits), parsed.GetRequiredValue(output), parsed.GetValue(texts), Console.Error));
        return command;
    }
}
