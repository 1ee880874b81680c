using Stemma.Language;
using Stemma.Train.Language;

namespace Stemma.Train.Naming;

/// <summary>Names for a file of words in columns, in columns, through the finder a user gets: a document at a time.</summary>
static class NamesKit
{
    /// <exception cref="InvalidDataException">The file is not in columns.</exception>
    public static void Predict(KitRun run)
    {
        var models = run.Models();
        using var output = Lines.Create(run.Output);
        foreach (var document in NameCorpus.Read(run.Path))
        {
            run.Cancel.ThrowIfCancellationRequested();
            List<NameSpan> names = [];
            models.Names.Find(document.Text, default, names);
            var tags = new string[document.Text.Words.Length];
            Array.Fill(tags, "O");
            foreach (var name in names)
                for (var i = 0; i < name.Count; i++)
                    tags[name.First + i] = (i == 0 ? "B-" : "I-") + NameDocument.Tag(name.Kind);
            for (var s = 0; s < document.Sentences.Count; s++)
                BioFile.Write(output, document.Sentences[s] with { Tags = tags[document.Text.Starts[s]..document.Text.Starts[s + 1]] });
        }
    }
}
