using System.Text.Json;
using Stemma.Store;
using Stemma.Values;

namespace Stemma.Cli;

/// <summary>A row of the list of stories as one line of JSON.</summary>
static class StoryJson
{
    public static void Write(TextWriter output, StoryRow row) => JsonRecord.Write(output, json =>
    {
        json.WriteString("record", "listing");
        json.WriteString("story", row.Id.Value);
        json.WriteString("saga", row.Saga.Value);
        json.WriteString("headline", row.Headline);
        json.WriteNumber("accounts", row.Accounts);
        if (row.Lineages is { } lineages)
            json.WriteNumber("independent", lineages);
        else
            json.WriteNull("independent");
        WriteTime(json, "first", row.First);
        WriteTime(json, "last", row.Last);
        json.WriteBoolean("weighed", row.IsWeighed);
    });

    static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } at)
            json.WriteString(name, at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        else
            json.WriteNull(name);
    }
}
