using System.Text.Json;
using Stemma.Language;
using Stemma.Train.Language;

namespace Stemma.Train.Naming;

/// <summary>Running text for what can be learnt without marks: sentences of words.</summary>
static class RunningText
{
    /// <summary>The texts of files of JSON Lines (their field <c>text</c>), cut into words, and the words of files of names. A text that was met is left out.</summary>
    public static IEnumerable<Segmented> Read(IEnumerable<string> rows, IEnumerable<string> names)
    {
        HashSet<string> met = new(StringComparer.Ordinal);
        foreach (var path in rows)
            foreach (var line in Lines.Of(path))
            {
                using var row = JsonDocument.Parse(line);
                if (row.RootElement.TryGetProperty("text", out var text) && text.GetString() is { } content && met.Add(content))
                    yield return RuleSplitter.Split(content, Paragraphs.Of(content));
            }
        foreach (var path in names)
            foreach (var document in NameCorpus.Read(path))
                yield return document.Text;
    }
}
