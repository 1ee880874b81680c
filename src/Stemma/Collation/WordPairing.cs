using Stemma.Copies;
using Stemma.Language;

namespace Stemma.Collation;

/// <summary>Which word stands for which where a run of words was changed.</summary>
static class WordPairing
{
    const int MostCells = 40_000;

    /// <summary>
    /// Pairs (index in a, index in b), both ascending: as many and as like as can be had in order (Needleman &amp; Wunsch 1970, over the
    /// likeness of spellings and kinds). Of
    /// two words as like, the one more witnesses have. Runs too long for that are paired from the left.
    /// </summary>
    public static IEnumerable<(int A, int B)> Of(WordSequence a, int startA, int lengthA, WordSequence b, int startB, int lengthB, double[] support)
    {
        if (lengthA == 1 && lengthB == 1 || (long)lengthA * lengthB > MostCells)
        {
            for (var i = 0; i < Math.Min(lengthA, lengthB); i++)
                yield return (startA + i, startB + i);
            yield break;
        }
        var best = new double[lengthA + 1, lengthB + 1];
        for (var i = lengthA - 1; i >= 0; i--)
            for (var j = lengthB - 1; j >= 0; j--)
                best[i, j] = Math.Max(
                    best[i + 1, j + 1] + Likeness(a, startA + i, b, startB + j) + 0.3 * support[startA + i],
                    Math.Max(best[i + 1, j], best[i, j + 1]));
        for (int i = 0, j = 0; i < lengthA && j < lengthB;)
        {
            var both = best[i + 1, j + 1] + Likeness(a, startA + i, b, startB + j) + 0.3 * support[startA + i];
            if (both >= best[i, j])
                yield return (startA + i++, startB + j++);
            else if (best[i + 1, j] >= best[i, j + 1])
                i++;
            else
                j++;
        }
    }

    static double Likeness(WordSequence a, int i, WordSequence b, int j)
    {
        var x = a.Keys[i];
        var y = b.Keys[j];
        if (string.Equals(x, y, StringComparison.Ordinal))
            return a.Tokens[i].Kind is TokenKind.Word or TokenKind.Number ? 3 : 1.5;
        if (a.Tokens[i].Kind != b.Tokens[j].Kind)
            return 0;
        if (a.Tokens[i].Kind is TokenKind.Mark or TokenKind.Quote)
            return 0.3;
        var common = 0;
        while (common < x.Length && common < y.Length && x[common] == y[common]) common++;
        return 0.5 + (double)common / Math.Max(x.Length, y.Length);
    }
}
