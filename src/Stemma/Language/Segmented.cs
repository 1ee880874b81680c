using Stemma.Texts;

namespace Stemma.Language;

/// <summary>A text cut into sentences and words, before anything is known of them: what taggers, parsers and finders of names are given.</summary>
/// <param name="Text">The text.</param>
/// <param name="Words">Its words, in order, without white space.</param>
/// <param name="JoinsNext">For each word, whether it is written as one token with the one after.</param>
/// <param name="Starts">For each sentence the index of its first word, and one more: the number of words.</param>
sealed record Segmented(string Text, TextSpan[] Words, bool[] JoinsNext, int[] Starts)
{
    /// <summary>How many sentences there are.</summary>
    public int Sentences => Starts.Length - 1;

    /// <summary>The words of one sentence.</summary>
    public ReadOnlySpan<TextSpan> Sentence(int number) => Words.AsSpan(Starts[number]..Starts[number + 1]);

    /// <summary>Words that are given: joined by one space each, but for those that <paramref name="spaceAfter"/> says stand against the next.</summary>
    /// <param name="sentences">The forms of the words of each sentence; none is empty or has white space inside.</param>
    /// <param name="spaceAfter">Whether white space follows a word (sentence, word); null for always.</param>
    /// <param name="joinsNext">Whether a word is one token with the next (sentence, word); null for never.</param>
    public static Segmented OfForms(
        IReadOnlyList<IReadOnlyList<string>> sentences, Func<int, int, bool>? spaceAfter = null, Func<int, int, bool>? joinsNext = null)
    {
        var text = new System.Text.StringBuilder();
        var words = new List<TextSpan>();
        var joins = new List<bool>();
        var starts = new List<int> { 0 };
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var w = 0; w < sentences[s].Count; w++)
            {
                words.Add(new TextSpan(text.Length, sentences[s][w].Length));
                text.Append(sentences[s][w]);
                joins.Add(joinsNext?.Invoke(s, w) ?? false);
                if (!joins[^1] && (spaceAfter?.Invoke(s, w) ?? true))
                    text.Append(' ');
            }
            starts.Add(words.Count);
        }
        return new Segmented(text.ToString(), [.. words], [.. joins], [.. starts]);
    }
}
