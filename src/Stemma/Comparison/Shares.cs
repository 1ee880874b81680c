using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Comparison;

/// <summary>Which exemplar each paragraph of a merged page came from.</summary>
/// <param name="Source">For each paragraph of the copy, the exemplar with most of its words; that with most words on the whole where none has any.</param>
/// <param name="Primary">The exemplar of the first paragraph.</param>
sealed record Shares(int[] Source, int Primary)
{
    /// <summary>Decides by linked words; the earlier exemplar where two have as many.</summary>
    public static Shares Of(IReadOnlyList<Pairing> pairings, int paragraphs)
    {
        var linked = new int[pairings.Count][];
        for (var k = 0; k < pairings.Count; k++)
        {
            linked[k] = new int[paragraphs];
            var b = pairings[k].B;
            for (var i = 0; i < b.Count; i++)
                if (pairings[k].OfB[i] >= 0)
                    linked[k][b.Paragraph[i]] += b.IsContent(i) ? 3 : 1;
        }
        var primary = Enumerable.Range(0, pairings.Count).MaxBy(k => linked[k].Sum());
        var source = new int[paragraphs];
        for (var p = 0; p < paragraphs; p++)
        {
            source[p] = primary;
            for (var k = 0; k < pairings.Count; k++)
                if (linked[k][p] > linked[source[p]][p])
                    source[p] = k;
        }
        // The page's own story is the one it opens with.
        return new Shares(source, paragraphs > 0 ? source[0] : primary);
    }

    /// <summary>The spans of the report that lie in paragraphs of one exemplar.</summary>
    public ValueList<TextSpan> Report(ValueList<TextSpan> report, ValueList<TextSpan> paragraphs, int exemplar)
    {
        var spans = new List<TextSpan>();
        var p = 0;
        foreach (var span in report)
        {
            while (p < paragraphs.Count - 1 && paragraphs[p].End <= span.Start) p++;
            if (Source[p] == exemplar)
                spans.Add(span);
        }
        return spans.ToValueList();
    }
}
