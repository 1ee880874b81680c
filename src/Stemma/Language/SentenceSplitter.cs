using System.Collections.Frozen;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Language;

/// <summary>Cuts paragraphs into sentences by rule.</summary>
public static class SentenceSplitter
{
    static readonly FrozenSet<string> MayEnd = WordList.Set("sentence-ends");
    static readonly FrozenSet<string> Starters = WordList.Set("sentence-starters");
    static readonly FrozenSet<string> Titles = WordList.Set("honorifics");
    static readonly FrozenSet<string> Cues = WordList.Set("speech-cues");
    const int UrlWindow = 64; // how far back a web or mail address is looked for
    const int NameWords = 4; // a name before its verb: “Why?” Anna Maria van Dyck asked

    /// <summary>
    /// The sentences of the given paragraphs, in order, trimmed of white space. They neither overlap nor leave out a word;
    /// none runs over the edge of a paragraph. Survives "Oct. 7", "U.S.", "Mr.", ellipses and quotation marks within quotation marks;
    /// parts sentences whose space was lost ("done.He"). O(length).
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
                if (!IsTerminal(text, tokens[i]))
                    continue;
                var run = i;
                while (i + 1 < tokens.Count && ClosesWith(text, tokens, i)) i++;
                if (i + 1 >= tokens.Count || !EndsAt(text, paragraph, tokens, run, i))
                    continue;
                Add(first, i);
                first = i + 1;
            }
            if (first < tokens.Count)
                Add(first, tokens.Count - 1);

            void Add(int from, int to) => sentences.Add(TextSpan.FromTo(tokens[from].Span.Start, tokens[to].Span.End));
        }
        return sentences.ToValueList();
    }

    static bool IsTerminal(string text, Token token) => token.Kind switch
    {
        TokenKind.Mark => text[token.Span.Start] is '.' or '…' or '!' or '?' or '。' or '！' or '？',
        TokenKind.Word => text[token.Span.End - 1] == '.',
        _ => false,
    };

    // Whether the token after i stands against it and closes something: “Go!” (now.)
    static bool ClosesWith(string text, ValueList<Token> tokens, int i)
    {
        var next = tokens[i + 1];
        if (next.Span.Start != tokens[i].Span.End)
            return false;
        var mark = text[next.Span.Start];
        if (next.Kind == TokenKind.Quote) // an opening mark closes when nothing stands against its other side: „so.“
            return mark is not ('“' or '‘' or '«' or '„' or '‹' or '「')
                || i + 2 >= tokens.Count || tokens[i + 2].Span.Start > next.Span.End || tokens[i + 2].Kind == TokenKind.Mark;
        return mark is ')' or ']' or '!' or '?' or '.' or '…';
    }

    // The terminal at `run`, with what closes after it, reaches to token `last`; another token follows.
    static bool EndsAt(string text, TextSpan paragraph, ValueList<Token> tokens, int run, int last)
    {
        var gap = tokens[last + 1].Span.Start > tokens[last].Span.End;
        for (var i = run; i <= last; i++)
            if (IsTerminal(text, tokens[i]) && (gap ? EndsBefore(text, tokens, i, last + 1) : EndsWithoutGap(text, paragraph, tokens, i, last + 1)))
                return true;
        return false;
    }

    static bool EndsBefore(string text, ValueList<Token> tokens, int terminal, int next)
    {
        var token = tokens[terminal];
        var opens = Opens(text, tokens, next, out var word);
        if (token.Kind == TokenKind.Word)
            return AbbreviationEnds(text, token, opens, word);
        return text[token.Span.Start] switch
        {
            '.' when token.Span.Length == 1 && !IsSpaced(text, tokens, terminal) =>
                opens != Opening.Lower && !IsStop(text, tokens[next]),
            '.' or '…' => opens is Opening.Capital or Opening.Starter && !IsStop(text, tokens[next]),
            '!' or '?' => opens != Opening.Lower && !(opens == Opening.Capital && next > terminal + 1 && NameAndCue(text, tokens, next)),
            _ => true,
        };
    }

    // One of the stops of ". . .".
    static bool IsSpaced(string text, ValueList<Token> tokens, int i) => i > 0 && IsStop(text, tokens[i - 1]);

    static bool IsStop(string text, Token token) => token.Kind == TokenKind.Mark && text[token.Span.Start] is '.' or '…';

    // “Why now?” Blake asked.
    static bool NameAndCue(string text, ValueList<Token> tokens, int next)
    {
        for (var i = next; i < tokens.Count && i <= next + NameWords && tokens[i].Kind == TokenKind.Word; i++)
            if (char.IsLower(text[tokens[i].Span.Start]) && i > next)
                return Cues.Contains(Lower(text, tokens[i]));
        return false;
    }

    // "done.He left": a word in small letters, its stop, a word that begins with one capital. Not in an address.
    static bool EndsWithoutGap(string text, TextSpan paragraph, ValueList<Token> tokens, int terminal, int next)
    {
        var token = tokens[terminal];
        if (token.Kind == TokenKind.Mark && text[token.Span.Start] is '。' or '！' or '？')
            return true;
        if (token.Kind != TokenKind.Mark || token.Span.Length != 1 || terminal == 0)
            return false;
        var before = tokens[terminal - 1];
        if (before.Span.End != token.Span.Start || !(before.Kind == TokenKind.Number || IsSmall(before.Span.In(text))))
            return false;
        var at = next;
        if (tokens[at].Kind == TokenKind.Quote && at + 1 < tokens.Count && tokens[at + 1].Span.Start == tokens[at].Span.End) at++;
        var word = tokens[at].Span.In(text);
        return tokens[at].Kind == TokenKind.Word && char.IsUpper(word[0]) && (word.Length == 1 ? word[0] is 'A' or 'I' : char.IsLower(word[1]))
            && !InAddress(text, paragraph, token.Span.Start);
    }

    static bool IsSmall(ReadOnlySpan<char> word)
    {
        if (word.Length < 2)
            return false;
        foreach (var c in word[1..])
            if (char.IsUpper(c) || c == '.')
                return false;
        return true;
    }

    static bool InAddress(string text, TextSpan paragraph, int stop)
    {
        var from = stop;
        while (from > paragraph.Start && stop - from < UrlWindow && !char.IsWhiteSpace(text[from - 1])) from--;
        var before = text.AsSpan(from, stop - from);
        return before.Contains('/') || before.Contains('@') || before.Contains("www", StringComparison.OrdinalIgnoreCase);
    }

    static bool AbbreviationEnds(string text, Token token, Opening opens, string? word)
    {
        var lower = Lower(text, token);
        if (MayEnd.Contains(lower))
            return opens switch
            {
                Opening.Starter => true,
                Opening.Capital when lower is "a.m." or "p.m." => !CalendarNames.Has(word) && word is not ("eastern" or "central" or "pacific" or "mountain" or "gmt" or "est" or "edt" or "et" or "utc" or "bst" or "cet"), // a capital has its word
                Opening.Capital => !Titles.Contains(word!), // a capital has its word
                _ => false,
            };
        return opens == Opening.Starter; // "in the U.S. The minister", "on Plan B. He"; not "Mr. Blake", "Oct. 7", "J. Smith"
    }

    enum Opening { Lower, Other, Capital, Starter }

    static Opening Opens(string text, ValueList<Token> tokens, int at, out string? word)
    {
        word = null;
        while (at < tokens.Count && (tokens[at].Kind == TokenKind.Quote || text[tokens[at].Span.Start] is '(' or '[' or '—' or '–' or '-')) at++;
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Word)
            return Opening.Other;
        if (char.IsLower(text[tokens[at].Span.Start]))
            return Opening.Lower;
        word = Lower(text, tokens[at]);
        return Starters.Contains(word) ? Opening.Starter : Opening.Capital;
    }

    static string Lower(string text, Token token) => TextKey.Of(token.Span.In(text));
}
