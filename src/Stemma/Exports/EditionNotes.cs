using Stemma.Comparison;
using Stemma.Dossiers;
using Stemma.Texts;

namespace Stemma.Exports;

/// <summary>Where in the edition the changes of a story stand.</summary>
sealed class EditionNotes
{
    readonly Dictionary<(int Family, int Segment), List<int>> _at = [];
    readonly Dictionary<int, List<int>> _headlines = [];

    /// <summary>Finds each change's place: that of the copy's words, where these are none that of the words before it.</summary>
    public EditionNotes(Apparatus apparatus, Edition edition)
    {
        var place = new Dictionary<int, (int Family, int Segment)>();
        for (var f = 0; f < edition.Families.Length; f++)
            for (var s = 0; s < edition.Families[f].Segments.Length; s++)
                foreach (var row in edition.Families[f].Segments[s].Rows)
                    place[row] = (f, s);
        var drifts = apparatus.Dossier.Drifts;
        for (var d = 0; d < drifts.Count; d++)
        {
            if (apparatus.IndexOf(drifts[d].After.Account) is not { } copy)
                continue;
            if (drifts[d].Kind == DriftKind.Headline)
                Add(_headlines, copy, d);
            else if ((FirstRow(edition.Columns[copy], drifts[d].After.Span) ?? Before(apparatus, edition, drifts[d])) is { } row && place.TryGetValue(row, out var there))
                Add(_at, there, d);
            else
                Unplaced.Add(d);
        }
    }

    /// <summary>Changes that touch no word of a report: furniture, credits, datelines, layout.</summary>
    public List<int> Unplaced { get; } = [];

    /// <summary>The changes in a segment, by index, ascending.</summary>
    public IReadOnlyList<int> At(int family, int segment) => _at.TryGetValue((family, segment), out var drifts) ? drifts : [];

    /// <summary>The changes of a witness's headline.</summary>
    public IReadOnlyList<int> OfHeadline(int witness) => _headlines.TryGetValue(witness, out var drifts) ? drifts : [];

    static int? Before(Apparatus apparatus, Edition edition, Drift drift) =>
        drift.Before is { } before && apparatus.IndexOf(before.Account) is { } witness ? FirstRow(edition.Columns[witness], before.Span) : null;

    // The row of the first word that is in a span; null for none.
    static int? FirstRow(EditionColumn column, TextSpan span)
    {
        int low = 0, high = column.Words.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (column.Words[middle].End <= span.Start) low = middle + 1;
            else high = middle;
        }
        return low < column.Words.Length && column.Words[low].Overlaps(span) ? column.Rows[low] : null;
    }

    static void Add<T>(Dictionary<T, List<int>> lists, T key, int drift) where T : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists[key] = list = [];
        list.Add(drift);
    }
}
