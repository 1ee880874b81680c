using Stemma.Copies;

namespace Stemma.Comparison;

/// <summary>
/// Joins sayings of accounts that did not copy one another: one speaker, and enough of the words that tell his utterances apart, weighed by how
/// few utterances of the story have them.
/// </summary>
static class HeardSayings
{
    const int LongRun = 6; // words in a row: nobody says that twice by chance
    const int LeastTelling = 3; // telling words in such a run
    const int MostShared = 48; // groups a word may be in and still lead from one to another
    const int MostCandidates = 24; // groups that one is held against
    const int MostSpokesmen = 4;

    readonly record struct Tie(int A, int B, double Grade, bool IsStrong);

    /// <summary>Joins them. O(words) but for the few groups each is held against.</summary>
    /// <param name="sayings">In the order of the sigla, then of place.</param>
    /// <param name="groups">The groups so far, by index of saying.</param>
    public static void Join(IReadOnlyList<SaidWords> sayings, Groups groups)
    {
        JoinQuotations(sayings, groups);
        var heads = Enumerable.Range(0, sayings.Count).Where(s => groups.Find(s) == s).ToArray();
        var members = Enumerable.Range(0, sayings.Count).GroupBy(groups.Find).ToDictionary(g => g.Key, g => g.ToList());
        var spokesmen = heads.ToDictionary(h => h, h => Spokesmen(sayings, members[h]));
        var having = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var head in heads)
            foreach (var stem in spokesmen[head].SelectMany(s => sayings[s].Telling).Distinct(StringComparer.Ordinal))
                (having.TryGetValue(stem, out var list) ? list : having[stem] = []).Add(head);
        double Weight(string stem) => Math.Log(1 + ((double)heads.Length / Math.Max(1, having.GetValueOrDefault(stem)?.Count ?? 1)));

        var ties = new List<Tie>();
        foreach (var head in heads)
            foreach (var other in Candidates(sayings, spokesmen[head], head, having, Weight))
                if (Best(sayings, spokesmen[head], spokesmen[other], Weight) is { } grade)
                    ties.Add(new Tie(head, other, grade.Grade, grade.IsStrong));
        foreach (var tie in ties.OrderByDescending(t => t.IsStrong).ThenByDescending(t => t.Grade).ThenBy(t => t.A).ThenBy(t => t.B))
        {
            int a = groups.Find(tie.A), b = groups.Find(tie.B);
            if (a == b || (!tie.IsStrong && AreToldApart(sayings, members[a], members[b])))
                continue;
            groups.Join(a, b);
            members[groups.Find(a)] = [.. members[a].Concat(members[b]).Order()];
        }
    }

    // The same six words in quotation marks, in thousands of accounts: found without holding each against each.
    static void JoinQuotations(IReadOnlyList<SaidWords> sayings, Groups groups)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var s = 0; s < sayings.Count; s++)
        {
            var said = sayings[s];
            for (var i = 0; i + LongRun <= said.Keys.Length; i++)
            {
                if (!said.IsQuoted.AsSpan(i, LongRun).Contains(true) || said.IsContent.AsSpan(i, LongRun).Count(true) < LeastTelling)
                    continue;
                var run = string.Join(' ', said.Keys, i, LongRun);
                if (first.TryAdd(run, s) || groups.Find(first[run]) == groups.Find(s))
                    continue;
                if (SpeakerNames.Compare(said.From.Speaker, sayings[first[run]].From.Speaker, copied: false) != SpeakerMatch.Other)
                    groups.Join(first[run], s);
            }
        }
    }

    static List<int> Spokesmen(IReadOnlyList<SaidWords> sayings, List<int> members) =>
        [.. members.DistinctBy(m => sayings[m].Wording()).OrderBy(m => sayings[m].From.Attribution.Manner).ThenByDescending(m => sayings[m].Telling.Length).ThenBy(m => m).Take(MostSpokesmen)];

    static IEnumerable<int> Candidates(
        IReadOnlyList<SaidWords> sayings, List<int> spokesmen, int head, Dictionary<string, List<int>> having, Func<string, double> weight)
    {
        var shared = new Dictionary<int, double>();
        foreach (var stem in spokesmen.SelectMany(s => sayings[s].Telling).Distinct(StringComparer.Ordinal))
            if (having[stem] is { Count: <= MostShared } others)
                foreach (var other in others)
                    if (other > head)
                        shared[other] = shared.GetValueOrDefault(other) + weight(stem);
        return shared.OrderByDescending(o => o.Value).ThenBy(o => o.Key).Take(MostCandidates).Select(o => o.Key);
    }

    static (double Grade, bool IsStrong)? Best(IReadOnlyList<SaidWords> sayings, List<int> one, List<int> other, Func<string, double> weight)
    {
        (double Grade, bool IsStrong)? best = null;
        foreach (var a in one)
            foreach (var b in other)
                if (Grade(sayings[a], sayings[b], weight) is { } grade && (best is not { } so || (grade.IsStrong, grade.Grade).CompareTo((so.IsStrong, so.Grade)) > 0))
                    best = grade;
        return best;
    }

    static (double Grade, bool IsStrong)? Grade(SaidWords a, SaidWords b, Func<string, double> weight)
    {
        var match = SpeakerNames.Compare(a.From.Speaker, b.From.Speaker, copied: false);
        var alike = SaidLikeness.Of(a, b, weight);
        // Other numbers in the same phrase: two things told by one formula, unless everything else is word for word.
        var verbatim = ((alike.Run >= LongRun && alike.TellingRun >= LeastTelling) || (alike.Whole && alike.Run >= 2)) && (!alike.OtherNumbers || alike.OfShorter >= 0.8);
        var grade = alike.OfShorter + alike.OfAll + (verbatim ? 1 : 0);
        var joins = match switch
        {
            SpeakerMatch.Same => (verbatim && alike.OfShorter >= 0.4) || (!alike.OtherNumbers
                && ((alike.Shared >= 3 && alike.OfShorter >= 0.5 && alike.OfAll >= 0.2) || (alike.Shared >= 2 && alike.OfShorter >= 0.75 && alike.OfAll >= 0.3))),
            SpeakerMatch.Open => (verbatim && alike.OfShorter >= 0.5 && alike.TellingRun >= LeastTelling)
                || (!alike.OtherNumbers && alike.Shared >= 4 && alike.OfShorter >= 0.6 && alike.OfAll >= 0.3),
            // The same words laid at another's door: told as a conflict, so it must be the same words.
            _ => alike.Run >= LongRun && alike.TellingRun >= 4 && alike.OfShorter >= 0.8,
        };
        return joins ? (grade, verbatim && match == SpeakerMatch.Same) : null;
    }

    // An account that has both as two utterances knows them to be two.
    static bool AreToldApart(IReadOnlyList<SaidWords> sayings, List<int> one, List<int> other)
    {
        var of = one.ToLookup(s => sayings[s].Witness);
        return other.Any(o => of[sayings[o].Witness].Any(s => sayings[s].Telling.Intersect(sayings[o].Telling, StringComparer.Ordinal).Count() * 3
            < Math.Min(sayings[s].Telling.Length, sayings[o].Telling.Length)));
    }
}
