using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Copies;
using Stemma.Testimonies;

namespace Stemma.Descent;

/// <summary>Reconstructs who copied whom.</summary>
public static class DescentFinder
{
    internal const int Version = 6;

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
        Find(testimonies, kin, table, CostTable.Learnt);

    internal static StemmaGraph Find(IReadOnlyList<Testimony> testimonies, IReadOnlyList<Kinship> kin, CollationTable table, ChangeCosts costs) =>
        Find(DescentGround.Of(testimonies, kin, table), costs);

    /// <param name="ground">What the weights do not touch.</param>
    /// <param name="costs">The weights.</param>
    /// <param name="bare">Whether to leave reasons and lost texts out: for measuring many weights.</param>
    internal static StemmaGraph Find(DescentGround ground, ChangeCosts costs, bool bare = false)
    {
        var drawing = new StemmaDrawing(ground, bare);
        foreach (var (family, matrix) in ground.Families)
            drawing.Add(family, Solve(family, matrix, ground, drawing, costs, !bare));
        return drawing.Done();
    }

    internal static Solution Solve(Family family, VariantMatrix matrix, DescentGround ground, StemmaDrawing drawing, ChangeCosts costs, bool weighed = false)
    {
        var (condensed, into) = matrix.Condensed();
        var solution = Solved(family, condensed, ground, drawing, costs, weighed);
        return solution with
        {
            Matrix = matrix,
            Tree = solution.Tree with
            {
                States = [.. solution.Tree.States.Select((s, v) => v < matrix.States.Length ? matrix.States[v] : matrix.Expanded(s, into))],
                Sure = [.. into.Select(i => solution.Tree.Sure[i])],
            },
        };
    }

    static Solution Solved(Family family, VariantMatrix matrix, DescentGround ground, StemmaDrawing drawing, ChangeCosts costs, bool weighed)
    {
        Account[] members = [.. family.Witnesses.Select(w => ground.Accounts[w])];
        var mixed = ground.Mixed;
        double Other(int p, int c) => OutsideEvidence.Named(members[p], members[c], costs)
            + ground.Carried.Arrow(family.Witnesses[p], family.Witnesses[c], costs)
            + (mixed.Contains(family.Witnesses[p]) && !mixed.Contains(family.Witnesses[c]) ? costs.LeftTheOther : 0)
            + (drawing.Descends(family.Witnesses[p], family.Witnesses[c]) ? Forbidden : 0);
        double Time(int p, int c) => OutsideEvidence.Time(members[p].Facts.Published, members[c].Facts.Published, costs);
        double[] asRoot = [.. members.Select((m, w) => (OutsideEvidence.CreditsAnother(m.Facts) ? costs.CreditingRoot : 0) + ground.Carried.AsRoot(family.Witnesses[w], costs) + (mixed.Contains(family.Witnesses[w]) ? costs.LeftTheOther : 0))];
        if (members.Length > LargeFamily.MostSearched)
            return LargeFamily.Solve(matrix, Time, Other, asRoot, costs);
        var around = new Surroundings(Square(members.Length, Time), Square(members.Length, Other), asRoot);
        if (members.Length == 2)
            return OfTwo(family, members, ground.Table, matrix, around, costs);
        var pricing = new Pricing(matrix, around, costs);
        var tree = new TreeSearch(pricing).Find();
        return new Solution(matrix, tree, costs) { Doubts = weighed ? Doubts.Of(pricing, tree) : null };
    }

    /// <summary>A table of all arrows among so many nodes.</summary>
    internal static double[,] Square(int size, Func<int, int, double> arrow)
    {
        var square = new double[size, size];
        for (var p = 0; p < size; p++)
            for (var c = 0; c < size; c++)
                if (p != c)
                    square[p, c] = arrow(p, c);
        return square;
    }

    // No third text says which of two readings is the older: what the copyist gave away is asked too, and both ways are weighed.
    static Solution OfTwo(Family family, Account[] members, CollationTable table, VariantMatrix matrix, Surroundings around, ChangeCosts costs)
    {
        var (a, b) = (family.Witnesses[0], family.Witnesses[1]);
        CopyistSigns[] signs =
        [
            CopyistSigns.Of(members[0], a, members[1], b, table, family.Rows),
            CopyistSigns.Of(members[1], b, members[0], a, table, family.Rows),
        ];
        // What both show cancels out: signs choose between the two, they call for no third.
        around.Other[0, 1] += Math.Max(0, signs[0].Weight - signs[1].Weight);
        around.Other[1, 0] += Math.Max(0, signs[1].Weight - signs[0].Weight);
        var search = new TreeSearch(new Pricing(matrix, around, costs));
        var tree = search.Find();
        if (tree.Nodes > 2)
            return new Solution(matrix, tree, costs);
        var (there, back) = (search.UnderAWitness(tree.Root).Total, search.UnderAWitness(1 - tree.Root).Total);
        var probability = 1 / (1 + Math.Exp((there - back) / costs.Temper));
        return new Solution(matrix, tree, costs) { Weighed = [probability, probability], Signs = signs };
    }

    /// <summary>An arrow against one that stands already would close a circle.</summary>
    internal const double Forbidden = 1e6;
}
