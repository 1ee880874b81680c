using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Copies;
using Stemma.Testimonies;

namespace Stemma.Descent;

/// <summary>Reconstructs who copied whom.</summary>
public static class DescentFinder
{
    internal const int Version = 1;

    /// <summary>
    /// The stemma of one story. The same for any order of the testimonies. Each family of witnesses (those whose common words have one
    /// origin) gets the tree that explains its variants most cheaply, lost originals where shared innovations ask for them; a page
    /// that merges two texts stands in two families and has a parent in each. Of identical texts the earliest is the exemplar, when the
    /// times are unknown the one with the smallest siglum.
    /// </summary>
    /// <param name="testimonies">The testimonies of the story.</param>
    /// <param name="kin">The kinships among them; what they hold stands in the collation already.</param>
    /// <param name="table">Their collation.</param>
    public static StemmaGraph Find(IReadOnlyList<Testimony> testimonies, IReadOnlyList<Kinship> kin, CollationTable table) =>
        Find(testimonies, table, new ChangeCosts());

    internal static StemmaGraph Find(IReadOnlyList<Testimony> testimonies, CollationTable table, ChangeCosts costs)
    {
        var byId = testimonies.DistinctBy(t => t.Account.Id).ToDictionary(t => t.Account.Id, t => t.Account);
        var accounts = table.Witnesses.Select(w => byId[w.Account]).ToArray();
        var drawing = new StemmaDrawing(accounts, table);
        foreach (var family in FamilyFinder.Find(table))
            if (family.Witnesses.Length > 1)
                drawing.Add(family, Solve(family, accounts, table, drawing, costs));
        return drawing.Done();
    }

    static Solution Solve(Family family, Account[] accounts, CollationTable table, StemmaDrawing drawing, ChangeCosts costs)
    {
        Account[] members = [.. family.Witnesses.Select(w => accounts[w])];
        var matrix = VariantReader.Read(members, family.Witnesses, table, family.Rows, WordsElsewhere.Of(family, accounts));
        double Arrow(int p, int c) => OutsideEvidence.Of(members[p], members[c], costs)
            + (drawing.Descends(family.Witnesses[p], family.Witnesses[c]) ? Forbidden : 0);
        if (members.Length > LargeFamily.MostSearched)
            return LargeFamily.Solve(matrix, Arrow, costs);
        var outside = OutsideEvidence.Of(members, costs);
        for (var p = 0; p < members.Length; p++)
            for (var c = 0; c < members.Length; c++)
                if (drawing.Descends(family.Witnesses[p], family.Witnesses[c]))
                    outside[p, c] += Forbidden;
        return new Solution(matrix, new TreeSearch(new Pricing(matrix, outside, costs)).Find());
    }

    /// <summary>An arrow against one that stands already would close a circle.</summary>
    internal const double Forbidden = 1e6;
}
