using Stemma.Accounts;
using Stemma.Copies;

namespace Stemma.Collation;

/// <summary>How near witnesses are to one another, by their kinships: 0 for none.</summary>
sealed class Closeness
{
    readonly Dictionary<int, double>[] _near;

    public Closeness(IReadOnlyList<Account> witnesses, Dictionary<AccountId, int> place, IReadOnlyList<Kinship> kin)
    {
        _near = new Dictionary<int, double>[witnesses.Count];
        for (var i = 0; i < _near.Length; i++)
            _near[i] = [];
        foreach (var k in kin)
        {
            if (!place.TryGetValue(k.A, out var a) || !place.TryGetValue(k.B, out var b) || a == b)
                continue;
            var words = 0d;
            foreach (var passage in k.Passages)
                words += passage.InA.Length * passage.Similarity;
            // Passages tell more than a share: of two near texts the one with more in common is the better guide.
            var nearness = 1e-9 + k.Share * k.Probability * (1 + words);
            _near[a][b] = Math.Max(_near[a].GetValueOrDefault(b), nearness);
            _near[b][a] = _near[a][b];
        }
    }

    public bool AreKin(int a, int b) => a == b || _near[a].ContainsKey(b);

    public double Of(int a, int b) => _near[a].GetValueOrDefault(b);

    public IReadOnlyDictionary<int, double> KinOf(int witness) => _near[witness];

    /// <summary>Witnesses connected by kinship, each family ascending, families by their first witness.</summary>
    public List<List<int>> Families()
    {
        var families = new List<List<int>>();
        var seen = new bool[_near.Length];
        for (var first = 0; first < _near.Length; first++)
        {
            if (seen[first])
                continue;
            seen[first] = true;
            var family = new List<int> { first };
            for (var i = 0; i < family.Count; i++)
                foreach (var next in _near[family[i]].Keys)
                    if (!seen[next])
                    {
                        seen[next] = true;
                        family.Add(next);
                    }
            family.Sort();
            families.Add(family);
        }
        return families;
    }
}
