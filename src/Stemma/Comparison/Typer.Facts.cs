namespace Stemma.Comparison;

static partial class Typer
{
    static readonly HashSet<string> Vague = new(StringComparer.Ordinal)
    {
        "several", "some", "many", "few", "dozens", "scores", "hundreds", "thousands", "millions", "billions", "various", "numerous", "multiple", "countless",
    };

    static readonly HashSet<string> TimeUnits = [.. ((string[])["day", "week", "fortnight", "month", "year", "decade", "century", "hour", "minute"]).Select(Stems.Of)];

    static Verdict? Date(Variant at)
    {
        var before = Dates(at.A, at.WordsA);
        var after = Dates(at.B, at.WordsB);
        if (before.Count > 0 && before.SetEquals(after) && at.WordsA.Length <= before.Count && at.WordsB.Length <= after.Count)
            return new Verdict(DriftKind.Edited, Severity.Wording, $"{at.Said}: the same date, written another way.");
        if (before.SetEquals(after) || at.IsDrop || at.IsAdded)
            return null;
        if (before.Count == 0 || after.Count == 0)
            return new Verdict(DriftKind.DateChanged, Severity.Blurred, before.Count == 0
                ? $"{at.Said}: a date that was not there." : $"{at.Said}: the date is gone.");
        var conflict = before.Any(b => !after.Contains(b) && after.Any(a => a[0] == b[0]));
        return new Verdict(DriftKind.DateChanged, conflict ? Severity.Material : Severity.Blurred, conflict
            ? $"{at.Said}: another date." : $"{at.Said}: the date is not told in full.");
    }

    static HashSet<string> Dates(Side side, int[] words) => [.. words.Select(i => Calendar.Read(side, i)).OfType<string>()];

    static Verdict? Number(Variant at)
    {
        if (at.WordsA.Length == 1 && at.WordsB.Length == 1 && Numbers.AreOneScale(at.A.Key(at.WordsA[0]), at.B.Key(at.WordsB[0])))
            return new Verdict(DriftKind.Edited, Severity.Wording, $"{at.Said}: the same number, written another way.");
        var before = Values(at.A, at.Change.A, at.Change.EndA, alsoOne: false);
        var after = Values(at.B, at.Change.B, at.Change.EndB, alsoOne: false);
        if (at.WordsA.Length == 1 && at.WordsB.Length == 1 && before.Count != after.Count | before.Count == 0)
            (before, after) = (Values(at.A, at.Change.A, at.Change.EndA, alsoOne: true), Values(at.B, at.Change.B, at.Change.EndB, alsoOne: true));
        if (before.Count == 0 && after.Count == 0)
            return null;
        if (before.Count != after.Count && (IsSpanOfTime(at) || WordPairs.AreLikePhrases(at.A, at.Change.A, at.Change.CountA, at.B, at.Change.B, at.Change.CountB)))
            return null; // "twelve months" and "a year"
        if (before.Count > 0 && after.Count > 0)
        {
            if (before.SequenceEqual(after))
                return at.WordsA.Concat(at.WordsB).Count() > 2 ? null
                    : new Verdict(DriftKind.Edited, Severity.Wording, $"{at.Said}: the same number, written another way.");
            return IsRounding(at, before, after)
                ? new Verdict(DriftKind.Edited, Severity.Wording, $"{at.Said}: the same number, rounded.")
                : new Verdict(DriftKind.NumberChanged, Severity.Material, $"{at.Said}: another number.");
        }
        if (IsCountAlone(at, before, after))
            return new Verdict(DriftKind.NumberChanged, Severity.Blurred, $"{at.Said}: {(at.IsDrop ? "how many is no longer told" : "a number that was not there")}.");
        if (at.IsDrop || at.IsAdded || (before.Count == 0 ? at.WordsA : at.WordsB).Length == 0)
            return null;
        if (before.Count + after.Count == 1 && before.Concat(after).All(v => v is 0 or 1))
            return null; // "one" and "a", "zero" and "no"
        if (after.Count == 0)
            return at.WordsB.Any(i => Vague.Contains(at.B.Key(i))) || at.ContentB.Length > 0
                ? new Verdict(DriftKind.NumberChanged, Severity.Blurred, $"{at.Said}: the number is gone.") : null;
        return new Verdict(DriftKind.NumberChanged, Severity.Material, $"{at.Said}: a number that was not there.");
    }

    // Numbers of a run that are no part of a date; "one" and "first" count only against another number.
    static List<double> Values(Side side, int from, int to, bool alsoOne)
    {
        var keys = new List<string>();
        for (var i = from; i < to; i++)
            keys.Add(Calendar.Read(side, i) is null ? side.Key(i) : "");
        return Numbers.Read(keys, 0, keys.Count, alsoOne);
    }

    // "the first two rounds", "the first rounds": a lone count came or went before a word that stayed, and stands nowhere near by.
    static bool IsCountAlone(Variant at, List<double> before, List<double> after)
    {
        const int Near = 6; // words
        if (!(at.IsDrop || at.IsAdded) || before.Count + after.Count != 1 || at.WordsA.Length + at.WordsB.Length != 1 || !at.IsFollowedBySame)
            return false;
        var (side, other, i, place) = at.IsDrop ? (at.A, at.B, at.WordsA[0], at.Change.B) : (at.B, at.A, at.WordsB[0], at.Change.A);
        if (i == 0 || !side.IsWord(i - 1) || !side.IsContent(i + 1) || Numbers.IsNumber(side.Key(i + 1)) || Calendar.IsDate(side, i + 1))
            return false;
        for (var k = Math.Max(0, place - Near); k < Math.Min(other.Count, place + Near); k++)
            if (other.Key(k) == side.Key(i))
                return false;
        return true;
    }

