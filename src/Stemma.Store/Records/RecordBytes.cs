using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Stemma.Copies;
using Stemma.Dossiers;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Store.Records;

/// <summary>Records to the bytes of a row's body, and back. Throws <see cref="JsonException"/> for bytes that are no record.</summary>
static class RecordBytes
{
    // Bytes in a database, never part of a page: nothing needs escaping that JSON does not ask for.
    static readonly RecordJson Plain = new(new JsonSerializerOptions(RecordJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The testimony without its speech, which has a row of its own.</summary>
    internal static byte[] Write(Testimony testimony) => JsonSerializer.SerializeToUtf8Bytes(testimony with { Speech = null }, Plain.Testimony);

    internal static byte[] Write(Speech speech) => JsonSerializer.SerializeToUtf8Bytes(speech, Plain.Speech);

    internal static byte[] Write(Kinship kinship) => JsonSerializer.SerializeToUtf8Bytes(kinship, Plain.Kinship);

    internal static byte[] Write(Dossier dossier) => JsonSerializer.SerializeToUtf8Bytes(dossier, Plain.Dossier);

    internal static byte[] Write(ValueList<string> lines) => JsonSerializer.SerializeToUtf8Bytes(lines, Plain.ValueListString);

    internal static Testimony ReadTestimony(ReadOnlySpan<byte> json) => Read(json, Plain.Testimony);

    internal static Speech ReadSpeech(ReadOnlySpan<byte> json) => Read(json, Plain.Speech);

    internal static Kinship ReadKinship(ReadOnlySpan<byte> json) => Read(json, Plain.Kinship);

    internal static Dossier ReadDossier(ReadOnlySpan<byte> json) => Read(json, Plain.Dossier);

    internal static ValueList<string> ReadLines(ReadOnlySpan<byte> json) => Read(json, Plain.ValueListString);

    /// <summary>The first 64 bits of the SHA-256: what a row keeps to know its body again.</summary>
    internal static long Seal(ReadOnlySpan<byte> json)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(json, hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }

    /// <summary>The seal of a row without a body: of its values, each on a line.</summary>
    internal static long Seal(params ReadOnlySpan<string> values) => Seal(Encoding.UTF8.GetBytes(string.Join('\n', values)));

    static T Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(json, type) ?? throw new JsonException("A record is not null.");
}
