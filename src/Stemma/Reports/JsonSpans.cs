using System.Text.Json;
using Stemma.Texts;

namespace Stemma.Reports;

/// <summary>Writes spans in UTF-16 units and in code points.</summary>
static class JsonSpans
{
    /// <summary>Writes one span of a text as a property of the open object.</summary>
    public static void Write(Utf8JsonWriter json, string key, TextSpan span, CodePoints points)
    {
        var start = points.FromUnits(span.Start);
        json.WriteStartObject(key);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("length", span.Length);
        json.WriteStartObject("points");
        json.WriteNumber("start", start);
        json.WriteNumber("length", points.FromUnits(span.End) - start);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
