using System.Text.Json;
using System.Text.Json.Serialization;
using Stemma.Accounts;
using Stemma.Texts;

namespace Stemma.Store.Records;

/// <summary>
/// Text as a JSON string. JSON cannot hold half a surrogate pair, but a damaged page can: such a text is an array of its code units,
/// so that every text comes back unit for unit.
/// </summary>
sealed class TextConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return reader.GetString()!; // null never reaches a converter of a class
        var units = new List<char>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            units.Add((char)reader.GetUInt16());
        return new string([.. units]);
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (IsWellFormed(value))
        {
            writer.WriteStringValue(value);
            return;
        }
        writer.WriteStartArray();
        foreach (var unit in value)
            writer.WriteNumberValue((int)unit);
        writer.WriteEndArray();
    }

    static bool IsWellFormed(string text)
    {
        for (var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at++)
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                at++;
            else if (char.IsSurrogate(text[at]))
                return false;
        return true;
    }
}

/// <summary><c>[start,length]</c></summary>
sealed class SpanConverter : JsonConverter<TextSpan>
{
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("A span must be an array of two numbers.");
        reader.Read();
        var start = reader.GetInt32();
        reader.Read();
        var length = reader.GetInt32();
        reader.Read();
        return new TextSpan(start, length);
    }

    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.Length);
        writer.WriteEndArray();
    }
}

/// <summary>The key the tables use: <c>hash/part</c>.</summary>
sealed class AccountIdConverter : JsonConverter<AccountId>
{
    public override AccountId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        AccountKey.Parse(reader.GetString() ?? "") ?? throw new JsonException("An account must be 64 hexadecimal digits, '/' and a number.");

    public override void Write(Utf8JsonWriter writer, AccountId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(AccountKey.Of(value));
}
