using Stemma.Attributions;

namespace Stemma.Comparison;

/// <summary>Names what sets a version of an utterance apart from the first: the drifts of its words, and what the account makes of them.</summary>
static class VersionChanges
{
    const double MostLeftOut = 0.35; // of the first version's telling words; beyond, the version is cut short
    const int MostChanges = 6;

    /// <summary>The changes, the gravest first.</summary>
    /// <param name="first">A saying of the version it is held against.</param>
    /// <param name="other">A saying of the version.</param>
    /// <param name="copied">Whether it came down from the first, so that words may be held against words.</param>
    public static IEnumerable<VersionChange> Of(SaidWords first, SaidWords other, bool copied) =>
        Find(first, other, copied).DistinctBy(c => (c.Kind, c.Says)).OrderByDescending(c => c.Severity).ThenBy(c => c.Kind).ThenBy(c => c.Says, StringComparer.Ordinal).Take(MostChanges);

    static IEnumerable<VersionChange> Find(SaidWords first, SaidWords other, bool copied)
    {
        Utterance a = first.From, b = other.From;
        if (SpeakerNames.Compare(a.Speaker, b.Speaker, copied) == SpeakerMatch.Other && a.Speaker is { } before && b.Speaker is { } after)
            yield return new VersionChange(DriftKind.AttributionChanged, Severity.Material, $"Laid at the door of {Variant.Quoted(after.Name)}, not of {Variant.Quoted(before.Name)}.");
        foreach (var change in OfStrength(a.Strength, b.Strength))
            yield return change;
        if (copied)
        {
            foreach (var change in OfWords(first, other))
                yield return change;
            yield break;
        }
        var gone = first.Telling.Except(other.Telling, StringComparer.Ordinal).ToArray();
        if (gone.Length > MostLeftOut * first.Telling.Length && other.Telling.Length < first.Telling.Length)
            yield return new VersionChange(DriftKind.Deletion, Severity.Wording, "Shorter: part of what was said is left out.");
        if (OtherNumbers(first, other) is { } numbers)
            yield return numbers;
    }

    // What the cue says of the words; hedges within them are told with the words, and reporters of one speech hedge as they like.
    static IEnumerable<VersionChange> OfStrength(ClaimStrength a, ClaimStrength b)
    {
        if (a.IsNegated != b.IsNegated || (a.Class == CueClass.Denial) != (b.Class == CueClass.Denial))
            yield return new VersionChange(DriftKind.SenseReversed, Severity.Material, $"Here {Said(b)}; there {Said(a)}.");
        else if (a.Class == CueClass.Distancing && b.Class is not (CueClass.Distancing or CueClass.Attitude))
            yield return new VersionChange(DriftKind.HedgeDropped, Severity.Material, "The account vouches for what the other does not.");
        else if (b.Class == CueClass.Distancing && a.Class is not (CueClass.Distancing or CueClass.Attitude))
            yield return new VersionChange(DriftKind.HedgeAdded, Severity.Blurred, "The account does not vouch for what the other does.");
    }

    static string Said(ClaimStrength strength) =>
        strength.Class == CueClass.Denial ? "the speaker denies it" : strength.IsNegated ? "the speaker is said not to have said it" : "the speaker says it";

    static VersionChange? OtherNumbers(SaidWords first, SaidWords other)
    {
        var x = Numbers.Read(first.Keys, 0, first.Keys.Length, alsoOne: false);
        var y = Numbers.Read(other.Keys, 0, other.Keys.Length, alsoOne: false);
        return x.Count > 0 && y.Count > 0 && !x.Intersect(y).Any()
            ? new VersionChange(DriftKind.NumberChanged, Severity.Material, "Another number.")
            : null;
    }

    // The drifts between the two contents, as between an exemplar and a copy.
    static IEnumerable<VersionChange> OfWords(SaidWords first, SaidWords other)
    {
        Side a = SideOf(first, other), b = SideOf(other, first);
        var pairing = Pairing.Of(a, b);
        var names = new NameBook(a, b);
        var told = new HashSet<Change>();
        foreach (var finding in QuoteDrifts.Find(pairing, names, [], told).ToArray())
            yield return new VersionChange(finding.Kind, finding.Severity, finding.Says);
        foreach (var change in pairing.Changes)
            if (!told.Contains(change) && Typer.Type(pairing, change, names) is { } finding)
                yield return new VersionChange(finding.Kind, finding.Severity, finding.Says);
        var gone = Enumerable.Range(0, a.Count).Count(i => a.IsContent(i) && pairing.OfA[i] < 0);
        var all = Enumerable.Range(0, a.Count).Count(a.IsContent);
        if (gone > MostLeftOut * all && other.Telling.Length < first.Telling.Length * (1 - (MostLeftOut / 2)))
            yield return new VersionChange(DriftKind.Deletion, Severity.Blurred, "Cut short: part of what was said is left out.");
    }

    static Side SideOf(SaidWords said, SaidWords against)
    {
        var known = against.Keys.ToHashSet(StringComparer.Ordinal);
        return Side.Of(said.Testimony.Account.Text, said.From.Attribution.Content, said.From.Attribution.Content, known.Contains);
    }
}
