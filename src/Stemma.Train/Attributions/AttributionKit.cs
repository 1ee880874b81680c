using System.Text.Json;
using Stemma.Attributions;
using Stemma.Language;
using Stemma.Texts;
using Stemma.Train.Language;
using Stemma.Values;

namespace Stemma.Train.Attributions;

/// <summary>Attributions for a file of articles, in the kit's own form.</summary>
static class AttributionKit
{
    /// <exception cref="InvalidDataException">The file is not the kit's, or a model is damaged.</exception>
    public static void Predict(KitRun run)
    {
        var models = run.Models();
        using var stream = run.Open(AttributionModel.FileName);
        var model = stream is null ? AttributionModel.Embedded : AttributionModel.Load(stream);
        using var output = Lines.Create(run.Output);
        Predict(KitArticle.Read(run.Path), models, model, output, run.Cancel);
    }

    /// <summary>Writes what a model finds in articles.</summary>
    public static void Predict(IEnumerable<KitArticle> articles, LanguageModels models, AttributionModel model, TextWriter output, CancellationToken cancel)
    {
        foreach (var article in articles)
        {
            cancel.ThrowIfCancellationRequested();
            var paragraphs = article.Paragraphs();
            var found = Attributor.Attribute(Annotator.Annotate(article.Text, paragraphs, models), paragraphs, model);
            var points = new CodePoints(article.Text);
            JsonRecord.Write(output, json => Write(json, article.Id, found, points));
        }
    }

    static void Write(Utf8JsonWriter json, string id, ValueList<Attribution> attributions, CodePoints points)
    {
        json.WriteString("id", id);
        json.WriteStartArray("attributions");
        for (var i = 0; i < attributions.Count; i++)
        {
            var attribution = attributions[i];
            json.WriteStartObject();
            json.WriteString("id", $"A{i + 1}");
            Spans("source", attribution.Source is { } source ? [source] : []);
            Spans("cue", [attribution.Cue]);
            Spans("content", attribution.Content);
            json.WriteNumber("confidence", Math.Round(attribution.Confidence, 3));
            json.WriteEndObject();
        }
        json.WriteEndArray();

        void Spans(string name, IEnumerable<TextSpan> spans)
        {
            json.WriteStartArray(name);
            foreach (var span in spans)
            {
                json.WriteStartArray();
                json.WriteNumberValue(points.FromUnits(span.Start));
                json.WriteNumberValue(points.FromUnits(span.End));
                json.WriteEndArray();
            }
            json.WriteEndArray();
        }
    }
}
