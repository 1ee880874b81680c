using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>
/// Tags, lemmas and trees for a CoNLL-U file, in CoNLL-U: on the words the file gives, or (<c>--raw</c>) on its raw text, as the
/// CoNLL 2018 evaluation asks.
/// </summary>
static class ParseKit
{
    /// <exception cref="InvalidDataException">The file is not CoNLL-U.</exception>
    public static void Predict(KitRun run)
    {
        var models = run.Models();
        using var output = Lines.Create(run.Output);
        if (run.Raw)
            PredictRaw(run, models, output);
        else
            PredictWords(run, models, output);
    }

    static void PredictRaw(KitRun run, LanguageModels models, TextWriter output)
    {
        var id = 1;
        foreach (var document in RawDocuments.Of(ConlluFile.Read(run.Path)))
        {
            run.Cancel.ThrowIfCancellationRequested();
            var annotated = Annotator.Annotate(document.Text, models);
            ConlluWriter.Write(output, annotated, id);
            id += annotated.Sentences.Count;
        }
    }

    // A document at a time, since models may look over the edge of a sentence.
    static void PredictWords(KitRun run, LanguageModels models, TextWriter output)
    {
        foreach (var document in RawDocuments.Of(ConlluFile.Read(run.Path)))
        {
            run.Cancel.ThrowIfCancellationRequested();
            var given = Given(document.Sentences);
            var annotated = run.GivenTags ? Annotator.Annotate(given, Tags(document.Sentences), models) : Annotator.Annotate(given, models);
            for (var s = 0; s < document.Sentences.Count; s++)
                ConlluFile.Write(output, Answer(document.Sentences[s], annotated, annotated.Sentences[s]));
        }
    }

    /// <summary>The words a file gives, cut as it cuts them.</summary>
    internal static Segmented Given(IReadOnlyList<ConlluSentence> sentences)
    {
        var spaces = sentences.Select(s => s.SpaceAfter()).ToArray();
        var joins = sentences.Select(s => s.JoinsNext()).ToArray();
        return Segmented.OfForms([.. sentences.Select(s => s.Words.Select(w => w.Form).ToArray())], (s, w) => spaces[s][w], (s, w) => joins[s][w]);
    }

    static Grammar[] Tags(IReadOnlyList<ConlluSentence> sentences)
    {
        var grammar = new List<Grammar>();
        foreach (var sentence in sentences)
        {
            var first = grammar.Count;
            foreach (var word in sentence.Words)
            {
                grammar.Add(new Grammar(UniversalTags.TryParse(word.Upos, out var tag) ? tag : UniversalTag.X, word.Xpos, word.Feats, word.Head <= 0 ? -1 : first + word.Head - 1, word.Deprel));
            }
        }
        return [.. grammar];
    }

    static ConlluSentence Answer(ConlluSentence asked, Annotated annotated, Sentence sentence) => asked with
    {
        Words = [.. asked.Words.Select((word, at) =>
        {
            var found = annotated.Words[sentence.First + at];
            return word with
            {
                Lemma = found.Lemma,
                Upos = found.Tag.Name(),
                Xpos = found.FineTag,
                Feats = found.Features,
                Head = found.Head is { } head ? head - sentence.First + 1 : 0,
                Deprel = found.Relation,
                Deps = "_",
            };
        })],
    };
}
