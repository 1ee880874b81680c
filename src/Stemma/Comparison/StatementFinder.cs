using Stemma.Accounts;
using Stemma.Attributions;
using Stemma.Collation;
using Stemma.Copies;
using Stemma.Corroboration;
using Stemma.Testimonies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Comparison;

/// <summary>Lines sentences up across the lineages of a story, and counts who is independent for each.</summary>
public static class StatementFinder
{
    internal const int Version = 1;

    const int MostNamed = 60; // speakers of one statement that are held against each other
    const double LeastShare = 0.5; // of the rows of the shorter: the same sentence in copies
    const double LeastSaid = 0.4; // of a sentence: it tells what was said, and is no report of its own

    /// <summary>
    /// The statements that more than one lineage carries, in the order of the text; any other sentence is known from one lineage alone. Sentences
    /// are one statement when copies have them in one place, when they tell one utterance, or when they share most of the words that tell
    /// them from the other sentences of the story and no number speaks against it. Near O(words).
    /// </summary>
    /// <param name="testimonies">The testimonies, parallel to the witnesses of <paramref name="table"/>.</param>
    /// <param name="table">Their collation.</param>
    /// <param name="lineages">Who is independent.</param>
    /// <param name="utterances">What was said; who was not heard is taken to speak for himself.</param>
    public static ValueList<SentenceLocus> Find(IReadOnlyList<Testimony> testimonies, CollationTable table, Lineages lineages, ValueList<UtteranceLocus> utterances)
    {
        if (lineages.All.Count < 2)
            return [];
        var sentences = Sentences(testimonies, lineages);
        var groups = new Groups(sentences.Count);
        JoinCopies(sentences, new RowIndex(table), groups);
        var said = Said(sentences, utterances);
        foreach (var tellings in said.SelectMany((s, i) => s.Select(x => (Utterance: x.Utterance, Sentence: i))).GroupBy(x => x.Utterance))
            foreach (var one in tellings)
                groups.Join(tellings.First().Sentence, one.Sentence);
        LikeSentences.Join(sentences, groups);
        return Enumerable.Range(0, sentences.Count).GroupBy(groups.Find)
            .Where(g => g.Select(s => sentences[s].Lineage).Distinct().Take(2).Count() > 1)
            .OrderBy(g => g.Key)
            .Select(g => new SentenceLocus(
                [.. g.Select(s => new Attestation(sentences[s].Testimony.Account.Id, sentences[s].Span, sentences[s].Span, sentences[s].Lineage))],
                Independence.Of(g.Select(s => sentences[s].Lineage), Common([.. g], sentences, said, utterances)),
                Best([.. g], sentences)))
            .ToValueList();
    }

    static int Best(int[] group, List<StorySentence> sentences)
    {
        var wordings = group.GroupBy(s => string.Join(' ', WordSequence.Of(sentences[s].Testimony.Account.Text, [sentences[s].Span]).Keys), StringComparer.Ordinal);
        return Array.IndexOf(group, wordings.OrderByDescending(w => w.Count()).ThenBy(w => w.First()).First().First());
    }

    static List<StorySentence> Sentences(IReadOnlyList<Testimony> testimonies, Lineages lineages)
    {
        var sentences = new List<StorySentence>();
        for (var w = 0; w < testimonies.Count; w++)
            foreach (var span in testimonies[w].Sentences)
                sentences.Add(new StorySentence(w, testimonies[w], span, lineages.Of(testimonies[w].Account.Id, span)));
        return sentences;
    }

    // The first sentence that has a row speaks for it: thousands of copies cost what their words cost.
    static void JoinCopies(List<StorySentence> sentences, RowIndex rows, Groups groups)
    {
        var first = new Dictionary<int, int>();
        var lengths = new int[sentences.Count];
        for (var s = 0; s < sentences.Count; s++)
        {
            var here = rows.Within(new Citation(sentences[s].Testimony.Account.Id, sentences[s].Span)).Select(c => c.Row).Distinct().ToArray();
            lengths[s] = here.Length;
            foreach (var shared in here.Where(first.ContainsKey).GroupBy(r => first[r]))
                if (shared.Count() >= LeastShare * Math.Min(here.Length, lengths[shared.Key]))
                    groups.Join(shared.Key, s);
            foreach (var row in here)
                first.TryAdd(row, s);
        }
    }

    // By sentence: the utterances that it mainly tells, and who speaks them there.
    static List<(int Utterance, Speaker? Speaker)>[] Said(List<StorySentence> sentences, ValueList<UtteranceLocus> utterances)
    {
        var said = sentences.Select(_ => new List<(int Utterance, Speaker? Speaker)>()).ToArray();
        var first = new Dictionary<AccountId, int>();
        for (var s = 0; s < sentences.Count; s++)
            first.TryAdd(sentences[s].Testimony.Account.Id, s);
        for (var u = 0; u < utterances.Count; u++)
            foreach (var saying in utterances[u].Sayings)
            {
                if (!first.TryGetValue(saying.At.Account, out var from))
                    continue;
                var testimony = sentences[from].Testimony;
                foreach (var content in saying.Utterance.Attribution.Content)
                    for (var s = SpanSearch.FirstEndingAfter(testimony.Sentences, content.Start); s < testimony.Sentences.Count && testimony.Sentences[s].Start < content.End; s++)
                        if (testimony.Sentences[s].Common(content) >= LeastSaid * testimony.Sentences[s].Length && said[from + s].All(x => x.Utterance != u))
                            said[from + s].Add((u, saying.Speaker));
            }
        return said;
    }

    // Pairs of lineages that have it from one mouth: the same utterance, or a source of the same name.
    static IEnumerable<(LineageId A, LineageId B, string? Source)> Common(
        int[] group, List<StorySentence> sentences, List<(int Utterance, Speaker? Speaker)>[] said, ValueList<UtteranceLocus> utterances)
    {
        var told = group.SelectMany(s => said[s].Select(x => (sentences[s].Lineage, x.Utterance, x.Speaker)))
            .DistinctBy(x => (x.Lineage, x.Utterance, x.Speaker?.Name)).ToArray();
        foreach (var utterance in told.GroupBy(x => x.Utterance))
            foreach (var other in utterance)
                if (other.Lineage != utterance.First().Lineage)
                    yield return (utterance.First().Lineage, other.Lineage, utterances[utterance.Key].Speaker);
        var named = told.Where(x => x.Speaker is { Form: not SpeakerForm.Unnamed }).DistinctBy(x => (x.Lineage, x.Speaker?.Name)).Take(MostNamed).ToArray();
        foreach (var a in named)
            foreach (var b in named)
                if (a.Lineage.Number < b.Lineage.Number && SpeakerNames.Compare(a.Speaker, b.Speaker, copied: false) == SpeakerMatch.Same)
                    yield return (a.Lineage, b.Lineage, utterances[a.Utterance].Speaker);
    }
}
