using System.Globalization;
using System.Text.Json;
using Stemma.Accounts;
using Stemma.Texts;

namespace Stemma.Train.Seeds;

/// <summary>Writes what the Accounts room found: <c>chrome.json</c>, all that is not the report, and <c>articles.json</c>, each account of a page.</summary>
static class SeedPages
{
    public static void WriteChrome(Utf8JsonWriter json, IReadOnlyList<SeedSegment> segments)
    {
        json.WriteStartArray();
        foreach (var segment in segments)
            foreach (var block in segment.Account.Blocks)
            {
                json.WriteStartObject();
                json.WriteString("kind", Kind(block.Kind));
                segment.WritePlace(json, block.Span);
                json.WriteEndObject();
            }
        json.WriteEndArray();
    }

    /// <summary>An article runs from the first character of its headline or report to the last of its report.</summary>
    public static void WriteArticles(Utf8JsonWriter json, IReadOnlyList<SeedSegment> segments)
    {
        json.WriteStartArray();
        foreach (var segment in segments)
        {
            var facts = segment.Account.Facts;
            if (Extent(segment.Account) is not { } extent)
                continue;
            var credit = facts.Credits.FirstOrDefault(c => c.Form is not (CreditForm.Photo or CreditForm.Source));
            json.WriteStartObject();
            json.WriteString("segment", segment.Segment);
            segment.WritePlace(json, extent);
            WriteSpan("headline", segment.Account.Headline);
            json.WriteString("credit", credit?.Name ?? "none");
            WriteSpan("credit_span", credit?.Span);
            json.WriteString("report_date", facts.Published?.Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteEndObject();

            void WriteSpan(string name, TextSpan? span)
            {
                json.WritePropertyName(name);
                if (span is { } given)
                    segment.WriteSpan(json, given);
                else
                    json.WriteNullValue();
            }
        }
        json.WriteEndArray();
    }

    static TextSpan? Extent(Account account) => account.Paragraphs.Count == 0
        ? account.Headline
        : TextSpan.FromTo(Math.Min(account.Headline?.Start ?? int.MaxValue, account.Paragraphs[0].Start), account.Paragraphs[^1].End);

    static string Kind(BlockKind kind) => kind switch
    {
        BlockKind.SeeAlso => "see_also",
        BlockKind.ReadAlso => "read_also",
        BlockKind.CommentForm => "comment_form",
        BlockKind.Caption => "caption",
        BlockKind.Credit or BlockKind.Byline => "credit",
        BlockKind.SourceLine => "source_line",
        BlockKind.UpdateNotice or BlockKind.PublicationLine => "update",
        BlockKind.CorrectionNotice => "correction",
        BlockKind.RepeatedHeadline => "repeated_headline",
        BlockKind.InjectedPhrase => "keyword_stuffing",
        BlockKind.SiteSpam => "spam",
        BlockKind.InsertedLink => "inserted_link",
        BlockKind.Teaser => "teaser",
        BlockKind.Subheading => "subheading",
        BlockKind.Dateline => "dateline",
        _ => "navigation",
    };
}
