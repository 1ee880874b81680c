namespace Stemma.Comparison;

/// <summary>One change under judgement: the change, its two texts and their words.</summary>
sealed class Variant
{
    const int Near = 12; // words: how far a hedge may have gone within its sentence

    readonly Pairing _pairing;

    /// <summary>Takes the change up.</summary>
    public Variant(Pairing pairing, Change change)
    {
        (_pairing, A, B, Change) = (pairing, pairing.A, pairing.B, change);
        WordsA = [.. Enumerable.Range(change.A, change.CountA).Where(A.IsWord)];
        WordsB = [.. Enumerable.Range(change.B, change.CountB).Where(B.IsWord)];
        ContentA = [.. WordsA.Where(A.IsContent)];
        ContentB = [.. WordsB.Where(B.IsContent)];
        Before = Quoted(A.Said(change.A, change.CountA));
        After = Quoted(B.Said(change.B, change.CountB));
    }

    /// <summary>The exemplar.</summary>
    public Side A { get; }

    /// <summary>The copy.</summary>
    public Side B { get; }

    /// <summary>The change.</summary>
    public Change Change { get; }

    /// <summary>Words of the exemplar's run, marks left out.</summary>
    public int[] WordsA { get; }

    /// <summary>Words of the copy's run, marks left out.</summary>
    public int[] WordsB { get; }

    /// <summary>Content words of the exemplar's run.</summary>
    public int[] ContentA { get; }

    /// <summary>Content words of the copy's run.</summary>
    public int[] ContentB { get; }

    /// <summary>The exemplar's words for a sentence to people, in quotation marks.</summary>
    public string Before { get; }

    /// <summary>The copy's words for a sentence to people, in quotation marks.</summary>
    public string After { get; }

    /// <summary>Whether words were left out and nothing put in their place.</summary>
    public bool IsDrop => WordsB.Length == 0;

    /// <summary>Whether words were put in where there were none.</summary>
    public bool IsAdded => WordsA.Length == 0;

    /// <summary>“X” became “Y”, “X” is gone, or “Y” is new: the beginning of every saying.</summary>
    public string Said => IsDrop ? $"{Before} is gone" : IsAdded ? $"{After} is new" : $"{Before} became {After}";

    /// <summary>Whether the same two words stand behind the change on both sides.</summary>
    public bool IsFollowedBySame =>
        Change.EndA + 1 < A.Count && Change.EndB + 1 < B.Count && _pairing.OfA[Change.EndA] == Change.EndB && _pairing.OfA[Change.EndA + 1] == Change.EndB + 1;

    /// <summary>
    /// Whether the text that has no hedge in this change has one near by that the other text lacks: then it was reworded, not lost or gained.
    /// </summary>
    public bool HedgeElsewhere(bool inCopy)
    {
        var (side, links, at) = inCopy ? (B, _pairing.OfB, Change.B) : (A, _pairing.OfA, Change.A);
        for (var i = Math.Max(0, at - Near); i < Math.Min(side.Count, at + Near); i++)
            if (links[i] < 0 && Vocabulary.Hedges.LengthAt(side.Words.Keys, i, side.Count) > 0)
                return true;
        return false;
    }

    /// <summary>Words in quotation marks, cut in the middle when they are many.</summary>
    public static string Quoted(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('“', '”', '"');
        return line.Length <= 120 ? $"“{line}”" : $"“{line.AsSpan(0, 70).TrimEnd()} … {line.AsSpan(line.Length - 40).TrimStart()}”";
    }
}

/// <summary>What a change is judged to be.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Says">One sentence.</param>
/// <param name="Widen">Whether the spans should take in the next word, since the change says nothing without it.</param>
/// <param name="IsOpen">As <see cref="Finding.IsOpen"/>.</param>
readonly record struct Verdict(DriftKind Kind, Severity Severity, string Says, bool Widen = false, bool IsOpen = false);
