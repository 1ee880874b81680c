using Stemma.Collation;

namespace Stemma.Comparison;

/// <summary>Cuts a run of differing words into changes: words that belong together by form, meaning or class stand against each other.</summary>
static class Refiner
{
    const int MostCells = 40_000; // a run longer than about two hundred words on both sides is one change
    const int Strong = 2;
    const int Forbidden = 99;

    enum Move : byte { Start, Pair, OnlyA, OnlyB }

    readonly record struct Op(Move Move, int A, int B, int Cost);

    /// <summary>Adds the changes between two runs, in order; equal words found on the way are told to <paramref name="link"/>.</summary>
    /// <param name="a">The exemplar.</param>
    /// <param name="b">The copy.</param>
    /// <param name="startA">First word of the exemplar's run.</param>
    /// <param name="endA">One past its last.</param>
    /// <param name="startB">First word of the copy's run.</param>
    /// <param name="endB">One past its last.</param>
    /// <param name="changes">Where the changes go.</param>
    /// <param name="link">Told of equal words.</param>
    /// <param name="learnt">Pairs of stems that this copy exchanges where nothing stands beside them: they are known for a pair among others, too.</param>
    public static void Refine(
        Side a, Side b, int startA, int endA, int startB, int endB, List<Change> changes, Action<int, int> link, HashSet<(string, string)> learnt)
    {
        int rows = endA - startA, columns = endB - startB;
        if ((long)rows * columns > MostCells || rows == 0 || columns == 0)
        {
            Add(a, b, new Change(startA, rows, startB, columns), changes);
            return;
        }
        var ops = Cheapest(a, b, startA, endA, startB, endB, learnt);
        for (var from = 0; from < ops.Count;)
        {
            if (ops[from] is { Move: Move.Pair, Cost: 0 })
            {
                link(ops[from].A, ops[from].B);
                from++;
                continue;
            }
            var to = from;
            while (to < ops.Count && ops[to] is not { Move: Move.Pair, Cost: 0 }) to++;
            Cut(a, b, ops, from, to, changes);
            from = to;
        }
    }

    static List<Op> Cheapest(Side a, Side b, int startA, int endA, int startB, int endB, HashSet<(string, string)> learnt)
    {
        int rows = endA - startA, columns = endB - startB, width = columns + 1;
        var cost = new int[(rows + 1) * width];
        var moves = new Move[(rows + 1) * width];
        for (var i = 0; i <= rows; i++)
            for (var j = 0; j <= columns; j++)
            {
                if (i == 0 && j == 0)
                    continue;
                var (best, move) = (int.MaxValue, Move.Start);
                if (i > 0 && j > 0 && cost[(i - 1) * width + j - 1] + Cost(a, startA + i - 1, b, startB + j - 1, learnt) is var paired && paired < best)
                    (best, move) = (paired, Move.Pair);
                if (i > 0 && cost[(i - 1) * width + j] + Alone(a, startA + i - 1) is var onlyA && onlyA < best)
                    (best, move) = (onlyA, Move.OnlyA);
                if (j > 0 && cost[i * width + j - 1] + Alone(b, startB + j - 1) is var onlyB && onlyB < best)
                    (best, move) = (onlyB, Move.OnlyB);
                (cost[i * width + j], moves[i * width + j]) = (best, move);
            }
        var ops = new List<Op>();
        for (int i = rows, j = columns; i > 0 || j > 0;)
            switch (moves[i * width + j])
            {
                case Move.Pair:
                    i--;
                    j--;
                    ops.Add(new Op(Move.Pair, startA + i, startB + j, Cost(a, startA + i, b, startB + j, learnt)));
                    break;
                case Move.OnlyA:
                    i--;
                    ops.Add(new Op(Move.OnlyA, startA + i, startB + j, 0));
                    break;
                default:
                    j--;
                    ops.Add(new Op(Move.OnlyB, startA + i, startB + j, 0));
                    break;
            }
        ops.Reverse();
        return ops;
    }

    static int Alone(Side side, int i) => side.IsContent(i) ? 4 : side.IsWord(i) ? 3 : 1;

