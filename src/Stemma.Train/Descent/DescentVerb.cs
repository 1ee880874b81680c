using System.CommandLine;
using System.Globalization;
using Stemma.Descent;

namespace Stemma.Train.Descent;

/// <summary><c>stemma-train descent KIT… [--judge KIT…] [--trials N --out FILE]</c>.</summary>
static class DescentVerb
{
    public static Command Build()
    {
        var kits = new Argument<string[]>("KIT") { Description = "Folders with accounts.jsonl and gold.jsonl to learn from.", Arity = ArgumentArity.ZeroOrMore };
        var judges = new Option<string[]>("--judge") { Description = "Such folders to score on, not learnt from.", AllowMultipleArgumentsPerToken = true };
        var start = new Option<string?>("--start") { Description = "A table of prices to start from; without it, the one the product has." };
        var trials = new Option<int>("--trials") { Description = "How many changes of prices to try.", DefaultValueFactory = _ => 0 };
        var seed = new Option<int>("--seed") { Description = "Of the changes.", DefaultValueFactory = _ => 1 };
        var output = new Option<string?>("--out") { Description = "Where the table of prices goes." };
        var trees = new Option<string?>("--trees") { Description = "Where the last kit's trees go, in the kit's form." };
        var explain = new Option<string?>("--explain") { Description = "An account of the last kit whose exemplars are to be priced." };
        var classic = new Option<string[]>("--classic") { Description = "A table of readings and the known edges of its tradition (child, tab, parent), to score on.", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };
        var reliability = new Option<bool>("--reliability") { Description = "Also how often arrows are right that are said to be so likely." };
        var command = new Command("descent", "Learns the prices of descent from traditions whose history is known, and scores them.") { kits, judges, start, trials, seed, output, trees, explain, classic, reliability };
        command.SetAction((parsed, cancel) =>
        {
            var learnt = (parsed.GetValue(kits) ?? []).Select(k => new LearningKit(k, cancel)).ToArray();
            var costs = parsed.GetValue(start) is { } path ? Read(path) : CostTable.Learnt;
            if (parsed.GetValue(trials) is > 0 and var wanted && learnt.Length > 0)
                costs = CostSearch.Find(learnt, costs, wanted, parsed.GetValue(seed), Console.Error.WriteLine, cancel);
            if (parsed.GetValue(output) is { } file)
            {
                using var writer = new StreamWriter(file);
                CostTable.Write(writer, costs);
            }
            var arrows = new List<(double Said, bool Right)>();
            foreach (var kit in learnt.Concat((parsed.GetValue(judges) ?? []).Select(k => new LearningKit(k, cancel))))
            {
                if (parsed.GetValue(reliability))
                    arrows.AddRange(kit.Arrows(costs));
                Report(kit, costs, parsed.GetValue(trees));
                foreach (var row in (parsed.GetValue(explain) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
                    kit.Explain(row, costs, Console.WriteLine);
            }
            ReliabilityTable.Write(arrows, Console.WriteLine);
            if (parsed.GetValue(classic) is [var table, var edges])
                Console.WriteLine($"{Path.GetFileName(table)}: {ClassicKit.Score(table, edges, costs)}");
            return Task.FromResult(0);
        });
        return command;
    }

    static ChangeCosts Read(string path)
    {
        using var reader = new StreamReader(path);
        return CostTable.Read(reader);
    }

    static void Report(LearningKit kit, ChangeCosts costs, string? trees)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var told = kit.Draw(costs);
        var drawn = clock.Elapsed;
        if (trees is not null)
            File.WriteAllLines(trees, told.Nodes.Select(n => $"{{\"id\": \"{n}\", \"parents\": [{string.Join(", ", told.Above(n).Select(p => $"\"{p}\""))}]}}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kit.Name,-8} all  {kit.Score(told)}  drawn in {drawn.TotalSeconds:0.00} s"));
        foreach (var level in kit.Levels)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kit.Name,-8} {level}    {kit.Score(told, level)}"));
    }
}
