using System.Text.Encodings.Web;
using System.Text.Json;
using Stemma.Dossiers;
using Stemma.Intake;
using Stemma.Values;
using Stemma.Work;

namespace Stemma.Train.Seeds;

/// <summary>The kit of the five seeds: a folder of texts in, a folder of <c>chrome articles stories lineage quotes disagreements .json</c> out.</summary>
static class SeedsKit
{
    /// <summary>Reads the <c>.txt</c> files of a folder as <c>stemma show</c> would, and writes what was found in the kit's form.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="output">The folder to write to; made when it is not there.</param>
    /// <param name="cancel">Stops between stages.</param>
    public static void Predict(string path, string output, CancellationToken cancel)
    {
        var files = Directory.EnumerateFiles(path, "*.txt").Order(StringComparer.Ordinal).ToArray();
        var inputs = FileIntake.Read(files, null, TimeProvider.System, new IntakeOptions(), null, cancel).ToArray();
        var grouped = Batch.Group(Kits.Read(inputs, cancel).Testimonies, cancel);
        var dossiers = Batch.Weigh(grouped, Weigher.Weigh, cancel);
        var segments = Segments(inputs, grouped);

        Directory.CreateDirectory(output);
        Write("chrome", json => SeedPages.WriteChrome(json, segments));
        Write("articles", json => SeedPages.WriteArticles(json, segments));
        Write("stories", json => SeedStories.Write(json, segments, dossiers));
        Write("lineage", json => SeedLineage.WriteItems(json, segments, dossiers), json =>
        {
            json.WritePropertyName("same_source_groups");
            SeedLineage.WriteGroups(json, segments, dossiers);
            json.WritePropertyName("alignment");
            SeedLineage.WriteAlignment(json, segments, grouped.Kin);
            json.WritePropertyName("repeats_within");
            SeedLineage.WriteRepeats(json, segments);
        });

        Write("quotes", json => SeedQuotes.Write(json, segments));
        Write("disagreements", json => SeedDisagreements.Write(json, segments, dossiers));

        void Write(string kind, Action<Utf8JsonWriter> items, Action<Utf8JsonWriter>? more = null)
        {
            using var file = File.Create(Path.Combine(output, kind + ".json"));
            using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true });
            json.WriteStartObject();
            json.WriteString("kind", kind);
            json.WriteNumber("version", 1);
            json.WritePropertyName("items");
            items(json);
            more?.Invoke(json);
            json.WriteEndObject();
        }
    }

    static ValueList<SeedSegment> Segments(IEnumerable<Outcome<Capture>> inputs, Grouped grouped)
    {
        var byCapture = grouped.Testimonies.ToLookup(t => t.Account.Id.Capture);
        return inputs.Select(i => i.Value).OfType<Capture>().OrderBy(c => c.Origin, StringComparer.Ordinal)
            .SelectMany(c => SeedSegment.Of(Path.GetFileName(c.Origin), Decoder.Decode(c).Value?.Text ?? "", [.. byCapture[c.Id].OrderBy(t => t.Account.Id)]))
            .ToValueList();
    }
}
