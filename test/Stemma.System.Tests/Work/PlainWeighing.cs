using Stemma.Collation;
using Stemma.Comparison;
using Stemma.Copies;
using Stemma.Corroboration;
using Stemma.Descent;
using Stemma.Dossiers;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Values;
using Stemma.Work;

namespace Stemma.System.Tests.Work;

/// <summary>A weighing that says of a story only what it was given: what is tested here is who is weighed, when, and from what.</summary>
static class PlainWeighing
{
    public static WorkOptions Options { get; } = new() { Weigh = Weigh, Stamp = new Stamp("plain") };

    public static Dossier Weigh(Story story, IReadOnlyList<Testimony> testimonies, IReadOnlyList<Kinship> kin) => new(
        story,
        $"{testimonies.Count} accounts, {kin.Count} kinships",
        testimonies.Select((t, n) => new Witness(t.Account.Id, $"W{n}")).ToValueList(),
        new StemmaGraph(testimonies.Select(t => new StemmaNode(t.Account.Id, null)).ToValueList(), []),
        new Lineages([new Lineage(new LineageId(1), testimonies[0].Account.Label, story.Members)],
            testimonies.SelectMany(t => t.Sentences.Select(s => new LineageRun(t.Account.Id, s, new LineageId(1)))).ToValueList()),
        [],
        testimonies.Where(t => t.Sentences.Count > 0).Select(t => new Locus<string>("first sentence",
            [new Reading<string>(t.Sentences[0].In(t.Account.Text).ToString(), [new Attestation(t.Account.Id, t.Sentences[0], t.Sentences[0], new LineageId(1))])], [])).ToValueList(),
        new Stamp("plain"));
}
