using System.IO.Compression;
using Stemma.Language;

namespace Stemma.Attributions;

/// <summary>The trained weights that find attributions: loaded once, immutable, shared by threads.</summary>
public sealed class AttributionModel
{
    /// <summary>The file's name among the models.</summary>
    public const string FileName = "attribution.model";

    const uint Magic = 0x41545453; // STTA
    const int FormatVersion = 1;
    const int MaxRows = 1 << 24;

    static readonly Lazy<AttributionModel?> Built = new(() =>
    {
        using var stream = LanguageModels.OpenEmbedded(FileName);
        return stream is null ? null : Load(stream);
    });

    internal AttributionModel(RowWeights cues, RowWeights units, RowWeights steps, float threshold) =>
        (Cues, Units, Steps, Threshold) = (cues, units, steps, threshold);

    /// <summary>The model of English that comes with the library; loaded at the first call.</summary>
    /// <exception cref="InvalidDataException">There is none, or it is damaged.</exception>
    public static AttributionModel Embedded => Built.Value ?? throw new InvalidDataException($"{FileName}: the library was built without it.");

    internal RowWeights Cues { get; }

    internal RowWeights Units { get; }

    internal RowWeights Steps { get; }

    /// <summary>How likely a word must be a cue for an attribution to be reported.</summary>
    internal float Threshold { get; }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">It is damaged or of another version.</exception>
    public static AttributionModel Load(Stream stream)
    {
        try
        {
            using var packed = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
            using var reader = new BinaryReader(packed);
            if (reader.ReadUInt32() != Magic)
                throw new InvalidDataException($"{FileName}: this is not a model of attributions.");
            if (reader.ReadInt32() is var version && version != FormatVersion)
                throw new InvalidDataException($"{FileName}: format {version} was met, {FormatVersion} is read. Train it anew.");
            var threshold = reader.ReadSingle();
            return new AttributionModel(ReadWeights(reader, 1), ReadWeights(reader, RoleDecoder.Roles), ReadWeights(reader, RoleDecoder.Roles * RoleDecoder.Roles), threshold);
        }
        catch (Exception damage) when (damage is EndOfStreamException or InvalidOperationException or IOException)
        {
            throw new InvalidDataException($"{FileName}: the model is cut short or damaged.", damage);
        }
    }

    /// <summary>Writes the model, weights as bytes: what is nearer to nought than half a step is lost.</summary>
    internal void Save(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using var writer = new BinaryWriter(packed);
        writer.Write(Magic);
        writer.Write(FormatVersion);
        writer.Write(Threshold);
        foreach (var weights in (RowWeights[])[Cues, Units, Steps])
        {
            var scale = Math.Max(1e-9f, weights.Values.Max(Math.Abs)) / sbyte.MaxValue;
            writer.Write(weights.Values.Length / weights.Outcomes);
            writer.Write(scale);
            for (var outcome = 0; outcome < weights.Outcomes; outcome++) // a column after the other packs better
                for (var i = outcome; i < weights.Values.Length; i += weights.Outcomes)
                    writer.Write((sbyte)Math.Clamp(MathF.Round(weights.Values[i] / scale), -127, 127));
        }
    }

    static RowWeights ReadWeights(BinaryReader reader, int outcomes)
    {
        var rows = reader.ReadInt32();
        if (rows is <= 0 or > MaxRows || !System.Numerics.BitOperations.IsPow2(rows))
            throw new InvalidDataException($"{FileName}: {rows} rows were met, a power of two up to {MaxRows} is read.");
        var scale = reader.ReadSingle();
        var weights = new RowWeights(rows, outcomes);
        var column = new byte[rows];
        for (var outcome = 0; outcome < outcomes; outcome++)
        {
            reader.BaseStream.ReadExactly(column);
            for (var row = 0; row < rows; row++)
                weights.Values[(row * outcomes) + outcome] = (sbyte)column[row] * scale;
        }
        return weights;
    }
}
