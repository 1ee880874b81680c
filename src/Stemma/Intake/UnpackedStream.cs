using System.IO.Compression;

namespace Stemma.Intake;

/// <summary>
/// Unpacks gzip or brotli without trusting it: stops at a ratio that no text has, and says when gzip was cut short, which the platform passes over in
/// silence. To know, a member of our own is put behind the last: it is met whole only if all before it was whole.
/// </summary>
sealed class UnpackedStream : ReadingStream
{
    /// <summary>How often packed bytes may be packed again.</summary>
    public const int MaxDepth = 2;

    const int MaxRatio = 200;
    const int Unasked = 1 << 20; // unpacked bytes up to which any ratio is believed

    static readonly byte[] Seal = [0xA0, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xAF];
    static readonly byte[] SealedMember = Pack(Seal);

    readonly HeadedStream _packed;
    readonly Stream _unpacker;
    readonly byte[] _held = new byte[Seal.Length * 2]; // the last bytes are given only once it is known that they are not the seal
    int _holding;
    long _given;
    bool _ended;

    UnpackedStream(HeadedStream packed, Stream unpacker, bool hasSeal) => (_packed, _unpacker, HasSeal) = (packed, unpacker, hasSeal);

    bool HasSeal { get; }

    /// <summary>Whether bytes begin as gzip does.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    /// <summary>Unpacks gzip.</summary>
    /// <param name="head">Bytes already read.</param>
    /// <param name="rest">Those after them.</param>
    public static UnpackedStream OfGzip(ReadOnlyMemory<byte> head, Stream rest)
    {
        var packed = new HeadedStream(head, rest, SealedMember);
        return new UnpackedStream(packed, new GZipStream(packed, CompressionMode.Decompress), hasSeal: true);
    }

    /// <summary>Unpacks brotli.</summary>
    public static UnpackedStream OfBrotli(Stream rest)
    {
        var packed = new HeadedStream(default, rest, default);
        return new UnpackedStream(packed, new BrotliStream(packed, CompressionMode.Decompress), hasSeal: false);
    }

    /// <summary>Reads unpacked bytes.</summary>
    /// <exception cref="IOException">Damaged, cut short, or unpacking to what no text is.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
            return 0;
        while (true)
        {
            var free = _holding - (HasSeal ? Seal.Length : 0);
            if (free > 0)
            {
                var count = Math.Min(free, buffer.Length);
                _held.AsSpan(0, count).CopyTo(buffer);
                _held.AsSpan(count, _holding - count).CopyTo(_held);
                _holding -= count;
                return count;
            }
            if (_ended)
                return 0;
            if (buffer.Length > _held.Length && _holding == 0 && !HasSeal)
                return Unpack(buffer);
            if (buffer.Length > _held.Length && _holding == Seal.Length)
            {
                // Straight into the buffer: what was held goes first, as much is held again from the end.
                var direct = Unpack(buffer[Seal.Length..]);
                if (direct == 0)
                    continue;
                _held.AsSpan(0, Seal.Length).CopyTo(buffer);
                buffer.Slice(direct, Seal.Length).CopyTo(_held);
                return direct;
            }
            _holding += Unpack(_held.AsSpan(_holding));
        }
    }

    int Unpack(Span<byte> buffer)
    {
        int count;
        try
        {
            count = _unpacker.Read(buffer);
        }
        catch (Exception damage) when (damage is InvalidDataException or InvalidOperationException)
        {
            throw new IOException("the packed bytes are damaged or cut short", damage);
        }
        _given += count;
        if (_given > Unasked && _given > _packed.Given * MaxRatio)
            throw new IOException($"it unpacks to more than {MaxRatio} times its size, as no text does");
        if (count > 0)
            return count;
        _ended = true;
        if (HasSeal && !_held.AsSpan(0, _holding).SequenceEqual(Seal))
            throw new IOException("the packed bytes are cut short, or something else follows them");
        return 0;
    }

    static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packer.Write(bytes);
        return packed.ToArray();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacker.Dispose();
        base.Dispose(disposing);
    }
}
