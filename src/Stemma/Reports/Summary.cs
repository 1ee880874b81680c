using Stemma.Comparison;
using Stemma.Dossiers;
using Stemma.Values;

namespace Stemma.Reports;

/// <summary>A dossier in a few plain sentences: what an editor would tell a colleague on the stairs.</summary>
public static class Summary
{
    /// <summary>The sentences, the most important first; the first always says how many accounts and how many independent sources.</summary>
    public static ValueList<string> Of(Apparatus apparatus)
    {
        var dossier = apparatus.Dossier;
        var says = new List<string>
        {
            $"{Count(dossier.Witnesses.Count, "account", "accounts")}, {Count(dossier.Lineages.All.Count, "independent source", "independent sources")}.",
        };
        var origins = Enumerable.Range(0, dossier.Graph.Nodes.Count).Where(n => apparatus.Into(n).Count == 0)
            .Select(n => (Node: n, Heirs: Heirs(apparatus, n))).Where(o => o.Heirs.Count > 0)
            .OrderByDescending(o => o.Heirs.Count).ThenBy(o => o.Heirs[0]).Take(12);
        foreach (var (node, heirs) in origins)
        {
            var many = heirs.Count == 1 ? "account descends" : "accounts descend";
            says.Add(dossier.Graph.Nodes[node].Lost is { } lost
                ? $"{heirs.Count} {many} from a lost original, {lost.Name}{(lost.Agency is null ? "" : $" ({Visible.Line(lost.Agency)})")}: {List(heirs.Select(apparatus.Letter))}. Nobody gave us that text; it is put together from its copies."
                : $"{heirs.Count} {many} from {Visible.Line(apparatus.Name(node))}: {List(heirs.Select(apparatus.Letter))}.");
        }
        var alone = Enumerable.Range(0, dossier.Witnesses.Count).Where(w => apparatus.Into(w).Count == 0 && apparatus.OutOf(w).Count == 0).ToList();
        if (alone.Count > 0 && dossier.Witnesses.Count > 1)
            says.Add(alone.Count == 1
                ? $"{Visible.Line(apparatus.Name(alone[0]))} stands alone: no words copied from or by the others."
                : $"{alone.Count} accounts stand alone, with no words copied from or by the others: {List(alone.Select(apparatus.Letter))}.");
        var merged = Enumerable.Range(0, dossier.Witnesses.Count).Where(w => dossier.Lineages.All.Count(l => l.Accounts.Contains(dossier.Witnesses[w].Account)) > 1).ToList();
        if (merged.Count > 0)
            says.Add($"{List(merged.Select(m => Visible.Line(apparatus.Name(m))))} {(merged.Count == 1 ? "mixes" : "mix")} passages of more than one source.");
        says.Add(Changes(dossier));
        return says.ToValueList();
    }

    /// <summary>The heaviest drifts: indexes into the dossier's drifts, the heaviest first; wording alone is not among them.</summary>
    public static ValueList<int> Heaviest(Dossier dossier, int count) =>
        Enumerable.Range(0, dossier.Drifts.Count)
            .Where(d => dossier.Drifts[d].Severity > Severity.Wording)
            .OrderByDescending(d => dossier.Drifts[d].Severity).ThenBy(d => Signs.Rank(dossier.Drifts[d].Kind)).ThenBy(d => d)
            .Take(count).ToValueList();

    /// <summary>Changes by what they do to the meaning: the gravest first, of like severity by kind, then by witness, then by place.</summary>
    internal static IEnumerable<int> Ranked(Apparatus apparatus, IEnumerable<int> drifts) => drifts
        .OrderByDescending(d => apparatus.Dossier.Drifts[d].Severity).ThenBy(d => Signs.Rank(apparatus.Dossier.Drifts[d].Kind)).ThenBy(d => apparatus.Dossier.Drifts[d].Kind)
        .ThenBy(d => apparatus.IndexOf(apparatus.Dossier.Drifts[d].After.Account)).ThenBy(d => d);

