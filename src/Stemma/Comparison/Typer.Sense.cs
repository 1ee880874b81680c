namespace Stemma.Comparison;

static partial class Typer
{
    const int LongestPhrase = 7; // words; a longer run that is gone is a deletion, whatever stands in it

    static readonly string[][] Quantities = [["no", "none"], ["few", "little"], ["some", "several", "certain"], ["many", "much", "numerous"], ["most"], ["all", "every", "each", "entire"]];

    static Verdict? Reversed(Variant at)
    {
        if (at.WordsA.Length > LongestPhrase && at.IsDrop || at.WordsB.Length > LongestPhrase && at.IsAdded)
            return null;
        if (at.IsDrop && at.WordsA.Length > 3 && Hedges(at.A, at.Change.A, at.Change.EndA) > 0)
            return null; // "though that could not be confirmed" is a hedge, whatever it denies
        if (Turned(at) is { } turned)
            return turned;
        int before = Negators(at.A, at.Change.A, at.Change.EndA), after = Negators(at.B, at.Change.B, at.Change.EndB);
        var opposite = Opposite(at);
        if ((before + after) % 2 == 0)
            return opposite is { } pair
                ? new Verdict(DriftKind.SenseReversed, Severity.Material, at.WordsA.Length + at.WordsB.Length == 2 ? $"{at.Said}: the opposite." : $"{at.Said}: {pair} say the opposite.", Widen: true) : null;
        if (opposite is not null)
            return new Verdict(DriftKind.SynonymSpun, Severity.Wording, $"{at.Said}: the same, said the other way round."); // "not alive", "dead"
        int denialsBefore = at.WordsA.Count(i => Vocabulary.IsDenial(at.A.Key(i))), denialsAfter = at.WordsB.Count(i => Vocabulary.IsDenial(at.B.Key(i)));
        if ((before + denialsBefore) % 2 == (after + denialsAfter) % 2)
            return new Verdict(DriftKind.SynonymSpun, Severity.Blurred, $"{at.Said}: denied in another word."); // "did not take part", "refused"
        return new Verdict(DriftKind.SenseReversed, Severity.Material, before > after
            ? $"{at.Said}: the negation is gone." : $"{at.Said}: a negation that was not there.", Widen: true);
    }

    // "failed to" came or went; or what governs the words behind the change said no and now says yes.
    static Verdict? Turned(Variant at)
    {
        if ((at.IsDrop && Refuses(at.A, at.WordsA)) || (at.IsAdded && Refuses(at.B, at.WordsB)))
            return new Verdict(DriftKind.SenseReversed, Severity.Material, $"{at.Said}: what was not done now is, or the other way round.", Widen: true);
        if (at.IsDrop || at.IsAdded || !at.IsFollowedBySame || Governor(at.A, at.Change.EndA) is not { } old || Governor(at.B, at.Change.EndB) is not { } now)
            return null;
        bool no = Vocabulary.IsDenial(old), yes = Vocabulary.IsEndorsement(now);
        return (no && yes) || (Vocabulary.IsEndorsement(old) && Vocabulary.IsDenial(now))
            ? new Verdict(DriftKind.SenseReversed, Severity.Material, $"{at.Said}: “{old}” and “{now}” take opposite sides on what follows.") : null;
    }

    static bool Refuses(Side side, int[] words) => words.Length is >= 2 and <= 4 && words.Any(i => Vocabulary.IsRefusal(side.Key(i))) && side.Key(words[^1]) == "to";

    // The last word of some content before a place, at most three words back, in the same sentence; none where a negation stands between.
    static string? Governor(Side side, int end)
    {
        for (var i = end - 1; i >= Math.Max(0, end - 3); i--)
        {
            if (!side.IsWord(i) || Vocabulary.IsNegator(side.Key(i)))
                return null;
            if (side.IsContent(i))
                return i > 0 && Vocabulary.IsNegator(side.Key(i - 1)) ? null : side.Key(i);
            if (side.Opens(i))
                return null;
        }
        return null;
    }

