using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Stemma.Accounts;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Store.Records;

/// <summary>A list of small values, written one after the other into one flat array: most of a testimony is such lists.</summary>
abstract class FlatListConverter<T> : JsonConverter<ValueList<T>>
{
    /// <summary>Reads one item; the reader stands on its first value, and is left on its last.</summary>
    protected abstract T ReadItem(ref Utf8JsonReader reader);

    protected abstract void WriteItem(Utf8JsonWriter writer, T item);

    public sealed override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("A list must be an array.");
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(ReadItem(ref reader));
        return items.ToValueList();
    }

    public sealed override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value.AsSpan())
            WriteItem(writer, item);
        writer.WriteEndArray();
    }

    protected static int Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt32();
    }
}

/// <summary><c>[start,length,start,length…]</c></summary>
sealed class SpanListConverter : FlatListConverter<TextSpan>
{
    protected override TextSpan ReadItem(ref Utf8JsonReader reader) => new(reader.GetInt32(), Next(ref reader));

    protected override void WriteItem(Utf8JsonWriter writer, TextSpan item)
    {
        writer.WriteNumberValue(item.Start);
        writer.WriteNumberValue(item.Length);
    }
}

/// <summary><c>[text,source,length,sourceLength…]</c></summary>
sealed class OriginRunListConverter : FlatListConverter<OriginRun>
{
    protected override OriginRun ReadItem(ref Utf8JsonReader reader) =>
        new(reader.GetInt32(), Next(ref reader), Next(ref reader), Next(ref reader));

    protected override void WriteItem(Utf8JsonWriter writer, OriginRun item)
    {
        writer.WriteNumberValue(item.Text);
        writer.WriteNumberValue(item.Source);
        writer.WriteNumberValue(item.Length);
        writer.WriteNumberValue(item.SourceLength);
    }
}

/// <summary><c>[start,length,"kind"…]</c>; kinds by name, for their numbers may change.</summary>
sealed class BlockListConverter : FlatListConverter<Block>
{
    protected override Block ReadItem(ref Utf8JsonReader reader)
    {
        var span = new TextSpan(reader.GetInt32(), Next(ref reader));
        reader.Read();
        return Enum.TryParse<BlockKind>(reader.GetString(), out var kind) ? new Block(span, kind)
            : throw new JsonException($"'{reader.GetString()}' is no kind of block.");
    }

    protected override void WriteItem(Utf8JsonWriter writer, Block item)
    {
        writer.WriteNumberValue(item.Span.Start);
        writer.WriteNumberValue(item.Span.Length);
        writer.WriteStringValue(item.Kind.ToString());
    }
}

/// <summary>Hashes as one base64 string of 8 bytes each, little end first.</summary>
sealed class HashListConverter : JsonConverter<ValueList<ulong>>
{
    public override ValueList<ulong> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var bytes = reader.GetBytesFromBase64();
        if (bytes.Length % sizeof(ulong) != 0)
            throw new JsonException("A list of hashes must hold 8 bytes for each.");
        var hashes = new ulong[bytes.Length / sizeof(ulong)];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)));
        return ValueList.Of<ulong>(hashes);
    }

    public override void Write(Utf8JsonWriter writer, ValueList<ulong> value, JsonSerializerOptions options)
    {
        if (BitConverter.IsLittleEndian)
        {
            writer.WriteBase64StringValue(MemoryMarshal.AsBytes(value.AsSpan()));
            return;
        }
        var bytes = new byte[value.Count * sizeof(ulong)];
        for (var i = 0; i < value.Count; i++)
            System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), value[i]);
        writer.WriteBase64StringValue(bytes);
    }
}
