using Stemma.Intake;
using Stemma.Work;

namespace Stemma.Train;

/// <summary>The benchmark kits this command can predict for. Every kit goes through the pipeline a user gets.</summary>
public static class Kits
{
    static readonly SortedDictionary<string, Action<KitRun>> Known = new(StringComparer.Ordinal)
    {
        ["attribution"] = Attributions.AttributionKit.Predict,
        ["classic"] = OfPaths(Descent.ClassicKit.Predict),
        ["body"] = OfPaths(Extraction.ExtractionKit.Predict),
        ["dates"] = OfPaths(Dates.DatesKit.Predict),
        ["lineage"] = OfPaths(Lineage.LineageKit.Predict),
        ["names"] = Naming.NamesKit.Predict,
        ["parse"] = Language.ParseKit.Predict,
        ["seeds"] = OfPaths(Seeds.SeedsKit.Predict),
        ["segments"] = OfPaths(Extraction.ExtractionKit.Predict),
    };

    /// <summary>The kits' names.</summary>
    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>Writes the predictions for one kit.</summary>
    /// <returns>An exit code: 0 done, 2 no such kit or no such data.</returns>
    public static int Predict(string kit, KitRun run, TextWriter messages)
    {
        if (!Known.TryGetValue(kit, out var predict))
        {
            messages.WriteLine($"stemma-train: there is no kit '{kit}'. There are: {string.Join(", ", Names)}.");
            return 2;
        }
        if (!File.Exists(run.Path) && !Directory.Exists(run.Path))
        {
            messages.WriteLine($"stemma-train: {run.Path}: there is no such file or folder.");
            return 2;
        }
        predict(run);
        messages.WriteLine($"stemma-train: predictions for '{kit}' are in {run.Output}");
        return 0;
    }

    static Action<KitRun> OfPaths(Action<string, string, CancellationToken> predict) => run => predict(run.Path, run.Output, run.Cancel);

    /// <summary>Reads a file or folder as a user's <c>stemma show</c> would; a rejected input stops a prediction, since a score would hide it.</summary>
    /// <exception cref="InvalidDataException">An input was rejected.</exception>
    internal static Heard Read(IEnumerable<Outcome<Capture>> inputs, CancellationToken cancel)
    {
        var heard = Batch.Read(inputs, cancel);
        return heard.Rejected.Count == 0 ? heard : throw new InvalidDataException(heard.Rejected[0].ToString());
    }
}
