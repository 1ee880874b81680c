using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stemma.Train.Extraction;

/// <summary>The command <c>stemma-train extraction</c>.</summary>
static class ExtractionCommand
{
    static readonly string[] Sets = ["body", "segments"];

    /// <summary>Trains on both sets of a kit and writes the model.</summary>
    /// <param name="kits">The folder that holds <c>body</c> and <c>segments</c>; either may be missing.</param>
    /// <param name="output">The model's file.</param>
    /// <param name="texts">Where the texts of the folds go; null for nowhere.</param>
    /// <param name="messages">Is told the figures.</param>
    /// <returns>An exit code: 0 done, 2 no such data.</returns>
    public static int Run(string kits, string output, string? texts, TextWriter messages)
    {
        List<GoldPage> pages = [.. Sets.Select(s => Path.Combine(kits, s)).Where(Directory.Exists).SelectMany(GoldPage.Read)];
        if (pages.Count == 0)
        {
            messages.WriteLine($"stemma-train: {kits}: there is neither body nor segments in it.");
            return 2;
        }
        var judge = ExtractionTrainer.Train(pages, messages, out var found);
        using (var file = File.Create(output))
            judge.Write(file);
        if (texts is not null)
            WriteTexts(texts, pages, found);
        messages.WriteLine($"stemma-train: the model is in {output}");
        return 0;
    }

    static void WriteTexts(string path, List<GoldPage> pages, IReadOnlyList<string?> found)
    {
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true });
        json.WriteStartObject();
        for (var i = 0; i < pages.Count; i++)
        {
            json.WriteStartObject(pages[i].Id);
            json.WriteString("articleBody", found[i] ?? "");
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
