using System.Text;
using System.Text.Json;
using Stemma.Intake;

namespace Stemma.System.Tests.Work;

/// <summary>Invented news: stories of invented words, each told by a few papers that copy one another with small changes.</summary>
static class AnyNews
{
    static readonly DateTimeOffset Day = new(2031, 3, 4, 6, 0, 0, TimeSpan.Zero);
    static readonly string[] Small = ["the", "of", "and", "to", "in", "a", "that", "was", "for", "on", "with", "at", "by", "from", "had"];

    /// <summary>Rows of <paramref name="stories"/> stories, with one to five accounts each.</summary>
    public static List<Capture> Captures(int seed, int stories)
    {
        var captures = new List<Capture>();
        for (var story = 0; story < stories; story++)
            captures.AddRange(Story(new Random((seed * 1000) + story), $"{seed}.{story}", copies: story % 5));
        return captures;
    }

    /// <summary>One report and its copies.</summary>
    public static IEnumerable<Capture> Story(Random r, string name, int copies)
    {
        var names = Enumerable.Range(0, 6).Select(_ => Name(r)).ToArray();
        var words = Enumerable.Range(0, 60).Select(_ => Word(r)).ToArray();
        var paragraphs = Enumerable.Range(0, 5).Select(_ => Paragraph(r, names, words)).ToArray();
        for (var copy = 0; copy <= copies; copy++)
        {
            var text = string.Join("\n\n", paragraphs.Select(p => copy == 0 ? p : Changed(r, p, words)));
            yield return Row(name + "." + copy, $"{names[0]} {words[0]} {words[1]}", text, Day.AddHours(copy));
        }
    }

    public static Capture Row(string id, string title, string text, DateTimeOffset published)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteString("title", title);
            writer.WriteString("text", text);
            writer.WriteString("site", id + ".example");
            writer.WriteString("published", published.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", global::System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }
        return Capture.Of($"news/{id}.jsonl:1", MediaTypes.JsonRow, Day, bytes.ToArray());
    }

    static string Paragraph(Random r, string[] names, string[] words)
    {
        var text = new StringBuilder();
        for (var sentence = 0; sentence < 3; sentence++)
        {
            text.Append(names[r.Next(names.Length)]);
            for (var word = 0; word < 12; word++)
                text.Append(' ').Append(r.Next(3) switch { 0 => Small[r.Next(Small.Length)], 1 when r.Next(3) == 0 => names[r.Next(names.Length)], _ => words[r.Next(words.Length)] });
            text.Append(". ");
        }
        return text.ToString().TrimEnd();
    }

    static string Changed(Random r, string paragraph, string[] words) =>
        string.Join(' ', paragraph.Split(' ').Select(w => r.Next(20) == 0 && !w.EndsWith('.') ? words[r.Next(words.Length)] : w));

    static string Name(Random r) => Word(r) is var word ? char.ToUpperInvariant(word[0]) + word[1..] : "";

    static string Word(Random r) => string.Concat(Enumerable.Range(0, 2 + r.Next(3)).Select(_ => $"{"bcdfghklmnprstvz"[r.Next(16)]}{"aeiou"[r.Next(5)]}"));
}
