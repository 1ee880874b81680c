namespace Stemma.Comparison;

static partial class Typer
{
    /// <summary>What a denied verb says of the one who does not act.</summary>
    enum Mode
    {
        None,
        Unable,
        Unwilling,
    }

    const int LongestVerb = 3; // words: "was unable to"

    // "cannot" and "will not": both deny, but who is unable has not refused. In a quotation it is another thing to have said.
    static Verdict? Will(Variant at)
    {
        if (at.WordsA.Length is 0 or > LongestVerb || at.WordsB.Length is 0 or > LongestVerb)
            return null;
        Mode before = ModeOf(at.A, at.Change.A, at.Change.EndA), after = ModeOf(at.B, at.Change.B, at.Change.EndB);
        if (before == Mode.None || after == Mode.None || before == after)
            return null;
        var quoted = at.A.Quotation[at.Change.A] >= 0 && at.B.Quotation[at.Change.B] >= 0;
        return new Verdict(DriftKind.SenseChanged, quoted ? Severity.Material : Severity.Blurred,
            before == Mode.Unable ? $"{at.Said}: what could not be done is now refused." : $"{at.Said}: what was refused now could not be done.");
    }

    static Mode ModeOf(Side side, int from, int to)
    {
        var mode = Mode.None;
        var denied = to < side.Count && Vocabulary.IsNegator(side.Key(to));
        for (var i = from; i < to; i++)
        {
            var key = side.Key(i);
            denied |= Vocabulary.IsNegator(key) || key is "unable" or "unwilling" || Stems.Of(key) == "refus";
            mode = key switch
            {
                "can" or "cannot" or "can't" or "could" or "couldn't" or "unable" => Mode.Unable,
                "will" or "won't" or "would" or "wouldn't" or "unwilling" => Mode.Unwilling,
                _ => Stems.Of(key) == "refus" ? Mode.Unwilling : mode,
            };
        }
        return denied ? mode : Mode.None;
    }
}
