using Stemma.Train;

namespace Stemma.System.Tests.Train;

/// <summary>The names kit, through the code of the command; the floors are a little below what was measured.</summary>
public sealed class NamesKitTests
{
    [SharedFact]
    public void Names_stay_above_their_floors()
    {
        Score("uner-ewt.dev.bio.tsv.gz").ShouldBeGreaterThan(0.745);
        Score("gum-derived-ner.dev.bio.tsv.gz").ShouldBeGreaterThan(0.735);
    }

    // F1 over exact spans and kinds.
    static double Score(string file)
    {
        var data = SharedData.At("bench", "language", file);
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var output = Path.Combine(folder.FullName, "names.tsv");
            Kits.Predict("names", new KitRun(data, output, false, null, CancellationToken.None), TextWriter.Null).ShouldBe(0);
            var gold = Spans(data);
            var found = Spans(output);
            return 2.0 * gold.Count(found.Contains) / (gold.Count + found.Count);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static HashSet<(int First, int Count, string Kind)> Spans(string path)
    {
        var tags = Stemma.Train.Language.BioFile.Read(path).SelectMany(s => s.Tags.Append("O")).ToArray();
        HashSet<(int, int, string)> spans = [];
        for (var i = 0; i < tags.Length; i++)
            if (tags[i].StartsWith("B-", StringComparison.Ordinal))
                spans.Add((i, tags.Skip(i + 1).TakeWhile(t => t == "I-" + tags[i][2..]).Count(), tags[i][2..]));
        return spans;
    }
}
