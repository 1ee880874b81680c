using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Language;

/// <summary>Sentences, words, tags, trees, lemmas and names of one text.</summary>
public static class Annotator
{
    internal const int Version = 1;

    /// <summary>
    /// Analyses a whole text; a blank line ends a paragraph. Any characters give a result; the same text and models give the same
    /// result on any machine. O(length).
    /// </summary>
    public static Annotated Annotate(string text, LanguageModels models) => Annotate(text, Paragraphs.Of(text), models);

    /// <summary>Analyses the given paragraphs of a text and nothing else of it; no sentence runs over the edge of one.</summary>
    public static Annotated Annotate(string text, IEnumerable<TextSpan> paragraphs, LanguageModels models)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(models);
        return Annotate(models.Splitter is { } splitter ? WordSplitter.Split(text, paragraphs, splitter) : RuleSplitter.Split(text, paragraphs), models);
    }

    /// <summary>Analyses a text that is cut already.</summary>
    internal static Annotated Annotate(Segmented text, LanguageModels models)
    {
        var grammar = new Grammar[text.Words.Length];
        models.Grammar.Analyse(text, grammar);
        return Annotate(text, grammar, models);
    }

    /// <summary>Adds lemmas and names to a text whose tags and trees are known.</summary>
    internal static Annotated Annotate(Segmented text, Grammar[] grammar, LanguageModels models)
    {
        var names = new List<NameSpan>();
        models.Names.Find(text, grammar, names);
        var words = new Word[text.Words.Length];
        var sentences = new Sentence[text.Sentences];
        for (var s = 0; s < sentences.Length; s++)
        {
            int first = text.Starts[s], end = text.Starts[s + 1];
            for (var i = first; i < end; i++)
            {
                var (tag, fine, features, head, relation) = grammar[i];
                var lemma = models.Lemmas.Lemma(text.Words[i].In(text.Text), grammar[i], i == first);
                words[i] = new Word(text.Words[i], text.JoinsNext[i], tag, fine, features, lemma, head < 0 ? null : head, relation);
            }
            sentences[s] = new Sentence(TextSpan.FromTo(words[first].Span.Start, words[end - 1].Span.End), first, end - first);
        }
        return new Annotated(text.Text, sentences.ToValueList(), words.ToValueList(), names.ToValueList(), models.Notices);
    }
}
