using System.Buffers;
using System.Numerics;

namespace Stemma.Copies;

public static partial class Aligner
{
    const int Unlike = -2;
    const int Alike = 2;
    const int Incomparable = -8;
    const int OpenGap = -2;
    const int ExtendGap = -1;
    const int Never = int.MinValue / 4;

    /// <summary>Links the equal and like words of a region by its best affine alignment.</summary>
    static void CloseGap(Words words, Links links, Region region)
    {
        int rows = region.EndA - region.A, columns = region.EndB - region.B, width = columns + 1;
        var trace = ArrayPool<byte>.Shared.Rent((rows + 1) * width);
        // Scores of the row above and this row, by the state the cell ends in: a pair, a word of A alone, a word of B alone.
        int[] pair = new int[width], onlyA = new int[width], onlyB = new int[width];
        int[] pairUp = new int[width], onlyAUp = new int[width], onlyBUp = new int[width];
        var like = new Dictionary<long, bool>();
        for (var i = 0; i <= rows; i++)
        {
            for (var j = 0; j <= columns; j++)
            {
                byte from = 0;
                if (i == 0 && j == 0)
                    (pair[j], onlyA[j], onlyB[j]) = (0, Never, Never);
                else
                {
                    pair[j] = Never;
                    if (i > 0 && j > 0)
                    {
                        var (state, score) = Best(pairUp[j - 1], onlyAUp[j - 1], onlyBUp[j - 1]);
                        pair[j] = score + Score(words, like, region.A + i - 1, region.B + j - 1);
                        from |= (byte)state;
                    }
                    onlyA[j] = Never;
                    if (i > 0)
                    {
                        var (state, score) = Best(pairUp[j] + OpenGap, onlyAUp[j] + ExtendGap, onlyBUp[j] + OpenGap);
                        onlyA[j] = score;
                        from |= (byte)(state << 2);
                    }
                    onlyB[j] = Never;
                    if (j > 0)
                    {
                        var (state, score) = Best(pair[j - 1] + OpenGap, onlyA[j - 1] + OpenGap, onlyB[j - 1] + ExtendGap);
                        onlyB[j] = score;
                        from |= (byte)(state << 4);
                    }
                }
                trace[i * width + j] = from;
            }
            (pair, pairUp) = (pairUp, pair);
            (onlyA, onlyAUp) = (onlyAUp, onlyA);
            (onlyB, onlyBUp) = (onlyBUp, onlyB);
        }
        var (at, _) = Best(pairUp[columns], onlyAUp[columns], onlyBUp[columns]);
        for (int i = rows, j = columns; i > 0 || j > 0;)
        {
            var cell = trace[i * width + j];
            switch (at)
            {
                case 0:
                    i--;
                    j--;
                    if (words.A[region.A + i] == words.B[region.B + j] || IsLike(words, like, region.A + i, region.B + j))
                        links.Join(region.A + i, region.B + j);
                    at = cell & 3;
                    break;
                case 1:
                    i--;
                    at = (cell >> 2) & 3;
                    break;
                default:
                    j--;
                    at = (cell >> 4) & 3;
                    break;
            }
        }
        ArrayPool<byte>.Shared.Return(trace);
    }

    static (int State, int Score) Best(int pair, int onlyA, int onlyB) =>
        pair >= onlyA && pair >= onlyB ? (0, pair) : onlyA >= onlyB ? (1, onlyA) : (2, onlyB);

    static int Score(Words words, Dictionary<long, bool> like, int a, int b)
    {
        if (words.A[a] == words.B[b])
            return 2 * words.Weight[words.A[a]];
        if (words.TextA.Tokens[a].Kind != words.TextB.Tokens[b].Kind)
            return Incomparable;
        return IsLike(words, like, a, b) ? Alike : Unlike;
    }

    /// <summary>Whether two different words are forms or misspellings of one another: a common beginning of four letters, or few edits.</summary>
    static bool IsLike(Words words, Dictionary<long, bool> known, int a, int b)
    {
        int x = words.A[a], y = words.B[b];
        string left = words.Keys[x], right = words.Keys[y];
        if (left.Length < 4 || right.Length < 4 || Math.Abs(left.Length - right.Length) > 5 || char.IsDigit(left[0]) != char.IsDigit(right[0]))
            return false;
        // An edit changes two letters at most; words that begin with the same four may differ in more.
        if (BitOperations.PopCount(words.Letters[x] ^ words.Letters[y]) > 2 * (Math.Max(left.Length, right.Length) * 3 / 10) && !left.AsSpan(0, 4).SequenceEqual(right.AsSpan(0, 4)))
            return false;
        var key = ((long)x << 32) | (uint)y;
        if (!known.TryGetValue(key, out var alike))
            known[key] = alike = AreAlike(left, right);
        return alike;
    }

    static bool AreAlike(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        var longer = Math.Max(left.Length, right.Length);
        if (common >= 4 && common * 2 >= longer)
            return true;
        return longer <= 24 && EditDistance(left, right) * 10 <= longer * 3; // at most three letters in ten
    }

    static int EditDistance(string left, string right)
    {
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.Length];
    }
}
