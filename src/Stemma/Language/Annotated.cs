using Stemma.Values;

namespace Stemma.Language;

/// <summary>One text with its grammar: made while an account is read, and thrown away after.</summary>
/// <param name="Text">The text, untouched.</param>
/// <param name="Sentences">Its sentences, in order; every word is in exactly one.</param>
/// <param name="Words">Its words, in order; every character that is not white space is in exactly one.</param>
/// <param name="Names">The names in it, in order.</param>
/// <param name="Notices">Which stages had no model and fell back to rules, one line each; empty when all had theirs.</param>
public sealed record Annotated(
    string Text,
    ValueList<Sentence> Sentences,
    ValueList<Word> Words,
    ValueList<NameSpan> Names,
    ValueList<string> Notices)
{
    /// <summary>The characters of a word, as written.</summary>
    public ReadOnlySpan<char> Form(int word) => Words[word].Span.In(Text);

    /// <summary>The characters of a word, as written, as a new string.</summary>
    public string FormOf(int word) => Form(word).ToString();

    /// <summary>The words that hang on a word, in order, as indices into <see cref="Words"/>. O(length of the sentence).</summary>
    public IEnumerable<int> ChildrenOf(int word)
    {
        var sentence = Sentences[SentenceOf(word)];
        for (var i = sentence.First; i < sentence.End; i++)
            if (Words[i].Head == word)
                yield return i;
    }

    /// <summary>The number of the sentence a word is in. O(log of the number of sentences).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such word.</exception>
    public int SentenceOf(int word)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(word);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(word, Words.Count);
        int low = 0, high = Sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].End <= word) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
