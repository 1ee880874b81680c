using Stemma.Accounts;
using Stemma.Copies;

namespace Stemma.Collation;

/// <summary>Lays all witnesses of a story side by side.</summary>
public static class Collator
{
    internal const int Version = 1;

    /// <summary>Collates the witnesses, kin with kin. The same for any order of the accounts.</summary>
    /// <param name="accounts">The accounts of one story.</param>
    /// <param name="kin">The kinships among them.</param>
    public static CollationTable Collate(IReadOnlyList<Account> accounts, IReadOnlyList<Kinship> kin)
    {
        throw new NotImplementedException();
    }
}
