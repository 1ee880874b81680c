using System.Globalization;

namespace Stemma.Descent;

/// <summary>The prices by name: as a table that is read and written, and that a trainer can walk over.</summary>
static class CostTable
{
    /// <summary>Every price: its name, how it is read and how it is set.</summary>
    public static readonly IReadOnlyList<(string Name, Func<ChangeCosts, double> Get, Func<ChangeCosts, double, ChangeCosts> With)> All =
    [
        ("Word", c => c.Word, (c, v) => c with { Word = v }),
        ("NextWord", c => c.NextWord, (c, v) => c with { NextWord = v }),
        ("SpinStarts", c => c.SpinStarts, (c, v) => c with { SpinStarts = v }),
        ("SpunWord", c => c.SpunWord, (c, v) => c with { SpunWord = v }),
        ("TellingWord", c => c.TellingWord, (c, v) => c with { TellingWord = v }),
        ("Loss", c => c.Loss, (c, v) => c with { Loss = v }),
        ("NextLoss", c => c.NextLoss, (c, v) => c with { NextLoss = v }),
        ("LossOfTail", c => c.LossOfTail, (c, v) => c with { LossOfTail = v }),
        ("GainStart", c => c.GainStart, (c, v) => c with { GainStart = v }),
        ("NextGain", c => c.NextGain, (c, v) => c with { NextGain = v }),
        ("GainPerWord", c => c.GainPerWord, (c, v) => c with { GainPerWord = v }),
        ("GainPerFurtherWord", c => c.GainPerFurtherWord, (c, v) => c with { GainPerFurtherWord = v }),
        ("GainMost", c => c.GainMost, (c, v) => c with { GainMost = v }),
        ("RestoredPerWord", c => c.RestoredPerWord, (c, v) => c with { RestoredPerWord = v }),
        ("RestoredMost", c => c.RestoredMost, (c, v) => c with { RestoredMost = v }),
        ("RestoredWord", c => c.RestoredWord, (c, v) => c with { RestoredWord = v }),
        ("RestoredTelling", c => c.RestoredTelling, (c, v) => c with { RestoredTelling = v }),
        ("ChangedAgain", c => c.ChangedAgain, (c, v) => c with { ChangedAgain = v }),
        ("LikelierWord", c => c.LikelierWord, (c, v) => c with { LikelierWord = v }),
        ("LikelierTelling", c => c.LikelierTelling, (c, v) => c with { LikelierTelling = v }),
        ("Hub", c => c.Hub, (c, v) => c with { Hub = v }),
        ("Move", c => c.Move, (c, v) => c with { Move = v }),
        ("DatelineLost", c => c.DatelineLost, (c, v) => c with { DatelineLost = v }),
        ("DatelineGained", c => c.DatelineGained, (c, v) => c with { DatelineGained = v }),
        ("HeadlineChanged", c => c.HeadlineChanged, (c, v) => c with { HeadlineChanged = v }),
        ("HeadlineRestored", c => c.HeadlineRestored, (c, v) => c with { HeadlineRestored = v }),
        ("WrongClock", c => c.WrongClock, (c, v) => c with { WrongClock = v }),
        ("DoubtedClock", c => c.DoubtedClock, (c, v) => c with { DoubtedClock = v }),
        ("ParallelWord", c => c.ParallelWord, (c, v) => c with { ParallelWord = v }),
        ("ParallelTelling", c => c.ParallelTelling, (c, v) => c with { ParallelTelling = v }),
        ("ParallelGain", c => c.ParallelGain, (c, v) => c with { ParallelGain = v }),
        ("ParallelHeadline", c => c.ParallelHeadline, (c, v) => c with { ParallelHeadline = v }),
        ("ParallelMove", c => c.ParallelMove, (c, v) => c with { ParallelMove = v }),
        ("UnknownTime", c => c.UnknownTime, (c, v) => c with { UnknownTime = v }),
        ("FromLost", c => c.FromLost, (c, v) => c with { FromLost = v }),
        ("Delay", c => c.Delay, (c, v) => c with { Delay = v }),
        ("FromTheRoot", c => c.FromTheRoot, (c, v) => c with { FromTheRoot = v }),
        ("CreditingRoot", c => c.CreditingRoot, (c, v) => c with { CreditingRoot = v }),
        ("CarryingRoot", c => c.CarryingRoot, (c, v) => c with { CarryingRoot = v }),
        ("CarryingFoot", c => c.CarryingFoot, (c, v) => c with { CarryingFoot = v }),
        ("CarryingRootMore", c => c.CarryingRootMore, (c, v) => c with { CarryingRootMore = v }),
        ("LineKept", c => c.LineKept, (c, v) => c with { LineKept = v }),
        ("SpamLost", c => c.SpamLost, (c, v) => c with { SpamLost = v }),
        ("BareCopy", c => c.BareCopy, (c, v) => c with { BareCopy = v }),
        ("LeftTheOther", c => c.LeftTheOther, (c, v) => c with { LeftTheOther = v }),
        ("NamedSource", c => c.NamedSource, (c, v) => c with { NamedSource = v }),
        ("Temper", c => c.Temper, (c, v) => c with { Temper = v }),
        ("LostOriginal", c => c.LostOriginal, (c, v) => c with { LostOriginal = v }),
        ("LostRoot", c => c.LostRoot, (c, v) => c with { LostRoot = v }),
    ];

    /// <summary>The prices that were learnt.</summary>
    public static ChangeCosts Learnt { get; } = Embedded();

    static ChangeCosts Embedded()
    {
        using var stream = typeof(CostTable).Assembly.GetManifestResourceStream("Stemma.Language.Models.descent.model")
            ?? throw new InvalidDataException("The table of prices of descent is not embedded.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    /// <summary>Reads a table: a name, a tab and a figure a line; <c>#</c> starts a comment. Prices not named keep their value.</summary>
    /// <exception cref="InvalidDataException">A line is not of that form, or names no price.</exception>
    public static ChangeCosts Read(TextReader table)
    {
        var costs = new ChangeCosts();
        while (table.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            var at = -1;
            for (var i = 0; i < All.Count; i++)
                if (All[i].Name == cells[0])
                    at = i;
            if (at < 0 || cells.Length < 2 || !double.TryParse(cells[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var price) || !double.IsFinite(price))
                throw new InvalidDataException($"A table of prices has the line '{line}', which names no price.");
            costs = All[at].With(costs, price);
        }
        return costs;
    }

    /// <summary>Writes a table that <see cref="Read"/> reads.</summary>
    public static void Write(TextWriter table, ChangeCosts costs)
    {
        foreach (var (name, get, _) in All)
            table.Write(string.Create(CultureInfo.InvariantCulture, $"{name}\t{get(costs):0.###}\n"));
    }
}
