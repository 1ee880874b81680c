using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stemma.Accounts;

namespace Stemma.Train.Extraction;

/// <summary>The kits of extraction, body and segments: a folder of pages in, one JSON object from a page's id to its text and facts out.</summary>
static class ExtractionKit
{
    /// <summary>Reads each page as a user's file would be read, from its bytes alone, and writes what was found in the kit's form.</summary>
    /// <param name="path">The folder that holds <c>html</c>.</param>
    /// <param name="output">The file to write.</param>
    /// <param name="cancel">Stops between pages.</param>
    public static void Predict(string path, string output, CancellationToken cancel)
    {
        using var file = File.Create(output);
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true });
        json.WriteStartObject();
        foreach (var (id, capture) in KitPages.Read(path))
        {
            cancel.ThrowIfCancellationRequested();
            json.WriteStartObject(id);
            if (AccountReader.Read(capture).Value is { } page)
                Write(json, page);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    /// <summary>
    /// The report of a page with the headings between its paragraphs, each on a line. A page of a kit holds one article, so where it was cut
    /// the parts are put together again.
    /// </summary>
    public static string Body(Page page) => string.Join('\n', page.Accounts.SelectMany(account => account.Paragraphs
        .Concat(account.Blocks.Where(b => b.Kind == BlockKind.Subheading).Select(b => b.Span)).Order().Select(p => p.In(account.Text).ToString())));

    static void Write(Utf8JsonWriter json, Page page)
    {
        json.WriteString("articleBody", Body(page));
        var first = page.Accounts[0];
        var facts = first.Facts;
        Write("title", facts.Title ?? first.Headline?.In(first.Text).ToString());
        Write("author", facts.Authors.Count > 0 ? string.Join("; ", facts.Authors) : null);
        Write("date", (facts.Published ?? facts.Updated)?.Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); // the kit knows one date only
        Write("sitename", facts.Outlet);

        void Write(string name, string? value)
        {
            if (value is not null)
                json.WriteString(name, value);
        }
    }
}
