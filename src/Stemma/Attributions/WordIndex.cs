using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Attributions;

/// <summary>Finds the words of a span.</summary>
sealed class WordIndex(Annotated text)
{
    /// <summary>The first word of a span and one past its last. O(log of the number of words).</summary>
    public (int First, int End) In(TextSpan span)
    {
        int low = 0, high = text.Words.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (text.Words[middle].Span.End <= span.Start) low = middle + 1;
            else high = middle;
        }
        var end = low;
        while (end < text.Words.Count && text.Words[end].Span.Start < span.End) end++;
        return (low, end);
    }
}
