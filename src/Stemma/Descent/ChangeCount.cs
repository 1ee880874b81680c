using Stemma.Accounts;
using Stemma.Collation;
using static Stemma.Descent.VariantMatrix;

namespace Stemma.Descent;

/// <summary>How many words a copy has of its exemplar's, and how many not.</summary>
/// <param name="Lost">Words of the exemplar the copy has not.</param>
/// <param name="Gained">Words the copy has more.</param>
/// <param name="Replaced">Words in one place that differ.</param>
/// <param name="Kept">Words in one place that are the same.</param>
/// <param name="Share">Share of the copy's words that stand in a place of the exemplar's, 0 to 1.</param>
/// <param name="HasNews">Whether the copy tells what the exemplar does not (<see cref="NewPassages"/>).</param>
sealed record ChangeCount(int Lost, int Gained, int Replaced, int Kept, double Share, bool HasNews)
{
    /// <summary>What the copyist did, on the whole.</summary>
    public EdgeKind Kind =>
        Lost + Gained + Replaced == 0 ? EdgeKind.Verbatim
        : Replaced > 0.06 * (Kept + Replaced) && Replaced >= 6 ? EdgeKind.Spun
        : HasNews ? EdgeKind.Updated
        : Lost >= 0.25 * (Lost + Kept + Replaced) ? EdgeKind.Trimmed
        : EdgeKind.Revised;

    /// <summary>Counts along the arrow from <paramref name="p"/> to <paramref name="c"/>. O(rows).</summary>
    public static ChangeCount Of(Solution solution, Family family, Account[] accounts, CollationTable table, int p, int c)
    {
        var matrix = solution.Matrix;
        var (from, to) = (solution.Tree.States[p], solution.Tree.States[c]);
        var (lost, gained, replaced, kept) = (0, 0, 0, 0);
        var variant = 0;
        for (var i = 0; i < matrix.Rows; i++)
        {
            if (matrix.Kinds[i] != RowKind.Word)
                continue;
            variant++;
            if (from[i] == to[i])
                kept += to[i] == Gap ? 0 : 1;
            else if (to[i] == Gap)
                lost++;
            else if (from[i] == Gap)
                gained++;
            else
                replaced++;
        }
        kept += family.Rows.Length - variant; // where nothing varies all have it; marks are among these
        double words = kept + replaced + gained;
        if (c < family.Witnesses.Length)
            words = Math.Max(words, table.Rows.Count(r => r.Cells[family.Witnesses[c]] is not null));
        var news = c < family.Witnesses.Length && NewPassages.AreIn(solution, family, accounts[family.Witnesses[c]], table, p, c);
        return new ChangeCount(lost, gained, replaced, kept, words == 0 ? 0 : Math.Min(1, (kept + replaced) / words), news);
    }
}
