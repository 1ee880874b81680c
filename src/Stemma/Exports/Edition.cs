using Stemma.Collation;
using Stemma.Dossiers;
using Stemma.Reports;

namespace Stemma.Exports;

/// <summary>What some texts have in one segment, word for word and blank for blank.</summary>
/// <param name="Text">The words, one blank after each that is followed by white space; empty where they have nothing.</param>
/// <param name="Nodes">Which nodes of the stemma, ascending.</param>
sealed record EditionReading(string Text, int[] Nodes);

/// <summary>One place of the edition: a run of rows through which the texts part in the same way.</summary>
/// <param name="Rows">Its rows, ascending.</param>
/// <param name="Opens">Whether a paragraph of the base text begins here.</param>
/// <param name="Readings">That of the base text first, then by first node; those that have nothing last. Every node of the family is in one.</param>
sealed record EditionSegment(int[] Rows, bool Opens, EditionReading[] Readings);

/// <summary>Texts that share words, and what they have.</summary>
/// <param name="Nodes">Nodes of the stemma, ascending.</param>
/// <param name="Base">The node whose text is the lemma: where no other came from, with the most copies.</param>
/// <param name="Segments">In the order of the collation.</param>
/// <param name="Moved">By node whose order is another: the segments at which it is cut, in the order in which it has the pieces.</param>
sealed record EditionFamily(int[] Nodes, int Base, EditionSegment[] Segments, SortedDictionary<int, int[]> Moved);

/// <summary>
/// A story as a critical edition in parallel segmentation: every word of every report stands in one segment. A text is read by going
/// through the segments of its family; where its order is another, its segments are cut into pieces, which are read in their own order.
/// </summary>
/// <param name="Columns">The texts, by node of the stemma.</param>
/// <param name="Families">By first node.</param>
sealed record Edition(EditionColumn[] Columns, EditionFamily[] Families)
{
    /// <summary>The edition of a story. O(rows × witnesses).</summary>
    public static Edition Of(Apparatus apparatus, CollationTable table)
    {
        var columns = EditionColumn.Of(apparatus, table);
        var cells = new List<(int Node, int Word)>[table.Rows.Count];
        for (var n = 0; n < columns.Length; n++)
            for (var w = 0; w < columns[n].Words.Length; w++)
                (cells[columns[n].Rows[w]] ??= []).Add((n, w)); // ascending by node
        var families = Kin(columns.Length, cells).Select(f => Family(apparatus, columns, cells, f.Nodes, f.Rows));
        return new Edition(columns, [.. families]);
    }

    // Texts with a row in common, through others too; texts without words are left out.
    static IEnumerable<(int[] Nodes, int[] Rows)> Kin(int nodes, List<(int Node, int Word)>?[] cells)
    {
        var head = Enumerable.Range(0, nodes).ToArray();
        int Find(int n)
        {
            while (head[n] != n) n = head[n] = head[head[n]];
            return n;
        }
        foreach (var row in cells)
            for (var i = 1; i < row?.Count; i++)
                if ((Find(row[0].Node), Find(row[i].Node)) is var (a, b))
                    head[Math.Max(a, b)] = Math.Min(a, b);
        var rows = Enumerable.Range(0, cells.Length).Where(r => cells[r] is { Count: > 0 }).ToLookup(r => Find(cells[r]![0].Node)); // it was asked for just before
        var members = Enumerable.Range(0, nodes).ToLookup(Find);
        return rows.OrderBy(f => f.Key).Select(f => (members[f.Key].ToArray(), f.ToArray()));
    }

    static EditionFamily Family(Apparatus apparatus, EditionColumn[] columns, List<(int Node, int Word)>[] cells, int[] nodes, int[] rows)
    {
        var root = nodes.Where(n => columns[n].Words.Length > 0)
            .OrderBy(n => apparatus.Into(n).Count > 0).ThenByDescending(n => Summary.Heirs(apparatus, n).Count).ThenBy(n => n).First();
        var pieces = nodes.ToDictionary(n => n, n => Pieces(columns[n].Rows));
        var segments = new List<EditionSegment>();
        var at = new Dictionary<int, int>(); // by row that begins a segment: which
        for (var first = 0; first < rows.Length;)
        {
            var groups = Groups(columns, cells[rows[first]]);
            var opens = cells[rows[first]].Any(c => c.Node == root && columns[root].Opens[c.Word]);
            var last = first;
            while (last + 1 < rows.Length && GoesOn(rows[last], rows[last + 1]))
                last++;
            at[rows[first]] = segments.Count;
            segments.Add(new EditionSegment(rows[first..(last + 1)], opens, Readings(columns, cells, nodes, root, rows.AsSpan(first, last + 1 - first), groups)));
            first = last + 1;
        }
        var moved = new SortedDictionary<int, int[]>();
        foreach (var n in nodes)
            if (pieces[n].Count > 1)
                moved[n] = [.. pieces[n].Select(w => at[columns[n].Rows[w]])];
        return new EditionFamily(nodes, root, [.. segments], moved);

        bool GoesOn(int row, int next)
        {
            var (these, those) = (cells[row], cells[next]);
            if (these.Count != those.Count)
                return false;
            for (var i = 0; i < these.Count; i++)
                if (these[i].Node != those[i].Node || these[i].Word + 1 != those[i].Word || pieces[these[i].Node].Contains(those[i].Word)
                    || (these[i].Node == root && columns[root].Opens[those[i].Word]))
                    return false;
            return Groups(columns, these).AsSpan().SequenceEqual(Groups(columns, those));
        }
    }

    // The words at which a text has to be cut so that each piece has its words in the order of the rows and next to one another in it.
    static SortedSet<int> Pieces(int[] rows)
    {
        var byRow = Enumerable.Range(0, rows.Length).ToArray();
        Array.Sort(rows.ToArray(), byRow);
        var rank = new int[rows.Length];
        for (var i = 0; i < byRow.Length; i++)
            rank[byRow[i]] = i;
        return [.. Enumerable.Range(0, rows.Length).Where(w => w == 0 || rank[w] != rank[w - 1] + 1)];
    }

    // By cell of a row: which reading it has, numbered as they come.
    static int[] Groups(EditionColumn[] columns, List<(int Node, int Word)> row)
    {
        var groups = new int[row.Count];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < groups.Length; i++)
        {
            var written = columns[row[i].Node].Written(row[i].Word);
            if (!seen.TryGetValue(written, out groups[i]))
                groups[i] = seen[written] = seen.Count;
        }
        return groups;
    }

    static EditionReading[] Readings(EditionColumn[] columns, List<(int Node, int Word)>[] cells, int[] nodes, int root, ReadOnlySpan<int> rows, int[] groups)
    {
        var here = cells[rows[0]];
        var readings = new List<EditionReading>();
        for (var g = 0; g <= groups.Max(); g++)
        {
            var of = Enumerable.Range(0, here.Count).Where(i => groups[i] == g).ToArray();
            var (node, word) = here[of[0]];
            var text = string.Concat(Enumerable.Range(word, rows.Length).Select(columns[node].Written));
            readings.Add(new EditionReading(text, [.. of.Select(i => here[i].Node)]));
        }
        var present = here.Select(c => c.Node).ToHashSet();
        if (present.Count < nodes.Length)
            readings.Add(new EditionReading("", [.. nodes.Where(n => !present.Contains(n))]));
        return [.. readings.OrderBy(r => r.Text.Length == 0).ThenBy(r => !r.Nodes.Contains(root)).ThenBy(r => r.Nodes[0])];
    }
}
