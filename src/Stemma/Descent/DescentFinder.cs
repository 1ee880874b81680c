using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Copies;
using Stemma.Testimonies;

namespace Stemma.Descent;

/// <summary>Reconstructs who copied whom.</summary>
public static class DescentFinder
{
    internal const int Version = 2;

    /// <summary>
    /// The stemma of one story. The same for any order of the testimonies. Each family of witnesses (those whose common words have one
    /// origin) gets the tree that explains its variants most cheaply, lost originals where shared innovations ask for them; a page
    /// that merges two texts stands in two families and has a parent in each. Of identical texts the earliest is the exemplar, when the
    /// times are unknown the one with the smallest siglum.
    /// </summary>
    /// <param name="testimonies">The testimonies of the story.</param>
    /// <param name="kin">The kinships among them.</param>
    /// <param name="table">Their collation.</param>
    public static StemmaGraph Find(IReadOnlyList<Testimony> testimonies, IReadOnlyList<Kinship> kin, CollationTable table) =>
        Find(testimonies, kin, table, new ChangeCosts());

    internal static StemmaGraph Find(IReadOnlyList<Testimony> testimonies, IReadOnlyList<Kinship> kin, CollationTable table, ChangeCosts costs)
    {
        var byId = testimonies.DistinctBy(t => t.Account.Id).ToDictionary(t => t.Account.Id, t => t.Account);
        var accounts = table.Witnesses.Select(w => byId[w.Account]).ToArray();
        var drawing = new StemmaDrawing(accounts, table);
        var families = FamilyFinder.Find(table, kin);
        var glued = Glued(families, accounts);
        foreach (var family in families)
            if (family.Witnesses.Length > 1)
                drawing.Add(family, Solve(family, accounts, table, drawing, glued, costs));
        return drawing.Done();
    }

    // Pages that hold more than one text, run into one another or one after the other.
    static HashSet<int> Glued(List<Family> families, Account[] accounts)
    {
        var glued = families.SelectMany(f => f.Witnesses).GroupBy(w => w).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        var pages = accounts.GroupBy(a => a.Id.Capture).Where(page => page.Count() > 1).Select(page => page.Key).ToHashSet();
        for (var w = 0; w < accounts.Length; w++)
            if (accounts[w].Id.Part > 0 || pages.Contains(accounts[w].Id.Capture)) glued.Add(w);
        return glued;
    }

    static Solution Solve(Family family, Account[] accounts, CollationTable table, StemmaDrawing drawing, HashSet<int> glued, ChangeCosts costs)
    {
        Account[] members = [.. family.Witnesses.Select(w => accounts[w])];
        var matrix = VariantReader.Read(members, family.Witnesses, table, family.Rows, WordsElsewhere.Of(family, accounts));
        // Who copies a page that holds two texts has both; a copy of one comes from elsewhere, or left all of the other out.
        double Merging(int p, int c) => drawing.Descends(family.Witnesses[p], family.Witnesses[c]) ? Forbidden
            : glued.Contains(family.Witnesses[p]) && !glued.Contains(family.Witnesses[c]) ? costs.OtherText : 0;
        double Arrow(int p, int c) => OutsideEvidence.Of(members[p], members[c], costs) + Merging(p, c);
        if (members.Length > LargeFamily.MostSearched)
            return LargeFamily.Solve(matrix, Arrow, costs);
        var outside = OutsideEvidence.Of(members, costs);
        for (var p = 0; p < members.Length; p++)
            for (var c = 0; c < members.Length; c++)
                outside[p, c] += Merging(p, c);
        if (members.Length == 2)
            return OfTwo(family, members, table, matrix, outside, costs);
        return new Solution(matrix, new TreeSearch(new Pricing(matrix, outside, costs)).Find());
    }

    // No third text says which of two readings is the older: what the copyist gave away is asked too, and both ways are weighed.
    static Solution OfTwo(Family family, Account[] members, CollationTable table, VariantMatrix matrix, double[,] outside, ChangeCosts costs)
    {
        var (a, b) = (family.Witnesses[0], family.Witnesses[1]);
        CopyistSigns[] signs =
        [
            CopyistSigns.Of(members[0], a, members[1], b, table, family.Rows),
            CopyistSigns.Of(members[1], b, members[0], a, table, family.Rows),
        ];
        // What both show cancels out: signs choose between the two, they call for no third.
        outside[0, 1] += Math.Max(0, signs[0].Weight - signs[1].Weight);
        outside[1, 0] += Math.Max(0, signs[1].Weight - signs[0].Weight);
        var search = new TreeSearch(new Pricing(matrix, outside, costs));
        var tree = search.Find();
        if (tree.Nodes > 2)
            return new Solution(matrix, tree);
        var (there, back) = (search.UnderAWitness(tree.Root).Total, search.UnderAWitness(1 - tree.Root).Total);
        var probability = 1 / (1 + Math.Exp((there - back) / Solution.Temper));
        return new Solution(matrix, tree) { Weighed = [probability, probability], Signs = signs };
    }

    /// <summary>An arrow against one that stands already would close a circle.</summary>
    internal const double Forbidden = 1e6;
}