    /// <summary>How many changes of each kind: <c>3 quote altered, 2 hedge dropped</c>, in the order of their weight.</summary>
    internal static string Kinds(Dossier dossier, IEnumerable<int> drifts) => string.Join(", ", drifts.GroupBy(d => dossier.Drifts[d].Kind)
        .OrderBy(g => Signs.Rank(g.Key)).ThenBy(g => g.Key).Select(g => $"{g.Count().ToString(System.Globalization.CultureInfo.InvariantCulture)} {Signs.Name(g.Key)}"));

    /// <summary>How many sentences are known from more than one lineage, and how many of these from one mouth.</summary>
    internal static string Statements(Dossier dossier)
    {
        var one = dossier.Statements.Count(s => s.Corroboration == 1);
        var heard = dossier.Heard is null ? " Who said what was not heard here, so a common source may be missed." : "";
        return $"{Count(dossier.Statements.Count, "sentence is", "sentences are")} carried by more than one lineage; any other is known from one alone."
            + (one == 0 ? "" : $" {(one == dossier.Statements.Count ? (one == 1 ? "It" : "All of them") : one.ToString(System.Globalization.CultureInfo.InvariantCulture))} {(one == 1 ? "goes" : "go")} back to one mouth and {(one == 1 ? "counts" : "count")} as one source.") + heard;
    }

    /// <summary>How well the text of a lost original is known, in plain sentences.</summary>
    internal static string Restored(Apparatus apparatus, Restoration restored)
    {
        var from = $"Put together, {Count(restored.Words, "word", "words")} and marks, from what was made from it: {List(restored.Branches.Select(apparatus.Letter))}{(restored.Uncompared > 0 ? $" ({restored.Uncompared} more were not compared)" : "")}.";
        if (restored.Places.Count == 0)
            return $"{from} {(restored.Branches.Count > 1 ? "They nowhere differ in words that both have." : "There is nothing to hold it against.")}";
        var doubt = restored.Uncertain == 0 ? "At none of them have as many something else."
            : $"At {(restored.Uncertain == restored.Places.Count ? "all" : restored.Uncertain.ToString(System.Globalization.CultureInfo.InvariantCulture))} of them as many or more have something else: there the words are judged, not counted, and uncertain.";
        return $"{from} These differ at {Count(restored.Places.Count, "place", "places")}. {doubt} What all of them left out cannot be known.";
    }

    /// <summary>The witnesses below a node, in the order of their sigla.</summary>
    internal static List<int> Heirs(Apparatus apparatus, int node)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>([node]);
        while (open.TryPop(out var at))
            foreach (var e in apparatus.OutOf(at))
                if (seen.Add(apparatus.Dossier.Graph.Edges[e].Copy))
                    open.Push(apparatus.Dossier.Graph.Edges[e].Copy);
        return [.. seen.Where(n => n < apparatus.Dossier.Witnesses.Count).Order()];
    }

    internal static string Count(int number, string one, string many) =>
        number == 1 ? $"1 {one}" : $"{number.ToString(System.Globalization.CultureInfo.InvariantCulture)} {many}";

    internal static string List(IEnumerable<string> names)
    {
        var all = names.ToArray();
        var shown = all.Length > 14 ? [.. all[..12], $"{all.Length - 12} more"] : all;
        return shown.Length < 2 ? string.Concat(shown) : $"{string.Join(", ", shown[..^1])} and {shown[^1]}";
    }

    static string Changes(Dossier dossier)
    {
        if (dossier.Drifts.Count == 0)
            return dossier.Graph.Edges.Count == 0 ? "Nobody copied anybody here, so nothing changed on the way." : "Nothing changed on the way from text to text.";
        var parts = new[] { Severity.Material, Severity.Blurred, Severity.Wording }
            .Select(s => (Severity: s, Count: dossier.Drifts.Count(d => d.Severity == s))).Where(p => p.Count > 0)
            .Select(p => $"{p.Count} {(p.Severity == Severity.Wording ? "in wording only" : Signs.Name(p.Severity))}");
        return $"{Count(dossier.Drifts.Count, "change", "changes")} on the way from text to text: {string.Join(", ", parts)}.";
    }
}
