using Stemma.Language;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Copies;

/// <summary>The words of a text as an aligner sees them: tokens, each with a comparison key and the paragraph it stands in.</summary>
/// <param name="Text">The text.</param>
/// <param name="Tokens">Its tokens, in order.</param>
/// <param name="Keys">The comparison key of each token, parallel to <paramref name="Tokens"/>.</param>
/// <param name="Paragraphs">Which of the given spans each token stands in, parallel to <paramref name="Tokens"/>.</param>
public sealed record WordSequence(string Text, ValueList<Token> Tokens, ValueList<string> Keys, ValueList<int> Paragraphs)
{
    /// <summary>The words of the given spans of a text, in the order given.</summary>
    public static WordSequence Of(string text, IEnumerable<TextSpan> spans)
    {
        var tokens = new List<Token>();
        var keys = new List<string>();
        var paragraphs = new List<int>();
        var number = 0;
        foreach (var span in spans)
        {
            foreach (var token in Tokenizer.Tokenize(text, span))
            {
                tokens.Add(token);
                keys.Add(TextKey.Of(token.Span.In(text)));
                paragraphs.Add(number);
            }
            number++;
        }
        return new WordSequence(text, tokens.ToValueList(), keys.ToValueList(), paragraphs.ToValueList());
    }

    /// <summary>From the first character of token <paramref name="first"/> to the last of the <paramref name="count"/>-th; at least one token.</summary>
    public TextSpan Span(int first, int count) => TextSpan.FromTo(Tokens[first].Span.Start, Tokens[first + count - 1].Span.End);
}
