using System.Text;
using Stemma.Values;

namespace Stemma.Intake;

/// <summary>Reads bytes as text: by the byte order mark, then as declared, then as UTF-8 if they are, then as windows-1252.</summary>
public static class Decoder
{
    /// <summary>Decodes the body of a capture; a page's own declaration is obeyed.</summary>
    public static Outcome<Decoded> Decode(Capture capture) =>
        Decode(capture.Origin, capture.Body, capture.MediaType, capture.Charset);

    /// <summary>Decodes bytes. Never throws for any bytes; what is no text is rejected with its first telling byte.</summary>
    /// <param name="origin">Names the input in a rejection.</param>
    /// <param name="body">The bytes.</param>
    /// <param name="mediaType">One of <see cref="MediaTypes"/>; only a page is looked through for a declaration.</param>
    /// <param name="declared">The character set by the word of whoever sent the bytes, any WHATWG label; null when nobody said.</param>
    public static Outcome<Decoded> Decode(string origin, ReadOnlyMemory<byte> body, string mediaType, string? declared = null)
    {
        if (Inspection.Refuse(origin, body.Span, mediaType) is { } refused)
            return refused;
        var bom = ByteOrderMark.Of(body.Span);
        if (bom.Charset is { } marked)
            return Read(body, bom.Length, marked, CharsetBasis.ByteOrderMark, []);

        var damage = Utf8Damage.Of(body.Span);
        var notices = new List<string>();
        (string Label, int Offset)? sent = declared is not null ? (declared, 0) : null;
        foreach (var said in new[] { sent, mediaType == MediaTypes.Html ? HtmlCharset.Declared(body.Span, whole: !damage.IsUtf8) : null })
        {
            if (said is not var (label, at))
                continue;
            var name = CharsetLabels.NameOf(label);
            if (name == CharsetLabels.Refused)
                return new Rejected(origin, at, $"the character set is declared as '{Shown(label)}', which can hide markup and is not read", "Save it as UTF-8");
            if (name is null || CharsetLabels.EncodingOf(name) is null)
                notices.Add($"byte {at}: the declared character set '{Shown(label)}' is not known, and is passed over");
            else if (name == "utf-8" && !damage.IsUtf8)
                notices.Add($"byte {damage.First}: declared as UTF-8, but the bytes are not");
            else if (name == "windows-1252" && damage is { IsUtf8: true, CutShort: false, IsAscii: false })
                notices.Add($"byte {at}: declared as '{Shown(label)}', but the bytes are UTF-8 and read so");
            else
                return Read(body, 0, name, CharsetBasis.Declared, notices, damage);
        }
        if (damage.IsUtf8)
            return Read(body, 0, "utf-8", CharsetBasis.Utf8, notices, damage);
        if (Inspection.RefuseNoise(origin, body.Span) is { } noise)
            return noise;
        notices.Add($"byte {damage.First}: not UTF-8 and nothing declared that can be followed; read as windows-1252, a guess");
        return Read(body, 0, "windows-1252", CharsetBasis.Fallback, notices);
    }

    static Decoded Read(ReadOnlyMemory<byte> body, int bom, string charset, CharsetBasis basis, List<string> notices, Utf8Damage? known = null)
    {
        var encoding = CharsetLabels.EncodingOf(charset) ?? Encoding.UTF8; // every name that comes here has one
        var bytes = body.Span[bom..];
        var text = encoding.GetString(bytes);
        int replaced = 0, first = -1;
        if (charset == "utf-8")
        {
            var damage = known ?? Utf8Damage.Of(bytes);
            (replaced, first) = (damage.Broken, damage.First + bom);
        }
        else if (text.Contains('\uFFFD'))
            replaced = text.AsSpan().Count('\uFFFD') - (bom == 2 ? Genuine(bytes, charset) : 0);
        var map = MapOf(body, bom, charset, text.Length, encoding);
        if (replaced > 0 && first < 0)
            first = map.ByteOf(text.IndexOf('\uFFFD'));
        if (replaced > 0)
            notices.Add($"byte {first}: not {charset}; {replaced} broken {(replaced == 1 ? "sequence is" : "sequences are")} replaced by U+FFFD");
        return new Decoded(text, charset, basis, replaced, notices.ToValueList(), map);
    }

    static ByteMap MapOf(ReadOnlyMemory<byte> body, int bom, string charset, int units, Encoding encoding)
    {
        if (charset.StartsWith("utf-16", StringComparison.Ordinal))
            return new EvenByteMap(body.Length, bom, 2, units);
        if (encoding.IsSingleByte || units == body.Length - bom)
            return new EvenByteMap(body.Length, bom, 1, units);
        return charset == "utf-8" ? new Utf8ByteMap(body, bom, units) : new ListedByteMap(body, encoding, units);
    }

    // U+FFFD that stood in the bytes as such, in UTF-16.
    static int Genuine(ReadOnlySpan<byte> bytes, string charset)
    {
        var (high, low) = charset == "utf-16be" ? (0, 1) : (1, 0);
        var count = 0;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
            count += bytes[i + high] == 0xFF && bytes[i + low] == 0xFD ? 1 : 0;
        return count;
    }

    static string Shown(string label) => label.Length <= 40 ? Clean(label) : Clean(label[..40]) + "…";

    static string Clean(string label) => string.Concat(label.Select(c => c is > ' ' and < '\u007F' ? c : '?'));
}
