namespace Stemma.Comparison;

/// <summary>
/// Gives a change of wording its kind and severity: facts first (dates, numbers), then sense (negation, hedge, condition, attribution), then
/// names, then wording.
/// </summary>
static partial class Typer
{
    /// <summary>The finding of one change; null when only marks differ.</summary>
    public static Finding? Type(Pairing pairing, Change change, NameBook names)
    {
        var at = new Variant(pairing, change);
        if (at.WordsA.Length == 0 && at.WordsB.Length == 0)
            return null;
        var verdict = Judge(at, names);
        if (verdict.Widen)
            change = verdict.Kind == DriftKind.SenseReversed ? Between(pairing, change) : Widened(pairing, change);
        return new Finding(verdict.Kind, verdict.Severity, change.CountA == 0 ? null : at.A.Span(change.A, change.CountA),
            at.B.Span(change.B, change.CountB), verdict.Says, verdict.IsOpen);
    }

    static Verdict Judge(Variant at, NameBook names)
    {
        if (!at.IsDrop && !at.IsAdded && Spelling(at, names) is { } spelling)
            return spelling;
        return Date(at) ?? Number(at) ?? Slack(at) ?? Will(at) ?? Reversed(at) ?? Hedge(at) ?? Condition(at) ?? Attribution(at) ?? Name(at, names) ?? Wording(at);
    }

    static Verdict? Spelling(Variant at, NameBook names) =>
        WordPairs.AreOneSpelling(WordPairs.Letters(at.A, at.Change.A, at.Change.CountA), WordPairs.Letters(at.B, at.Change.B, at.Change.CountB),
            alsoShores: !at.WordsA.Any(i => names.IsName(at.A, i) && !names.IsCommon(at.A.Key(i)))) // a name has one spelling
            ? new Verdict(DriftKind.Edited, Severity.Wording, $"{at.Said}: spelling only.")
            : null;

    // A negation that came or went says nothing without both its neighbours: "had not answered", "had answered".
    static Change Between(Pairing pairing, Change change)
    {
        if (change.CountA > 0 && change.CountB > 0)
            return change;
        if (change.A > 0 && change.B > 0 && pairing.OfB[change.B - 1] == change.A - 1 && pairing.A.IsWord(change.A - 1))
            change = new Change(change.A - 1, change.CountA + 1, change.B - 1, change.CountB + 1);
        if (change.EndA < pairing.A.Count && change.EndB < pairing.B.Count && pairing.OfB[change.EndB] == change.EndA && pairing.A.IsWord(change.EndA))
            change = change with { CountA = change.CountA + 1, CountB = change.CountB + 1 };
        return change;
    }

    // A change on one side alone takes in the linked word behind it, else the one before it.
    static Change Widened(Pairing pairing, Change change)
    {
        if (change.CountA > 0 && change.CountB > 0)
            return change;
        if (change.EndA < pairing.A.Count && change.EndB < pairing.B.Count && pairing.OfB[change.EndB] == change.EndA && pairing.A.IsWord(change.EndA))
            return change with { CountA = change.CountA + 1, CountB = change.CountB + 1 };
        if (change.A > 0 && change.B > 0 && pairing.OfB[change.B - 1] == change.A - 1 && pairing.A.IsWord(change.A - 1))
            return new Change(change.A - 1, change.CountA + 1, change.B - 1, change.CountB + 1);
        return change;
    }
}
