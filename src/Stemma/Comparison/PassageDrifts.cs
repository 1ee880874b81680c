using Stemma.Texts;

namespace Stemma.Comparison;

/// <summary>Whole paragraphs: left out, added, moved.</summary>
static class PassageDrifts
{
    const int LongestLine = 12; // words; a shorter paragraph that ends like no sentence is a line of the page

    const int LongestNotice = 40; // words: "© …, all rights reserved, may not be published …"

    const int ShortestSentence = 3;

    /// <summary>Paragraphs of the copy that the exemplar has not, and paragraphs in another place of the order.</summary>
    public static IEnumerable<Finding> InCopy(Pairing pairing)
    {
        var b = pairing.B;
        for (int i = 0, from = 0; i <= b.Count; i++)
        {
            if (i < b.Count && b.Paragraph[i] == b.Paragraph[from])
                continue;
            if (i > from && Enumerable.Range(from, i - from).Any(b.IsWord))
            {
                var paragraph = b.Paragraph[from];
                if (pairing.Added[paragraph])
                    yield return Added(b, from, i);
                else if (MovedFrom(pairing, from, i) is { } before)
                    yield return new Finding(DriftKind.Move, Severity.Wording, before, b.Paragraphs[paragraph],
                        $"The paragraph {Variant.Quoted(Head(b, from, i))} stands in another place.");
            }
            from = i;
        }
    }

    static Finding Added(Side b, int from, int to)
    {
        var span = b.Paragraphs[b.Paragraph[from]];
        if (to - from <= 2 * LongestLine && CreditNames.IsCreditLine(span.In(b.Text)))
            return new Finding(DriftKind.AttributionChanged, Severity.Wording, null, span, $"The copy adds the credit {Variant.Quoted(Head(b, from, to))}.");
        return IsLine(b, from, to)
            ? new Finding(DriftKind.Furniture, Severity.Wording, null, span, $"{Variant.Quoted(Head(b, from, to))} is a line of the page.")
            : new Finding(DriftKind.Addition, Severity.Blurred, null, span, $"The paragraph {Variant.Quoted(Head(b, from, to))} is new.");
    }

    // Credits and labels that were not told apart from the report: short, and ending like no sentence.
    static bool IsLine(Side side, int from, int to)
    {
        var words = Enumerable.Range(from, to - from).Count(side.IsWord);
        return words <= ShortestSentence || CreditNames.IsRights(side.Paragraphs[side.Paragraph[from]].In(side.Text)) && words <= LongestNotice || (words <= LongestLine && side.Text[side.Words.Tokens[to - 1].Span.End - 1] is not ('.' or '!' or '?' or '”' or '"' or '’'));
    }

    static TextSpan? MovedFrom(Pairing pairing, int from, int to)
    {
        int moved = 0, linked = 0, first = int.MaxValue, last = -1;
        for (var i = from; i < to; i++)
        {
            if (pairing.OfB[i] is not (>= 0 and var a) || !pairing.B.IsWord(i))
                continue;
            linked++;
            if (!pairing.Moved[i])
                continue;
            moved++;
            (first, last) = (Math.Min(first, a), Math.Max(last, a));
        }
        return linked > 0 && moved * 2 > linked ? pairing.A.Span(first, last - first + 1) : null;
    }

    /// <summary>Paragraphs of the exemplar that the copy has not: neighbours together, each at the place where they are gone.</summary>
    public static IEnumerable<Finding> LeftOut(Pairing pairing)
    {
        var a = pairing.A;
        var place = pairing.B.Count > 0 ? new TextSpan(pairing.B.Words.Tokens[0].Span.Start, 0) : default;
        for (int i = 0, from = 0, gone = -1, count = 0; i <= a.Count; i++)
        {
            if (i < a.Count && a.Paragraph[i] == a.Paragraph[from])
                continue;
            var dropped = i > from && pairing.Dropped[a.Paragraph[from]];
            if (dropped && !IsLine(a, from, i))
                (gone, count) = (gone < 0 ? from : gone, count + 1);
            if (gone >= 0 && (!dropped || i == a.Count))
            {
                var end = dropped ? i : from;
                yield return new Finding(DriftKind.Deletion, Severity.Blurred, a.Span(gone, end - gone), place,
                    count == 1 ? $"The paragraph {Variant.Quoted(Head(a, gone, end))} is left out." : $"{count} paragraphs are left out, from {Variant.Quoted(Head(a, gone, end))} on.");
                (gone, count) = (-1, 0);
            }
            if (!dropped)
                for (var k = i - 1; k >= from; k--)
                    if (pairing.OfA[k] >= 0)
                    {
                        place = new TextSpan(pairing.B.Paragraphs[pairing.B.Paragraph[pairing.OfA[k]]].End, 0);
                        break;
                    }
            from = i;
        }
    }

    static string Head(Side side, int from, int to) => to - from <= 10 ? side.Said(from, to - from) : side.Said(from, 10) + " …";
}
