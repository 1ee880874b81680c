using Stemma.Copies;

namespace Stemma.Comparison;

/// <summary>Two texts side by side: which word is which, which paragraphs have no counterpart, and every change between linked words.</summary>
sealed class Pairing
{
    const double LeastShare = 0.2; // of a paragraph's words that must have a counterpart, by weight; below, links are chance

    const int LongestCredit = 16; // words and marks

    readonly HashSet<(string, string)> _learnt = [];

    Pairing(Side a, Side b)
    {
        (A, B) = (a, b);
        (OfA, OfB) = (new int[a.Count], new int[b.Count]);
        Array.Fill(OfA, -1);
        Array.Fill(OfB, -1);
        Moved = new bool[b.Count];
        Changes = [];
    }

    /// <summary>The exemplar.</summary>
    public Side A { get; }

    /// <summary>The copy.</summary>
    public Side B { get; }

    /// <summary>The same word in the copy for each of the exemplar, or -1.</summary>
    public int[] OfA { get; }

    /// <summary>The same word in the exemplar for each of the copy, or -1.</summary>
    public int[] OfB { get; }

    /// <summary>Whether a word of the copy stands in a passage out of order.</summary>
    public bool[] Moved { get; }

    /// <summary>For each paragraph of the exemplar, whether it has no counterpart.</summary>
    public bool[] Dropped { get; private set; } = [];

    /// <summary>For each paragraph of the copy, whether it has no counterpart.</summary>
    public bool[] Added { get; private set; } = [];

    /// <summary>The changes within paragraphs that have a counterpart, in the copy's order.</summary>
    public List<Change> Changes { get; set; }

    /// <summary>Aligns the two and cuts what differs into changes of the smallest grain that still makes sense.</summary>
    public static Pairing Of(Side a, Side b)
    {
        var pairing = new Pairing(a, b);
        var alike = new List<(int A, int B)>();
        foreach (var step in Aligner.Align(a.Words, b.Words).Steps)
            for (var i = 0; i < step.LengthB; i++)
            {
                pairing.Moved[step.B + i] = step.Moved;
                if (step.Kind == StepKind.Same)
                    (pairing.OfA[step.A + i], pairing.OfB[step.B + i]) = (step.B + i, step.A + i);
                else if (step.Kind == StepKind.Changed && step.LengthA == 1 && step.LengthB == 1)
                    alike.Add((step.A, step.B));
            }
        pairing.Added = Unpaired(b, pairing.OfB, alike.Select(p => p.B));
        pairing.Dropped = Unpaired(a, pairing.OfA, alike.Select(p => p.A));
        PartCredits(b, pairing.OfB, pairing.Added);
        PartCredits(a, pairing.OfA, pairing.Dropped);
        for (var i = 0; i < b.Count; i++)
            if (pairing.OfB[i] is >= 0 and var other && (pairing.Added[b.Paragraph[i]] || pairing.Dropped[a.Paragraph[other]]))
                (pairing.OfA[other], pairing.OfB[i]) = (-1, -1);
        pairing.FindChanges();
        if (pairing.Learn())
        {
            pairing.Changes.Clear();
            pairing.FindChanges();
        }
        pairing.Slide();
        return pairing;
    }

    static bool[] Unpaired(Side side, int[] links, IEnumerable<int> alike)
    {
        var linked = new int[side.Paragraphs.Count];
        var all = new int[side.Paragraphs.Count];
        for (var i = 0; i < side.Count; i++)
        {
            all[side.Paragraph[i]] += Weight(i);
            if (links[i] >= 0)
                linked[side.Paragraph[i]] += Weight(i);
        }
        foreach (var i in alike)
            linked[side.Paragraph[i]] += Weight(i);
        return [.. linked.Select((n, p) => n < LeastShare * all[p] || all[p] == 0)];

        int Weight(int i) => side.IsContent(i) ? 3 : side.IsWord(i) ? 1 : 0;
    }

    // A line that credits somebody is another line when any word of it is another: "Text: HNA" and "Text: NPA" are no wording of one another.
    static void PartCredits(Side side, int[] links, bool[] unpaired)
    {
        for (int i = 0, from = 0; i <= side.Count; i++)
        {
            if (i < side.Count && side.Paragraph[i] == side.Paragraph[from])
                continue;
            if (i - from is > 0 and <= LongestCredit && links.AsSpan(from, i - from).IndexOf(-1) >= 0)
                unpaired[side.Paragraph[from]] |= CreditNames.IsCreditLine(side.Paragraphs[side.Paragraph[from]].In(side.Text));
            from = i;
        }
    }

    // Words of meaning that were exchanged alone, one for one: whether there are any to help where several stand together.
    bool Learn()
    {
        var together = false;
        foreach (var change in Changes)
            if (change is { CountA: 1, CountB: 1 })
            {
                if (A.IsContent(change.A) && B.IsContent(change.B))
                    _learnt.Add((Stems.Of(A.Key(change.A)), Stems.Of(B.Key(change.B))));
            }
            else
                together |= change.CountA > 0 && change.CountB > 0;
        return together && _learnt.Count > 0;
    }

