using System.CommandLine;
using Stemma.Attributions;
using Stemma.Language;
using Stemma.Train.Language;

namespace Stemma.Train.Attributions;

/// <summary><c>stemma-train attribution TRAIN --out MODEL</c>.</summary>
static class AttributionVerb
{
    public static Command Build()
    {
        var path = new Argument<string>("TRAIN") { Description = "Articles with marked attributions, one a line (the attribution kit's form)." };
        var output = new Option<string>("--out") { Description = "The file the model goes to.", Required = true };
        var seed = new Option<int>("--seed") { Description = "What the order of training is drawn from.", DefaultValueFactory = _ => 1 };
        var folds = new Option<int>("--folds")
        {
            Description = "Trains on all but one part of so many, for each part, and writes what is found there: predictions instead of a model.",
        };
        var fold = new Option<int?>("--fold") { Description = "With --folds: only this part, counted from 1." };
        var command = new Command("attribution", "Trains the model that finds who said what.") { path, output, seed, folds, fold };
        command.SetAction((parsed, cancel) =>
        {
            var articles = KitArticle.Read(parsed.GetRequiredValue(path)).ToList();
            var to = parsed.GetRequiredValue(output);
            if (parsed.GetValue(folds) is > 1 and var parts)
            {
                CrossValidate(articles, parts, parsed.GetValue(fold), parsed.GetValue(seed), to, cancel);
                return Task.FromResult(0);
            }
            var model = AttributionTrainer.Train(articles, LanguageModels.Embedded, parsed.GetValue(seed), Console.Error.WriteLine, cancel);
            using var file = File.Create(to);
            model.Save(file);
            return Task.FromResult(0);
        });
        return command;
    }

    // Parts are stretches of time, so that the same day's news is not on both sides. A model is written and read back, rounded as it will be.
    static void CrossValidate(List<KitArticle> articles, int parts, int? only, int seed, string path, CancellationToken cancel)
    {
        articles = [.. articles.OrderBy(a => a.Date, StringComparer.Ordinal).ThenBy(a => a.Id, StringComparer.Ordinal)];
        using var output = Lines.Create(path);
        for (var part = 0; part < parts; part++)
        {
            if (only is { } wanted && wanted != part + 1)
                continue;
            int first = articles.Count * part / parts, end = articles.Count * (part + 1) / parts;
            var model = AttributionTrainer.Train(articles.Where((_, i) => i < first || i >= end), LanguageModels.Embedded, seed, Console.Error.WriteLine, cancel);
            using var file = new MemoryStream();
            model.Save(file);
            file.Position = 0;
            AttributionKit.Predict(articles[first..end], LanguageModels.Embedded, AttributionModel.Load(file), output, cancel);
        }
    }
}
