using Stemma.Values;

namespace Stemma.Copies;

public static partial class Aligner
{
    /// <summary>The steps that the links say, in the copy's order; runs between links are paired, whole paragraphs kept whole.</summary>
    static ValueList<Step> Steps(Words words, Links links)
    {
        var steps = new List<Step>();
        var taken = new bool[words.A.Length];
        var none = new bool[links.Moves.Count == 0 ? 0 : words.A.Length];
        foreach (var move in links.Moves)
            taken.AsSpan(move.A, move.EndA - move.A).Fill(true);
        int a = 0, b = 0;
        foreach (var move in links.Moves.OrderBy(m => m.B))
        {
            var until = NextInOrder(links, taken, move.EndB, words.A.Length);
            Walk(words, links, steps, taken, new Region(a, until, b, move.B, 0), moved: false);
            Walk(words, links, steps, none, move, moved: true);
            (a, b) = (until, move.EndB);
        }
        Walk(words, links, steps, taken, new Region(a, words.A.Length, b, words.B.Length, 0), moved: false);
        return steps.ToValueList();
    }

    static int NextInOrder(Links links, bool[] taken, int b, int end)
    {
        for (; b < links.OfB.Length; b++)
            if (links.OfB[b] >= 0 && !taken[links.OfB[b]])
                return links.OfB[b];
        return end;
    }

    /// <summary>The steps of one region, whose links are in order.</summary>
    static void Walk(Words words, Links links, List<Step> steps, bool[] taken, Region region, bool moved)
    {
        int a = region.A, b = region.B;
        while (b < region.EndB || a < region.EndA)
        {
            var start = b;
            while (b < region.EndB && links.OfB[b] < 0) b++; // words of the copy alone
            var until = b < region.EndB ? links.OfB[b] : region.EndA;
            Unlinked(words, steps, taken, new Region(a, until, start, b, 0), moved);
            a = until;
            if (b == region.EndB)
                continue;
            Pair(words, steps, links.OfB[b], b, moved);
            a = links.OfB[b++] + 1;
        }
    }

    static void Pair(Words words, List<Step> steps, int a, int b, bool moved)
    {
        var kind = words.A[a] == words.B[b] ? StepKind.Same : StepKind.Changed;
        if (kind == StepKind.Same && steps.Count > 0 && steps[^1] is { Kind: StepKind.Same } last
            && last.Moved == moved && last.A + last.LengthA == a && last.B + last.LengthB == b)
            steps[^1] = last with { LengthA = last.LengthA + 1, LengthB = last.LengthB + 1 };
        else
            steps.Add(new Step(kind, a, 1, b, 1, moved));
    }

    // Words without a link on either side, between two links.
    static void Unlinked(Words words, List<Step> steps, bool[] taken, Region between, bool moved)
    {
        var (a, endA, b, endB, _) = between;
        var runs = new List<(int From, int To)>();
        for (var i = a; i < endA; i++)
        {
            if (taken[i])
                continue;
            if (runs.Count > 0 && runs[^1].To == i && words.TextA.Paragraphs[i] == words.TextA.Paragraphs[i - 1])
                runs[^1] = (runs[^1].From, i + 1);
            else
                runs.Add((i, i + 1));
        }
        var own = new List<(int From, int To)>();
        for (var i = b; i < endB; i++)
            if (own.Count > 0 && words.TextB.Paragraphs[i] == words.TextB.Paragraphs[i - 1])
                own[^1] = (own[^1].From, i + 1);
            else
                own.Add((i, i + 1));
        var paired = PairRuns(words, runs, own);
        var written = 0; // runs of the exemplar already written
        for (var k = 0; k < own.Count; k++)
        {
            if (paired[k] >= 0)
            {
                for (; written < paired[k]; written++)
                    Drop(steps, runs[written], b, moved);
                steps.Add(new Step(StepKind.Changed, runs[written].From, runs[written].To - runs[written].From, own[k].From, own[k].To - own[k].From, moved));
                written++;
            }
            else
                steps.Add(new Step(StepKind.Added, written < runs.Count ? runs[written].From : endA, 0, own[k].From, own[k].To - own[k].From, moved));
        }
        for (; written < runs.Count; written++)
            Drop(steps, runs[written], b, moved);
    }

    static void Drop(List<Step> steps, (int From, int To) run, int b, bool moved) =>
        steps.Add(new Step(StepKind.Dropped, run.From, run.To - run.From, steps.Count == 0 ? b : steps[^1].B + steps[^1].LengthB, 0, moved));

    // The rest of a paragraph pairs with the rest of a paragraph; a whole paragraph pairs with nothing unless both sides have just one run.
    static int[] PairRuns(Words words, List<(int From, int To)> runs, List<(int From, int To)> own)
    {
        var paired = new int[own.Count];
        Array.Fill(paired, -1);
        if (runs.Count == 0 || own.Count == 0)
            return paired;
        bool First(WordSequence text, int i) => i == 0 || text.Paragraphs[i - 1] != text.Paragraphs[i];
        bool Last(WordSequence text, int i) => i == text.Paragraphs.Count - 1 || text.Paragraphs[i + 1] != text.Paragraphs[i];
        bool WholeA(int k) => First(words.TextA, runs[k].From) && Last(words.TextA, runs[k].To - 1);
        bool WholeB(int k) => First(words.TextB, own[k].From) && Last(words.TextB, own[k].To - 1);
        if (!WholeA(0) && !WholeB(0) && First(words.TextA, runs[0].From) == First(words.TextB, own[0].From))
            paired[0] = 0;
        int lastRun = runs.Count - 1, lastOwn = own.Count - 1;
        if (paired[lastOwn] < 0 && !(lastRun == 0 && paired[0] == 0) && !WholeA(lastRun) && !WholeB(lastOwn))
            paired[lastOwn] = lastRun;
        if (runs.Count == 1 && own.Count == 1 && paired[0] < 0 && WholeA(0) == WholeB(0) && !WholeA(0))
            paired[0] = 0;
        return paired;
    }
}