    void FindChanges()
    {
        int lastA = -1, lastB = -1;
        for (var b = 0; b < B.Count; b++)
        {
            if (OfB[b] < 0)
                continue;
            Between(lastA, lastB, OfB[b], b);
            (lastA, lastB) = (OfB[b], b);
        }
        Between(lastA, lastB, A.Count, B.Count);
    }

    // What stands between two linked words that follow one another in the copy.
    void Between(int lastA, int lastB, int a, int b)
    {
        var sameInA = lastA >= 0 && a < A.Count && lastA < a && A.Paragraph[lastA] == A.Paragraph[a];
        var sameInB = lastB >= 0 && b < B.Count && B.Paragraph[lastB] == B.Paragraph[b];
        var closeInA = sameInA || (lastA < a && lastA >= 0 && a < A.Count && A.Paragraph[a] == A.Paragraph[lastA] + 1 && Free(OfA, lastA + 1, a));
        var closeInB = sameInB || (lastB >= 0 && b < B.Count && B.Paragraph[b] == B.Paragraph[lastB] + 1);
        if (closeInA && closeInB && (sameInA || sameInB) && Free(OfA, lastA + 1, a))
        {
            Refine(lastA + 1, a, lastB + 1, b);
            return;
        }
        int tailA = TailEnd(A, OfA, lastA), tailB = Math.Min(TailEnd(B, OfB, lastB), b);
        var headA = Math.Max(HeadStart(A, OfA, a), lastA < a ? tailA : 0);
        var headB = Math.Max(HeadStart(B, OfB, b), tailB);
        if (lastA >= 0)
            Refine(lastA + 1, tailA, lastB + 1, tailB);
        if (a < A.Count)
            Refine(headA, a, headB, b);
    }

    void Refine(int a, int endA, int b, int endB)
    {
        if (a < endA || b < endB)
            Refiner.Refine(A, B, a, endA, b, endB, Changes, Link, _learnt);
    }

    // "[The boats were late.] The" and "The [boats were late. The]" are one loss: told from where a sentence opens, if it can be.
    void Slide()
    {
        for (var k = 0; k < Changes.Count; k++)
            if (Changes[k] is { CountA: > 0, CountB: 0 } gone && Back(A, OfA, gone.A, gone.CountA, gone.B) is > 0 and var by)
            {
                for (var i = 1; i <= by; i++)
                    Link(gone.EndA - i, OfA[gone.A - i]);
                for (var i = 1; i <= by; i++)
                    if (OfA[gone.A - i] is var b && b >= 0 && OfB[b] != gone.A - i)
                        OfA[gone.A - i] = -1;
                Changes[k] = gone with { A = gone.A - by, B = gone.B - by };
            }
            else if (Changes[k] is { CountA: 0, CountB: > 0 } added && Back(B, OfB, added.B, added.CountB, added.A) is > 0 and var on)
            {
                for (var i = 1; i <= on; i++)
                    Link(OfB[added.B - i], added.EndB - i);
                for (var i = 1; i <= on; i++)
                    if (OfB[added.B - i] is var a && a >= 0 && OfA[a] != added.B - i)
                        OfB[added.B - i] = -1;
                Changes[k] = added with { B = added.B - on, A = added.A - on };
            }
    }

    // How many words before a run are the same as its last ones, so that with them it opens a sentence; 0 where it opens one already.
    static int Back(Side side, int[] links, int start, int count, int place)
    {
        const int Most = 8; // words
        if (count < 3 || side.Opens(start))
            return 0;
        for (var by = 1; by <= Math.Min(Most, Math.Min(Math.Min(start, place), count - 1)); by++)
        {
            if (links[start - by] != place - by || side.Key(start - by) != side.Key(start + count - by))
                return 0;
            if (side.Opens(start - by))
                return by;
        }
        return 0;
    }

    /// <summary>Says that two words are one.</summary>
    public void Link(int a, int b) => (OfA[a], OfB[b]) = (b, a);

    static bool Free(int[] links, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (links[i] >= 0)
                return false;
        return true;
    }

    // The unlinked words behind one, up to the end of its paragraph.
    static int TailEnd(Side side, int[] links, int at)
    {
        if (at < 0)
            return 0;
        var end = at + 1;
        while (end < side.Count && links[end] < 0 && side.Paragraph[end] == side.Paragraph[at]) end++;
        return end;
    }

    // The first of the unlinked words before one, back to the beginning of its paragraph.
    static int HeadStart(Side side, int[] links, int at)
    {
        if (at >= side.Count)
            return side.Count;
        var start = at;
        while (start > 0 && links[start - 1] < 0 && side.Paragraph[start - 1] == side.Paragraph[at]) start--;
        return start;
    }
}
