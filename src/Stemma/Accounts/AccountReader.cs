using System.Text;
using Stemma.Intake;

namespace Stemma.Accounts;

/// <summary>Takes the accounts out of a capture.</summary>
public static class AccountReader
{
    internal const int Version = 2;

    /// <summary>
    /// Decodes, finds the report, types the rest, cuts a page that holds several articles. Pure; never throws for any bytes.
    /// Rejected: a damaged row, and a capture that holds no text.
    /// </summary>
    public static Outcome<Page> Read(Capture capture)
    {
        var source = Encoding.UTF8.GetString(capture.Body.Span);
        return capture.MediaType switch
        {
            MediaTypes.JsonRow => ReadRow(capture, source),
            _ => ReadText(capture, source),
        };
    }

    static Outcome<Page> ReadText(Capture capture, string source)
    {
        var runs = new List<OriginRun>();
        if (source.Length > 0)
            runs.Add(new OriginRun(0, 0, source.Length, source.Length));
        var name = Path.GetFileNameWithoutExtension(capture.Origin);
        return Finish(capture, new Transcript(name, source, PlainLines.Of(source, 0), runs, PublicationFacts.None));
    }

    static Outcome<Page> ReadRow(Capture capture, string source)
    {
        if (JsonRow.Fields(source, out var stopped, out var reason) is not { } fields)
            return new Rejected(capture.Origin, Encoding.UTF8.GetByteCount(source.AsSpan(0, Math.Min(stopped, source.Length))), reason ?? "the row is damaged",
                "Each line must be one JSON object with a text or html field");
        string? Get(string name) => fields.TryGetValue(name, out var value) && JsonRow.Unescaped(source, value) is { Length: > 0 } found ? found : null;
        var builder = new TranscriptBuilder();
        if (fields.TryGetValue("title", out var title))
            JsonRow.Write(source, title, builder);
        builder.Line(0, LineLayout.Headline, null);
        if (builder.Lines.Count > 0)
            builder.Layout("\n\n");
        var body = builder.Length;
        if (fields.TryGetValue("text", out var text))
            JsonRow.Write(source, text, builder);
        var whole = builder.ToString();
        var label = Get("id") ?? Path.GetFileNameWithoutExtension(capture.Origin);
        var facts = PublicationFacts.None with
        {
            Outlet = Get("site") ?? Host(Get("url")),
            Url = Get("url"),
            Published = MomentReader.Read(Get("published")),
        };
        List<Line> lines = [.. builder.Lines, .. PlainLines.Of(whole, body)];
        return Finish(capture, new Transcript(label, whole, lines, builder.Runs, facts));
    }

    static Outcome<Page> Finish(Capture capture, Transcript page)
    {
        if (page.Lines.Count == 0)
            return new Rejected(capture.Origin, 0, "there is no text in it", "Give an account that holds words");
        var draft = PageTyper.Type(page.Text, page.Lines);
        return new Page(PageAssembler.Accounts(draft, PageCutter.Seams(draft), page, capture.Id), "utf-8", []);
    }

    static string? Host(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0
            ? address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host : null;
}
