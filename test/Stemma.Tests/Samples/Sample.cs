using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Stemma.Intake;
using Capture = Stemma.Intake.Capture;

namespace Stemma.Tests.Samples;

/// <summary>One sample of <c>samples/</c>: its captures, and what its <c>truth.json</c> says of them.</summary>
sealed partial class Sample
{
    readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    Sample(string name)
    {
        var folder = ProjectFolder.At("samples", name);
        Truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "truth.json"))).RootElement;
        Read = [.. FileIntake.Read([Path.Combine(folder, "accounts")], null, TimeProvider.System, new IntakeOptions())];
    }

    public static string[] Names => ["harbour-talks", "storm"];

    public JsonElement Truth { get; }

    public IReadOnlyList<Outcome<Capture>> Read { get; }

    public IEnumerable<JsonElement> Accounts => Truth.GetProperty("accounts").EnumerateArray();

    public static Sample Open(string name) => new(name);

    /// <summary>A capture's file and row, as <c>truth.json</c> names them: <c>collected.jsonl:2</c>.</summary>
    public static string Place(Capture capture) => Path.GetFileName(capture.Origin);

    /// <summary>The same for an account of the truth; the second report of a page has its page's place.</summary>
    public static string Place(JsonElement account) =>
        account.GetProperty("file").GetString() + (account.TryGetProperty("row", out var row) ? $":{row.GetInt32()}" : "");

    /// <summary>All words of a page or text, furniture and script included, runs of white space as one space.</summary>
    public string WordsOf(string place)
    {
        if (!_words.TryGetValue(place, out var words))
            _words[place] = words = ReadWords(place);
        return words;
    }

    string ReadWords(string place)
    {
        var capture = Read.Single(o => Place(o.Value!) == place).Value!; // rejections fail a test of their own
        var text = Decoder.Decode(capture).Value!.Text;
        if (capture.MediaType == MediaTypes.JsonRow)
        {
            var row = JsonDocument.Parse(capture.Body).RootElement;
            text = row.TryGetProperty("text", out var plain) ? plain.GetString()! : Spoken(row.GetProperty("html").GetString()!);
        }
        return Plain(capture.MediaType == MediaTypes.Html ? Spoken(text) : text);
    }

    public static string Plain(string text) => WhiteSpace().Replace(text, " ");

    static string Spoken(string html) => new HtmlParser().ParseDocument(html).DocumentElement.TextContent;

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
