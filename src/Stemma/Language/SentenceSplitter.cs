using System.Collections.Frozen;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Language;

/// <summary>Cuts paragraphs into sentences by rule.</summary>
public static class SentenceSplitter
{
    static readonly FrozenSet<string> MayEnd = WordList.Set("sentence-ends");
    static readonly FrozenSet<string> Starters = WordList.Set("sentence-starters");

    /// <summary>
    /// The sentences of the given paragraphs, in order, trimmed of white space. They neither overlap nor leave out a word;
    /// none runs over the edge of a paragraph. Survives "Oct. 7", "U.S.", "Mr.", ellipses and quotation marks within quotation marks.
    /// </summary>
    public static ValueList<TextSpan> Split(string text, IEnumerable<TextSpan> paragraphs)
    {
        var sentences = new List<TextSpan>();
        foreach (var paragraph in paragraphs)
        {
            var tokens = Tokenizer.Tokenize(text, paragraph);
            var first = 0;
            for (var i = 0; i < tokens.Count; i++)
            {
                if (!EndsAt(text, tokens, i))
                    continue;
                while (i + 1 < tokens.Count && ClosesWith(text, tokens[i], tokens[i + 1])) i++;
                Add(first, i);
                first = i + 1;
            }
            if (first < tokens.Count)
                Add(first, tokens.Count - 1);

            void Add(int from, int to) => sentences.Add(TextSpan.FromTo(tokens[from].Span.Start, tokens[to].Span.End));
        }
        return sentences.ToValueList();
    }

    // A mark that stands against the end of the sentence and closes something belongs to it: “Go!” (now.)
    static bool ClosesWith(string text, Token last, Token next) =>
        next.Span.Start == last.Span.End && (next.Kind == TokenKind.Quote || text[next.Span.Start] is ')' or ']' or '!' or '?' or '.' or '…');

    static bool EndsAt(string text, ValueList<Token> tokens, int i)
    {
        var token = tokens[i];
        var end = token.Span.End;
        var next = i + 1;
        while (next < tokens.Count && ClosesWith(text, tokens[next - 1], tokens[next])) next++;
        if (next >= tokens.Count)
            return false; // the end of the paragraph closes the sentence
        var gap = tokens[next].Span.Start > tokens[next - 1].Span.End;
        if (!gap)
            return false;
        var opens = Opens(text, tokens, next);
        return token.Kind switch
        {
            TokenKind.Mark => text[end - 1] switch
            {
                '.' when token.Span.Length == 1 => opens != Opening.Lower,
                '.' or '…' => opens == Opening.Capital || opens == Opening.Starter,
                '!' or '?' => opens != Opening.Lower,
                '。' or '！' or '？' => true,
                _ => false,
            },
            TokenKind.Word when text[end - 1] == '.' => AbbreviationEnds(text, token, opens),
            _ => false,
        };
    }

    static bool AbbreviationEnds(string text, Token token, Opening opens)
    {
        var lower = token.Span.In(text).ToString().ToLowerInvariant();
        if (MayEnd.Contains(lower))
            return opens is Opening.Capital or Opening.Starter;
        if (Tokenizer.IsKnownAbbreviation(lower) || lower.Length == 2)
            return false; // "Mr. Blake", "Oct. 7", "J. Smith"
        return opens == Opening.Starter; // "in the U.S. The minister"
    }

    enum Opening { Lower, Other, Capital, Starter }

    static Opening Opens(string text, ValueList<Token> tokens, int at)
    {
        while (at < tokens.Count && (tokens[at].Kind == TokenKind.Quote || text[tokens[at].Span.Start] is '(' or '[' or '—' or '–' or '-')) at++;
        if (at >= tokens.Count)
            return Opening.Other;
        var word = tokens[at].Span.In(text);
        if (tokens[at].Kind != TokenKind.Word)
            return Opening.Other;
        if (char.IsLower(word[0]))
            return Opening.Lower;
        return Starters.Contains(word.ToString().ToLowerInvariant()) ? Opening.Starter : Opening.Capital;
    }
}
