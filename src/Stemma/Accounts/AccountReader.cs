using System.Text;
using System.Text.Json;
using Stemma.Intake;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Accounts;

/// <summary>Takes the accounts out of a capture.</summary>
public static class AccountReader
{
    internal const int Version = 1;

    /// <summary>Decodes, finds the report, types the rest, cuts a page that holds several articles. Pure; never throws for any bytes.</summary>
    public static Outcome<Page> Read(Capture capture)
    {
        // Stand-in until the room is furnished: blank lines part paragraphs, nothing is typed.
        var label = Path.GetFileNameWithoutExtension(capture.Origin);
        var text = Encoding.UTF8.GetString(capture.Body.Span);
        TextSpan? headline = null;
        var facts = PublicationFacts.None;
        var bodyStart = 0;
        if (capture.MediaType == MediaTypes.JsonRow)
        {
            using var row = JsonDocument.Parse(capture.Body);
            string? Get(string name) => row.RootElement.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString() : null;
            label = Get("id") ?? label;
            text = Get("text") ?? "";
            if (Get("title") is { Length: > 0 } title)
            {
                headline = new TextSpan(0, title.Length);
                bodyStart = title.Length + 2;
                text = title + "\n\n" + text;
            }
            facts = facts with
            {
                Outlet = Get("site"),
                Url = Get("url"),
                Published = DateTimeOffset.TryParse(Get("published"), System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var at)
                    ? new Moment(at, Get("published")!.Length == 10 ? at.AddDays(1).AddSeconds(-1) : at) : null, // just parsed, so not null
            };
        }
        var paragraphs = new List<TextSpan>();
        for (var at = bodyStart; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is var n and >= 0 ? n : text.Length;
            if (TextSpan.FromTo(at, end).Trim(text) is { IsEmpty: false } paragraph)
                paragraphs.Add(paragraph);
            at = end + 1;
        }
        return new Page([new Account(new AccountId(capture.Id, 0), label, text, headline, paragraphs.ToValueList(), [], facts,
            new OriginMap([new OriginRun(0, 0, Math.Max(1, text.Length), Math.Max(1, text.Length))]))], "utf-8", []);
    }
}
