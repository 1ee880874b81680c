using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Descent;

/// <summary>
/// Sentences of a copy that its exemplar has nothing of and that tell something: a figure, a statement, an event. Lines of the page that were
/// taken for report, words to the reader, credits and notices of rights tell nothing, and words put into a sentence that stood there
/// make no new one.
/// </summary>
static class NewPassages
{
    const double LeastNew = 0.8; // of a sentence's words
    const int LeastWords = 8; // of a sentence; fewer is a heading
    const int LeastTold = 12; // words of all new sentences

    static readonly HashSet<string> ToReader = new(StringComparer.Ordinal) { "you", "your", "yours", "us", "our", "please", "click", "subscribe", "newsletter", "cookies", "copyright" };

    /// <summary>Whether the copy tells news of its own. O(rows + length of the text).</summary>
    /// <param name="solution">The tree.</param>
    /// <param name="family">Its witnesses.</param>
    /// <param name="account">The copy.</param>
    /// <param name="table">The collation.</param>
    /// <param name="p">The exemplar's node.</param>
    /// <param name="c">The copy's node: a witness.</param>
    public static bool AreIn(Solution solution, Family family, Account account, CollationTable table, int p, int c)
    {
        var (matrix, from, to) = (solution.Matrix, solution.Tree.States[p], solution.Tree.States[c]);
        var gained = new List<int>(); // where the words begin that the exemplar has not
        for (var i = 0; i < matrix.Rows; i++)
            if (matrix.Kinds[i] == RowKind.Word && from[i] == VariantMatrix.Gap && to[i] != VariantMatrix.Gap && table.Rows[matrix.TableRows[i]].Cells[family.Witnesses[c]] is { } word)
                gained.Add(word.Start);
        if (gained.Count < LeastWords)
            return false;
        gained.Sort();
        var told = 0;
        foreach (var sentence in SentenceSplitter.Split(account.Text, account.Report()))
            if (Between(gained, sentence) is >= LeastWords and var own)
            {
                var words = Tokenizer.Tokenize(account.Text, sentence).Where(t => t.Kind is TokenKind.Word or TokenKind.Number).ToArray();
                if (own >= LeastNew * words.Length && Tells(account.Text, sentence, words))
                    told += own;
            }
        return told >= LeastTold;
    }

    // How many of the places, ascending, lie in the span.
    static int Between(List<int> places, TextSpan span)
    {
        int first = places.BinarySearch(span.Start), end = places.BinarySearch(span.End);
        return (end < 0 ? ~end : end) - (first < 0 ? ~first : first);
    }

    static bool Tells(string text, TextSpan sentence, Token[] words)
    {
        var said = sentence.In(text);
        if (said.Contains('©') || said.Contains("rights reserved", StringComparison.OrdinalIgnoreCase) || said.TrimEnd("\"”’')»") is not [.., '.' or '!' or '?' or ','])
            return false;
        return said.IndexOfAny("\"“„«") >= 0 || !words.Any(w => ToReader.Contains(TextKey.Of(w.Span.In(text)))); // whom a speaker addresses is another matter
    }
}
