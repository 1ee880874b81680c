using System.Text;
using Stemma.Language;

namespace Stemma.Reports;

/// <summary>
/// Draws the tree of one sentence with its words in their order, one a line: a word's head is where its line leads to. After the
/// text mode trees of Udapi (Popel, Žabokrtský and Vojtek 2017). Crossing lines are drawn as if they did not cross. O(words × depth shown).
/// </summary>
static class WordTree
{
    const int Deepest = 24; // further levels are drawn in the last column

    /// <summary>For each word of the sentence, what is drawn left of it; all as wide as they need be.</summary>
    public static string[] Draw(Annotated annotated, Sentence sentence, bool ascii)
    {
        var n = sentence.Count;
        var heads = new int[n];
        int[] first = new int[n], last = new int[n]; // the outermost words that hang on a word, or the word itself
        for (var i = 0; i < n; i++)
        {
            heads[i] = annotated.Words[sentence.First + i].Head is { } head ? head - sentence.First : -1;
            (first[i], last[i]) = (i, i);
        }
        for (var i = 0; i < n; i++)
            if (heads[i] >= 0)
                (first[heads[i]], last[heads[i]]) = (Math.Min(first[heads[i]], i), Math.Max(last[heads[i]], i));
        var lines = new string[n];
        var chain = new List<int>();
        var drawn = new StringBuilder();
        for (var i = 0; i < n; i++)
        {
            chain.Clear();
            for (var at = i; at >= 0 && chain.Count <= Deepest; at = heads[at])
                chain.Add(at);
            chain.Reverse();
            drawn.Clear();
            for (var level = 1; level < chain.Count; level++)
            {
                int head = chain[level - 1], on = chain[level];
                drawn.Append(
                    level < chain.Count - 1
                        ? (i > first[head] && i < last[head] && (i < head ? i > first[head] : i < last[head]) ? "│ " : "  ")
                        : on == first[head] ? "╭─" : on == last[head] ? "╰─" : "├─");
            }
            drawn.Append((first[i] < i, last[i] > i) switch
            {
                (true, true) => "┼─",
                (true, false) => "┴─",
                (false, true) => "┬─",
                _ => "──",
            });
            lines[i] = ascii ? Plain(drawn) : drawn.ToString();
        }
        return lines;
    }

    static string Plain(StringBuilder drawn)
    {
        foreach (var (box, plain) in (ReadOnlySpan<(char, char)>)[('│', '|'), ('╭', '.'), ('╰', '`'), ('├', '|'), ('─', '-'), ('┼', '+'), ('┴', '\''), ('┬', '.')])
            drawn.Replace(box, plain);
        return drawn.ToString();
    }
}
