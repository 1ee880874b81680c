using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stemma.Values;

/// <summary>Writes JSON Lines: one object, one line, whatever the object holds; letters of any script stand as themselves.</summary>
public static class JsonRecord
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one record and a line feed.</summary>
    /// <param name="output">Where the line goes; never half of it: it is written when the record is whole.</param>
    /// <param name="fields">Writes the fields of the object; the braces are written around them.</param>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> fields)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }
        output.Write(Encoding.UTF8.GetString(bytes.WrittenSpan));
        output.Write('\n');
    }
}
