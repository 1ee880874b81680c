using System.Text.Json;
using Stemma.Accounts;
using Stemma.Intake;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Reports;

/// <summary>
/// Writes one account as a line of JSON, as <c>docs/json.md</c> promises: its text, facts and blocks, every span in the text's UTF-16 units,
/// in code points, and in bytes of the capture.
/// </summary>
static class ExtractJson
{
    /// <summary>Writes the record <c>extract</c> and a line feed.</summary>
    /// <param name="output">Where the line goes.</param>
    /// <param name="account">The account, of that capture.</param>
    /// <param name="page">The page it stands on.</param>
    /// <param name="capture">The bytes.</param>
    /// <param name="decoded">The same bytes as text, for the way back.</param>
    public static void Write(TextWriter output, Account account, Page page, Capture capture, Decoded decoded)
    {
        var facts = account.Facts;
        var spans = new Spans(account, decoded);
        JsonRecord.Write(output, json =>
        {
            json.WriteString("record", "extract");
            json.WriteString("origin", capture.Origin);
            json.WriteString("account", account.Id.ToString());
            json.WriteNumber("part", account.Id.Part + 1);
            json.WriteNumber("parts", page.Accounts.Count);
            json.WriteString("label", account.Label);
            spans.Words(json, "headline", account.Headline);
            json.WriteString("outlet", facts.Outlet);
            json.WriteString("url", facts.Url);
            FactsJson.Moment(json, "published", facts.Published);
            FactsJson.Moment(json, "updated", facts.Updated);
            spans.Words(json, "byline", facts.Byline);
            spans.Words(json, "dateline", facts.Dateline);
            json.WriteStartArray("credits");
            foreach (var credit in facts.Credits)
            {
                json.WriteStartObject();
                json.WriteString("form", JsonReport.Token(credit.Form));
                json.WriteString("name", credit.Name);
                spans.Write(json, "span", credit.Span);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("paragraphs");
            foreach (var paragraph in account.Paragraphs)
                spans.Write(json, null, paragraph);
            json.WriteEndArray();
            json.WriteStartArray("blocks");
            foreach (var block in account.Blocks)
            {
                json.WriteStartObject();
                json.WriteString("kind", JsonReport.Token(block.Kind));
                spans.Write(json, "span", block.Span);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("entries");
            foreach (var entry in account.Entries)
            {
                json.WriteStartObject();
                FactsJson.Moment(json, "at", entry.At);
                spans.Words(json, "headline", entry.Headline);
                spans.Write(json, "span", entry.Span);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteString("text", account.Text);
            json.WriteStartObject("capture");
            json.WriteString("sha256", capture.Id.Hex);
            json.WriteNumber("bytes", capture.Body.Length);
            json.WriteString("media_type", capture.MediaType);
            json.WriteString("charset", page.Charset);
            json.WriteEndObject();
            json.WriteStartArray("notices");
            foreach (var notice in page.Notices)
                json.WriteStringValue(notice);
            json.WriteEndArray();
            FactsJson.Write(json, facts);
        });
    }

    /// <summary>Writes the record <c>rejected</c> of an input that gave no account, and a line feed.</summary>
    public static void Write(TextWriter output, Rejected rejected) => JsonRecord.Write(output, json =>
    {
        json.WriteString("record", "rejected");
        Fields(json, rejected);
    });

    /// <summary>Writes the fields of a rejected input into an open object.</summary>
    public static void Fields(Utf8JsonWriter json, Rejected rejected)
    {
        json.WriteString("origin", rejected.Origin);
        json.WriteNumber("offset", rejected.Offset);
        json.WriteString("reason", rejected.Reason);
        json.WriteString("remedy", rejected.Remedy);
        json.WriteString("page", rejected.Page is { } kind ? JsonReport.Token(kind) : null);
    }

    sealed class Spans(Account account, Decoded decoded)
    {
        readonly CodePoints _points = new(account.Text);

        // The words beside their place; null when there are none.
        public void Words(Utf8JsonWriter json, string key, TextSpan? span)
        {
            if (span is not { } words)
            {
                json.WriteNull(key);
                return;
            }
            json.WriteStartObject(key);
            json.WriteString("words", words.In(account.Text));
            Write(json, "span", words);
            json.WriteEndObject();
        }

        public void Write(Utf8JsonWriter json, string? key, TextSpan span)
        {
            if (key is null)
                json.WriteStartObject();
            else
                json.WriteStartObject(key);
            json.WriteNumber("start", span.Start);
            json.WriteNumber("length", span.Length);
            var start = _points.FromUnits(span.Start);
            Pair(json, "points", start, _points.FromUnits(span.End) - start);
            if (account.Origin.InSource(span) is { } source)
            {
                var first = decoded.ByteOf(source.Start);
                Pair(json, "bytes", first, decoded.ByteOf(source.End) - first);
            }
            else
                json.WriteNull("bytes");
            json.WriteEndObject();
        }

        static void Pair(Utf8JsonWriter json, string key, int start, int length)
        {
            json.WriteStartObject(key);
            json.WriteNumber("start", start);
            json.WriteNumber("length", length);
            json.WriteEndObject();
        }
    }
}
