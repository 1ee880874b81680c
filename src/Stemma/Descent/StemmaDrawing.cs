using Stemma.Accounts;
using Stemma.Collation;
using Stemma.Values;

namespace Stemma.Descent;

/// <summary>The stemma while the trees of its families are drawn into it.</summary>
/// <param name="ground">What its trees are found from.</param>
/// <param name="bare">Whether to leave reasons and lost texts out: for measuring many weights.</param>
sealed class StemmaDrawing(DescentGround ground, bool bare = false)
{
    static readonly Exemplar NoText = new("", null, [], [], []);

    readonly Account[] _accounts = ground.Accounts;
    readonly List<Archetype> _lost = [];
    readonly SortedDictionary<(int Copy, int Exemplar), Edge> _edges = [];
    readonly Dictionary<int, List<int>> _above = [];

    /// <summary>Whether <paramref name="node"/> descends from <paramref name="ancestor"/> by what is drawn already.</summary>
    public bool Descends(int node, int ancestor)
    {
        if (!_above.ContainsKey(node))
            return false;
        var seen = new HashSet<int> { node };
        var todo = new Queue<int>([node]);
        while (todo.TryDequeue(out var at))
            foreach (var exemplar in _above.GetValueOrDefault(at) ?? [])
            {
                if (exemplar == ancestor)
                    return true;
                if (seen.Add(exemplar))
                    todo.Enqueue(exemplar);
            }
        return false;
    }

    /// <summary>Draws the tree of a family.</summary>
    public void Add(Family family, Solution solution)
    {
        var tree = solution.Tree;
        var number = new int[tree.Nodes];
        for (var v = 0; v < tree.Nodes; v++)
            number[v] = v < family.Witnesses.Length ? family.Witnesses[v] : _accounts.Length + _lost.Count + v - family.Witnesses.Length;
        var evidence = new Evidence(solution, family, ground, v => NameOf(number[v]));
        for (var v = family.Witnesses.Length; v < tree.Nodes; v++)
            _lost.Add(bare ? new Archetype(GreekName(_lost.Count), null, [], NoText) : evidence.Archetype(v, GreekName(_lost.Count)));
        foreach (var v in TopDown(tree))
        {
            // Through lost originals the trees of two families could close a circle: then the copy hangs from the root instead.
            var parent = Closes(number, tree.Parents[v], v) ? tree.Root : tree.Parents[v];
            if (parent == v || Closes(number, parent, v))
                continue;
            var edge = bare ? new Edge(number[parent], number[v], EdgeKind.Revised, solution.Probability(v), 1, []) : evidence.Edge(parent, v, number[parent], number[v]) with
            {
                Alternatives = solution.Alternatives(v).Where(a => a.Exemplar != parent).Select(a => new Alternative(number[a.Exemplar], a.Probability)).ToValueList(),
            };
            if (_edges.TryGetValue((edge.Copy, edge.Exemplar), out var drawn))
                edge = (edge.Probability > drawn.Probability ? edge : drawn) with { Share = Math.Min(1, drawn.Share + edge.Share) };
            else if (_above.TryGetValue(edge.Copy, out var above))
                above.Add(edge.Exemplar);
            else
                _above[edge.Copy] = [edge.Exemplar];
            _edges[(edge.Copy, edge.Exemplar)] = edge;
        }
    }

    bool Closes(int[] number, int parent, int node) => number[parent] == number[node] || Descends(number[parent], number[node]);

    static IEnumerable<int> TopDown(Tree tree)
    {
        var todo = new Queue<int>(tree.ChildrenOf(tree.Root));
        while (todo.TryDequeue(out var node))
        {
            yield return node;
            foreach (var child in tree.ChildrenOf(node))
                todo.Enqueue(child);
        }
    }

    /// <summary>The stemma. A copy with exemplars in two families is merged.</summary>
    public StemmaGraph Done()
    {
        var nodes = _accounts.Select(a => new StemmaNode(a.Id, null)).Concat(_lost.Select(l => new StemmaNode(null, l)));
        var merged = _edges.Keys.GroupBy(k => k.Copy).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var edges = _edges.Values.Select(e => merged.Contains(e.Copy) ? e with { Kind = EdgeKind.Merged } : e);
        return new StemmaGraph(nodes.ToValueList(), edges.ToValueList());
    }

    string NameOf(int node) => node < _accounts.Length ? ground.Table.Witnesses[node].Siglum : GreekName(node - _accounts.Length);

    /// <summary>α, β, … ω, α2, β2, … for 0, 1, ….</summary>
    internal static string GreekName(int number)
    {
        const string letters = "αβγδεζηθικλμνξοπρστυφχψω";
        var round = number / letters.Length;
        return letters[number % letters.Length] + (round == 0 ? "" : (round + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
