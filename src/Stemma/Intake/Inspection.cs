using System.Buffers;

namespace Stemma.Intake;

/// <summary>Looks at bytes before they are read as text: what is no text is named for what it is.</summary>
static class Inspection
{
    const string Unpack = "Unpack it and give the files inside";
    const string Picture = "Leave it out; a picture is not read";
    const string Sound = "Leave it out, or give a transcript as text";
    const string Saved = "Save its text as .txt or .html and give that";
    const string NoText = "Leave it out, or fetch it again if it should hold a text";

    static readonly SearchValues<byte> NoInk = SearchValues.Create(" \t\r\n\f\v\0"u8);

    static readonly (byte[] Magic, int At, string What, string Remedy)[] Known =
    [
        ([0x50, 0x4B, 3, 4], 0, "a zip archive or an office document", Unpack),
        ([0x50, 0x4B, 5, 6], 0, "an empty zip archive", NoText),
        ([0x1F, 0x8B], 0, "a gzip file", Unpack),
        ([.. "BZh"u8, .. "1AY&SY"u8], 0, "a bzip2 file", Unpack), // the block size stands between; see Matches
        ([0xFD, .. "7zXZ"u8, 0], 0, "an xz file", Unpack),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, "a zstd file", Unpack),
        ([.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], 0, "a 7z archive", Unpack),
        ([.. "Rar!"u8, 0x1A, 7], 0, "a rar archive", Unpack),
        ([.. "ustar"u8], 257, "a tar archive", Unpack),
        ([0x89, .. "PNG"u8], 0, "a PNG picture", Picture),
        ([0xFF, 0xD8, 0xFF], 0, "a JPEG picture", Picture),
        ([.. "GIF87a"u8], 0, "a GIF picture", Picture),
        ([.. "GIF89a"u8], 0, "a GIF picture", Picture),
        ([.. "WEBP"u8], 8, "a WebP picture", Picture),
        ([.. "WAVE"u8], 8, "a sound file", Sound),
        ([.. "OggS"u8, 0], 0, "a sound file", Sound),
        ([.. "fLaC"u8], 0, "a sound file", Sound),
        ([.. "ID3"u8, 3], 0, "a sound file", Sound),
        ([.. "ID3"u8, 4], 0, "a sound file", Sound),
        ([.. "ftyp"u8], 4, "a film or a picture", Sound),
        ([0x1A, 0x45, 0xDF, 0xA3], 0, "a film", Sound),
        ([.. "%PDF-"u8], 0, "a PDF document", Saved),
        ([.. "{\\rtf"u8], 0, "an RTF document", Saved),
        ([.. "%!PS"u8], 0, "a PostScript document", Saved),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, "an old office document", Saved),
        ([.. "SQLite format 3"u8, 0], 0, "an SQLite database", NoText),
        ([0x7F, .. "ELF"u8], 0, "a program", NoText),
        ([0xCA, 0xFE, 0xBA, 0xBE], 0, "a program", NoText),
        ([.. "wOFF"u8], 0, "a font", NoText),
        ([.. "wOF2"u8], 0, "a font", NoText),
    ];

    /// <summary>Why these bytes are no text, or null when they may be: nothing there, a known format of another kind, NUL bytes, UTF-32.</summary>
    /// <param name="origin">Names the input.</param>
    /// <param name="body">The bytes.</param>
    /// <param name="mediaType">What they are taken for: a page may have a stray NUL byte, which browsers pass over; null when not known.</param>
    public static Rejected? Refuse(string origin, ReadOnlySpan<byte> body, string? mediaType = null)
    {
        if (body.IsEmpty)
            return new Rejected(origin, 0, "it is empty, 0 bytes", NoText);
        if (RefuseKind(origin, body) is { } kind)
            return kind;
        var bom = ByteOrderMark.Of(body);
        var rest = body[bom.Length..];
        var ink = rest.IndexOfAnyExcept(NoInk);
        if (ink < 0)
            return new Rejected(origin, rest.IsEmpty ? 0 : bom.Length, $"nothing but {Blank(rest, bom)} in {body.Length} bytes", NoText);
        var nul = bom.IsUtf16 ? -1 : body.IndexOf((byte)0);
        return nul < 0 || mediaType == MediaTypes.Html && body.Count((byte)0) <= body.Length / 1000 ? null
            : new Rejected(origin, nul, "a NUL byte, which no text has", "If it is text in UTF-16, save it as UTF-8; else leave it out");
    }

    /// <summary>Why bytes that would be read as windows-1252 by guess are no text: more than a tenth are controls or stand for nothing there; else null.</summary>
    public static Rejected? RefuseNoise(string origin, ReadOnlySpan<byte> body)
    {
        int strange = 0, first = -1;
        for (var i = 0; i < body.Length; i++)
            if (body[i] is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C) or 0x7F or 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
            {
                strange++;
                first = first < 0 ? i : first;
            }
        return strange * 10 <= body.Length ? null
            : new Rejected(origin, first, $"not a text: {strange} of {body.Length} bytes are control characters or stand for no character", NoText);
    }

    /// <summary>Why bytes that begin so are no text, told by their first 512 bytes alone; null when they may be.</summary>
    public static Rejected? RefuseKind(string origin, ReadOnlySpan<byte> head)
    {
        foreach (var known in Known)
            if (Matches(head, known.Magic, known.At))
                return new Rejected(origin, known.At, $"{known.What}, not a text", known.Remedy);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return new Rejected(origin, 0, "a byte order mark of UTF-32, which is not read", "Save it as UTF-8");
        return null;
    }

    static bool Matches(ReadOnlySpan<byte> head, byte[] magic, int at)
    {
        if (magic[0] == 'B' && magic[1] == 'Z')
            return head.Length > 10 && head.StartsWith(magic.AsSpan(0, 3)) && head[4..].StartsWith(magic.AsSpan(3));
        return head.Length >= at + magic.Length && head[at..].StartsWith(magic);
    }

    static string Blank(ReadOnlySpan<byte> rest, ByteOrderMark bom) =>
        rest.IsEmpty ? "a byte order mark" : rest.IndexOfAnyExcept((byte)0) < 0 ? "NUL bytes" : bom.IsUtf16 || !rest.Contains((byte)0) ? "white space" : "white space and NUL bytes";
}
