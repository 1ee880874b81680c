using System.Text;
using Stemma.Comparison;
using Stemma.Copies;
using Stemma.Dossiers;
using Stemma.Intake;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Tests.Comparison;

/// <summary>Accounts of one story, read, heard and weighed, and what was said in it printed for eyes.</summary>
static class Chorus
{
    /// <summary>The apparatus of some texts as one story. Those that share words are kin, as placing would find.</summary>
    public static Apparatus Of(params string[] texts)
    {
        Testimony[] heard = [.. texts.Select((text, i) => AccountSpeech.Hear(Read($"paper-{i}.txt", text))).OrderBy(t => t.Account.Id)];
        Comparand[] ready = [.. heard.Select(t => Comparand.Of(t.Account, t.Quotations))];
        var kin = new List<Kinship>();
        for (var a = 0; a < ready.Length; a++)
            for (var b = a + 1; b < ready.Length; b++)
                if (PassageFinder.Compare(ready[a], ready[b]) is { } kinship)
                    kin.Add(kinship);
        var members = heard.Select(t => t.Account.Id).ToValueList();
        var id = StoryId.FoundedBy(members[0]);
        return new Apparatus(Weigher.Weigh(new Story(id, id, members, []), heard, kin), heard);
    }

    /// <summary>The utterances, one line a version: speaker | manner | words | papers that have it.</summary>
    public static IReadOnlyList<string> Printed(this Apparatus apparatus) => [.. apparatus.Dossier.Utterances.SelectMany((u, n) => u.Versions.Select(v =>
        $"{n + 1} {u.Speaker ?? "nobody"} | {v.Manner} | {v.Words} | {string.Join(' ', v.Sayings.Select(s => apparatus.Testimony(s.At.Account).Account.Label.Split('-')[^1][..1]).Order(StringComparer.Ordinal))}"))];

    /// <summary>The one utterance that has some words in one of its versions.</summary>
    public static UtteranceLocus With(this Apparatus apparatus, string words) =>
        apparatus.Dossier.Utterances.Where(u => u.Versions.Any(v => v.Words.Contains(words, StringComparison.Ordinal))).ShouldHaveSingleItem();

    static Testimony Read(string name, string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        var capture = new Capture(ContentHash.Of(body), name, "text/plain", DateTimeOffset.UnixEpoch, body);
        return Reader.Read(capture).Value.ShouldNotBeNull().Testimonies[0];
    }
}
