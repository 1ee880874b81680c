using System.Text.Json;
using Stemma.Collation;
using Stemma.Copies;
using Stemma.Descent;
using Stemma.Intake;
using Stemma.Train.Lineage;
using Stemma.Values;
using Stemma.Work;

namespace Stemma.Train.Descent;

/// <summary>A folder of traditions with its gold: read, grouped and collated once, then drawn with any weights.</summary>
sealed class LearningKit
{
    readonly List<(DescentGround Ground, string Name)> _stories = [];
    readonly Dictionary<ContentHash, string> _rows = [];
    readonly Dictionary<string, int> _levels = new(StringComparer.Ordinal);
    readonly KitGraph _gold;

    /// <summary>Reads <c>accounts.jsonl</c> and <c>gold.jsonl</c> of a folder.</summary>
    public LearningKit(string folder, CancellationToken cancel)
    {
        Name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        var inputs = FileIntake.Read([Path.Combine(folder, "accounts.jsonl")], null, TimeProvider.System, new IntakeOptions(), null, cancel).ToArray();
        foreach (var capture in inputs.Select(i => i.Value).OfType<Capture>())
            _rows[capture.Id] = RowText.Of(capture).Id;
        var grouped = Batch.Group(Kits.Read(inputs, cancel).Testimonies, cancel);
        var byAccount = grouped.Testimonies.ToDictionary(t => t.Account.Id);
        var storyOf = grouped.Stories.SelectMany(s => s.Members, (s, m) => (s.Id, Member: m)).ToDictionary(p => p.Member, p => p.Id);
        var kinOf = grouped.Kin.Where(k => storyOf[k.A] == storyOf[k.B]).ToLookup(k => storyOf[k.A]);
        foreach (var story in grouped.Stories)
        {
            Kinship[] kin = [.. kinOf[story.Id]];
            var table = Collator.Collate([.. story.Members.Select(m => byAccount[m].Account)], kin);
            _stories.Add((DescentGround.Of([.. table.Witnesses.Select(w => byAccount[w.Account])], kin, table), story.Id.Value));
        }
        var gold = File.ReadLines(Path.Combine(folder, "gold.jsonl")).Where(l => l.Length > 0).Select(Row).ToArray();
        foreach (var row in gold.Where(g => !g.Hidden))
            _levels[row.Id] = row.Level;
        _gold = new KitGraph(gold.Select(g => (g.Id, g.Parents.AsEnumerable())), _levels.Keys.ToHashSet(StringComparer.Ordinal));
    }

    public string Name { get; }

    public IEnumerable<int> Levels => _levels.Values.Distinct().Order();

    static (string Id, bool Hidden, int Level, string[] Parents) Row(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return (root.GetProperty("id").GetString() ?? "", root.GetProperty("hidden").GetBoolean(), root.GetProperty("level").GetInt32(),
            [.. root.GetProperty("parents").EnumerateArray().Select(p => p.GetString() ?? "")]);
    }

    /// <summary>The stemmas of all stories with the given weights.</summary>
    public KitGraph Draw(ChangeCosts costs)
    {
        var drawn = new (string, IEnumerable<string>)[_stories.Count][];
        Parallel.For(0, _stories.Count, s =>
        {
            var (ground, name) = _stories[s];
            var graph = DescentFinder.Find(ground, costs, bare: true);
            string NameOf(int node) => graph.Nodes[node].Account is { } id ? _rows[id.Capture] : $"lost:{name}:{node}";
            drawn[s] = [.. graph.Edges.Select(e => (NameOf(e.Copy), (IEnumerable<string>)[NameOf(e.Exemplar)]))];
        });
        return new KitGraph(drawn.SelectMany(d => d), _gold.Accounts);
    }

    /// <summary>The score on one level, or on all.</summary>
    public DescentScore Score(KitGraph told, int? level = null) =>
        DescentScore.Of(_gold, told, _levels.Where(l => level is null || l.Value == level).Select(l => l.Key).ToHashSet(StringComparer.Ordinal));

    /// <summary>Every arrow to an account that is told: how likely it was said to be, and whether it is right; from a lost original it is when the account's exemplar is lost.</summary>
    public IEnumerable<(double Said, bool Right)> Arrows(ChangeCosts costs)
    {
        foreach (var (ground, _) in _stories)
        {
            var graph = DescentFinder.Find(ground, costs);
            foreach (var edge in graph.Edges)
                if (graph.Nodes[edge.Copy].Account is { } copy && _rows[copy.Capture] is var row)
                    yield return (edge.Probability, graph.Nodes[edge.Exemplar].Account is { } exemplar
                        ? _gold.AccountsAbove(row).Contains(_rows[exemplar.Capture])
                        : _gold.Above(row).Any(p => !_gold.Accounts.Contains(p)));
        }
    }

    /// <summary>What each possible exemplar of an account costs, in each of its families.</summary>
    public void Explain(string row, ChangeCosts costs, Action<string> tell)
    {
        foreach (var (ground, _) in _stories)
        {
            string NameOf(int witness) => _rows[ground.Accounts[witness].Id.Capture];
            if (!Enumerable.Range(0, ground.Accounts.Length).Any(w => NameOf(w) == row))
                continue;
            foreach (var (family, matrix) in ground.Families)
            {
                var solution = DescentFinder.Solve(family, matrix, ground, new StemmaDrawing(ground, bare: true), costs);
                var tree = solution.Tree;
                string Node(int v) => v < 0 ? "-" : v < family.Witnesses.Length ? NameOf(family.Witnesses[v]) : $"lost{v}";
                tell($"family of {family.Witnesses.Length}, {matrix.Rows} variants, total {tree.Total:0.0}, root {Node(tree.Root)}: {string.Join(", ", Enumerable.Range(0, tree.Nodes).Select(v => $"{Node(v)}<{Node(tree.Parents[v])}"))}");
                for (var c = 0; c < family.Witnesses.Length; c++)
                    if (Node(c) == row)
                        for (var p = 0; p < tree.Nodes; p++)
                            if (p != c)
                                tell($"  {(tree.Parents[c] == p ? "*" : " ")} {Node(p)} {tree.Costs[p, c]:0.0} back {tree.Costs[c, p]:0.0}; differ in {Enumerable.Range(0, matrix.Rows).Count(i => tree.States[p][i] != tree.States[c][i])}, outside {(p < family.Witnesses.Length ? OutsideEvidence.Time(ground.Accounts[family.Witnesses[p]].Facts.Published, ground.Accounts[family.Witnesses[c]].Facts.Published, costs) : 0):0.0}");
            }
        }
    }
}
