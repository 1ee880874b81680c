namespace Stemma.Texts;

/// <summary>Look-ups in spans that stand in order and do not overlap.</summary>
static class SpanSearch
{
    /// <summary>The index of the first span that ends after a place; the number of spans when none does. O(log spans).</summary>
    public static int FirstEndingAfter(IReadOnlyList<TextSpan> spans, int place)
    {
        int low = 0, high = spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End <= place) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
