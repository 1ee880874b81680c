using Stemma.Values;

namespace Stemma.Corroboration;

/// <summary>Counts who is independent for one statement.</summary>
public static class Independence
{
    /// <summary>
    /// The independent sources of a statement. Lineages have no exemplar in common by what they are; those that lay the statement at one
    /// door, also by way of others, are one source of its content: they may have heard it independently, and yet know it from one mouth.
    /// </summary>
    /// <param name="lineages">The lineages that carry it.</param>
    /// <param name="common">Pairs of these that have it from one source, with his name where it is known.</param>
    /// <returns>By their first lineages.</returns>
    public static ValueList<IndependentSource> Of(IEnumerable<LineageId> lineages, IEnumerable<(LineageId A, LineageId B, string? Source)> common)
    {
        var of = lineages.Distinct().ToDictionary(l => l, l => l);
        var named = new Dictionary<LineageId, string>();
        foreach (var (a, b, source) in common)
        {
            var (first, second) = Find(a).Number <= Find(b).Number ? (Find(a), Find(b)) : (Find(b), Find(a));
            var name = named.GetValueOrDefault(first) ?? named.GetValueOrDefault(second) ?? source;
            of[second] = first;
            if (name is not null)
                named[first] = name;
        }
        return of.Keys.GroupBy(Find).OrderBy(g => g.Key.Number)
            .Select(g => new IndependentSource([.. g.OrderBy(l => l.Number)], g.Count() > 1 ? named.GetValueOrDefault(g.Key) : null)).ToValueList();

        LineageId Find(LineageId lineage)
        {
            while (of[lineage] != lineage)
                lineage = of[lineage];
            return lineage;
        }
    }
}
