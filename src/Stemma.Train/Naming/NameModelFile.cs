using System.Buffers.Binary;
using System.IO.Compression;
using Stemma.Language;

namespace Stemma.Train.Naming;

/// <summary>Writes a model of names: what <see cref="NameModel.Load"/> reads.</summary>
static class NameModelFile
{
    /// <summary>Rounds the weights to a byte each, leaves out rows that round to nothing, and writes the rest; gives the number of rows.</summary>
    public static int Write(Stream stream, NameWordGroups groups, uint[] keys, ReadOnlySpan<float> weights, ReadOnlySpan<float> steps, float least)
    {
        var top = 0F;
        foreach (var weight in weights)
            top = Math.Max(top, Math.Abs(weight));
        var scale = Math.Min(top, 4F) / 127;
        List<int> rows = [];
        for (var i = 0; i < keys.Length; i++)
            if (weights.Slice(i * NameLabels.Stride, NameLabels.Count).ContainsAnyExceptInRange(-least, least))
                rows.Add(i);
        Span<byte> head = stackalloc byte[16];
        NameModel.Magic.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], NameModel.Format);
        BinaryPrimitives.WriteInt32LittleEndian(head[12..], rows.Count);
        stream.Write(head);
        using var body = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
        body.Write(groups.Words.Length);
        foreach (var word in groups.Words)
            body.Write(word);
        for (var column = 0; column < NameWordGroups.Width; column++)
            for (var i = 0; i < groups.Words.Length; i++)
                body.Write(groups.Groups[(i * NameWordGroups.Width) + column]);
        body.Write(scale);
        foreach (var step in steps)
            body.Write(step);
        var before = 0U;
        foreach (var row in rows)
        {
            body.Write7BitEncodedInt((int)(keys[row] - before));
            before = keys[row];
        }
        for (var label = 0; label < NameLabels.Count; label++)
            foreach (var row in rows)
                body.Write((sbyte)Math.Clamp(MathF.Round(weights[(row * NameLabels.Stride) + label] / scale), -127, 127));
        return rows.Count;
    }
}
