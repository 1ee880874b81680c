using Stemma.Language;
using Stemma.Texts;

namespace Stemma.Attributions;

/// <summary>A quotation with its marks.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Paragraph">The paragraph it is in, counted from 0.</param>
/// <param name="LeftOpen">Whether it has no closing mark because the next paragraph goes on with it.</param>
readonly record struct QuoteZone(TextSpan Span, int Paragraph, bool LeftOpen);

/// <summary>The quotations that can be trusted to be one: what no mark closes is none, but for speech that the next paragraph takes up.</summary>
static class QuoteZones
{
    /// <summary>The zones, in order; none reaches over the edge of a paragraph. O(length).</summary>
    public static List<QuoteZone> Of(string text, IReadOnlyList<TextSpan> paragraphs)
    {
        var zones = new List<QuoteZone>();
        var at = 0;
        foreach (var span in QuotationFinder.Find(text, paragraphs))
        {
            while (at + 1 < paragraphs.Count && paragraphs[at].End <= span.Start) at++;
            if (Closes(text, span))
                zones.Add(new QuoteZone(span, at, false));
            else if (at + 1 < paragraphs.Count && Opens(text, paragraphs[at + 1]))
                zones.Add(new QuoteZone(span, at, true));
        }
        return zones;
    }

    static bool Closes(string text, TextSpan span) =>
        span.Length > 1 && text[span.End - 1] is '"' or '”' or '\'' or '’' or '»' or '«' or '›' or '“' or '‘' or '」' or '』';

    static bool Opens(string text, TextSpan paragraph) =>
        !paragraph.IsEmpty && text[paragraph.Start] is '"' or '“' or '\'' or '‘' or '«' or '„' or '»' or '`' or '”';
}