    static int Cost(Side a, int i, Side b, int j, HashSet<(string, string)> learnt)
    {
        string x = a.Key(i), y = b.Key(j);
        if (x == y)
            return 0;
        if (!a.IsWord(i) || !b.IsWord(j))
            return a.IsWord(i) == b.IsWord(j) ? 1 : Forbidden;
        if (WordPairs.AreAlike(x, y) || (learnt.Count > 0 && learnt.Contains((Stems.Of(x), Stems.Of(y)))))
            return Strong;
        return (a.IsContent(i), b.IsContent(j)) switch { (true, true) => Unlike(a, i, b, j), (false, false) => 5, _ => 9 };
    }

    // Words of one part of speech stand for one another sooner than a verb for a noun.
    static int Unlike(Side a, int i, Side b, int j) => WordClassReader.AreOne(a.Classes(i), b.Classes(j)) switch { true => 5, false => 7, _ => 6 };

    // A run without an equal word: pairs that surely belong together part it; what stands between them is one change.
    static void Cut(Side a, Side b, List<Op> ops, int from, int to, List<Change> changes)
    {
        var whole = Cover(ops, from, to);
        if (to - from > 1 && WordPairs.AreLikePhrases(a, whole.A, whole.CountA, b, whole.B, whole.CountB))
        {
            Add(a, b, whole, changes);
            return;
        }
        var paired = true;
        for (var i = from; i < to && paired; i++)
            paired = ops[i].Move == Move.Pair;
        for (var i = from; i < to;)
        {
            var end = i + 1;
            if (!paired && !IsStrong(ops[i]))
            {
                while (end < to && !IsStrong(ops[end])) end++;
                // "seemed to welcome" against "welcomed", "did not accept" against "rejected": one change with the word it stands before.
                if (end < to && WordPairs.Qualifies(a, b, Cover(ops, i, end), ops[end].A, ops[end].B)) end++;
                else if (end < to && IsLike(a, b, ops[end]) && AreSmall(a, b, ops, i, end)) end++; // "during" against "in the course of"
            }
            if (!paired && end < to && IsStrong(ops[end - 1]) && IsLike(a, b, ops[end - 1]))
            {
                var next = end;
                while (next < to && !IsStrong(ops[next])) next++;
                if (next > end && AreSmall(a, b, ops, end, next)) end = next;
            }
            Add(a, b, Cover(ops, i, end), changes);
            i = end;
        }
    }

    // Words of one side alone that say nothing by themselves: they came or went with the word beside them.
    static bool AreSmall(Side a, Side b, List<Op> ops, int from, int to)
    {
        var whole = Cover(ops, from, to);
        if (whole.CountA > 0 == whole.CountB > 0)
            return false;
        var (side, start, end) = whole.CountA > 0 ? (a, whole.A, whole.EndA) : (b, whole.B, whole.EndB);
        for (var i = start; i < end; i++)
            if (side.IsContent(i) || !side.IsWord(i) || side.IsSmallAndTelling(i))
                return false;
        return end - start <= 3;
    }

    // Opposites, numbers, days and names stand alone, so that they are seen for what they are.
    static bool IsLike(Side a, Side b, Op pair) => Stems.Of(a.Key(pair.A)) is var x && Stems.Of(b.Key(pair.B)) is var y && LikeWords.AreLike(x, y) && !Numbers.IsNumber(a.Key(pair.A));

    static bool IsStrong(Op op) => op is { Move: Move.Pair, Cost: <= Strong };

    static Change Cover(List<Op> ops, int from, int to)
    {
        var (last, first) = (ops[to - 1], ops[from]);
        var endA = last.A + (last.Move == Move.OnlyB ? 0 : 1);
        var endB = last.B + (last.Move == Move.OnlyA ? 0 : 1);
        return new Change(first.A, endA - first.A, first.B, endB - first.B);
    }

    // Marks at the edges are no part of a change; a change of marks alone is none.
    static void Add(Side a, Side b, Change change, List<Change> changes)
    {
        var (startA, countA) = Trim(a, change.A, change.CountA);
        var (startB, countB) = Trim(b, change.B, change.CountB);
        if (countA > 0 || countB > 0)
            changes.Add(new Change(startA, countA, startB, countB));
    }

    static (int Start, int Count) Trim(Side side, int start, int count)
    {
        var end = start + count;
        while (start < end && !side.IsWord(start)) start++;
        while (end > start && !side.IsWord(end - 1)) end--;
        return (start, end - start);
    }
}
