using System.CommandLine;
using System.Globalization;

namespace Stemma.Train.Utterances;

/// <summary><c>stemma-train utterances KITDIR</c>.</summary>
static class UtterancesVerb
{
    public static Command Build()
    {
        var kit = new Argument<string>("KITDIR") { Description = "A folder of the lineage kit: accounts.jsonl and gold.jsonl." };
        var errors = new Option<int>("--errors") { Description = "How many wrong joins and wrong separations to print.", DefaultValueFactory = _ => 0 };
        var command = new Command("utterances", "Measures how well the versions of one quotation are joined across the accounts of a story.") { kit, errors };
        command.SetAction((parsed, cancel) =>
        {
            var score = UtteranceScore.Of(parsed.GetRequiredValue(kit), cancel);
            Print("all pairs of accounts", score.All);
            Print("of one copied text", score.Copied);
            Print("of accounts that copied nothing from one another", score.Heard);
            Print("where a copyist altered one of the two", score.Altered);
            Print("the speaker is one name, of joined pairs", score.Speakers);
            foreach (var error in score.Errors.Take(parsed.GetValue(errors)))
                Console.WriteLine(error);
            return Task.FromResult(0);
        });
        return command;
    }

    static void Print(string what, Pairs pairs) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{what}: precision {pairs.Precision:0.0000} ({pairs.Joined} joined), recall {pairs.Recall:0.0000} ({pairs.Gold} pairs)"));
}
