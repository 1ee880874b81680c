using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Texts;

namespace Stemma.Comparison;

/// <summary>Leads from words of a witness to the rows of a collation that hold them, and back.</summary>
sealed class RowIndex
{
    const int Beside = 3; // rows: how near its neighbours must stand for a witness to have the sentence without the words

    readonly CollationTable _table;
    readonly Dictionary<AccountId, int> _witness = [];
    readonly List<(TextSpan Cell, int Row)>[] _cells;

    /// <summary>Reads the table once. O(cells).</summary>
    public RowIndex(CollationTable table)
    {
        _table = table;
        _cells = [.. table.Witnesses.Select(_ => new List<(TextSpan Cell, int Row)>())];
        for (var w = 0; w < table.Witnesses.Count; w++)
            _witness[table.Witnesses[w].Account] = w;
        for (var r = 0; r < table.Rows.Count; r++)
            for (var w = 0; w < _cells.Length; w++)
                if (table.Rows[r].Cells[w] is { } cell)
                    _cells[w].Add((cell, r));
        foreach (var cells in _cells)
            cells.Sort((x, y) => x.Cell.CompareTo(y.Cell));
    }

    /// <summary>The first and the last row that hold words of a drift, on either side; null when none does.</summary>
    public (int First, int Last)? Of(Drift drift)
    {
        int first = int.MaxValue, last = -1;
        Take(drift.After);
        if (drift.Before is { } before)
            Take(before);
        return last < 0 ? null : (first, last);

        void Take(Citation citation)
        {
            if (!_witness.TryGetValue(citation.Account, out var w))
                return;
            for (var i = FirstEndingAfter(_cells[w], citation.Span.Start); i < _cells[w].Count && _cells[w][i].Cell.Start < citation.Span.End; i++)
                (first, last) = (Math.Min(first, _cells[w][i].Row), Math.Max(last, _cells[w][i].Row));
        }
    }

    /// <summary>
    /// A witness's words in some rows: an empty span where it has the words around and not these; null when it has nothing there.
    /// </summary>
    public TextSpan? Words(int witness, int first, int last)
    {
        int start = int.MaxValue, end = -1, length = 0;
        for (var r = first; r <= last; r++)
            if (_table.Rows[r].Cells[witness] is { } cell)
                (start, end, length) = (Math.Min(start, cell.Start), Math.Max(end, cell.End), length + cell.Length + 1);
        if (end >= 0)
            return end - start <= 3 * length + 20 ? TextSpan.FromTo(start, end) : null; // words from all over are no reading
        TextSpan? before = null, after = null;
        for (var r = first - 1; r >= Math.Max(0, first - Beside) && before is null; r--)
            before = _table.Rows[r].Cells[witness];
        for (var r = last + 1; r <= Math.Min(_table.Rows.Count - 1, last + Beside) && after is null; r++)
            after = _table.Rows[r].Cells[witness];
        return before is { } b && after is { } a && a.Start >= b.End && a.Start - b.End <= 20 ? new TextSpan(b.End, 0) : null;
    }

    /// <summary>The row of the word of a witness that stands at a place; -1 when the table has none there. O(log cells).</summary>
    public int RowAt(int witness, int start)
    {
        var cells = _cells[witness];
        var at = FirstEndingAfter(cells, start);
        return at < cells.Count && cells[at].Cell.Start <= start ? cells[at].Row : -1;
    }

    /// <summary>The rows of cited words, each with the word there, in the order of the text.</summary>
    public IEnumerable<(int Row, TextSpan Word)> Within(Citation cited)
    {
        if (!_witness.TryGetValue(cited.Account, out var w))
            yield break;
        for (var i = FirstEndingAfter(_cells[w], cited.Span.Start); i < _cells[w].Count && _cells[w][i].Cell.Start < cited.Span.End; i++)
            yield return (_cells[w][i].Row, _cells[w][i].Cell);
    }

    static int FirstEndingAfter(List<(TextSpan Cell, int Row)> cells, int unit)
    {
        int low = 0, high = cells.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (cells[middle].Cell.End <= unit) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