    // A stretch of time on both sides, one of them counted out in smaller units.
    static bool IsSpanOfTime(Variant at) =>
        at.WordsA.Any(i => TimeUnits.Contains(Stems.Of(at.A.Key(i)))) && at.WordsB.Any(i => TimeUnits.Contains(Stems.Of(at.B.Key(i))));

    // "31,460" and "more than 31,000", "nearly 32,000": one number, told exactly and rounded.
    static bool IsRounding(Variant at, List<double> before, List<double> after)
    {
        if (before.Count != 1 || after.Count != 1 || SlackIn(at.A, at.Change.A, at.Change.EndA) is null && SlackIn(at.B, at.Change.B, at.Change.EndB) is null)
            return false;
        var (rounded, exact, slack) = Roundness(after[0]) >= Roundness(before[0])
            ? (after[0], before[0], SlackIn(at.B, at.Change.B - 3, at.Change.EndB))
            : (before[0], after[0], SlackIn(at.A, at.Change.A - 3, at.Change.EndA));
        return slack is not null && Roundness(rounded) > Roundness(exact) && Math.Abs(rounded - exact) <= 0.1 * Math.Max(rounded, exact)
            && (slack == '+' ? rounded <= exact : slack != '-' || rounded >= exact);
    }

    // How many zeros a whole number ends with.
    static int Roundness(double value)
    {
        if (value == 0 || value != Math.Floor(value) || value > 1e15)
            return 0;
        var zeros = 0;
        for (var n = (long)value; n % 10 == 0; n /= 10) zeros++;
        return zeros;
    }

    static Verdict? Slack(Variant at)
    {
        char? before = SlackIn(at.A, at.Change.A, at.Change.EndA), after = SlackIn(at.B, at.Change.B, at.Change.EndB);
        if (before == after && before is '+' or '-' && IsBoundAlone(at.A, at.WordsA) && IsBoundAlone(at.B, at.WordsB))
            return new Verdict(DriftKind.SynonymSpun, Severity.Wording, $"{at.Said}: the same bound.");
        if (before == after || at.WordsA.Length > LongestPhrase || at.WordsB.Length > LongestPhrase || AreLikeWords(at))
            return null;
        if (before is '+' && after is '-' || before is '-' && after is '+')
            return new Verdict(DriftKind.SenseReversed, Severity.Material, $"{at.Said}: the bound is turned round.");
        // The other text may have the bound in a word that is the same in both.
        if (after is null && SlackIn(at.B, at.Change.B - 3, at.Change.EndB + 1) is null)
            return new Verdict(DriftKind.HedgeDropped, Severity.Blurred, $"{at.Said}: a number that was rounded or bounded now stands as exact.", Widen: true);
        if (before is null && SlackIn(at.A, at.Change.A - 3, at.Change.EndA + 1) is null)
            return new Verdict(DriftKind.HedgeAdded, Severity.Blurred, $"{at.Said}: a number that stood as exact is now rounded or bounded.", Widen: true);
        return before is null || after is null ? null
            : new Verdict(DriftKind.NumberChanged, Severity.Blurred, $"{at.Said}: the number has another bound.", Widen: true);
    }

    // Whether words that stand there say a bound and no more.
    static bool IsBoundAlone(Side side, int[] words)
    {
        foreach (var i in words)
        {
            var covered = !side.IsContent(i);
            for (var k = Math.Max(0, i - 3); k <= i && !covered; k++)
                covered = k + Vocabulary.Approximators.LengthAt(side.Words.Keys, k, side.Count) > i;
            if (!covered)
                return false;
        }
        return words.Length is > 0 and <= LongestPhrase;
    }

    // The bound or slack that the words of a run give to a number in it or right behind it.
    static char? SlackIn(Side side, int from, int to)
    {
        for (var i = Math.Max(0, from - 3); i < Math.Min(to, side.Count); i++)
        {
            var length = Vocabulary.Approximators.LengthAt(side.Words.Keys, i, side.Count);
            if (length == 0 || i + length <= from)
                continue;
            var phrase = Phrases.Joined(side.Words.Keys, i, length);
            if (phrase.StartsWith("or ", StringComparison.Ordinal) ? IsNumberBefore(side, i) : IsNumberBehind(side, i + length))
                return Vocabulary.Slack[phrase];
        }
        return null;
    }

    static bool IsNumberBehind(Side side, int i)
    {
        var limit = i + 2;
        while (i < Math.Min(limit, side.Count) && (!side.IsWord(i) || side.Key(i) is "a" or "an" or "the" or "as")) i++;
        return i < side.Count && (Numbers.IsNumber(side.Key(i)) || side.Key(i) is "half" or "one") && !(Calendar.Read(side, i)?[0] is 'm' or 'd');
    }

    static bool IsNumberBefore(Side side, int i) =>
        (i > 0 && Numbers.IsNumber(side.Key(i - 1))) || (i > 1 && Numbers.IsNumber(side.Key(i - 2)));
}
