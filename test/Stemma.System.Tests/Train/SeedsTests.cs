using System.Text.Json;
using Stemma.Dossiers;
using Stemma.Intake;
using Stemma.Texts;
using Stemma.Train;
using Stemma.Work;

namespace Stemma.System.Tests.Train;

/// <summary>The five seeds through the pipeline a user gets, held to what is known of them.</summary>
public sealed class SeedsTests
{
    static readonly Lazy<(Grouped Grouped, IReadOnlyList<Dossier> Dossiers)> Weighed = new(() =>
    {
        var files = Directory.EnumerateFiles(SharedData.At("seeds"), "*.txt").Order(StringComparer.Ordinal);
        var grouped = Batch.Group(Batch.Read(FileIntake.Read(files, null, TimeProvider.System, new IntakeOptions())).Testimonies);
        return (grouped, Batch.Weigh(grouped, Weigher.Weigh));
    });

    static (Apparatus Apparatus, int Node) Witness(string label)
    {
        foreach (var dossier in Weighed.Value.Dossiers)
        {
            var apparatus = new Apparatus(dossier, Weighed.Value.Grouped.Testimonies);
            for (var node = 0; node < apparatus.Testimonies.Count; node++)
                if (apparatus.Testimonies[node].Account.Label.Split('_')[0] + Part(apparatus.Testimonies[node].Account.Label) == label)
                    return (apparatus, node);
        }
        throw new ArgumentException($"There is no account {label}.");

        static string Part(string label) => label.Contains('~', StringComparison.Ordinal) ? label[label.IndexOf('~', StringComparison.Ordinal)..] : "";
    }

    [SharedFact]
    public void The_spun_copy_and_the_syndicated_report_share_a_lost_original_of_the_agency_and_neither_is_from_the_other()
    {
        var (apparatus, spun) = Witness("000");
        var (other, syndicated) = Witness("001");
        other.Dossier.Story.Id.ShouldBe(apparatus.Dossier.Story.Id);
        var graph = apparatus.Dossier.Graph;
        int[] above = [.. apparatus.PathUp(spun).Select(e => graph.Edges[e].Exemplar)];
        int[] aboveOther = [.. apparatus.PathUp(syndicated).Select(e => graph.Edges[e].Exemplar)];
        above.ShouldNotContain(syndicated);
        aboveOther.ShouldNotContain(spun);
        var shared = above.Intersect(aboveOther).ShouldHaveSingleItem();
        graph.Nodes[shared].Lost.ShouldNotBeNull().Agency.ShouldBe("AP");
    }

    [SharedFact]
    public void The_other_accounts_descend_from_nothing_here()
    {
        foreach (var label in new[] { "002", "003", "004" })
        {
            var (apparatus, node) = Witness(label);
            apparatus.Into(node).ShouldBeEmpty(label);
            apparatus.OutOf(node).ShouldBeEmpty(label);
        }
    }

    [SharedFact]
    public void The_reports_run_together_on_one_page_stand_apart_with_their_own_credits()
    {
        string?[] credits = [.. Enumerable.Range(2, 5).Select(part =>
        {
            var (apparatus, node) = Witness($"001~{part}");
            apparatus.Into(node).ShouldBeEmpty();
            return apparatus.Testimonies[node].Account.Facts.Credits is [var first, ..] ? first.Name : null;
        })];
        credits.ShouldBe([null, "AP", null, "AP", "Reuters"]);
    }

    [SharedFact]
    public void Changes_of_fact_quote_or_claim_are_found_and_so_are_most_that_blur()
    {
        var (apparatus, spun) = Witness("000");
        var copy = apparatus.Testimonies[spun].Account;
        var (_, syndicated) = Witness("001");
        var exemplar = apparatus.Testimonies[syndicated].Account;
        CodePoints copyPoints = new(copy.Text), exemplarPoints = new(exemplar.Text);
        var drifts = apparatus.Dossier.Drifts.Where(d => d.After.Account == copy.Id).ToArray();
        using var gold = JsonDocument.Parse(File.ReadAllBytes(SharedData.At("seeds", "drift-000-vs-001.json")));
        var found = new int[4];
        var listed = new HashSet<Stemma.Comparison.Drift>(); // where people saw a change of sense, too
        foreach (var change in gold.RootElement.GetProperty("changes").EnumerateArray())
        {
            var after = Span(change, "after", copyPoints);
            var before = Span(change, "before", exemplarPoints);
            var here = drifts.Where(d => (after is { } a && Covers(a, d.After.Span)) || (before is { } b && d.Before is { } was && was.Account == exemplar.Id && Covers(b, was.Span))).ToArray();
            var severity = change.GetProperty("severity").GetInt32();
            if (here.Length > 0)
                found[severity]++;
            if (severity > 1)
                listed.UnionWith(here);
        }
        found[3].ShouldBeGreaterThanOrEqualTo(12);
        found[2].ShouldBeGreaterThanOrEqualTo(30);
        drifts.Where(d => d.Severity > Stemma.Comparison.Severity.Wording && !listed.Contains(d)).Select(d => d.Says).Count().ShouldBeLessThanOrEqualTo(5);

        static TextSpan? Span(JsonElement change, string side, CodePoints points) =>
            change.GetProperty(side + "_start").ValueKind == JsonValueKind.Number && change.GetProperty(side).GetString() is { Length: > 0 } words
                ? TextSpan.FromTo(points.ToUnits(change.GetProperty(side + "_start").GetInt32()), points.ToUnits(change.GetProperty(side + "_start").GetInt32()) + words.Length)
                : null;

        static bool Covers(TextSpan gold, TextSpan drift) => !drift.IsEmpty && 2 * gold.Common(drift) >= Math.Min(gold.Length, drift.Length);
    }

    [SharedFact]
    public void Predictions_are_written_in_the_kits_form()
    {
        var output = Path.Combine(Path.GetTempPath(), "stemma-" + Guid.NewGuid().ToString("N"));
        try
        {
            using var messages = new StringWriter();
            Kits.Predict("seeds", new KitRun(SharedData.At("seeds"), output, false, null, default), messages).ShouldBe(0);
            foreach (var kind in new[] { "chrome", "articles", "stories", "lineage", "disagreements" })
                using (var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(output, kind + ".json"))))
                    json.RootElement.GetProperty("items").GetArrayLength().ShouldBeGreaterThan(0, kind);
        }
        finally
        {
            if (Directory.Exists(output))
                Directory.Delete(output, recursive: true);
        }
    }

    [Fact]
    public void A_kit_nobody_knows_is_named_with_those_there_are()
    {
        using var messages = new StringWriter();
        Kits.Predict("scrolls", new KitRun(".", "out", false, null, default), messages).ShouldBe(2);
        messages.ToString().ShouldBe($"stemma-train: there is no kit 'scrolls'. There are: {string.Join(", ", Kits.Names)}.{messages.NewLine}");
    }
}
