using Stemma.Collation;
using Stemma.Copies;
using Stemma.Descent;
using Stemma.Intake;
using Stemma.Testimonies;

namespace Stemma.Tests.Descent;

public sealed class SeedDescentTests
{
    [SharedFact]
    public void The_two_agency_texts_hang_from_one_lost_original_of_AP_and_nothing_else_has_an_exemplar()
    {
        var heard = Directory.GetFiles(SharedData.At("seeds"), "0*.txt").Order(StringComparer.Ordinal)
            .Select(f => Reader.Read(Capture.Of(f, MediaTypes.Text, DateTimeOffset.UnixEpoch, File.ReadAllBytes(f))))
            .SelectMany(o => o.Value!.Testimonies).ToList(); // the seeds are read without complaint
        var kin = new List<Kinship>();
        for (var i = 0; i < heard.Count; i++)
            for (var j = i + 1; j < heard.Count; j++)
                if (Compare(heard[i], heard[j]) is { } found)
                    kin.Add(found);
        var table = Collator.Collate([.. heard.Select(t => t.Account)], kin);
        var graph = DescentFinder.Find(heard, kin, table);

        var lost = Enumerable.Range(0, graph.Nodes.Count).Single(n => graph.Nodes[n].Lost is not null);
        graph.Nodes[lost].Lost!.Agency.ShouldBe("AP"); // just found
        var labels = heard.ToDictionary(t => t.Account.Id, t => t.Account.Label);
        graph.Edges.ShouldAllBe(e => e.Exemplar == lost);
        graph.Edges.Select(e => labels[graph.Nodes[e.Copy].Account!.Value][..3]).Order().ShouldBe(["000", "001"]); // a lost original has no exemplar here
    }

    static Kinship? Compare(Testimony a, Testimony b) => PassageFinder.Compare(a.Account, a.Quotations, b.Account, b.Quotations);
}
