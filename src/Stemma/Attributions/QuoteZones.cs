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
    /// <param name="text">The text.</param>
    /// <param name="paragraphs">Its paragraphs, in order.</param>
    /// <param name="turns">Its turns, in order: who speaks there is no part of a quotation.</param>
    public static List<QuoteZone> Of(string text, IReadOnlyList<TextSpan> paragraphs, IReadOnlyList<Turn> turns)
    {
        var turn = 0;
        var zones = new List<QuoteZone>();
        var at = 0;
        foreach (var whole in QuotationFinder.Find(text, paragraphs))
        {
            var span = whole;
            while (at + 1 < paragraphs.Count && paragraphs[at].End <= span.Start) at++;
            while (turn < turns.Count && turns[turn].Paragraph < at) turn++;
            if (turn < turns.Count && turns[turn].Colon > span.Start && turns[turn].Colon + 1 < span.End)
                span = TextSpan.FromTo(turns[turn].Colon + 1, span.End).Trim(text);
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
