using System.Globalization;
using Stemma.Values;

namespace Stemma.Accounts;

/// <summary>Names an account by its content: the hash of the capture it stands in and which article of the page it is.</summary>
/// <param name="Capture">The capture that holds the account.</param>
/// <param name="Part">Which account of that capture, from 0 in page order.</param>
public readonly record struct AccountId(ContentHash Capture, int Part) : IComparable<AccountId>
{
    /// <summary>By capture, then by part.</summary>
    public int CompareTo(AccountId other) =>
        Capture.CompareTo(other.Capture) is var order && order != 0 ? order : Part.CompareTo(other.Part);

    /// <summary><c>a-</c> and 16 digits; an article after the first of its page adds <c>.2</c>, <c>.3</c> and so on.</summary>
    public override string ToString() =>
        Part == 0 ? $"a-{Capture.Prefix}" : string.Create(CultureInfo.InvariantCulture, $"a-{Capture.Prefix}.{Part + 1}");
}
