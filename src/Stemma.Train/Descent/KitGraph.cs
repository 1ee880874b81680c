namespace Stemma.Train.Descent;

/// <summary>Who copied whom in the kit's form: accounts and lost nodes by name. Lost nodes with fewer than two copies are contracted away.</summary>
sealed class KitGraph
{
    readonly Dictionary<string, SortedSet<string>> _parents = new(StringComparer.Ordinal);
    readonly Dictionary<string, SortedSet<string>> _children = new(StringComparer.Ordinal);
    readonly IReadOnlySet<string> _accounts;

    /// <param name="rows">Every node with its parents.</param>
    /// <param name="accounts">The nodes that can be seen.</param>
    public KitGraph(IEnumerable<(string Id, IEnumerable<string> Parents)> rows, IReadOnlySet<string> accounts)
    {
        _accounts = accounts;
        foreach (var account in accounts)
            Add(account);
        foreach (var (id, parents) in rows)
        {
            Add(id);
            foreach (var parent in parents.Where(p => p != id))
            {
                Add(parent);
                _parents[id].Add(parent);
                _children[parent].Add(id);
            }
        }
        for (var found = true; found;)
        {
            found = false;
            foreach (var node in _parents.Keys.Where(n => !accounts.Contains(n) && _children[n].Count < 2).ToArray())
            {
                Contract(node);
                found = true;
            }
        }
    }

    public IEnumerable<string> Nodes => _parents.Keys;

    public IReadOnlySet<string> Accounts => _accounts;

    void Add(string node)
    {
        _parents.TryAdd(node, new(StringComparer.Ordinal));
        _children.TryAdd(node, new(StringComparer.Ordinal));
    }

    void Contract(string node)
    {
        foreach (var parent in _parents[node])
            _children[parent].Remove(node);
        foreach (var child in _children[node])
        {
            _parents[child].Remove(node);
            foreach (var parent in _parents[node].Where(p => p != child))
            {
                _parents[child].Add(parent);
                _children[parent].Add(child);
            }
        }
        _parents.Remove(node);
        _children.Remove(node);
    }

    /// <summary>What the node was copied from.</summary>
    public IReadOnlyCollection<string> Above(string node) => _parents[node];

    /// <summary>The nearest accounts above.</summary>
    public HashSet<string> AccountsAbove(string node) => Nearest(node, _parents);

    /// <summary>The nearest accounts below.</summary>
    public HashSet<string> AccountsBelow(string node) => Nearest(node, _children);

    HashSet<string> Nearest(string node, Dictionary<string, SortedSet<string>> next)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var todo = new Stack<string>(next[node]);
        while (todo.TryPop(out var at))
            if (seen.Add(at))
                if (!_accounts.Contains(at))
                    foreach (var further in next[at])
                        todo.Push(further);
                else if (at != node)
                    found.Add(at);
        return found;
    }

    /// <summary>Steps to every node that can be reached, in either direction.</summary>
    public Dictionary<string, int> Distances(string node)
    {
        var steps = new Dictionary<string, int>(StringComparer.Ordinal) { [node] = 0 };
        var todo = new Queue<string>([node]);
        while (todo.TryDequeue(out var at))
            foreach (var next in _parents[at].Concat(_children[at]))
                if (steps.TryAdd(next, steps[at] + 1))
                    todo.Enqueue(next);
        return steps;
    }

    /// <summary>The accounts of each connected part.</summary>
    public IEnumerable<string[]> Families()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in _parents.Keys.Order(StringComparer.Ordinal))
            if (!seen.Contains(node))
            {
                var part = Distances(node).Keys.ToArray();
                seen.UnionWith(part);
                yield return [.. part.Where(_accounts.Contains).Order(StringComparer.Ordinal)];
            }
    }
}
