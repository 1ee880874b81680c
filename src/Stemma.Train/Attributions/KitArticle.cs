using System.Text.Json;
using Stemma.Texts;
using Stemma.Train.Language;

namespace Stemma.Train.Attributions;

/// <summary>An attribution as the kit gives it.</summary>
/// <param name="Source">Its spans.</param>
/// <param name="Cue">Its spans.</param>
/// <param name="Content">Its spans.</param>
sealed record KitAttribution(TextSpan[] Source, TextSpan[] Cue, TextSpan[] Content);

/// <summary>An article of the kit.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Text">Its text; a line is a paragraph.</param>
/// <param name="Attributions">What people marked; empty where nobody did.</param>
sealed record KitArticle(string Id, string Text, KitAttribution[] Attributions)
{
    /// <summary>The day it came out, as <c>2016-03-21</c>; empty where the file does not say.</summary>
    public string Date { get; init; } = "";

    /// <summary>The lines that are not blank, trimmed.</summary>
    public List<TextSpan> Paragraphs()
    {
        var paragraphs = new List<TextSpan>();
        for (var at = 0; at < Text.Length;)
        {
            var end = Text.IndexOf('\n', at);
            end = end < 0 ? Text.Length : end;
            if (TextSpan.FromTo(at, end).Trim(Text) is { IsEmpty: false } line)
                paragraphs.Add(line);
            at = end + 1;
        }
        return paragraphs;
    }

    /// <summary>The articles of a file, one a line.</summary>
    /// <exception cref="InvalidDataException">A line is not an article.</exception>
    public static IEnumerable<KitArticle> Read(string path)
    {
        var number = 0;
        foreach (var line in Lines.Of(path))
        {
            number++;
            if (line.Length == 0)
                continue;
            KitArticle article;
            try
            {
                using var json = JsonDocument.Parse(line);
                var text = json.RootElement.GetProperty("text").GetString() ?? "";
                var points = new CodePoints(text);
                article = new KitArticle(
                    json.RootElement.GetProperty("id").GetString() ?? "",
                    text,
                    json.RootElement.TryGetProperty("attributions", out var marked)
                        ? [.. marked.EnumerateArray().Select(a => new KitAttribution(Spans(a, "source"), Spans(a, "cue"), Spans(a, "content")))]
                        : [])
                {
                    Date = json.RootElement.TryGetProperty("date", out var date) ? date.GetString() ?? "" : "",
                };

                TextSpan[] Spans(JsonElement attribution, string part) =>
                    [.. attribution.GetProperty(part).EnumerateArray().Select(s => TextSpan.FromTo(points.ToUnits(s[0].GetInt32()), points.ToUnits(s[1].GetInt32())))];
            }
            catch (Exception damage) when (damage is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new InvalidDataException($"{path}: line {number}: this is not an article with id and text. {damage.Message}", damage);
            }
            yield return article;
        }
    }
}
