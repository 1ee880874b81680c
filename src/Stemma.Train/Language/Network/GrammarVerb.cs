using System.CommandLine;
using System.Diagnostics;
using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary><c>stemma-train tagger</c> and <c>stemma-train parser</c>: one network with several heads, so both are one verb.</summary>
static class GrammarVerb
{
    public static Command Build()
    {
        var train = new Argument<string[]>("TRAIN") { Description = "Treebanks in CoNLL-U; the model follows the ways of the first one." };
        var text = new Option<string[]>("--text") { Description = "Running text in JSON lines, to learn what words stand near which.", AllowMultipleArgumentsPerToken = true };
        var dev = new Option<string[]>("--dev") { Description = "Treebanks to score the epochs on.", AllowMultipleArgumentsPerToken = true };
        var output = new Option<string>("--out") { Description = "Where the model goes.", Required = true };
        var seed = new Option<int>("--seed") { Description = "Seed of all chance.", DefaultValueFactory = _ => 1 };
        var epochs = new Option<int>("--epochs") { Description = "How often the treebanks are gone through.", DefaultValueFactory = _ => new TrainingOptions().Epochs };
        var from = new Option<string?>("--from") { Description = "A model of the same shape and labels to go on from." };
        var teacher = new Option<string[]>("--teacher") { Description = "Models of the same treebanks to learn from, on the first treebank and on running text.", AllowMultipleArgumentsPerToken = true };
        var set = new Option<string[]>("--set") { Description = "Other widths and rates, as NAME=NUMBER.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("tagger", "Trains the tagger and the parser. They are one network, so 'tagger' and 'parser' are one verb.") { train, text, dev, output, seed, epochs, from, teacher, set };
        command.Aliases.Add("parser");
        command.SetAction((parsed, cancel) =>
        {
            var options = Settings.Apply(new TrainingOptions(), parsed.GetValue(set) ?? []) with
            {
                Seed = (ulong)parsed.GetValue(seed), Epochs = parsed.GetValue(epochs),
            };
            Run(
                parsed.GetRequiredValue(train), parsed.GetValue(text) ?? [], parsed.GetValue(dev) ?? [], parsed.GetValue(teacher) ?? [],
                parsed.GetValue(from), parsed.GetRequiredValue(output), options, Console.Error, cancel);
            return Task.FromResult(0);
        });
        return command;
    }

    static GrammarNetwork Teacher(string path, GrammarData data)
    {
        using var file = File.OpenRead(path);
        var network = GrammarNetwork.Read(file, path);
        var (its, ours) = (network.Labels, data.Labels);
        return its.Xpos.SequenceEqual(ours.Xpos) && its.Features.SequenceEqual(ours.Features) && its.Relations.SequenceEqual(ours.Relations)
            ? network
            : throw new InvalidDataException($"{path}: the model has other labels than these treebanks; it cannot teach them.");
    }

    static void Run(
        string[] train, string[] text, string[] dev, string[] teachers, string? from, string output, TrainingOptions options, TextWriter messages, CancellationToken cancel)
    {
        var data = GrammarData.Read(train, text, options.Shape.Context, teachers.Length == 0 ? 0 : options.RunningWords);
        messages.WriteLine($"data {GrammarData.Hash([.. train, .. text])}");
        messages.WriteLine($"{data.Sentences.Length} sentences; known: {string.Join(", ", data.Known.Select(k => k.Length))}; {options}");
        var trees = dev.Select(d => ConlluFile.Read(d).ToArray()).ToArray();
        var trainer = new GrammarTrainer(data, options, [.. teachers.Select(t => Teacher(t, data))]);
        if (from is not null)
        {
            using var model = File.OpenRead(from);
            trainer.Parameters.Begin(model, from);
        }
        var clock = Stopwatch.StartNew();
        trainer.Run(
            (epoch, loss) =>
            {
                messages.Write($"{epoch,3} {clock.Elapsed.TotalSeconds,6:f0} s  tags {loss.Tags:f4} arcs {loss.Arcs:f4} relations {loss.Relations:f4}");
                if (epoch % 2 == 0 || epoch == options.Epochs)
                {
                    using var file = new MemoryStream();
                    trainer.Write(file);
                    File.WriteAllBytes(output, file.ToArray());
                    file.Position = 0;
                    var model = GrammarNetwork.Read(file, "the model in training");
                    foreach (var treebank in trees)
                        messages.Write($"  | {GrammarScore.Of(model, treebank)}");
                }
                messages.WriteLine();
            },
            cancel);
        using var stream = File.Create(output);
        trainer.Write(stream);
        messages.WriteLine($"{output}: {stream.Length} bytes");
    }
}
