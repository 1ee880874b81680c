using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Texts;
using static Stemma.Descent.VariantMatrix;

namespace Stemma.Descent;

/// <summary>Finds words to show for a set of variants.</summary>
sealed class Samples(VariantMatrix matrix, Family family, Account[] accounts, CollationTable table)
{
    const int MostWords = 8;
    const int MostCited = 4;

    /// <summary>The word rows of the matrix for which the condition holds.</summary>
    public List<int> Where(Predicate<int> holds)
    {
        var rows = new List<int>();
        for (var i = 0; i < matrix.Rows; i++)
            if (matrix.Kinds[i] == RowKind.Word && holds(i))
                rows.Add(i);
        return rows;
    }

    /// <summary>
    /// <c>, such as “…”</c> with the longest run of the rows that the first of the nodes attests, a witness; numbers and names go first. The
    /// others' words in the same place are cited too. Nothing when it attests none: another's words would be another reading.
    /// </summary>
    public Sample Such(List<int> rows, int[] nodes)
    {
        var node = nodes[0];
        var (start, length, best) = (-1, 0, 0d);
        for (var i = 0; i < rows.Count;)
        {
            var j = i + 1;
            while (j < rows.Count && rows[j] == rows[j - 1] + 1 && !matrix.BreakBefore[rows[j]]) j++;
            var weight = Enumerable.Range(i, j - i).Sum(k => matrix.States[node][rows[k]] is var s && s == Gap ? 0 : matrix.Telling[s] ? 3d : 1d);
            if (weight > best)
                (start, length, best) = (i, j - i, weight);
            i = j;
        }
        if (start < 0 || Words(node, rows, start, length) is not { } words)
            return new Sample("", []);
        var others = nodes.Where(v => v != node && v < family.Witnesses.Length)
            .Select(v => (Node: v, Words: Words(v, rows, start, length)))
            .Where(o => o.Words is { } there && Tells(there.Span.In(TextOf(o.Node))))
            .Select(o => o.Words).OfType<Citation>();
        return new Sample($", such as “{words.Span.In(TextOf(node)).ToString().ReplaceLineEndings(" ")}”", [.. others.Prepend(words).Distinct().Take(MostCited)]);
    }

    // A full stop that stands where the other has a clause shows nothing.
    static bool Tells(ReadOnlySpan<char> words)
    {
        foreach (var c in words)
            if (char.IsLetterOrDigit(c))
                return true;
        return false;
    }

    string TextOf(int node) => accounts[family.Witnesses[node]].Text;

    Citation? Words(int node, List<int> rows, int start, int length)
    {
        var witness = family.Witnesses[node];
        TextSpan? all = null;
        for (int k = start, words = 0; k < start + length && words < MostWords; k++)
        {
            if (table.Rows[matrix.TableRows[rows[k]]].Cells[witness] is not { } span)
                continue;
            if (all is { } before && (span.Start < before.End || span.Start - before.End > 12))
                break;
            all = TextSpan.FromTo(all?.Start ?? span.Start, span.End);
            words++;
        }
        return all is { } found ? new Citation(accounts[witness].Id, found) : null;
    }
}
