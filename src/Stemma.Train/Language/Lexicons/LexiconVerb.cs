using System.CommandLine;
using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary><c>stemma-train lexicon FOLDER --out lexicon.model</c>.</summary>
static class LexiconVerb
{
    public static Command Build()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The files of WordNet 3.0 (data.*, *.exc, cntlist.rev)." };
        var output = new Option<string>("--out") { Description = "Where the lexicon goes.", Required = true };
        var command = new Command("lexicon", "Builds the lexicon: which parts of speech a form may be.") { folder, output };
        command.SetAction(parsed =>
        {
            var entries = LexiconBuilder.Build(parsed.GetRequiredValue(folder));
            using var model = new MemoryStream();
            Lexicon.Save(entries, model);
            File.WriteAllBytes(parsed.GetRequiredValue(output), model.ToArray());
            Console.Error.WriteLine($"{entries.Count} forms, {entries.Values.Distinct().Count()} kinds of readings, {model.Length} bytes");
        });
        return command;
    }
}
