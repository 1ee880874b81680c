using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Descent;

/// <summary>Reads the variants of a family out of the collation and of what stands around the report.</summary>
sealed class VariantReader
{
    readonly Dictionary<string, int> _readings = new(StringComparer.Ordinal);
    readonly List<bool> _everSmall = [];
    readonly List<int> _uses = [];
    readonly List<int[]> _columns = [];
    readonly List<RowKind> _kinds = [];
    readonly List<bool> _breaks = [];
    readonly List<int> _tableRows = [];
    bool _sharedEnd;

    /// <summary>The variants of the given witnesses at the given rows. O(witnesses × rows).</summary>
    /// <param name="witnesses">Accounts, parallel to <paramref name="columns"/>.</param>
    /// <param name="columns">Which cell of a row is whose.</param>
    /// <param name="table">The collation.</param>
    /// <param name="rows">The rows of the family, ascending.</param>
    /// <param name="elsewhere">How often a word stands in texts of the story that are not of this family.</param>
    public static VariantMatrix Read(
        IReadOnlyList<Account> witnesses, int[] columns, CollationTable table, IReadOnlyList<int> rows, Func<string, int> elsewhere)
    {
        var reader = new VariantReader();
        reader.ReadWords(witnesses, columns, table, rows);
        foreach (var (feature, kind) in AroundTheReport(witnesses))
            reader.Add([.. feature.Select(f => f is null ? VariantMatrix.Gap : reader.Number(f, true))], kind, true, -1);
        foreach (var moved in MovedPassages.Of(columns, table, rows))
            reader.Add(moved, RowKind.Order, true, -1);
        return reader.Done(witnesses.Count, elsewhere);
    }

    void ReadWords(IReadOnlyList<Account> witnesses, int[] columns, CollationTable table, IReadOnlyList<int> rows)
    {
        var apart = true;
        var shortOnes = columns.Select((c, w) => ShortParagraphsOf(witnesses[w], c, columns, table, rows)).ToArray();
        foreach (var r in rows)
        {
            var cells = table.Rows[r].Cells;
            var states = new int[columns.Length];
            var (words, differ) = (false, false);
            var alone = AloneAt(cells, columns);
            for (var w = 0; w < columns.Length; w++)
            {
                states[w] = VariantMatrix.Gap;
                if (cells[columns[w]] is { } span)
                {
                    var word = span.In(witnesses[w].Text);
                    words |= char.IsLetterOrDigit(word[0]);
                    states[w] = Number(TextKey.Of(word), char.IsLower(word[0]));
                }
                differ |= states[w] != states[0];
            }
            if (!words)
                continue; // marks differ freely between houses
            if (alone >= 0 && shortOnes[alone].Contains(r))
                continue;
            if (!differ)
            {
                apart = true;
                continue;
            }
            Add(states, RowKind.Word, apart, r);
            apart = false;
        }
        _sharedEnd = apart;
    }

    // Whose row it is when one witness only has it, else -1.
    static int AloneAt(ValueList<TextSpan?> cells, int[] columns)
    {
        var alone = -1;
        for (var w = 0; w < columns.Length; w++)
            if (cells[columns[w]] is not null)
                if (alone >= 0)
                    return -1;
                else
                    alone = w;
        return alone;
    }

    // Rows of paragraphs of a few words that nobody else has a word of: lines of the house that were not known for such. Copyists drop
    // them, so that they say nothing of who was first.
    static HashSet<int> ShortParagraphsOf(Account witness, int column, int[] columns, CollationTable table, IReadOnlyList<int> rows)
    {
        var found = new HashSet<int>();
        var mine = rows.Where(r => table.Rows[r].Cells[column] is not null).OrderBy(r => table.Rows[r].Cells[column]!.Value.Start).ToArray(); // just asked
        var at = 0;
        foreach (var paragraph in witness.Paragraphs)
        {
            while (at < mine.Length && table.Rows[mine[at]].Cells[column]!.Value.Start < paragraph.Start) at++; // as above
            var from = at;
            while (at < mine.Length && table.Rows[mine[at]].Cells[column]!.Value.Start < paragraph.End) at++; // as above
            if (at - from is > 0 and <= ShortParagraph && Enumerable.Range(from, at - from).All(k => AloneAt(table.Rows[mine[k]].Cells, columns) >= 0))
                for (var k = from; k < at; k++)
                    found.Add(mine[k]);
        }
        return found;
    }

    const int ShortParagraph = 14;

    static IEnumerable<(string?[] Feature, RowKind Kind)> AroundTheReport(IReadOnlyList<Account> witnesses)
    {
        var datelines = witnesses.Select(a => a.Facts.Dateline is { } d ? "dateline: " + KeyOf(d.In(a.Text)) : null).ToArray();
        if (datelines.Distinct().Count() > 1)
            yield return (datelines, RowKind.Dateline);
        var headlines = witnesses.Select(a => a.Headline is { } h ? "headline: " + KeyOf(h.In(a.Text)) : null).ToArray();
        if (headlines.Distinct().Count() > 1)
            yield return (headlines, RowKind.Headline);
    }

    static string KeyOf(ReadOnlySpan<char> words)
    {
        Span<char> letters = words.Length <= 512 ? stackalloc char[words.Length] : new char[words.Length];
        var n = 0;
        foreach (var unit in words)
            if (char.IsLetterOrDigit(unit))
                letters[n++] = unit;
        return TextKey.Of(letters[..n]);
    }

    int Number(string key, bool small)
    {
        if (!_readings.TryGetValue(key, out var number))
        {
            _readings.Add(key, number = _readings.Count);
            _everSmall.Add(false);
            _uses.Add(0);
        }
        _everSmall[number] |= small;
        _uses[number]++;
        return number;
    }

    void Add(int[] states, RowKind kind, bool apart, int tableRow)
    {
        _columns.Add(states);
        _kinds.Add(kind);
        _breaks.Add(apart);
        _tableRows.Add(tableRow);
    }

    VariantMatrix Done(int witnesses, Func<string, int> elsewhere)
    {
        var states = new int[witnesses][];
        for (var w = 0; w < witnesses; w++)
            states[w] = [.. _columns.Select(c => c[w])];
        var readings = new string[_readings.Count];
        foreach (var (key, number) in _readings)
            readings[number] = key;
        var telling = readings.Select((k, i) => k.Length > 0 && (char.IsDigit(k[0]) || (!_everSmall[i] && char.IsLetter(k[0])))).ToArray();
        return new VariantMatrix(states, [.. _kinds], [.. _breaks], _sharedEnd, telling, [.. _uses], [.. readings.Select(k => Math.Log2(1 + elsewhere(k)))], [.. _tableRows]);
    }
}