    static int Negators(Side side, int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++)
            if (Vocabulary.IsNegator(side.Key(i)) && !(i + 1 < side.Count && side.Key(i + 1) is "matter" or "doubt" or "only" or "less" or "fewer" or "more" or "later" or "earlier"))
                count++;
        return count;
    }

    // Two words, one of each run, that say the opposite; small words only when they stand alone against each other.
    static string? Opposite(Variant at)
    {
        if (at.WordsA.Length is 0 or > 4 || at.WordsB.Length is 0 or > 4)
            return null;
        foreach (var i in at.WordsA)
            foreach (var j in at.WordsB)
            {
                var alone = at.WordsA.Length == 1 && at.WordsB.Length == 1;
                if (!alone && !(at.A.IsContent(i) && at.B.IsContent(j)))
                    continue;
                string x = at.A.Key(i), y = at.B.Key(j);
                if (Vocabulary.IsNegator(x) || Vocabulary.IsNegator(y))
                    continue; // counted as a negation
                if ((LikeWords.AreOpposite(x, y) || LikeWords.AreOpposite(Stems.Of(x), Stems.Of(y))) && !LikeWords.AreLike(Stems.Of(x), Stems.Of(y)))
                    return $"“{x}” and “{y}”";
            }
        return null;
    }

    static Verdict? Hedge(Variant at)
    {
        if (at.WordsA.Length > LongestPhrase && at.IsDrop || at.WordsB.Length > LongestPhrase && at.IsAdded)
            return null;
        int before = Hedges(at.A, at.Change.A, at.Change.EndA), after = Hedges(at.B, at.Change.B, at.Change.EndB);
        if (before > 0 == after > 0)
            return null;
        if (at.WordsA.Length == 1 && at.WordsB.Length == 1 && Vocabulary.IsForeseen(at.A.Key(at.WordsA[0])) && Vocabulary.IsForeseen(at.B.Key(at.WordsB[0])))
            return new Verdict(DriftKind.SynonymSpun, Severity.Wording, $"{at.Said}: like meaning.");
        if (at.WordsA.Length + at.WordsB.Length > 2 && WordPairs.AreLikePhrases(at.A, at.Change.A, at.Change.CountA, at.B, at.Change.B, at.Change.CountB))
            return new Verdict(DriftKind.SynonymSpun, Severity.Wording, $"{at.Said}: like meaning."); // "most", "the bulk of"
        if (AreLikeWords(at) || (at.WordsA.Length == 1 && at.WordsB.Length == 1 && Vocabulary.IsCue(at.A.Key(at.WordsA[0])) && Vocabulary.IsCue(at.B.Key(at.WordsB[0]))))
            return new Verdict(DriftKind.SynonymSpun, Severity.Blurred, $"{at.Said}: like meaning, another strength.");
        if (at.HedgeElsewhere(before > 0))
            return null; // the doubt is kept in other words near by
        if (at.WordsA.Length == 1 && at.WordsB.Length == 1 && at.WordsA.Select(at.A.Key).Concat(at.WordsB.Select(at.B.Key)).Any(k => k is "would" or "should" or "can"))
            return new Verdict(before > 0 ? DriftKind.HedgeDropped : DriftKind.HedgeAdded, Severity.Blurred, $"{at.Said}: not as sure, or surer, than before.");
        return before > 0
            ? new Verdict(DriftKind.HedgeDropped, Severity.Material, $"{at.Said}: the doubt is gone.", Widen: true)
            : new Verdict(DriftKind.HedgeAdded, Severity.Material, $"{at.Said}: a doubt that was not there.", Widen: true);
    }

    // Hedges that stand in a run or reach into it.
    static int Hedges(Side side, int from, int to)
    {
        var count = 0;
        for (var i = Math.Max(0, from - 2); i < to; i++)
        {
            var length = Vocabulary.Hedges.LengthAt(side.Words.Keys, i, Math.Min(side.Count, to + 1));
            if (length == 0 || i + length <= from || (side.Key(i) == "may" && Calendar.IsDate(side, i)) || (side.Key(i) == "hopeful" && !IsPredicate(side, i))
                || (side.Key(i) is "risk" or "risks" && IsNamed(side, i)))
                continue;
            if (!IsOutside(side, i, length, from, to))
                count++;
            i += length - 1;
        }
        return count;
    }

    // "officials are hopeful" hopes; "the presidential hopeful" is a candidate.
    static bool IsPredicate(Side side, int i)
    {
        for (var k = i - 1; k >= Math.Max(0, i - 3); k--)
            if (side.Key(k) is "is" or "are" or "was" or "were" or "be" or "been" or "am" or "'s" or "'re" or "'m" || Stems.Of(side.Key(k)) is "remain" or "sound" or "seem" or "feel" or "appear" or "stay")
                return true;
        return false;
    }

    // "the security risk of a bridge" is a thing; "a risk of rain" and "they risk losing" are doubts.
    static bool IsNamed(Side side, int i) => i > 0 && side.IsContent(i - 1);

    // "could be" of which only "be" changed: the word that hedges is in both texts.
    static bool IsOutside(Side side, int at, int length, int from, int to)
    {
        for (var i = at; i < at + length; i++)
            if ((i < from || i >= to) && Vocabulary.Hedges.LengthAt(side.Words.Keys, i, i + 1) > 0)
                return true;
        return false;
    }

    static bool AreLikeWords(Variant at) =>
        at.WordsA.Length == 1 && at.WordsB.Length == 1 && LikeWords.AreLike(Stems.Of(at.A.Key(at.WordsA[0])), Stems.Of(at.B.Key(at.WordsB[0])));

    static Verdict? Condition(Variant at)
    {
        if (at.WordsA.Length == 1 && at.WordsB.Length == 1 && Hinge(at.A.Key(at.WordsA[0])) is { } before && Hinge(at.B.Key(at.WordsB[0])) is { } after && before != after)
            return new Verdict(DriftKind.SenseChanged, Severity.Blurred, $"{at.Said}: another condition.");
        if (at.IsAdded || Provisos(at.A, at.Change.A, at.Change.EndA) is not { } proviso || Provisos(at.B, at.Change.B, at.Change.EndB) is not null)
            return null;
        var inTime = proviso is "until" or "till" or "pending" or "in principle" or "except";
        return new Verdict(DriftKind.ConditionDropped, inTime ? Severity.Blurred : Severity.Material, $"{at.Said}: the condition (“{proviso}”) is gone.");
    }

    // How one word hangs a statement on what follows: that it comes true (+), that it does not (-), or the time up to it (t).
    static char? Hinge(string key) => key switch
    {
        "if" or "provided" or "providing" => '+',
        "unless" => '-',
        "until" or "till" => 't',
        _ => null,
    };

    static string? Provisos(Side side, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Vocabulary.Provisos.LengthAt(side.Words.Keys, i, to) is > 0 and var length)
                return Phrases.Joined(side.Words.Keys, i, length);
        return null;
    }

    static Verdict? Attribution(Variant at)
    {
        if (at.WordsA.Length > 2 * LongestPhrase && at.IsDrop || at.WordsB.Length > 2 * LongestPhrase && at.IsAdded)
            return null;
        bool before = IsAttributed(at.A, at.Change.A, at.Change.EndA), after = IsAttributed(at.B, at.Change.B, at.Change.EndB);
        if (before == after)
            return null;
        if (at.WordsA.Length == 1 && at.WordsB.Length == 1 && Vocabulary.IsCue(at.A.Key(at.WordsA[0])) && Vocabulary.IsCue(at.B.Key(at.WordsB[0])))
            return null; // one speech verb for another keeps the speaker
        if (before && at.WordsA.Length == 1 && at.WordsB.Any(i => at.B.Key(i) is "consistent" or "accordance" or "per" or "line" or "keeping"))
            return new Verdict(DriftKind.SynonymSpun, Severity.Blurred, $"{at.Said}: a synonym out of place; the speaker is still named."); // "consistent with the guild"
        return before
            ? new Verdict(DriftKind.AttributionChanged, Severity.Material, $"{at.Said}: the words no longer have their speaker there.", Widen: true)
            : new Verdict(DriftKind.AttributionChanged, Severity.Blurred, $"{at.Said}: the words are laid at someone's door there.", Widen: true);
    }

    static bool IsAttributed(Side side, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (Vocabulary.IsReporting(side.Key(i)) || (side.Key(i) == "according" && i + 1 < side.Count && side.Key(i + 1) == "to"))
                return true;
        return false;
    }

    static Verdict? Quantity(Variant at)
    {
        if (at.WordsA.Length != 1 || at.WordsB.Length != 1)
            return null;
        var before = Array.FindIndex(Quantities, q => q.Contains(at.A.Key(at.WordsA[0])));
        var after = Array.FindIndex(Quantities, q => q.Contains(at.B.Key(at.WordsB[0])));
        return before < 0 || after < 0 || before == after ? null
            : new Verdict(DriftKind.SenseChanged, Math.Abs(before - after) > 1 ? Severity.Material : Severity.Blurred, $"{at.Said}: another quantity.");
    }
}
