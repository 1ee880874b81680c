using Stemma.Collation;
using Stemma.Dossiers;
using Stemma.Texts;

namespace Stemma.Exports;

/// <summary>One text of the edition, word by word: a witness, or a lost original as its copies let it be put together.</summary>
/// <param name="Text">The text.</param>
/// <param name="Headline">Its headline; null for none.</param>
/// <param name="Words">The words of its report, in the order of the text.</param>
/// <param name="Rows">Parallel to the words: the row of the collation each stands in.</param>
/// <param name="Opens">Parallel to the words: whether a paragraph begins with it.</param>
sealed record EditionColumn(string Text, TextSpan? Headline, TextSpan[] Words, int[] Rows, bool[] Opens)
{
    /// <summary>The columns of all nodes of the stemma, in its order.</summary>
    public static EditionColumn[] Of(Apparatus apparatus, CollationTable table)
    {
        var witnesses = apparatus.Testimonies.Select(_ => new List<(TextSpan Word, int Row)>()).ToArray();
        var node = table.Witnesses.Select(w => apparatus.IndexOf(w.Account) ?? -1).ToArray();
        for (var r = 0; r < table.Rows.Count; r++)
            for (var w = 0; w < node.Length; w++)
                if (node[w] >= 0 && table.Rows[r].Cells[w] is { } word)
                    witnesses[node[w]].Add((word, r));
        foreach (var words in witnesses)
            words.Sort((x, y) => x.Word.CompareTo(y.Word));
        return [.. apparatus.Dossier.Graph.Nodes.Select((it, n) => it.Lost is { } lost ? OfLost(lost.Text, apparatus, witnesses) : OfWitness(apparatus, n, witnesses[n]))];
    }

    /// <summary>Whether the word and the next stand together without white space; the last one does not.</summary>
    public bool IsGlued(int word) => word + 1 < Words.Length && Words[word].End == Words[word + 1].Start;

    /// <summary>A word with the white space behind it, as one blank.</summary>
    public string Written(int word) => IsGlued(word) ? Words[word].In(Text).ToString() : string.Concat(Words[word].In(Text), " ");

    static EditionColumn OfWitness(Apparatus apparatus, int witness, List<(TextSpan Word, int Row)> words)
    {
        var account = apparatus.Testimonies[witness].Account;
        return Made(account.Text, account.Headline, [.. account.Paragraphs], words);
    }

    // A lost original has the rows of the words that attest it.
    static EditionColumn OfLost(Exemplar lost, Apparatus apparatus, List<(TextSpan Word, int Row)>[] witnesses)
    {
        var words = new List<(TextSpan, int)>();
        var taken = new HashSet<int>();
        foreach (var run in lost.Runs)
        {
            if (apparatus.IndexOf(run.Attested.Account) is not { } witness)
                continue;
            var cells = witnesses[witness];
            var cited = run.Attested.Span;
            for (var i = FirstFrom(cells, cited.Start); i < cells.Count && cells[i].Word.End <= cited.End; i++)
                if (taken.Add(cells[i].Row))
                    words.Add((cells[i].Word with { Start = run.Start + cells[i].Word.Start - cited.Start }, cells[i].Row));
        }
        words.Sort();
        return Made(lost.Text, lost.Headline, [.. lost.Paragraphs], words);
    }

    static EditionColumn Made(string text, TextSpan? headline, TextSpan[] paragraphs, List<(TextSpan Word, int Row)> words)
    {
        var opens = new bool[words.Count];
        for (int i = 0, p = 0, open = -1; i < words.Count; i++)
        {
            while (p + 1 < paragraphs.Length && paragraphs[p].End <= words[i].Word.Start) p++;
            opens[i] = i == 0 || p != open;
            open = p;
        }
        return new EditionColumn(text, headline, [.. words.Select(w => w.Word)], [.. words.Select(w => w.Row)], opens);
    }

    static int FirstFrom(List<(TextSpan Word, int Row)> words, int start)
    {
        int low = 0, high = words.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Word.Start < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
