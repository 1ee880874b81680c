using Stemma.Texts;

namespace Stemma.Reports;

/// <summary>Which paragraph of an exemplar each paragraph of a copy goes back to, for laying the two side by side.</summary>
/// <param name="Exemplar">For each paragraph of the copy: index of the exemplar's paragraph, or -1.</param>
/// <param name="Moved">For each paragraph of the copy: whether it stands out of the exemplar's order.</param>
sealed record ParagraphPairs(int[] Exemplar, bool[] Moved)
{
    const double Least = 0.3; // share of words in common (Dice): a machine-spun paragraph keeps more, two chance neighbours have less
    const double Short = 0.3; // what a word of one to three letters counts: "the" and "a" are in every paragraph
    const int MostCells = 4_000_000;

    /// <summary>Pairs paragraphs by the words they share: the best pairs that keep the order, then what is left over as moved.</summary>
    public static ParagraphPairs Of(string exemplar, IReadOnlyList<TextSpan> from, string copy, IReadOnlyList<TextSpan> to)
    {
        var pairs = new ParagraphPairs([.. Enumerable.Repeat(-1, to.Count)], new bool[to.Count]);
        if (from.Count == 0 || to.Count == 0 || (long)from.Count * to.Count > MostCells)
            return pairs;
        var likeness = Likeness([.. from.Select(p => Words(exemplar, p))], [.. to.Select(p => Words(copy, p))]);
        var best = new double[from.Count + 1, to.Count + 1];
        for (var i = from.Count - 1; i >= 0; i--)
            for (var j = to.Count - 1; j >= 0; j--)
                best[i, j] = Math.Max(likeness[i, j] >= Least ? likeness[i, j] + best[i + 1, j + 1] : 0, Math.Max(best[i + 1, j], best[i, j + 1]));
        var used = new bool[from.Count];
        for (int i = 0, j = 0; i < from.Count && j < to.Count;)
            if (likeness[i, j] >= Least && best[i, j] <= likeness[i, j] + best[i + 1, j + 1])
            {
                used[i] = true;
                pairs.Exemplar[j++] = i++;
            }
            else if (best[i + 1, j] >= best[i, j + 1]) i++;
            else j++;
        for (var j = 0; j < to.Count; j++)
        {
            if (pairs.Exemplar[j] >= 0) continue;
            var nearest = -1;
            for (var i = 0; i < from.Count; i++)
                if (!used[i] && likeness[i, j] >= 1.6 * Least && (nearest < 0 || likeness[i, j] > likeness[nearest, j]))
                    nearest = i;
            if (nearest < 0) continue;
            used[nearest] = pairs.Moved[j] = true;
            pairs.Exemplar[j] = nearest;
        }
        return pairs;
    }

    // Dice by words held in common, through an index of the words, so that paragraphs without one in common cost nothing.
    static double[,] Likeness(HashSet<string>[] from, HashSet<string>[] to)
    {
        var likeness = new double[from.Length, to.Length];
        var holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < from.Length; i++)
            foreach (var word in from[i])
                if (holders.TryGetValue(word, out var list)) list.Add(i);
                else holders[word] = [i];
        var total = from.Select(words => words.Sum(Weight)).ToArray();
        for (var j = 0; j < to.Length; j++)
        {
            var own = to[j].Sum(Weight);
            foreach (var word in to[j])
                if (holders.TryGetValue(word, out var list) && (list.Count < 64 || list.Count * 4 < from.Length))
                    foreach (var i in list)
                        likeness[i, j] += Weight(word);
            for (var i = 0; i < from.Length; i++)
                likeness[i, j] *= 2.0 / Math.Max(Short, total[i] + own);
        }
        return likeness;
    }

    static double Weight(string word) => word.Length <= 3 ? Short : 1;

    static HashSet<string> Words(string text, TextSpan span)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var at = span.Start; at < span.End;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var end = at + 1;
            while (end < span.End && char.IsLetterOrDigit(text[end])) end++;
            words.Add(TextKey.Of(text.AsSpan(at, end - at)));
            at = end;
        }
        return words;
    }
}
