using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Stemma.Language;

/// <summary>
/// How a network is kept: a mark, a version, the length and SHA-256 of what follows, then shape, labels, tables of bytes and matrices of half
/// precision.
/// </summary>
static class GrammarFile
{
    const int Version = 3;

    /// <summary>No model of ours comes near it: a guard against a length that is noise.</summary>
    const int Longest = 1 << 28;

    static ReadOnlySpan<byte> Mark => "STEMGRM\n"u8;

    /// <summary>Writes a network; the numbers are rounded to what is kept.</summary>
    public static void Write(
        Stream stream, NetworkShape shape, Labels labels, FeatureTable[] tables, DenseWeights dense)
    {
        using var body = new MemoryStream();
        using (var writer = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
        {
            foreach (var width in (int[])[shape.Word, shape.Affix, shape.Gram, shape.Lexical, shape.Context, shape.Size, shape.Layers, shape.Tag, shape.Arc, shape.Relation])
                writer.Write(width);
            foreach (var list in (string[][])[labels.Xpos, labels.Features, labels.Relations])
            {
                writer.Write(list.Length);
                foreach (var label in list)
                    writer.Write(label);
            }
            writer.Write(labels.Readings.Length);
            foreach (var (upos, xpos, features) in labels.Readings)
            {
                writer.Write((short)upos);
                writer.Write((short)xpos);
                writer.Write((short)features);
            }
            foreach (var table in tables)
                Write(writer, table);
            foreach (var name in dense.Names)
                for (var row = 0; row < dense[name].Rows; row++)
                    foreach (var number in dense[name].Row(row))
                        writer.Write((Half)number);
        }
        var bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
        using var head = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        head.Write(Mark);
        head.Write(Version);
        head.Write(bytes.Length);
        head.Write(SHA256.HashData(bytes));
        head.Write(bytes);
    }

    /// <inheritdoc cref="GrammarNetwork.Read"/>
    public static GrammarNetwork Read(Stream stream, string origin)
    {
        var (shape, labels, tables, dense) = ReadParts(stream, origin);
        return new GrammarNetwork(shape, labels, tables, dense);
    }

    /// <summary>A network's parts as they were written, for whoever trains it further.</summary>
    public static (NetworkShape Shape, Labels Labels, FeatureTable[] Tables, DenseWeights Dense) ReadParts(Stream stream, string origin)
    {
        Span<byte> head = stackalloc byte[8 + 4 + 4 + 32];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.StartsWith(Mark))
            throw new InvalidDataException($"{origin}: this is not a grammar model of Stemma.");
        if (BitConverter.ToInt32(head[8..]) is var version and not Version)
            throw new InvalidDataException($"{origin}: the grammar model is of version {version}; this Stemma reads version {Version}. Train it anew or take the one that came with this Stemma.");
        var length = BitConverter.ToInt32(head[12..]);
        if (length is < 0 or > Longest)
            throw new InvalidDataException($"{origin}: the grammar model is damaged: it claims {length} bytes.");
        var body = new byte[length];
        if (stream.ReadAtLeast(body, length, throwOnEndOfStream: false) < length)
            throw new InvalidDataException($"{origin}: the grammar model is cut short.");
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(head[16..]))
            throw new InvalidDataException($"{origin}: the grammar model is damaged: its checksum does not fit.");
        using var reader = new BinaryReader(new MemoryStream(body), Encoding.UTF8);
        return Read(reader, body);
    }

    static (NetworkShape, Labels, FeatureTable[], DenseWeights) Read(BinaryReader reader, byte[] body)
    {
        var w = Enumerable.Range(0, 10).Select(_ => reader.ReadInt32()).ToArray();
        var shape = new NetworkShape(w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9]);
        var lists = Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString()).ToArray()).ToArray();
        var readings = Enumerable.Range(0, reader.ReadInt32()).Select(_ => ((int)reader.ReadInt16(), (int)reader.ReadInt16(), (int)reader.ReadInt16())).ToArray();
        var labels = new Labels(lists[0], lists[1], lists[2], readings);
        FeatureTable[] tables = [.. Enumerable.Range(0, 5).Select(_ => ReadTable(reader))];
        var dense = new DenseWeights(shape, labels);
        var at = (int)reader.BaseStream.Position;
        foreach (var name in dense.Names)
            for (var row = 0; row < dense[name].Rows; row++)
            {
                var target = dense[name].Row(row);
                Halves.Widen(body.AsSpan(at, 2 * target.Length), target);
                at += 2 * target.Length;
            }
        return (shape, labels, tables, dense);
    }

    static void Write(BinaryWriter writer, FeatureTable table)
    {
        writer.Write(table.Columns);
        writer.Write(table.Rows);
        foreach (var hash in table.Hashes)
            writer.Write(hash);
        foreach (var scale in table.Scales)
            writer.Write(scale);
        writer.Write(MemoryMarshal.AsBytes(table.Values));
    }

    static FeatureTable ReadTable(BinaryReader reader)
    {
        int columns = reader.ReadInt32(), rows = reader.ReadInt32();
        var hashes = new uint[rows - 1];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(hashes.AsSpan()));
        var scales = new float[rows];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        var values = new sbyte[rows * columns];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new FeatureTable(columns, hashes, values, scales);
    }
}
