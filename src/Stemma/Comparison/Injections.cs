namespace Stemma.Comparison;

/// <summary>Phrases set into sentences that close without them: words of the headline, or the same words put in again and again.</summary>
static class Injections
{
    const int LongestPhrase = 8;

    /// <summary>The changes with every injected phrase parted from what it was run together with; the phrases are in <paramref name="phrases"/>.</summary>
    public static List<Change> Part(Pairing pairing, IEnumerable<Side> headlines, HashSet<Change> phrases)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var widened = new Dictionary<Change, Change>();
        foreach (var headline in headlines)
            Collect(headline, known);
        foreach (var repeated in pairing.Changes.Where(c => c.CountA == 0 && c.CountB is >= 2 and <= LongestPhrase && Enumerable.Range(c.B, c.CountB).Any(pairing.B.IsContent))
                     .GroupBy(c => Phrases.Joined(pairing.B.Words.Keys, c.B, c.CountB), StringComparer.Ordinal).Where(g => g.Count() > 1))
            if (!BelongsToOneWord(pairing, repeated, widened))
                known.Add(repeated.Key);
        var changes = new List<Change>();
        foreach (var change in pairing.Changes)
            Part(pairing, widened.GetValueOrDefault(change, change), known, changes, phrases);
        return changes;
    }

    // "in order" that is put before "to" again and again is "in order to" for "to": a phrase set in from outside has no such neighbour.
    // The changes then take that word in on both sides.
    static bool BelongsToOneWord(Pairing pairing, IEnumerable<Change> changes, Dictionary<Change, Change> widened)
    {
        var all = changes.ToList();
        return IsOneWord(c => c.EndB, c => c with { CountA = 1, CountB = c.CountB + 1 })
            || IsOneWord(c => c.B - 1, c => new Change(c.A - 1, 1, c.B - 1, c.CountB + 1));

        bool IsOneWord(Func<Change, int> neighbour, Func<Change, Change> widen)
        {
            var (a, b) = (pairing.A, pairing.B);
            var first = neighbour(all[0]);
            if (first < 0 || first >= b.Count || !b.IsWord(first) || !Vocabulary.IsFunction(b.Key(first)) || b.Key(first) is "the" or "a" or "an" or "and"
                || !all.All(c => neighbour(c) is var i && i >= 0 && i < b.Count && b.Key(i) == b.Key(first)))
                return false;
            foreach (var change in all)
                if (widen(change) is { A: >= 0 } wide && wide.A < a.Count && a.Key(wide.A) == b.Key(first))
                    widened[change] = wide;
            return true;
        }
    }

    static void Collect(Side headline, HashSet<string> known)
    {
        var keys = Enumerable.Range(0, headline.Count).Where(i => char.IsLetter(headline.Key(i)[0])).Select(headline.Key).ToArray();
        for (var i = 0; i < keys.Length; i++)
            for (var length = 2; length <= LongestPhrase && i + length <= keys.Length; length++)
                if (keys.Skip(i).Take(length).Any(k => !Vocabulary.IsFunction(k)))
                    known.Add(string.Join(' ', keys, i, length));
    }

    static void Part(Pairing pairing, Change change, HashSet<string> known, List<Change> changes, HashSet<Change> phrases)
    {
        var before = change.CountA == 0 ? "" : Phrases.Joined(pairing.A.Words.Keys, change.A, change.CountA);
        var from = change.B;
        for (var i = change.B; i < change.EndB; i++)
            for (var length = Math.Min(LongestPhrase, change.EndB - i); length >= 2; length--)
            {
                var phrase = Phrases.Joined(pairing.B.Words.Keys, i, length);
                if (!known.Contains(phrase) || before.Contains(phrase, StringComparison.Ordinal) || (change.CountA > 0 && length == change.CountB))
                    continue; // words that took the place of others are a rewording
                // What stood before the phrase takes the exemplar's words, unless nothing did.
                var first = i > from ? change with { B = from, CountB = i - from } : default;
                var injected = new Change(i > from ? change.EndA : change.A, 0, i, length);
                if (i > from)
                {
                    changes.Add(first);
                    change = new Change(change.EndA, 0, i, change.EndB - i);
                }
                changes.Add(injected);
                phrases.Add(injected);
                from = i + length;
                change = change with { B = from, CountB = change.EndB - from };
                i = from - 1;
                break;
            }
        if (change.CountA > 0 || change.CountB > 0)
            changes.Add(change);
    }
}
