using Stemma.Language;
using Stemma.Train.Language;

namespace Stemma.System.Tests.Train;

/// <summary>What the embedded models reach on the dev part of English EWT; the kit's own scorer judges in detail.</summary>
public sealed class LanguageFloorsTests
{
    [SharedFact]
    public void Raw_text_is_cut_into_words_and_sentences_as_the_treebank_has_them()
    {
        var (words, sentences) = (new Overlap(), new Overlap());
        foreach (var document in Documents())
        {
            var annotated = Annotator.Annotate(document.Text, Cutting.Value);
            var forms = document.Sentences.SelectMany(s => s.Words).ToArray();
            words.Add(annotated.Words.Select(w => (w.Span.Start, w.Span.Length)), document.Starts.Select((start, i) => (start, forms[i].Form.Length)));
            sentences.Add(annotated.Sentences.Select(s => (s.Span.Start, s.Span.Length)), Spans(document));
        }
        words.F1.ShouldBeGreaterThan(0.99);
        sentences.F1.ShouldBeGreaterThan(0.87);
    }

    [SharedFact]
    public void Lemmas_of_given_tags_are_those_of_the_treebank()
    {
        var (right, all) = (0, 0);
        foreach (var sentence in Documents().SelectMany(d => d.Sentences))
            for (var i = 0; i < sentence.Words.Count; i++)
            {
                var word = sentence.Words[i];
                var grammar = new Grammar(UniversalTags.TryParse(word.Upos, out var tag) ? tag : UniversalTag.X, word.Xpos, word.Feats, -1, "root");
                all++;
                right += word.Lemma == "_" || LanguageModels.Embedded.Lemmas.Lemma(word.Form, grammar, i == 0) == word.Lemma ? 1 : 0;
            }
        (right / (double)all).ShouldBeGreaterThan(0.985);
    }

    // Words and sentences alone: the other stages by rule, so that the test is quick.
    static readonly Lazy<LanguageModels> Cutting = new(() => LanguageModels.Load(name => name == "words.model" ? LanguageModels.OpenEmbedded(name) : null));

    static IEnumerable<RawDocument> Documents() => RawDocuments.Of(ConlluFile.Read(SharedData.At("bench", "language", "ewt.dev.conllu.gz")));

    static IEnumerable<(int Start, int Length)> Spans(RawDocument document)
    {
        var at = 0;
        foreach (var sentence in document.Sentences)
        {
            var (first, last) = (document.Starts[at], document.Starts[at + sentence.Words.Count - 1]);
            yield return (first, last + sentence.Words[^1].Form.Length - first);
            at += sentence.Words.Count;
        }
    }

    sealed class Overlap
    {
        int _both;
        int _sizes;

        public double F1 => 2.0 * _both / _sizes;

        public void Add(IEnumerable<(int, int)> found, IEnumerable<(int, int)> gold)
        {
            var (one, other) = (found.ToHashSet(), gold.ToHashSet());
            _both += one.Count(other.Contains);
            _sizes += one.Count + other.Count;
        }
    }
}
