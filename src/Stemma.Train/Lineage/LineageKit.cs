using System.Text;
using Stemma.Dossiers;
using Stemma.Intake;
using Stemma.Values;
using Stemma.Work;

namespace Stemma.Train.Lineage;

/// <summary>The kit of copying traditions: <c>accounts.jsonl</c> in, one JSON line for each account and each lost original out.</summary>
static class LineageKit
{
    /// <summary>Reads the rows as <c>stemma show</c> would, and writes what was weighed in the kit's form.</summary>
    /// <param name="path"><c>accounts.jsonl</c>, or the folder that holds it.</param>
    /// <param name="output">The file to write.</param>
    /// <param name="cancel">Stops between stages.</param>
    public static void Predict(string path, string output, CancellationToken cancel)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, "accounts.jsonl") : path;
        var inputs = FileIntake.Read([file], null, TimeProvider.System, new IntakeOptions(), null, cancel).ToArray();
        var grouped = Batch.Group(Kits.Read(inputs, cancel).Testimonies, cancel);
        var dossiers = Batch.Weigh(grouped, Weigher.Weigh, cancel);
        var byAccount = grouped.Testimonies.ToDictionary(t => t.Account.Id);
        var stories = dossiers.Select(d => new WeighedStory(
            d.Story.Id.Value, [.. d.Story.Members.Select(m => byAccount[m])], d.Graph, d.Drifts));
        using var writer = new StreamWriter(output, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        foreach (var row in LineagePredictor.Predict([.. inputs.Select(i => i.Value).OfType<Capture>()], stories))
            Write(writer, row);
    }

    static void Write(StreamWriter writer, LineageRow row) => JsonRecord.Write(writer, json =>
    {
        json.WriteString("id", row.Id);
        json.WriteStartArray("parents");
        foreach (var parent in row.Parents)
            json.WriteStringValue(parent);
        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (var change in row.Changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", change.Kind);
            json.WriteString("field", change.Field);
            json.WriteNumber("start", change.Start);
            json.WriteNumber("end", change.End);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (row.Text is not null)
            json.WriteString("text", row.Text);
    });
}
