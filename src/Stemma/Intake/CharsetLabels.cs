using System.Collections.Frozen;
using System.Text;

namespace Stemma.Intake;

/// <summary>
/// The names by which pages call character sets, and what is meant by them (WHATWG Encoding Standard, 4.2): <c>latin1</c> and
/// <c>ascii</c> mean windows-1252 on the web.
/// </summary>
static class CharsetLabels
{
    /// <summary>Stands for sets that are never read, since markup can be hidden in them.</summary>
    public const string Refused = "refused";

    static readonly FrozenDictionary<string, string> Names = Table();

    /// <summary>The set a label names, as <see cref="Decoded.Charset"/> has it; <see cref="Refused"/>; or null for an unknown label.</summary>
    public static string? NameOf(string label) => Names.GetValueOrDefault(label.Trim().ToLowerInvariant());

    /// <summary>The encoding of a name that <see cref="NameOf"/> gave, or null where the platform has none. Nothing is registered globally.</summary>
    public static Encoding? EncodingOf(string name) => name switch
    {
        "utf-8" => Encoding.UTF8,
        "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        "iso-8859-8-i" => EncodingOf("iso-8859-8"),
        "gbk" => EncodingOf("gb18030"),
        "x-mac-cyrillic" => CodePagesEncodingProvider.Instance.GetEncoding(10007),
        "windows-874" => CodePagesEncodingProvider.Instance.GetEncoding(874),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name),
    };

    static FrozenDictionary<string, string> Table()
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (var word in words)
                table[word] = words[0];
        }
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // The name first, then its other labels. A page that names UTF-16 in a <meta> that could be read cannot be in UTF-16.
    const string Lines = """
        utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 utf-16 utf-16le utf-16be ucs-2 iso-10646-ucs-2 unicode csunicode
        windows-1252 ansi_x3.4-1968 ascii us-ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 latin-1 x-cp1252 ansi x-user-defined
        windows-1250 cp1250 x-cp1250
        windows-1251 cp1251 x-cp1251
        windows-1253 cp1253 x-cp1253
        windows-1254 cp1254 x-cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5
        windows-1255 cp1255 x-cp1255
        windows-1256 cp1256 x-cp1256
        windows-1257 cp1257 x-cp1257
        windows-1258 cp1258 x-cp1258
        windows-874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620
        iso-8859-2 csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2
        iso-8859-3 csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3
        iso-8859-4 csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4
        iso-8859-5 csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988
        iso-8859-6 arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
        iso-8859-7 csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 sun_eu_greek
        iso-8859-8 csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual
        iso-8859-8-i csiso88598i logical
        iso-8859-10 csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6
        iso-8859-13 iso8859-13 iso885913
        iso-8859-14 iso8859-14 iso885914
        iso-8859-15 csisolatin9 iso8859-15 iso885915 iso_8859-15 l9
        iso-8859-16
        koi8-r cskoi8r koi koi8 koi8_r
        koi8-u koi8-ru
        macintosh csmacintosh mac x-mac-roman
        x-mac-cyrillic x-mac-ukrainian
        ibm866 866 cp866 csibm866
        gbk chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk
        gb18030
        big5 big5-hkscs cn-big5 csbig5 x-x-big5
        euc-jp cseucpkdfmtjapanese x-euc-jp
        shift_jis csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis
        euc-kr cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949
        refused utf-7 utf7 unicode-1-1-utf-7 csutf7 x-unicode-2-0-utf-7 csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr iso-2022-jp csiso2022jp replacement
        """;
}
