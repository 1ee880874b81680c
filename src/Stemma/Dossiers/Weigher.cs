using System.Globalization;
using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Comparison;
using Stemma.Copies;
using Stemma.Corroboration;
using Stemma.Descent;
using Stemma.Stories;
using Stemma.Testimonies;
using Stemma.Values;

namespace Stemma.Dossiers;

/// <summary>The second half of the pipeline, on one page: the testimonies of one story in, its dossier out.</summary>
public static class Weigher
{
    /// <summary>The stages that weigh, as a stamp.</summary>
    public static Stamp Stamp { get; } = new(ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{Placer.Stamp} collation {Collator.Version}, descent {DescentFinder.Version}, corroboration {LineageFinder.Version}, drift {DriftFinder.Version}, wordings {WordingFinder.Version}, utterances {UtteranceFinder.Version}, statements {StatementFinder.Version}"))).Prefix);

    /// <summary>Weighs one story. Pure; the same for any order of the testimonies and kinships.</summary>
    /// <param name="story">The story.</param>
    /// <param name="testimonies">The testimonies of its members; one whose speech was not heard adds nothing to the utterances.</param>
    /// <param name="kin">The kinships among them.</param>
    public static Dossier Weigh(Story story, IReadOnlyList<Testimony> testimonies, IReadOnlyList<Kinship> kin)
    {
        var table = Collator.Collate([.. testimonies.Select(t => t.Account)], kin);
        var byAccount = testimonies.ToDictionary(t => t.Account.Id);
        var ordered = table.Witnesses.Select(w => byAccount[w.Account]).ToValueList();
        var graph = DescentFinder.Find(ordered, kin, table);
        var lineages = LineageFinder.Find(ordered, graph, table);
        var drifts = Drifts(ordered, graph);
        var utterances = UtteranceFinder.Find(ordered, table, graph, lineages);
        return new Dossier(
            story,
            Headline(ordered, graph),
            table.Witnesses,
            graph,
            lineages,
            drifts,
            WordingFinder.Find(ordered, table, lineages, drifts),
            Stamp)
        {
            Utterances = utterances,
            Statements = StatementFinder.Find(ordered, table, lineages, utterances),
            Heard = ordered.Select(t => t.Speech?.Stamp).Distinct().ToArray() is [var one] ? one : null,
        };
    }

    static ValueList<Drift> Drifts(ValueList<Testimony> witnesses, StemmaGraph graph)
    {
        var drifts = new List<Drift>();
        var above = graph.Edges.ToLookup(e => e.Copy, e => e.Exemplar);
        var tellers = HeadlineGround.Tellers(witnesses.Select(w => w.Account));
        for (var node = 0; node < witnesses.Count; node++)
            if (Exemplars(witnesses, graph, above, node) is { Count: > 0 } exemplars && !IsTheSame(exemplars, witnesses[node].Account))
                drifts.AddRange(DriftFinder.Find([.. exemplars.Select(e => HeadlineGround.Of(e, tellers))], witnesses[node].Account));
        return drifts.ToValueList();
    }

    // Thousands of copies may be one text, letter for letter: nothing drifted.
    static bool IsTheSame(List<Exemplar> exemplars, Account copy) => exemplars is [var only] && only.Text == copy.Text
        && only.Headline == copy.Headline && only.Paragraphs.Equals(copy.Paragraphs) && only.Blocks.Equals(copy.Blocks);

    /// <summary>
    /// What a witness is held against: the nearest witnesses above it, or the lost original at the top. A lost original in the middle is
    /// passed over: what its copyist did is told where it can first be seen.
    /// </summary>
    internal static List<Exemplar> Exemplars(IReadOnlyList<Testimony> witnesses, StemmaGraph graph, int node) =>
        Exemplars(witnesses, graph, graph.Edges.ToLookup(e => e.Copy, e => e.Exemplar), node);

    static List<Exemplar> Exemplars(IReadOnlyList<Testimony> witnesses, StemmaGraph graph, ILookup<int, int> exemplarsOf, int node)
    {
        var found = new SortedSet<int>();
        var seen = new HashSet<int>();
        var above = new Stack<int>(exemplarsOf[node]);
        while (above.TryPop(out var next))
        {
            if (!seen.Add(next))
                continue;
            var parents = exemplarsOf[next].ToArray();
            if (graph.Nodes[next].Lost is null || parents.Length == 0)
                found.Add(next);
            else
                foreach (var parent in parents)
                    above.Push(parent);
        }
        return [.. found.Select(n => graph.Nodes[n].Lost?.Text ?? Exemplar.Of(witnesses[n].Account))];
    }

    // The witness with the most of the story below it speaks for the story; the earliest siglum where several do.
    static string Headline(ValueList<Testimony> witnesses, StemmaGraph graph)
    {
        var best = -1;
        var reach = -1;
        var into = graph.Edges.ToLookup(e => e.Copy);
        var copies = new int[graph.Nodes.Count];
        foreach (var edge in graph.Edges)
            copies[edge.Exemplar]++;
        for (var node = 0; node < witnesses.Count; node++)
        {
            if (witnesses[node].Account.Headline is null)
                continue;
            var root = into[node].All(e => graph.Nodes[e.Exemplar].Lost is not null);
            var below = copies[node] + (root ? witnesses.Count : 0)
                + into[node].Sum(e => copies[e.Exemplar]);
            if (below > reach)
                (best, reach) = (node, below);
        }
        if (best < 0)
            return witnesses[0].Sentences is [var first, ..] ? first.In(witnesses[0].Account.Text).ToString() : witnesses[0].Account.Label;
        return witnesses[best].Account.Headline is { } headline ? headline.In(witnesses[best].Account.Text).ToString() : witnesses[best].Account.Label;
    }
}
