using static Stemma.Descent.VariantMatrix;

namespace Stemma.Descent;

/// <summary>How surprising it would be if one text had been copied from another, given what the original had.</summary>
static class CopyingCost
{
    /// <summary>
    /// The cost of copying <paramref name="p"/> into <paramref name="c"/>. A reading of the original that the exemplar lost and the
    /// copy has is what speaks against descent; innovations are to be expected. O(rows).
    /// </summary>
    /// <param name="matrix">The variants.</param>
    /// <param name="p">States of the supposed exemplar.</param>
    /// <param name="c">States of the copy.</param>
    /// <param name="original">States of the text all came from, as far as known.</param>
    /// <param name="sure">How sure that is, by row, 0 to 1.</param>
    /// <param name="costs">The prices.</param>
    public static double Of(VariantMatrix matrix, int[] p, int[] c, int[] original, double[] sure, ChangeCosts costs)
    {
        var tally = new Tally(costs) { Tail = TailOf(matrix, c) };
        for (var i = 0; i < p.Length; i++)
        {
            var kind = matrix.Kinds[i];
            if (kind != RowKind.Word)
            {
                tally.Close();
                if (p[i] != c[i])
                    tally.Other += Around(kind, p[i], c[i], original[i], costs);
                continue;
            }
            if (matrix.BreakBefore[i] || (p[i] == c[i] && p[i] != Gap))
                tally.Close();
            if (p[i] != c[i])
                tally.Add(i, matrix.Weight(i), p[i], c[i], original[i], sure[i], matrix.Telling, matrix.Likely);
        }
        tally.Close();
        return tally.Total;
    }

    // The first row after the last word of the copy; no row when words that all share end the text.
    static int TailOf(VariantMatrix matrix, int[] c)
    {
        if (matrix.SharedEnd)
            return int.MaxValue;
        var last = c.Length - 1;
        while (last >= 0 && (matrix.Kinds[last] != RowKind.Word || c[last] == Gap)) last--;
        return last + 1;
    }

    static double Around(RowKind kind, int p, int c, int original, ChangeCosts costs) => kind switch
    {
        RowKind.Dateline => c == Gap ? costs.DatelineLost : costs.DatelineGained,
        RowKind.Headline => c == original ? costs.HeadlineRestored : costs.HeadlineChanged,
        _ => costs.Move,
    };

    /// <summary>About as many words are two or three paragraphs: what a later version of a report adds.</summary>
    const int Ample = 80;

    struct Tally(ChangeCosts costs)
    {
        int _lost, _gained, _replaced, _last, _losses, _gains;
        double _restored, _notLost, _words, _own;
        public double Other;

        /// <summary>Where the copy has no more words.</summary>
        public int Tail { get; init; }

        public void Add(int row, int words, int p, int c, int original, double sure, bool[] telling, double[] likely)
        {
            _last = row;
            if (c == Gap)
            {
                _lost += words;
                if (original == Gap)
                    _notLost += words * sure;
            }
            else if (p == Gap)
            {
                if (c == original)
                    _restored += words * sure;
                _gained += words;
            }
            else
            {
                _replaced++;
                var strong = telling[p] && telling[c];
                if (c == original)
                    Other += sure * (strong ? costs.RestoredTelling : costs.RestoredWord) + (1 - sure) * (strong ? costs.TellingWord : 0);
                else if (strong)
                    Other += costs.TellingWord;
                if (!strong)
                    _words += c == original ? 1 - sure : _replaced > 1 ? costs.NextWord : 1;
                Other += (strong ? costs.LikelierTelling : costs.LikelierWord) * Math.Clamp(likely[c] - likely[p], -3, 3);
                if (original != Gap && p != original && c != original)
                    Other += sure * costs.ChangedAgain;
            }
        }

        public void Close()
        {
            if (_lost + _gained + _replaced == 0)
                return;
            if (_replaced > 0 && _lost + _gained <= 3)
                _words += 0.3 * (_lost + _gained - _restored);
            else
            {
                if (_lost > 2)
                    Other += _last >= Tail ? costs.LossOfTail : _losses++ > 0 ? costs.NextLoss : costs.Loss;
                else if (_lost > 0)
                    _words++;
                var own = _gained - _restored;
                if (own > 2)
                {
                    Other += _gains++ > 0 ? costs.NextGain : costs.GainStart;
                    _own += own;
                }
                else if (own > 0)
                    _words += Math.Min(1, own);
            }
            Other += Math.Min(costs.RestoredMost, costs.RestoredPerWord * _restored);
            Other += Math.Min(costs.Loss, _notLost);
            (_lost, _gained, _replaced, _restored, _notLost) = (0, 0, 0, 0, 0);
        }

        public readonly double Total => Other + Math.Min(costs.GainMost, costs.GainPerWord * Math.Min(_own, Ample) + costs.GainPerFurtherWord * Math.Max(0, _own - Ample)) + Math.Min(costs.Word * _words, costs.SpinStarts + costs.SpunWord * _words);
    }
}
