using Stemma.Accounts;

namespace Stemma.Collation;

/// <summary>The order of witnesses and their letters.</summary>
static class WitnessOrder
{
    /// <summary>By the first instant of publication (unknown last), then by id; the same account twice is one witness.</summary>
    public static List<Account> Of(IEnumerable<Account> accounts) =>
        [.. accounts.DistinctBy(a => a.Id)
            .OrderBy(a => a.Facts.Published?.Earliest ?? DateTimeOffset.MaxValue)
            .ThenBy(a => a.Id)];

    /// <summary>A, B, … Z, Aa, Ab, … Az, Ba, … for 0, 1, …; after Zz follow three letters.</summary>
    public static string Siglum(int number)
    {
        var letters = new List<char>();
        for (var left = number; left >= 0; left = left / 26 - 1)
            letters.Add((char)('a' + left % 26));
        letters.Reverse();
        letters[0] = char.ToUpperInvariant(letters[0]);
        return new string([.. letters]);
    }
}
