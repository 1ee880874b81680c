using Stemma.Attributions;
using Stemma.Collation;
using Stemma.Comparison;
using Stemma.Corroboration;
using Stemma.Descent;
using Stemma.Dossiers;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Texts;
using Stemma.Values;

namespace Stemma.Tests.Reports;

/// <summary>A story of two accounts in which every text that can be foreign is the given one.</summary>
static class Hostile
{
    public static (Dossier Dossier, ValueList<Testimony> Testimonies) Story(string evil)
    {
        var url = "javascript:" + evil;
        var a = Teller.Tell("a" + evil, evil, url, null, "#Headline " + evil, "#Caption " + evil, "One two three four. " + evil + " five six.");
        var b = Teller.Tell("b" + evil, evil, "https://x.example/?" + evil, Teller.On(3), "#Headline x" + evil, "One two three five. " + evil + " five six.");
        ValueList<Testimony> testimonies = [a, b];
        var witnesses = testimonies.Select((t, i) => new Witness(t.Account.Id, i == 0 ? "A" : "B")).ToValueList();
        var nodes = witnesses.Select(w => new StemmaNode(w.Account, null))
            .Append(new StemmaNode(null, new Archetype("α", evil, [evil], Exemplar.Of(a.Account)))).ToValueList();
        var graph = new StemmaGraph(nodes, [new Edge(2, 0, EdgeKind.Verbatim, 1, 1, [evil]), new Edge(0, 1, EdgeKind.Spun, 0.4, 0.5, [evil])]);
        var one = new LineageId(1);
        var ids = testimonies.Select(t => t.Account.Id).Order().ToValueList();
        var lineages = new Lineages([new Lineage(one, evil, ids)], testimonies.SelectMany(t => t.Account.Paragraphs.Select(p => new LineageRun(t.Account.Id, p, one))).ToValueList());
        var drift = new Drift(DriftKind.NumberChanged, Severity.Material, a.Cite("four"), new Citation(b.Account.Id, b.Account.Paragraphs[0]), evil);
        var locus = new Locus<string>(evil, [new Reading<string>(evil, [new Attestation(a.Account.Id, a.Sentences[0], new TextSpan(a.Sentences[0].Start, 3), one)])], []);
        return (new Dossier(new Story(StoryId.FoundedBy(ids[0]), StoryId.FoundedBy(ids[0]), ids, [evil]), evil, witnesses, graph, lineages, [drift], [locus], new Stamp("0"))
        {
            Utterances =
            [
                Said(a, one, evil, [new VersionChange(DriftKind.QuoteAltered, Severity.Material, evil)]),
                Said(b, one, evil, []),
            ],
        }, testimonies);
    }

    static UtteranceLocus Said(Testimony testimony, LineageId lineage, string evil, ValueList<VersionChange> changes)
    {
        var (id, words) = (testimony.Account.Id, testimony.Sentences[0]);
        var slot = new Slot(words, words, evil);
        var utterance = new Utterance(new Attribution(words, words, [words], Manner.Direct, 1), words, new Speaker(evil, SpeakerForm.Named, slot) { State = evil },
            new ClaimStrength(CueClass.Neutral, 1, 0, false), new Setting(slot, slot, slot, null));
        var version = new UtteranceVersion(evil, Manner.Direct, [new Saying(new Attestation(id, words, words, lineage), utterance)], changes, 0, true, true);
        return new UtteranceLocus(evil, changes.Count > 0 ? [version, version] : [version], changes.Count > 0 ? [evil] : []);
    }
}
