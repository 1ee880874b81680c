using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Copies;
using Stemma.Testimonies;

namespace Stemma.Descent;

/// <summary>What the trees of a story are found from, before anything is priced.</summary>
/// <param name="Accounts">The witnesses of the table.</param>
/// <param name="Table">The collation.</param>
/// <param name="Families">The families of two and more witnesses, each with its variants.</param>
/// <param name="Mixed">Witnesses that stand in several families, or on a page with another account.</param>
sealed record DescentGround(Account[] Accounts, CollationTable Table, IReadOnlyList<(Family Family, VariantMatrix Matrix)> Families, IReadOnlySet<int> Mixed)
{
    /// <summary>What the accounts carry of pages they went through.</summary>
    public CarriedLines Carried { get; } = new(Accounts);

    /// <summary>Finds the families of a story and reads their variants.</summary>
    public static DescentGround Of(IReadOnlyList<Testimony> testimonies, IReadOnlyList<Kinship> kin, CollationTable table)
    {
        var byId = testimonies.DistinctBy(t => t.Account.Id).ToDictionary(t => t.Account.Id, t => t.Account);
        Account[] accounts = [.. table.Witnesses.Select(w => byId[w.Account])];
        var families = FamilyFinder.Find(table, kin);
        return new DescentGround(accounts, table, [.. families.Where(f => f.Witnesses.Length > 1).Select(f => (f, Variants(f, accounts, table)))],
            families.SelectMany(f => f.Witnesses).GroupBy(w => w).Where(g => g.Count() > 1).Select(g => g.Key)
                .Concat(Enumerable.Range(0, accounts.Length).Where(w => accounts[w].Companions > 0)).ToHashSet());
    }

    static VariantMatrix Variants(Family family, Account[] accounts, CollationTable table) =>
        VariantReader.Read([.. family.Witnesses.Select(w => accounts[w])], family.Witnesses, table, family.Rows, WordsElsewhere.Of(family, accounts));
}
