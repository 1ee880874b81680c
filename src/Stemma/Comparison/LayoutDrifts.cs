using Stemma.Texts;

namespace Stemma.Comparison;

/// <summary>What layout did to words that are otherwise the same: run together, cut by a full stop, a capital in the wrong place, a day cut from its month.</summary>
static class LayoutDrifts
{
    /// <summary>Finds them, in the copy's order.</summary>
    public static IEnumerable<Finding> Find(Pairing pairing)
    {
        var b = pairing.B;
        for (var i = 0; i < b.Count; i++)
        {
            if (pairing.Added[b.Paragraph[i]])
                continue;
            var finding = Cut(pairing, i) ?? (IsGlued(b, i) ? Glued(pairing, i) : Capital(pairing, i)) ?? OutOfDate(pairing, i);
            if (finding is { } found)
                yield return found;
        }
    }

    static bool IsGlued(Side side, int i) =>
        i > 0 && side.IsWord(i) && side.IsWord(i - 1) && side.Words.Tokens[i - 1].Span.End == side.Words.Tokens[i].Span.Start
        && char.IsUpper(side.Text[side.Words.Tokens[i].Span.Start]) && char.IsLower(side.Text[side.Words.Tokens[i].Span.Start - 1]);

    static Finding? Glued(Pairing pairing, int i)
    {
        var after = pairing.B.Span(i - 1, 2);
        return new Finding(DriftKind.Layout, Severity.Blurred, Counterpart(pairing, i - 1, i), after,
            $"{Variant.Quoted(after.In(pairing.B.Text).ToString())}: two words run together, as when a link loses its space.");
    }

    // A full stop the exemplar has not, behind a word no sentence ends with, or before a small letter.
    static Finding? Cut(Pairing pairing, int i)
    {
        var b = pairing.B;
        if (b.Key(i) != "." || pairing.OfB[i] >= 0 || i == 0 || i + 1 >= b.Count || b.Paragraph[i - 1] != b.Paragraph[i + 1] || !b.IsWord(i - 1) || !b.IsWord(i + 1))
            return null;
        var small = !b.IsCapital(i + 1) && char.IsLetter(b.Key(i + 1)[0]);
        var hanging = b.Key(i - 1) is "since" or "of" or "the" or "a" or "an" or "and" or "or" or "but" or "for" or "with" or "from" or "to" or "at" or "into" or "than"
            or "because" or "while" or "although" or "if" or "which" or "who" or "that" or "their" or "its" or "his" or "as";
        if (!small && !hanging)
            return IsFragment(pairing, i + 1) is { } count
                ? new Finding(DriftKind.Layout, Severity.Blurred, Counterpart(pairing, i + 1, i + count), b.Span(i + 1, count),
                    $"{Variant.Quoted(b.Said(i + 1, count))}: a full stop cuts these words off from their sentence.") : null;
        var after = b.Span(i - 1, 3);
        var before = Counterpart(pairing, i - 1, i + 1);
        // A sentence that ends in "since" or "of" has lost what it was about; one that goes on small is only cut.
        return hanging && !small && before is not null
            ? new Finding(DriftKind.SenseChanged, Severity.Material, before, after,
                $"{Variant.Quoted(after.In(b.Text).ToString())}: the sentence breaks off at “{b.Key(i - 1)}”, and what followed is lost.")
            : new Finding(DriftKind.Layout, Severity.Blurred, before, after, $"{Variant.Quoted(after.In(b.Text).ToString())}: a full stop cuts the sentence in two.");
    }

    // A sentence of a few words that stood inside one in the exemplar, up to its end.
    static int? IsFragment(Pairing pairing, int first)
    {
        const int Longest = 4; // words
        var (a, b) = (pairing.A, pairing.B);
        if (pairing.OfB[first] is not (>= 0 and var from) || a.Opens(from) || !b.Opens(first))
            return null;
        for (var count = 1; count <= Longest && first + count < b.Count && b.Paragraph[first + count] == b.Paragraph[first]; count++)
            if (b.Key(first + count) is "." && pairing.OfB[first + count] is >= 0 and var end && end - from <= 2 * Longest)
                return count;
        return null;
    }

    static Finding? Capital(Pairing pairing, int i)
    {
        var (a, b) = (pairing.A, pairing.B);
        if (pairing.OfB[i] is not (>= 0 and var from) || !b.IsWord(i) || b.IsCapital(i) == a.IsCapital(from) || a.Opens(from) && b.Opens(i) && b.IsCapital(i))
            return null;
        var raised = b.IsCapital(i) && !b.Opens(i) && (i == 0 || b.IsWord(i - 1) || b.Key(i - 1) is ",") && !a.Opens(from);
        var lowered = !b.IsCapital(i) && b.Opens(i) && (i == 0 || b.Paragraph[i] != b.Paragraph[i - 1]);
        if (!raised && !lowered)
            return null;
        var after = b.Span(i, 1);
        return new Finding(DriftKind.Layout, Severity.Wording, a.Span(from, 1), after,
            raised ? $"{Variant.Quoted(after.In(b.Text).ToString())}: a capital inside the sentence." : $"{Variant.Quoted(after.In(b.Text).ToString())}: a sentence begins with a small letter.");
    }

    // "Sept. 3 letters" became "September … 3 letters": the day of a date now counts something.
    static Finding? OutOfDate(Pairing pairing, int i)
    {
        var (a, b) = (pairing.A, pairing.B);
        if (pairing.OfB[i] is not (>= 0 and var from) || !char.IsDigit(b.Key(i)[0]) || Calendar.Read(a, from)?[0] == Calendar.Read(b, i)?[0])
            return null;
        var after = b.Span(i, i + 1 < b.Count && b.IsWord(i + 1) ? 2 : 1);
        var before = from > 0 && Calendar.IsDate(a, from) ? a.Span(from - 1, 2) : a.Span(from, 1);
        return new Finding(DriftKind.NumberChanged, Severity.Material, before, after,
            $"{Variant.Quoted(before.In(a.Text).ToString())} became {Variant.Quoted(after.In(b.Text).ToString())}: the number is no longer part of a date, or has become part of one.");
    }

    static TextSpan? Counterpart(Pairing pairing, int first, int last)
    {
        int from = pairing.OfB[first], to = pairing.OfB[last];
        return from >= 0 && to >= from && to - from <= 12 ? pairing.A.Span(from, to - from + 1)
            : from >= 0 ? pairing.A.Span(from, 1) : to >= 0 ? pairing.A.Span(to, 1) : null;
    }
}
