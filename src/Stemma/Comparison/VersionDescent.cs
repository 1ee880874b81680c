using Stemma.Descent;
using Stemma.Testimonies;
using Stemma.Texts;

namespace Stemma.Comparison;

/// <summary>Which version of an utterance each copy had before it: that of the nearest witness or lost original above it that has one.</summary>
sealed class VersionDescent
{
    readonly StemmaGraph _graph;
    readonly ILookup<int, int> _above;
    readonly Dictionary<int, Dictionary<int, string>> _words = []; // of a lost original, its word in each row of the collation

    /// <summary>Reads the graph once. O(edges and words of lost originals).</summary>
    public VersionDescent(StemmaGraph graph, IReadOnlyList<Testimony> witnesses, RowIndex rows)
    {
        _graph = graph;
        _above = graph.Edges.ToLookup(e => e.Copy, e => e.Exemplar);
        var texts = witnesses.ToDictionary(t => t.Account.Id, t => t.Account.Text);
        for (var node = 0; node < graph.Nodes.Count; node++)
        {
            if (graph.Nodes[node].Lost is not { } lost)
                continue;
            var words = _words[node] = [];
            foreach (var run in lost.Text.Runs)
                if (texts.TryGetValue(run.Attested.Account, out var text))
                    foreach (var (row, word) in rows.Within(run.Attested))
                        words[row] = TextKey.Of(word.In(text));
        }
    }

    /// <summary>
    /// For each version, which one it was made of, by the fewest changes of wording, when all who have it were copied from one that has another or
    /// from one another; null when somebody has it from nobody here. And how many changes.
    /// </summary>
    /// <param name="versions">The sayings of each version.</param>
    public (int? From, int Steps)[] Of(IReadOnlyList<IReadOnlyList<SaidWords>> versions)
    {
        var ofWitness = versions.SelectMany((sayings, v) => sayings.Select(s => (s.Witness, Version: v))).Distinct().ToLookup(s => s.Witness, s => s.Version);
        var ofLost = new Dictionary<(int, int), int?>();
        var before = versions.Select((sayings, v) => sayings.Select(s => Above(s.Witness, v, versions, ofWitness, ofLost)).Distinct().ToArray()).ToArray();
        var derived = before.Select((b, v) => b.All(other => other is not null) && b.Any(other => other != v)).ToArray();
        (int? From, int Steps)[] found = [.. derived.Select(d => ((int?)null, d ? versions.Count : 0))];
        for (var settled = false; !settled;) // a version is reached by fewer changes each time, so this ends
        {
            settled = true;
            for (var v = 0; v < found.Length; v++)
                if (derived[v] && before[v].OfType<int>().Where(o => o != v).MinBy(o => (found[o].Steps, o)) is var from && found[from].Steps + 1 < found[v].Steps)
                    (found[v], settled) = ((from, found[from].Steps + 1), false);
        }
        // Versions that were made of one another in a ring have no first: none of them counts as derived.
        return [.. found.Select(f => f.From is null ? (f.From, 0) : f)];
    }

    // Of several sayings above, the one in the same place of the text counts; of what stands elsewhere this one was not made.
    int? Above(int witness, int version, IReadOnlyList<IReadOnlyList<SaidWords>> versions, ILookup<int, int> ofWitness, Dictionary<(int, int), int?> ofLost)
    {
        var seen = new HashSet<int>();
        var todo = new Queue<int>(_above[witness].Order());
        while (todo.TryDequeue(out var node))
        {
            if (!seen.Add(node))
                continue;
            var isLost = _graph.Nodes[node].Lost is not null;
            var read = isLost
                ? OfLost(node, version, versions, ofLost)
                : ofWitness[node].Where(v => IsOnePlace(versions[v][0], versions[version][0])).OrderBy(v => v != version).ThenBy(v => v).Select(v => (int?)v).FirstOrDefault();
            if (read is not null && !(isLost && read == version)) // a lost original that has it is where it comes from, unless one above that has another
                return read;
            foreach (var exemplar in _above[node].Order())
                todo.Enqueue(exemplar);
        }
        return null;
    }

    static bool IsOnePlace(SaidWords one, SaidWords other) =>
        ReferenceEquals(one, other) || 2 * one.Rows.Count(r => Array.BinarySearch(other.Rows, r) >= 0) >= Math.Max(1, Math.Min(one.Rows.Length, other.Rows.Length));

    // The version that agrees best with the lost original, word for word.
    int? OfLost(int node, int version, IReadOnlyList<IReadOnlyList<SaidWords>> versions, Dictionary<(int, int), int?> ofLost)
    {
        if (ofLost.TryGetValue((node, version), out var known))
            return known;
        var words = _words[node];
        (int Score, int Version)? best = null;
        for (var v = 0; v < versions.Count; v++)
            if (IsOnePlace(versions[v][0], versions[version][0]) && Agreement(words, versions[v][0]) is { } score && (best is not { } so || score > so.Score))
                best = (score, v);
        return ofLost[(node, version)] = best?.Version;
    }

    // Words that the lost original has there, less twice those it has not: a cut version is in it, a reworded one is not. Null when it has none.
    static int? Agreement(Dictionary<int, string> words, SaidWords said)
    {
        var agreed = 0;
        for (var i = 0; i < said.Keys.Length; i++)
            if (words.TryGetValue(said.RowOf[i], out var word) && word == said.Keys[i])
                agreed++;
        return agreed == 0 ? null : agreed - (2 * (said.Keys.Length - agreed));
    }
}
