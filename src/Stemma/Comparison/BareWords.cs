using Stemma.Collation;
using Stemma.Corroboration;
using Stemma.Testimonies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Comparison;

/// <summary>Finds the copies that have the words of an utterance and lay them at nobody's door.</summary>
sealed class BareWords
{
    const double LeastShare = 0.7; // of the telling words' rows
    const int LeastRows = 4; // fewer are a phrase, which may stand anywhere

    readonly IReadOnlyList<Testimony> _testimonies;
    readonly CollationTable _table;
    readonly Lineages _lineages;
    readonly TextSpan[][] _said; // by witness, what is laid at someone's door

    public BareWords(IReadOnlyList<Testimony> testimonies, CollationTable table, Lineages lineages, IReadOnlyList<SaidWords> sayings)
    {
        (_testimonies, _table, _lineages) = (testimonies, table, lineages);
        var said = sayings.ToLookup(s => s.Witness, s => s.Span);
        _said = [.. Enumerable.Range(0, testimonies.Count).Select(w => said[w].Order().ToArray())];
    }

    /// <summary>Where they stand. O(rows of the utterance × witnesses).</summary>
    /// <param name="group">The sayings of the utterance.</param>
    public ValueList<Attestation> Of(IReadOnlyList<SaidWords> group)
    {
        var rows = group[0].Rows;
        var having = group.Select(s => s.Witness).ToHashSet();
        if (rows.Length < LeastRows)
            return [];
        var found = new List<Attestation>();
        for (var w = 0; w < _testimonies.Count; w++)
        {
            if (having.Contains(w) || !_testimonies[w].IsHeard)
                continue;
            TextSpan[] cells = [.. rows.Select(r => _table.Rows[r].Cells[w]).OfType<TextSpan>().Order()];
            if (cells.Length < LeastShare * rows.Length)
                continue;
            var words = TextSpan.FromTo(cells[0].Start, cells[^1].End);
            var (at, account) = (SpanSearch.FirstEndingAfter(_said[w], words.Start), _testimonies[w].Account.Id);
            if (words.Length <= 3 * group[0].Span.Length && (at == _said[w].Length || _said[w][at].Start >= words.End))
                found.Add(new Attestation(account, _testimonies[w].SentenceOf(words), words, _lineages.Of(account, words)));
        }
        return found.ToValueList();
    }
}
