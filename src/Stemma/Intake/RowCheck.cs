using System.Text.Json;

namespace Stemma.Intake;

/// <summary>Checks that a line of a JSON Lines file is a row: an object with a <c>text</c> or <c>html</c> in which something is written.</summary>
static class RowCheck
{
    const string Expected = "expected an object with \"text\" or \"html\"";
    const string Mend = "Mend or remove this line; the other lines are read";

    /// <summary>Why the line is no row, with the offset in the line; null when it is one. Never recurses, never throws.</summary>
    public static Rejected? Refuse(string origin, ReadOnlySpan<byte> line, int maxDepth)
    {
        try
        {
            return Walk(origin, line, maxDepth);
        }
        catch (JsonException broken)
        {
            var at = (int)Math.Min(line.Length, broken.BytePositionInLine ?? 0);
            return new Rejected(origin, at, $"{Met(line, at, maxDepth)}; {Expected}", Mend);
        }
        catch (InvalidOperationException) // an escaped name that is no text
        {
            return new Rejected(origin, 0, $"a name with a lone surrogate; {Expected}", Mend);
        }
    }

    static Rejected? Walk(string origin, ReadOnlySpan<byte> line, int maxDepth)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = maxDepth });
        bool hasInk = false, hasText = false;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            while (reader.Read()) { } // a broken value is named before one of the wrong kind
            return new Rejected(origin, 0, $"a JSON value that is not an object; {Expected}", Mend);
        }
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                continue;
            var isText = reader.ValueTextEquals("text"u8) || reader.ValueTextEquals("html"u8);
            reader.Read();
            if (!isText || reader.TokenType == JsonTokenType.Null)
                continue;
            if (reader.TokenType != JsonTokenType.String)
                return new Rejected(origin, reader.TokenStartIndex, $"\"text\" or \"html\" is {Kind(reader.TokenType)}, not a string", Mend);
            hasText = true;
            hasInk |= HasInk(reader.ValueSpan);
        }
        return hasInk ? null : new Rejected(origin, 0, hasText ? "the row's text is empty" : $"the row has no text; {Expected}", Mend);
    }

    static string Met(ReadOnlySpan<byte> line, int at, int maxDepth) =>
        at >= line.Length ? "the line ends in the middle of its JSON"
        : Depth(line[..Math.Min(at + 1, line.Length)], maxDepth) ? $"JSON nested deeper than {maxDepth}"
        : $"no JSON: {Byte(line[at])}";

    static bool Depth(ReadOnlySpan<byte> read, int maxDepth)
    {
        var depth = 0;
        var quoted = false;
        for (var i = 0; i < read.Length; i++)
            if (quoted && read[i] == '\\') i++;
            else if (read[i] == '"') quoted = !quoted;
            else if (!quoted) depth += read[i] is (byte)'{' or (byte)'[' ? 1 : read[i] is (byte)'}' or (byte)']' ? -1 : 0;
        return depth > maxDepth;
    }

    static string Byte(byte met) => met is > 32 and < 127 ? $"'{(char)met}'" : $"byte 0x{met:X2}";

    static string Kind(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.Number => "a number",
        _ => "true or false",
    };

    // Anything but white space, written out or as an escape.
    static bool HasInk(ReadOnlySpan<byte> value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is (byte)' ')
                continue;
            if (value[i] != '\\')
                return true;
            if (value[++i] is not ((byte)'n' or (byte)'r' or (byte)'t' or (byte)'f')) // a reader has seen that something follows
                return true;
        }
        return false;
    }
}
