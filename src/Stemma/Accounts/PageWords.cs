using Stemma.Texts;

namespace Stemma.Accounts;

/// <summary>One word of a line, as the finders of injected phrases and of seams see it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Line">Which line.</param>
/// <param name="Hash">Of the word as written.</param>
readonly record struct PageWord(TextSpan Span, int Line, ulong Hash);

/// <summary>Cuts lines into words, faster and coarser than the tokenizer: letters, digits, inner apostrophes and hyphens.</summary>
static class PageWords
{
    /// <summary>The words of the lines for which <paramref name="wanted"/> holds, in order.</summary>
    public static List<PageWord> Of(PageDraft draft, Func<int, bool> wanted)
    {
        var words = new List<PageWord>(draft.Text.Length / 6);
        for (var line = 0; line < draft.Lines.Count; line++)
            if (wanted(line))
                Add(draft.Text, draft.Lines[line].Span, line, words);
        return words;
    }

    /// <summary>Adds the words of one line.</summary>
    public static void Add(string text, TextSpan span, int line, List<PageWord> to)
    {
        for (var at = span.Start; at < span.End; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
                continue;
            var start = at;
            while (++at < span.End && (char.IsLetterOrDigit(text[at]) || IsInner(text[at]) && at + 1 < span.End && char.IsLetterOrDigit(text[at + 1]))) ;
            to.Add(new PageWord(TextSpan.FromTo(start, at), line, Hash(text.AsSpan(start, at - start))));
        }
    }

    /// <summary>A word as written, as a number (FNV-1a, 64 bits).</summary>
    public static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    static bool IsInner(char c) => c is '\'' or '’' or '-';
}
