namespace Stemma.Comparison;

static partial class Typer
{
    static readonly HashSet<string> Vague = new(StringComparer.Ordinal)
    {
        "several", "some", "many", "few", "dozens", "scores", "hundreds", "thousands", "millions", "billions", "various", "numerous", "multiple", "countless",
    };

    static Verdict? Date(Case at)
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

    static Verdict? Number(Case at)
    {
        var before = Values(at.A, at.Change.A, at.Change.EndA);
        var after = Values(at.B, at.Change.B, at.Change.EndB);
        if (before.Count == 0 && after.Count == 0)
            return null;
        if (before.Count > 0 && after.Count > 0)
        {
            if (before.SequenceEqual(after))
                return at.WordsA.Concat(at.WordsB).Count() > 2 ? null
                    : new Verdict(DriftKind.Edited, Severity.Wording, $"{at.Said}: the same number, written another way.");
            return IsRounding(at, before, after)
                ? new Verdict(DriftKind.Edited, Severity.Wording, $"{at.Said}: the same number, rounded.")
                : new Verdict(DriftKind.NumberChanged, Severity.Material, $"{at.Said}: another number.");
        }
        if (at.IsDrop || at.IsAdded || (before.Count == 0 ? at.WordsA : at.WordsB).Length == 0)
            return null;
        if (after.Count == 0)
            return at.WordsB.Any(i => Vague.Contains(at.B.Key(i))) || at.ContentB.Length > 0
                ? new Verdict(DriftKind.NumberChanged, Severity.Blurred, $"{at.Said}: the number is gone.") : null;
        return new Verdict(DriftKind.NumberChanged, Severity.Material, $"{at.Said}: a number that was not there.");
    }

    // Numbers of a run that are no part of a date; "one" and "first" count only against another number.
    static List<double> Values(Side side, int from, int to)
    {
        var keys = new List<string>();
        for (var i = from; i < to; i++)
            keys.Add(Calendar.Read(side, i) is null ? side.Key(i) : "");
        return Numbers.Read(keys, 0, keys.Count, alsoOne: false) is { Count: > 0 } plain ? plain : keys.Count <= 2 ? Numbers.Read(keys, 0, keys.Count, alsoOne: true) : [];
    }

    // "27,840" and "more than 27,000", "nearly 28,000": one number, told exactly and rounded.
    static bool IsRounding(Case at, List<double> before, List<double> after)
    {
        if (before.Count != 1 || after.Count != 1)
            return false;
        var (slackBefore, slackAfter) = (SlackOf(at.A, at.Change.A, at.Change.EndA), SlackOf(at.B, at.Change.B, at.Change.EndB));
        if (slackBefore is null && slackAfter is null)
            return false;
        var (rounded, exact, slack) = Roundness(after[0]) >= Roundness(before[0]) ? (after[0], before[0], slackAfter) : (before[0], after[0], slackBefore);
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

    static Verdict? Slack(Case at)
    {
        char? before = at.IsAdded ? SlackAt(at.A, at.Change.A, at.Change.A) : SlackOf(at.A, at.Change.A, at.Change.EndA);
        char? after = at.IsDrop ? SlackAt(at.B, at.Change.B, at.Change.B) : SlackOf(at.B, at.Change.B, at.Change.EndB);
        if (before == after || Hedges(at.A, at.Change.A, at.Change.EndA) > 0 || Hedges(at.B, at.Change.B, at.Change.EndB) > 0)
            return null;
        if (at.WordsA.Length > 6 || at.WordsB.Length > 6)
            return null;
        if (after is null)
            return new Verdict(DriftKind.HedgeDropped, Severity.Blurred, $"{at.Said}: a number that was rounded or bounded now stands as exact.", Widen: true);
        if (before is null)
            return new Verdict(DriftKind.HedgeAdded, Severity.Blurred, $"{at.Said}: a number that stood as exact is now rounded or bounded.", Widen: true);
        return new Verdict(DriftKind.NumberChanged, Severity.Blurred, $"{at.Said}: the number has another bound.", Widen: true);
    }

    // The slack that a run gives to a number in it or right behind it.
    static char? SlackOf(Side side, int from, int to)
    {
        for (var i = Math.Max(0, from - 3); i < to; i++)
            if (SlackAt(side, i, to) is { } slack)
                return slack;
        return null;
    }

    static char? SlackAt(Side side, int i, int reach)
    {
        var length = i < side.Count ? Vocabulary.Approximators.LengthAt(side.Words.Keys, i, side.Count) : 0;
        if (length == 0 || i + length < reach - 3)
            return null;
        var phrase = Phrases.Joined(side.Words.Keys, i, length);
        if (!phrase.StartsWith("or ", StringComparison.Ordinal))
        {
            var next = i + length;
            while (next < side.Count && (!side.IsWord(next) || side.Key(next) is "a" or "an" or "the" or "as") && next < i + length + 2) next++;
            if (next >= side.Count || !(Numbers.IsNumber(side.Key(next)) || side.Key(next) is "half" or "one") || Calendar.Read(side, next)?[0] is 'm' or 'd')
                return null;
        }
        else if (i == 0 || !side.Words.Keys.Skip(Math.Max(0, i - 2)).Take(2).Any(Numbers.IsNumber))
            return null;
        return Vocabulary.Slack[phrase];
    }
}
