using Stemma.Language;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Dates;

/// <summary>
/// Finds the time expressions of an English text and works out which days they mean, counted from the day of publication, else of the
/// dateline, else from the dates of the text itself; never from the day of reading. Rules in the manner of HeidelTime (Strötgen and
/// Gertz 2010) and SUTime (Chang and Manning 2012), written anew: a small grammar over words, the tense of the sentence, the day last spoken of.
/// </summary>
public static class TimeFinder
{
    internal const int Version = 1;

    /// <summary>The time expressions of the given sentences, in order, not overlapping. O(length).</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences, in order.</param>
    /// <param name="anchor">What its relative times are counted from.</param>
    public static ValueList<TimeExpression> Find(string text, ValueList<TextSpan> sentences, Anchor anchor)
    {
        var narration = new Narration(text, anchor);
        var lexemes = new List<Lexeme>();
        foreach (var sentence in sentences)
        {
            Lexer.Read(text, Tokenizer.Tokenize(text, sentence), lexemes);
            if (lexemes.Count > 0 && new TimeGrammar(text, lexemes).Read() is { Count: > 0 } drafts)
                narration.Add(lexemes, drafts);
        }
        return narration.Resolve();
    }
}
