using System.Globalization;
using Stemma.Accounts;
using Stemma.Values;

namespace Stemma.Store.Records;

/// <summary>How tables name an account: <c>hash/part</c> where it must be exact, 64 bits of it where a clash costs only a second look.</summary>
static class AccountKey
{
    internal static string Of(AccountId account) => string.Create(CultureInfo.InvariantCulture, $"{account.Capture.Hex}/{account.Part}");

    /// <summary>The account of a key, or null when the words are no key.</summary>
    internal static AccountId? Parse(string key) =>
        key.Length > 65 && key[64] == '/' && int.TryParse(key.AsSpan(65), NumberStyles.None, CultureInfo.InvariantCulture, out var part)
            ? new AccountId(new ContentHash(key[..64]), part)
            : null;

    /// <summary>The first 64 bits of the hash, moved by the part.</summary>
    internal static long Short(AccountId account) => unchecked((long)(
        ulong.Parse(account.Capture.Hex.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
        + ((ulong)account.Part * 0x9E3779B97F4A7C15)));
}
