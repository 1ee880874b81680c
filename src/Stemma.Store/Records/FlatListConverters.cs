using System.Numerics;
using System.Runtime.CompilerServices;
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

/// <summary>Hashes as one base64 string of their bytes, little end first.</summary>
sealed class HashListConverter<T> : JsonConverter<ValueList<T>>
    where T : unmanaged, IBinaryInteger<T>
{
    static readonly int Size = Unsafe.SizeOf<T>();

    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var bytes = reader.GetBytesFromBase64();
        if (bytes.Length % Size != 0)
            throw new JsonException($"A list of hashes must hold {Size} bytes for each.");
        var hashes = new T[bytes.Length / Size];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = T.ReadLittleEndian(bytes.AsSpan(i * Size, Size), isUnsigned: true);
        return ValueList.Of<T>(hashes);
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        if (BitConverter.IsLittleEndian)
        {
            writer.WriteBase64StringValue(MemoryMarshal.AsBytes(value.AsSpan()));
            return;
        }
        var bytes = new byte[value.Count * Size];
        for (var i = 0; i < value.Count; i++)
            value[i].WriteLittleEndian(bytes, i * Size);
        writer.WriteBase64StringValue(bytes);
    }
}
