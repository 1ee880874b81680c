using Stemma.Comparison;
using Stemma.Descent;
using Stemma.Intake;
using Stemma.Values;

namespace Stemma.Train.Lineage;

/// <summary>Writes what the product found in the form of the lineage kit.</summary>
public static class LineagePredictor
{
    /// <summary>
    /// Rows for all accounts of the captures, in the order of the captures, then for all lost originals. A page that was read as several
    /// accounts is one row again: it has the exemplars of all its parts, itself excepted.
    /// </summary>
    /// <param name="captures">The rows of the kit's file.</param>
    /// <param name="stories">What was weighed.</param>
    public static IEnumerable<LineageRow> Predict(IReadOnlyList<Capture> captures, IEnumerable<WeighedStory> stories)
    {
        var rows = captures.DistinctBy(c => c.Id).ToDictionary(c => c.Id, RowText.Of);
        var parents = rows.Keys.ToDictionary(k => k, _ => new SortedSet<string>(StringComparer.Ordinal));
        var changes = rows.Keys.ToDictionary(k => k, _ => new SortedSet<(string Field, int Start, int End, string Kind)>());
        var lost = new List<LineageRow>();
        foreach (var story in stories)
        {
            var accounts = story.Testimonies.ToDictionary(t => t.Account.Id, t => t.Account);
            string NameOf(int node) => story.Graph.Nodes[node] is { Account: { } id } ? rows[id.Capture].Id : $"lost:{story.Name}:{story.Graph.Nodes[node].Lost?.Name}";
            for (var node = 0; node < story.Graph.Nodes.Count; node++)
            {
                var from = story.Graph.Edges.Where(e => e.Copy == node).Select(e => NameOf(e.Exemplar));
                if (story.Graph.Nodes[node] is { Lost: { } archetype })
                    lost.Add(new LineageRow(NameOf(node), from.ToValueList(), [], Report(archetype)));
                else if (story.Graph.Nodes[node].Account is { } id)
                    parents[id.Capture].UnionWith(from.Where(p => p != rows[id.Capture].Id));
            }
            var spun = SynonymFinder.Find([.. accounts.Values], story.Drifts).Where(t => t.IsSpun).Select(t => t.Copy).ToHashSet();
            foreach (var drifts in story.Drifts.GroupBy(d => d.After.Account))
                if (accounts.TryGetValue(drifts.Key, out var account))
                    foreach (var (kind, span) in KitChanges.Of(account, drifts, spun.Contains(account.Id)))
                        if (rows[account.Id.Capture].Place(account, span) is { } place)
                            changes[account.Id.Capture].Add((place.Field, place.Start, place.End, kind));
        }
        return captures.DistinctBy(c => c.Id).Select(c => new LineageRow(
            rows[c.Id].Id,
            parents[c.Id].ToValueList(),
            changes[c.Id].Select(x => new LineageChange(x.Kind, x.Field, x.Start, x.End)).ToValueList(),
            null)).Concat(lost);
    }

    static string Report(Archetype archetype)
    {
        var text = archetype.Text;
        return text.Paragraphs.Count == 0 ? "" : text.Text[text.Paragraphs[0].Start..];
    }
}
