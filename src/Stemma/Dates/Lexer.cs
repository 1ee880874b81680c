using Stemma.Language;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Dates;

/// <summary>Reads the tokens of one sentence as words of the grammar of time expressions.</summary>
static class Lexer
{
    /// <summary>The lexemes of a sentence, one for each token; empty when nothing in it can begin a time expression. O(length).</summary>
    public static void Read(string text, ValueList<Token> tokens, List<Lexeme> lexemes)
    {
        lexemes.Clear();
        var any = false;
        var before = -1;
        foreach (var token in tokens)
        {
            var glued = token.Span.Start == before;
            before = token.Span.End;
            var lexeme = token.Kind switch
            {
                TokenKind.Number => NumberReader.Read(text, token.Span, glued),
                TokenKind.Word => Word(text, token.Span, glued),
                _ => Mark(text, token.Span, glued),
            };
            any |= lexeme.Sort is not (Sort.Other or Sort.Word or Sort.One or Sort.Turn or Sort.Edge or >= Sort.Dash) || lexeme.Capital && HolidayReader.Opens(text, token.Span);
            lexemes.Add(lexeme);
        }
        if (!any)
            lexemes.Clear();
    }

    static Lexeme Word(string text, TextSpan span, bool glued)
    {
        var word = span.In(text);
        var capital = char.IsUpper(word[0]);
        return TimeWords.TryGet(word, out var entry)
            ? new Lexeme(span, entry.Sort, entry.Value, entry.Key, 0, glued) { Capital = capital }
            : new Lexeme(span, Sort.Other, 0, null, 0, glued) { Capital = capital };
    }

    static Lexeme Mark(string text, TextSpan span, bool glued) => new(span, text[span.Start] switch
    {
        '-' or '–' or '—' or '‐' or '‑' or '‒' or '−' => Sort.Dash,
        '/' => Sort.Slash,
        ',' => Sort.Comma,
        '.' => Sort.Stop,
        '(' or '[' => Sort.Open,
        ')' or ']' => Sort.Close,
        '\'' or '’' or '‘' or 'ʼ' or '`' => Sort.Apostrophe,
        ';' => Sort.Break,
        _ => Sort.Other,
    }, 0, null, 0, glued);
}
