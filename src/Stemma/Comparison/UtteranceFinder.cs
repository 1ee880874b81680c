using Stemma.Attributions;
using Stemma.Collation;
using Stemma.Corroboration;
using Stemma.Descent;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Comparison;

/// <summary>Lines up what speakers said across the accounts of a story: every shape of one utterance in one place.</summary>
public static class UtteranceFinder
{
    internal const int Version = 2;

    /// <summary>
    /// The utterances of a story: those that most lineages have first, then in the order of the text. Accounts whose speech was not heard have none.
    /// The same for any order of the accounts.
    /// </summary>
    /// <param name="testimonies">The testimonies, parallel to the witnesses of <paramref name="table"/>.</param>
    /// <param name="table">Their collation.</param>
    /// <param name="graph">Who copied whom.</param>
    /// <param name="lineages">Who is independent.</param>
    public static ValueList<UtteranceLocus> Find(IReadOnlyList<Testimony> testimonies, CollationTable table, StemmaGraph graph, Lineages lineages)
    {
        var rows = new RowIndex(table);
        var sayings = new List<SaidWords>();
        for (var w = 0; w < testimonies.Count; w++)
            foreach (var utterance in testimonies[w].Speech?.Utterances ?? [])
                if (SaidWords.Of(w, testimonies[w], utterance, rows) is { } said)
                    sayings.Add(said);
        sayings = CopiedSayings.Cut(sayings, rows);
        var groups = CopiedSayings.Join(sayings);
        HeardSayings.Join(sayings, groups);

        var descent = new VersionDescent(graph, testimonies, rows);
        var bare = new BareWords(testimonies, table, lineages, sayings);
        return Enumerable.Range(0, sayings.Count).GroupBy(groups.Find)
            .Select(g => Locus([.. g.Select(s => sayings[s])], descent, lineages, bare))
            .OrderByDescending(u => u.Locus.Lineages.Count()).ThenBy(u => u.First.Witness).ThenBy(u => u.First.Span)
            .Select(u => u.Locus).ToValueList();
    }

    static (UtteranceLocus Locus, SaidWords First) Locus(SaidWords[] group, VersionDescent descent, Lineages lineages, BareWords bare)
    {
        var versions = VersionOrder.Of(group, descent, lineages, s => SayingOf(s, lineages));
        var speaker = SpeakerOf(versions);
        var others = speaker is not { Form: SpeakerForm.Named } ? [] : group.Where(s => IsOther(s, speaker))
            .Select(s => s.From.Speaker!.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList(); // an other speaker is one
        return (new UtteranceLocus(speaker?.Name, versions, others) { Unattributed = bare.Of(group) }, group[0]);
    }

    // Another name, given outright, by words that do not name the speaker too ("Quill, who had travelled with the minister, said").
    static bool IsOther(SaidWords said, Speaker speaker) =>
        said.From.Speaker is { Form: SpeakerForm.Named } other && char.IsUpper(other.Name[0]) && SpeakerNames.Compare(other, speaker, copied: true) == SpeakerMatch.Other
        && !SpeakerNames.Names(said.From.Attribution.Source?.In(said.Testimony.Account.Text).ToString() ?? "", speaker);

    // The name that most lineages give outright, then the one given in the version nearest to what was said.
    static Speaker? SpeakerOf(ValueList<UtteranceVersion> versions)
    {
        var given = versions.SelectMany((version, v) => version.Sayings.Select(s => (Version: v, s.Speaker, s.At.Lineage)))
            .Where(s => s.Speaker is not null).Select(s => (s.Version, Speaker: s.Speaker!, s.Lineage)); // nulls are gone
        return given.GroupBy(s => s.Speaker.Name, StringComparer.Ordinal)
            .OrderBy(g => g.Min(s => s.Speaker.Form))
            .ThenByDescending(g => g.Select(s => s.Lineage).Distinct().Count())
            .ThenBy(g => g.Min(s => s.Version)).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.MinBy(s => (s.Speaker.Form, s.Version)).Speaker;
    }

    static Saying SayingOf(SaidWords said, Lineages lineages)
    {
        var (account, attribution) = (said.Testimony.Account.Id, said.From.Attribution);
        return new Saying(
            new Attestation(account, said.Testimony.SentenceOf(attribution.Content[0]), said.Span, lineages.Of(account, said.Span)),
            said.From with { Attribution = attribution with { Nested = [] }, Nested = [] });
    }
}
