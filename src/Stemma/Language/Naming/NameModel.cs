using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Stemma.Texts;

namespace Stemma.Language;

/// <summary>
/// A linear-chain conditional random field over hashed features (Lafferty, McCallum and Pereira, ICML 2001), decoded with Viterbi's
/// algorithm. Immutable, shared by threads.
/// </summary>
sealed class NameModel : INameModel
{
    internal const int Format = 1;

    /// <summary>The name of its file.</summary>
    internal const string Name = "names.model";

    internal static ReadOnlySpan<byte> Magic => "STNAMES\n"u8;
    const int LongestModel = 1 << 22; // features; a damaged count must not ask for memory

    readonly NameLists _lists = NameLists.Embedded;
    readonly NameWordGroups _groups;
    readonly uint[] _keys; // open addressing; 0 is empty
    readonly sbyte[] _weights; // NameLabels.Stride for each slot
    readonly float[] _steps; // from label · Stride + to label; forbidden steps are very low
    readonly float _scale;
    readonly int _mask;

    NameModel(NameWordGroups groups, float scale, float[] steps, uint[] keys, sbyte[] rows)
    {
        _groups = groups;
        _scale = scale;
        _steps = steps;
        var size = 16;
        while (size < 2 * keys.Length) size *= 2;
        _mask = size - 1;
        _keys = new uint[size];
        _weights = new sbyte[size * NameLabels.Stride];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = (int)keys[i] & _mask;
            while (_keys[slot] != 0) slot = (slot + 1) & _mask;
            _keys[slot] = keys[i];
            rows.AsSpan(i * NameLabels.Stride, NameLabels.Stride).CopyTo(_weights.AsSpan(slot * NameLabels.Stride));
        }
    }

    /// <summary>Reads a model that the trainer wrote.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of another version.</exception>
    public static NameModel Load(Stream stream)
    {
        try
        {
            Span<byte> head = stackalloc byte[16];
            stream.ReadExactly(head);
            if (!head[..8].SequenceEqual(Magic) || BinaryPrimitives.ReadInt32LittleEndian(head[8..]) != Format)
                throw new InvalidDataException("names.model: this is no model of names of this version; train it again (stemma-train names).");
            var count = BinaryPrimitives.ReadInt32LittleEndian(head[12..]);
            if (count is < 0 or > LongestModel)
                throw new InvalidDataException("names.model: the model is damaged: it says it has " + count.ToString(System.Globalization.CultureInfo.InvariantCulture) + " features.");
            using var packed = new BrotliStream(stream, CompressionMode.Decompress);
            using var body = new BinaryReader(new BufferedStream(packed, 1 << 16)); // a packed stream is dear to ask for every byte
            var groups = Groups(body);
            var scale = body.ReadSingle();
            var steps = new float[NameLabels.Stride * NameLabels.Stride];
            for (var i = 0; i < steps.Length; i++)
                steps[i] = body.ReadSingle();
            var keys = new uint[count];
            var key = 0U;
            for (var i = 0; i < count; i++)
                keys[i] = key += (uint)body.Read7BitEncodedInt();
            var rows = new sbyte[count * NameLabels.Stride];
            for (var label = 0; label < NameLabels.Count; label++)
                Spread(body, count, MemoryMarshal.AsBytes(rows.AsSpan()), label, NameLabels.Stride);
            return new NameModel(groups, scale, steps, keys, rows);
        }
        catch (Exception damage) when (damage is EndOfStreamException or FormatException or InvalidOperationException)
        {
            throw new InvalidDataException("names.model: the model is damaged.", damage);
        }
    }

    static NameWordGroups Groups(BinaryReader body)
    {
        var count = body.ReadInt32();
        if (count is < 0 or > LongestModel)
            throw new InvalidDataException("names.model: the model is damaged: its groups of words have no end.");
        var words = new ulong[count];
        for (var i = 0; i < count; i++)
            words[i] = body.ReadUInt64();
        var groups = new byte[count * NameWordGroups.Width];
        for (var column = 0; column < NameWordGroups.Width; column++)
            Spread(body, count, groups, column, NameWordGroups.Width);
        return new NameWordGroups(words, groups);
    }

    // One column of a table that is kept column by column.
    static void Spread(BinaryReader body, int count, Span<byte> table, int column, int width)
    {
        var bytes = body.ReadBytes(count);
        if (bytes.Length < count)
            throw new EndOfStreamException();
        for (var i = 0; i < bytes.Length; i++)
            table[(i * width) + column] = bytes[i];
    }

    /// <inheritdoc/>
    public void Find(Segmented text, ReadOnlySpan<Grammar> grammar, List<NameSpan> names)
    {
        using var reading = new NameReading(text, _lists, _groups);
        for (var s = 0; s < text.Sentences; s++)
            Find(text, reading, text.Starts[s], text.Starts[s + 1] - text.Starts[s], names);
    }

    void Find(Segmented text, in NameReading reading, int first, int count, List<NameSpan> names)
    {
        var scores = ArrayPool<float>.Shared.Rent(count * NameLabels.Stride);
        var from = ArrayPool<byte>.Shared.Rent(count * NameLabels.Stride);
        Span<uint> features = stackalloc uint[NameFeatures.Most];
        for (var i = 0; i < count; i++)
        {
            var found = reading.Features(first, count, i, NameFeatureGroups.All, features);
            Score(features[..found], scores.AsSpan(i * NameLabels.Stride, NameLabels.Stride));
        }
        var label = NameChain.Best(scores, _steps, from, count);
        int end = count, before = names.Count;
        for (var i = count - 1; i >= 0; i--)
        {
            if (NameLabels.Ends(label))
                end = i + 1;
            if (NameLabels.Begins(label))
                names.Add(new NameSpan(
                    TextSpan.FromTo(text.Words[first + i].Start, text.Words[first + end - 1].End), NameLabels.KindOf(label), first + i, end - i));
            label = from[(i * NameLabels.Stride) + label];
        }
        names.Reverse(before, names.Count - before);
        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<byte>.Shared.Return(from);
    }

    // The sum of the rows of all features that the model knows.
    void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        // first where the rows are, then their sum: so the memory is asked for many at once
        Span<int> rows = stackalloc int[NameFeatures.Most];
        var known = 0;
        foreach (var feature in features)
        {
            var slot = (int)feature & _mask;
            uint key;
            while ((key = _keys[slot]) != feature && key != 0)
                slot = (slot + 1) & _mask;
            rows[known] = slot * NameLabels.Stride;
            known += key == 0 ? 0 : 1;
        }
        var low = Vector128<short>.Zero;
        var high = Vector128<short>.Zero;
        foreach (var row in rows[..known])
        {
            var (a, b) = Vector128.Widen(Vector128.LoadUnsafe(ref _weights[row])); // the table ends with a whole row
            low += a;
            high += b;
        }
        for (var label = 0; label < 8; label++)
        {
            scores[label] = low[label] * _scale;
            scores[8 + label] = high[label] * _scale;
        }
    }
}
