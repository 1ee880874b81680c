using Stemma.Attributions;
using Stemma.Comparison;
using Stemma.Dossiers;
using Stemma.Values;

namespace Stemma.Reports;

/// <summary>Writes the utterances of a story for the terminal: by speaker, each in all its versions.</summary>
static class UtteranceText
{
    const int LongestWords = 600;
    const int MostChanges = 3;

    /// <summary>Who said what, across the accounts.</summary>
    /// <param name="apparatus">The dossier.</param>
    /// <param name="wanted">Which utterances, by index.</param>
    /// <param name="options">How to draw.</param>
    public static string Write(Apparatus apparatus, IReadOnlyList<int> wanted, TextOptions options)
    {
        var page = new TerminalWriter(options);
        var all = apparatus.Dossier.Utterances;
        page.Fold($"{Visible.Line(apparatus.Dossier.Headline)}: {Says(apparatus, wanted)}", ink: Ink.Strong);
        foreach (var speaker in wanted.GroupBy(u => all[u].Speaker ?? "").OrderBy(g => g.Key.Length == 0))
        {
            page.Heading(speaker.Key.Length == 0 ? "unknown" : speaker.Key);
            foreach (var u in speaker)
                Utterance(page, apparatus, u);
        }
        return page.ToString();
    }

    /// <summary>A heading, how many utterances there are, and the one that most sources have in several wordings; nothing where nothing was said.</summary>
    public static void Foremost(TerminalWriter page, Apparatus apparatus)
    {
        var all = apparatus.Dossier.Utterances;
        if (all.Count == 0)
            return;
        page.Heading("What was said");
        page.Fold(Says(apparatus, [.. Enumerable.Range(0, all.Count)]));
        if (Enumerable.Range(0, all.Count).Where(u => all[u].Versions.Count > 1).Select(u => (int?)u).FirstOrDefault() is not { } foremost)
            return;
        page.Fold($"{all[foremost].Speaker ?? "unknown"}, in {Summary.Count(all[foremost].Versions.Count, "wording", "wordings")}:");
        Utterance(page, apparatus, foremost);
    }

    /// <summary>How many utterances there are, and how many of them in several wordings, from one lineage alone, or disputed.</summary>
    public static string Says(Apparatus apparatus, IReadOnlyList<int> wanted)
    {
        var all = wanted.Select(u => apparatus.Dossier.Utterances[u]).ToArray();
        var disputed = all.Count(u => u.OtherSpeakers.Count > 0);
        return $"{Summary.Count(all.Length, "utterance", "utterances")}, {all.Count(u => u.Versions.Count > 1)} in several wordings, {all.Count(u => u.IsOnlyHere)} from one source alone"
            + (disputed > 0 ? $", {disputed} with the speaker in dispute." : ".");
    }

    /// <summary>An utterance with its versions, the likely first wording first.</summary>
    public static void Utterance(TerminalWriter page, Apparatus apparatus, int u)
    {
        var locus = apparatus.Dossier.Utterances[u];
        for (var v = 0; v < locus.Versions.Count; v++)
        {
            var version = locus.Versions[v];
            page.Fold(Visible.Line(version.Words, LongestWords), v == 0 ? $"{CellId.Utterance(u + 1).Value,-5} {CellId.Letters(v + 1),-2} " : $"      {CellId.Letters(v + 1),-2} ", "         ",
                v == 0 ? Ink.Plain : version.IsDerived ? Ink.Before : Ink.Plain);
            page.Fold(Facts(apparatus, version), "         ", ink: Ink.Soft);
            foreach (var change in version.Changes.Take(MostChanges))
                page.Fold($"{(version.Against == 0 ? "" : $"against {CellId.Letters(version.Against + 1)}, ")}{Signs.Name(change.Kind)} ({Signs.Name(change.Severity)}): {change.Says}", "         ", ink: Ink.Soft);
        }
        if (locus.OtherSpeakers.Count > 0)
            page.Fold($"The speaker is in dispute: also given to {Summary.List(locus.OtherSpeakers)}.", "         ", ink: Ink.Strong);
        if (Bare(apparatus, locus) is { } bare)
            page.Fold(bare, "         ", ink: Ink.Strong);
        if (Only(apparatus, locus) is { } only)
            page.Fold(only, "         ", ink: Ink.Soft);
    }

    /// <summary>Who alone has it; null when two lineages have it, or the story has but one account.</summary>
    public static string? Only(Apparatus apparatus, UtteranceLocus locus)
    {
        if (!locus.IsOnlyHere || apparatus.Dossier.Witnesses.Count < 2)
            return null;
        var sigla = Sigla(apparatus, locus.Sayings);
        return sigla.Count == 1 ? $"Only here: {apparatus.Name(apparatus.Find(sigla[0]) ?? 0)}." : $"Only here: {Summary.List(sigla)} are copies of one text.";
    }

    /// <summary>Which copies have the words without a speaker; null when none has.</summary>
    public static string? Bare(Apparatus apparatus, UtteranceLocus locus) => locus.Unattributed.Count == 0 ? null
        : $"No speaker is found for the words in {Summary.List(locus.Unattributed.Select(a => apparatus.Siglum(a.Account)))}.";

    /// <summary>The sigla of the accounts that have some sayings, in order, each once.</summary>
    public static ValueList<string> Sigla(Apparatus apparatus, IEnumerable<Saying> sayings) =>
        sayings.Select(s => apparatus.IndexOf(s.At.Account)).OfType<int>().Distinct().Order().Select(apparatus.Letter).ToValueList();

    /// <summary>How a version is reported, in a word.</summary>
    public static string Name(Manner manner) => manner switch
    {
        Manner.Direct => "quoted",
        Manner.Mixed => "half quoted",
        _ => "told",
    };

    static string Facts(Apparatus apparatus, UtteranceVersion version)
    {
        var first = version.Sayings[0];
        var words = apparatus.Testimony(first.At.Account).Account.Text;
        return $"{Name(version.Manner)}, “{Visible.Line(first.Utterance.Attribution.Cue.In(words), 60)}”: {Summary.List(Sigla(apparatus, version.Sayings))}, {Summary.Count(version.Corroboration, "source", "sources")}"
            + (version.IsDerived ? ", made in copying" : "") + (version.MayBeTranslated ? ", translation possible" : "");
    }
}
