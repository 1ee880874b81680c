using System.Text.Json;
using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>Running text to learn from without labels: every longer string of files of JSON lines, each text once.</summary>
static class RunningText
{
    /// <summary>Shorter strings are names and keys more often than text.</summary>
    const int Shortest = 150;

    /// <summary>Sentences of other lengths are seldom sentences.</summary>
    const int Least = 5, Most = 60;

    /// <summary>The texts' sentences as forms, in the files' order.</summary>
    public static IEnumerable<string[]> Sentences(IEnumerable<string> paths)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
            foreach (var line in Lines.Of(path))
                foreach (var text in Strings(path, line))
                    if (text.Length >= Shortest && seen.Add(text))
                        foreach (var sentence in Split(text))
                            yield return sentence;
    }

    /// <summary>Sentences that are worth labelling, each once, in an order of chance, about so many words.</summary>
    public static string[][] Choose(string[][] sentences, int words)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var worth = sentences
            .Where(s => s.Length is >= Least and <= Most && 2 * s.Count(w => char.IsLower(w[0])) > s.Length && seen.Add(string.Join(' ', s))).ToArray();
        new Noise(1).Shuffle(worth.AsSpan());
        var end = 0;
        for (var left = words; end < worth.Length && left > 0; end++)
            left -= worth[end].Length;
        return worth[..end];
    }

    static IEnumerable<string[]> Split(string text)
    {
        var annotated = Annotator.Annotate(text, LanguageModels.Rules);
        foreach (var sentence in annotated.Sentences)
            yield return [.. Enumerable.Range(sentence.First, sentence.Count).Select(i => annotated.Words[i].Span.In(text).ToString())];
    }

    static List<string> Strings(string path, string line)
    {
        var found = new List<string>();
        if (string.IsNullOrWhiteSpace(line))
            return found;
        try
        {
            using var json = JsonDocument.Parse(line);
            var open = new Stack<JsonElement>([json.RootElement]);
            while (open.TryPop(out var element))
                switch (element.ValueKind)
                {
                    case JsonValueKind.String:
                        found.Add(element.GetString() ?? "");
                        break;
                    case JsonValueKind.Array:
                        foreach (var item in element.EnumerateArray().Reverse())
                            open.Push(item);
                        break;
                    case JsonValueKind.Object:
                        foreach (var member in element.EnumerateObject().Reverse())
                            open.Push(member.Value);
                        break;
                    default:
                        break;
                }
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{path}: a line is not JSON: {fault.Message}");
        }
        return found;
    }
}
