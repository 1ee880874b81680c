using System.Text;

namespace Stemma.Train.Language;

/// <summary>One document of a treebank with the raw text its words were cut from.</summary>
/// <param name="Text">The text: a blank line before each paragraph but the first; between sentences a space, where there was any white space.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Starts">For each word, sentence after sentence, where it starts in the text.</param>
sealed record RawDocument(string Text, IReadOnlyList<ConlluSentence> Sentences, IReadOnlyList<int> Starts);

/// <summary>Builds the raw text of treebanks back, as the CoNLL 2018 shared task does for its evaluation (conllu_to_text).</summary>
static class RawDocuments
{
    /// <summary>The documents of a file's sentences, in order; sentences before the first document mark are a document.</summary>
    public static IEnumerable<RawDocument> Of(IEnumerable<ConlluSentence> sentences)
    {
        var held = new List<ConlluSentence>();
        foreach (var sentence in sentences)
        {
            if (sentence.OpensDocument && held.Count > 0)
            {
                yield return Build(held);
                held = [];
            }
            held.Add(sentence);
        }
        if (held.Count > 0)
            yield return Build(held);
    }

    static RawDocument Build(List<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        var starts = new List<int>();
        foreach (var sentence in sentences)
        {
            if (sentence.OpensParagraph && text.Length > 0)
                text.Append("\n\n");
            var spaces = sentence.SpaceAfter();
            for (var i = 0; i < spaces.Length; i++)
            {
                starts.Add(text.Length);
                text.Append(sentence.Words[i].Form);
                if (spaces[i])
                    text.Append(' ');
            }
        }
        return new RawDocument(text.ToString(), sentences, starts);
    }
}
