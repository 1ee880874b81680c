using Stemma.Accounts;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Copies;

/// <summary>Decides whether two accounts have words in common by copying, and which.</summary>
public static class PassageFinder
{
    internal const int Version = 1;

    const double Stock = 6; // the score that stock phrases, names and figures told in one order reach by themselves

    const double Part = 0.4;      // below this share of the shorter report, the rest of both is looked at
    const double Strangers = 0.2; // names in common, as a share of the fewer, below which the rest tells of other things
    const int FewNames = 6;       // with fewer the rest says nothing

    /// <summary>
    /// The passages two accounts share by copying, or null when they share none: words shared by chance, by subject or by a quotation
    /// that every reporter was given are not kinship. The same for (a, b) and (b, a).
    /// </summary>
    public static Kinship? Compare(
        Account a, ValueList<TextSpan> quotationsOfA, Account b, ValueList<TextSpan> quotationsOfB) =>
        Compare(Comparand.Of(a, quotationsOfA), Comparand.Of(b, quotationsOfB));

    /// <summary>The same for accounts made ready once and compared with many. Near O(length of both).</summary>
    public static Kinship? Compare(Comparand a, Comparand b)
    {
        if (b.Id.CompareTo(a.Id) < 0)
            (a, b) = (b, a);
        using var seeds = new Seeds(a);
        return Compare(a, seeds, b);
    }

    /// <summary>The same for <paramref name="a"/> with the smaller id, with its seeds made once for many.</summary>
    internal static Kinship? Compare(Comparand a, Seeds seeds, Comparand b)
    {
        var chains = Chains.Find(a, b, seeds.Find(b));
        var evidence = Weigh(a, b, chains);
        if (evidence.Probability < 0.5 || (evidence.Share < Part && IsStanding(a, b, chains)))
            return null;
        return new Kinship(a.Id, b.Id, evidence.Share, evidence.Probability, InOrder(a, b, chains));
    }

    // An outlet's standing paragraph: a small verbatim part of two reports whose other parts have hardly a name or figure in common.
    static bool IsStanding(Comparand a, Comparand b, List<Chain> chains)
    {
        var passages = chains.FindAll(chain => chain.Score > Stock);
        var inA = NamesElsewhere(a, passages, chain => (chain.FirstA, chain.EndA));
        var inB = NamesElsewhere(b, passages, chain => (chain.FirstB, chain.EndB));
        var fewer = Math.Min(inA.Count, inB.Count);
        inA.IntersectWith(inB);
        return fewer >= FewNames && inA.Count < Strangers * fewer;
    }

    static HashSet<uint> NamesElsewhere(Comparand text, List<Chain> passages, Func<Chain, (int First, int End)> side)
    {
        var names = new HashSet<uint>();
        for (var at = 0; at < text.Words.Length; at++)
            if (text.IsName(at)) names.Add(text.Words[at]);
        foreach (var passage in passages)
        {
            var (first, end) = side(passage);
            for (var at = first; at < end; at++) names.Remove(text.Words[at]);
        }
        return names;
    }

    internal static List<Chain> Passages(Comparand a, Comparand b)
    {
        using var seeds = new Seeds(a);
        return Chains.Find(a, b, seeds.Find(b));
    }

    internal static Evidence Weigh(Comparand a, Comparand b, List<Chain> chains)
    {
        const int Short = 30; // a text of fewer words is weighed as if it had as many
        double total = 0;
        int outside = 0, matched = 0, kept = 0, names = 0, inA = 0, inB = 0;
        foreach (var chain in chains)
        {
            if (chain.Score <= Stock)
                continue;
            total += chain.Score - Stock;
            outside += chain.Outside;
            matched += chain.Matched;
            kept += chain.NamesKept;
            names += chain.Names;
            inA += chain.EndA - chain.FirstA;
            inB += chain.EndB - chain.FirstB;
        }
        var (shorter, within) = a.Words.Length <= b.Words.Length ? (a.Words.Length, inA) : (b.Words.Length, inB);
        return new Evidence(total, outside, Math.Min(1, (double)matched / Math.Max(Short, shorter)), kept, names,
            shorter == 0 ? 0 : (double)within / shorter);
    }

    static ValueList<Passage> InOrder(Comparand a, Comparand b, List<Chain> chains)
    {
        var passages = chains.FindAll(chain => chain.Score > Stock);
        passages.Sort(static (x, y) => x.FirstA.CompareTo(y.FirstA));
        var keeps = InStep(passages);
        return passages.Select((chain, at) => new Passage(
            a.Id, a.Span(chain.FirstA, chain.EndA - chain.FirstA),
            b.Id, b.Span(chain.FirstB, chain.EndB - chain.FirstB),
            (double)chain.Matched / Math.Max(chain.EndA - chain.FirstA, chain.EndB - chain.FirstB),
            !keeps[at])).ToValueList();
    }

    // The heaviest subset of passages that stands in one order in both texts; the others have moved.
    static bool[] InStep(List<Chain> passages)
    {
        var best = new double[passages.Count];
        var from = new int[passages.Count];
        var last = -1;
        for (var q = 0; q < passages.Count; q++)
        {
            (best[q], from[q]) = (passages[q].Score, -1);
            for (var p = 0; p < q; p++)
                if (passages[p].FirstB < passages[q].FirstB && best[p] + passages[q].Score > best[q])
                    (best[q], from[q]) = (best[p] + passages[q].Score, p);
            if (last < 0 || best[q] > best[last]) last = q;
        }
        var keeps = new bool[passages.Count];
        for (; last >= 0; last = from[last]) keeps[last] = true;
        return keeps;
    }
}
