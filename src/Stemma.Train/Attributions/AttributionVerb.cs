using System.CommandLine;
using Stemma.Language;

namespace Stemma.Train.Attributions;

/// <summary><c>stemma-train attribution TRAIN --out MODEL</c>.</summary>
static class AttributionVerb
{
    public static Command Build()
    {
        var path = new Argument<string>("TRAIN") { Description = "Articles with marked attributions, one a line (the attribution kit's form)." };
        var output = new Option<string>("--out") { Description = "The file the model goes to.", Required = true };
        var seed = new Option<int>("--seed") { Description = "What the order of training is drawn from.", DefaultValueFactory = _ => 1 };
        var command = new Command("attribution", "Trains the model that finds who said what.") { path, output, seed };
        command.SetAction((parsed, cancel) =>
        {
            var model = AttributionTrainer.Train(
                KitArticle.Read(parsed.GetRequiredValue(path)), LanguageModels.Embedded, parsed.GetValue(seed), Console.Error.WriteLine, cancel);
            using var file = File.Create(parsed.GetRequiredValue(output));
            model.Save(file);
            return Task.FromResult(0);
        });
        return command;
    }
}
