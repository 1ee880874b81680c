using Stemma.Copies;
using Stemma.Corroboration;
using Stemma.Language;
using Stemma.Testimonies;
using Stemma.Texts;

namespace Stemma.Comparison;

/// <summary>A sentence of a story.</summary>
/// <param name="Witness">Whose, by index.</param>
/// <param name="Testimony">Its account.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Lineage">The lineage it came down.</param>
readonly record struct StorySentence(int Witness, Testimony Testimony, TextSpan Span, LineageId Lineage);

/// <summary>
/// Joins sentences of lineages that did not copy one another and say the same: rather too few than too many, for each that is joined
/// raises a count that readers rely on.
/// </summary>
static class LikeSentences
{
    const int LeastShared = 4; // words
    const double OfShorter = 0.62, OfAll = 0.42; // shares of their weight
    const int MostHaving = 40; // groups a word may be in and still lead from one to another
    const int MostCandidates = 16;

    /// <summary>Joins them. Each group is held against the few that share its rare words.</summary>
    /// <param name="sentences">All sentences, in the order of the sigla, then of place.</param>
    /// <param name="groups">The groups so far, by index of sentence.</param>
    public static void Join(IReadOnlyList<StorySentence> sentences, Groups groups)
    {
        var members = Enumerable.Range(0, sentences.Count).GroupBy(groups.Find).OrderBy(g => g.Key).Select(g => g.ToArray()).ToArray();
        var words = members.Select(m => Words.Of(sentences[m[0]])).ToArray();
        var having = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var g = 0; g < members.Length; g++)
            foreach (var stem in words[g].Stems)
                (having.TryGetValue(stem, out var list) ? list : having[stem] = []).Add(g);
        double Weight(string stem) => Math.Log(1 + ((double)members.Length / having[stem].Count));

        var ties = new List<(double Grade, int A, int B)>();
        for (var g = 0; g < members.Length; g++)
            foreach (var other in Candidates(words[g], g, having, Weight))
                if (Grade(words[g], words[other], Weight) is { } grade)
                    ties.Add((grade, g, other));
        var joined = new Groups(members.Length);
        var of = members.Select(m => m.ToList()).ToArray();
        foreach (var (_, a, b) in ties.OrderByDescending(t => t.Grade).ThenBy(t => t.A).ThenBy(t => t.B))
        {
            int one = joined.Find(a), other = joined.Find(b);
            // Who has both knows them to be two; and one lineage needs no second look at itself.
            if (one == other || of[one].Select(s => sentences[s].Witness).Intersect(of[other].Select(s => sentences[s].Witness)).Any()
                || of[one].Select(s => sentences[s].Lineage).Intersect(of[other].Select(s => sentences[s].Lineage)).Any())
                continue;
            joined.Join(one, other);
            groups.Join(members[one][0], members[other][0]);
            of[joined.Find(one)] = [.. of[one], .. of[other]];
        }
    }

    static IEnumerable<int> Candidates(Words words, int group, Dictionary<string, List<int>> having, Func<string, double> weight)
    {
        var shared = new Dictionary<int, double>();
        foreach (var stem in words.Stems)
            if (having[stem] is { Count: <= MostHaving } others)
                foreach (var other in others)
                    if (other > group)
                        shared[other] = shared.GetValueOrDefault(other) + weight(stem);
        return shared.OrderByDescending(o => o.Value).ThenBy(o => o.Key).Take(MostCandidates).Select(o => o.Key);
    }

    static double? Grade(Words a, Words b, Func<string, double> weight)
    {
        if (a.Numbers.Count > 0 && b.Numbers.Count > 0 && !a.Numbers.Overlaps(b.Numbers))
            return null;
        string[] common = [.. a.Stems.Intersect(b.Stems, StringComparer.Ordinal)];
        if (common.Length < LeastShared)
            return null;
        double both = common.Sum(weight), ofA = a.Stems.Sum(weight), ofB = b.Stems.Sum(weight);
        return both >= OfShorter * Math.Min(ofA, ofB) && both >= OfAll * (ofA + ofB - both) ? both / (ofA + ofB - both) : null;
    }

    /// <summary>The words of a sentence that tell: stems, numbers among them.</summary>
    sealed record Words(SortedSet<string> Stems, HashSet<string> Numbers)
    {
        public static Words Of(StorySentence sentence)
        {
            var words = WordSequence.Of(sentence.Testimony.Account.Text, [sentence.Span]);
            var stems = new SortedSet<string>(StringComparer.Ordinal);
            var numbers = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < words.Tokens.Count; i++)
                if (words.Tokens[i].Kind is TokenKind.Word or TokenKind.Number && words.Keys[i].Length > 0 && !Vocabulary.IsFunction(words.Keys[i]))
                {
                    stems.Add(Comparison.Stems.Of(words.Keys[i]));
                    if (Comparison.Numbers.IsNumber(words.Keys[i]))
                        numbers.Add(words.Keys[i]);
                }
            return new Words(stems, numbers);
        }
    }
}
