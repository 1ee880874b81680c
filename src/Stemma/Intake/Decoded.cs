using Stemma.Values;

namespace Stemma.Intake;

/// <summary>A capture's bytes as text, with the way back to every byte.</summary>
public sealed class Decoded
{
    readonly ByteMap _bytes;

    internal Decoded(string text, string charset, CharsetBasis basis, int replaced, ValueList<string> notices, ByteMap bytes) =>
        (Text, Charset, Basis, Replaced, Notices, _bytes) = (text, charset, basis, replaced, notices, bytes);

    /// <summary>The characters, without a byte order mark; line ends as they were.</summary>
    public string Text { get; }

    /// <summary>The character set the bytes were read in, by its WHATWG name in lower case: <c>utf-8</c>, <c>windows-1252</c> …</summary>
    public string Charset { get; }

    /// <summary>How the character set became known.</summary>
    public CharsetBasis Basis { get; }

    /// <summary>How many times U+FFFD stands in the text for bytes that mean nothing in the character set.</summary>
    public int Replaced { get; }

    /// <summary>One line each, for people: a guess, a declaration that was not followed, characters replaced. Empty for most.</summary>
    public ValueList<string> Notices { get; }

    /// <summary>
    /// The byte of the capture at which the character that holds code unit <paramref name="unit"/> begins; the end of the text gives the
    /// end of the bytes. O(1) for single-byte sets and UTF-16; for UTF-8 a count from the nearest of marks set every KB on first use.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or past the end of the text.</exception>
    public int ByteOf(int unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(unit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(unit, Text.Length);
        return _bytes.ByteOf(unit);
    }

    /// <summary>The first code unit of the character that holds byte <paramref name="offset"/> of the capture; a byte order mark gives 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or past the end of the bytes.</exception>
    public int UnitOf(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, _bytes.Length);
        return _bytes.UnitOf(offset);
    }
}
