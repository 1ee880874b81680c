using System.Security.Cryptography;

namespace Stemma.Values;

/// <summary>Names bytes by what they are: the SHA-256 of the bytes, as 64 lower-case hexadecimal digits.</summary>
/// <param name="Hex">64 digits, 0-9 and a-f.</param>
public readonly record struct ContentHash(string Hex) : IComparable<ContentHash>
{
    /// <summary>The hash of the given bytes.</summary>
    public static ContentHash Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>The first 16 digits: enough to name an account among billions.</summary>
    public string Prefix => Hex[..16];

    /// <summary>Ordinal order of the digits.</summary>
    public int CompareTo(ContentHash other) => string.CompareOrdinal(Hex, other.Hex);

    /// <summary>All 64 digits.</summary>
    public override string ToString() => Hex;
}
