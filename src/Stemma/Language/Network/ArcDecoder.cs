namespace Stemma.Language;

/// <summary>
/// The best tree over a sentence's arc scores: one root, every word reached. Mostly every word's best head already is a tree, and nothing more
/// is done. Holds buffers: one thread at a time.
/// </summary>
sealed class ArcDecoder
{
    readonly TreeContraction contraction = new();
    int[] mark = [];

    /// <summary>Chooses each word's head.</summary>
    /// <param name="arcs">A row a word, a column a head; column 0 is the root, column i the i-th word counted from 1.</param>
    /// <param name="heads">Receives the heads: 0 for the root, else a word counted from 1.</param>
    public void Decode(Matrix arcs, Span<int> heads)
    {
        for (var word = 0; word < heads.Length; word++)
            heads[word] = Best(arcs.Row(word), word + 1);
        if (!IsTree(heads))
            contraction.Solve(arcs, heads);
    }

    /// <summary>Whether the heads form a tree with one root.</summary>
    public bool IsTree(ReadOnlySpan<int> heads)
    {
        if (mark.Length <= heads.Length)
            mark = new int[2 * heads.Length + 1];
        Array.Clear(mark, 0, heads.Length + 1);
        var roots = 0;
        for (var word = 1; word <= heads.Length; word++)
        {
            if (heads[word - 1] == 0)
                roots++;
            var at = word;
            while (at != 0 && mark[at] == 0)
            {
                mark[at] = word;
                at = heads[at - 1];
            }
            if (at != 0 && mark[at] == word)
                return false;
        }
        return roots == 1 || heads.IsEmpty;
    }

    static int Best(ReadOnlySpan<float> row, int self)
    {
        var best = 0;
        for (var i = 1; i < row.Length; i++)
            if (i != self && row[i] > row[best])
                best = i;
        return best;
    }
}
