using Stemma.Copies;

namespace Stemma.Comparison;

/// <summary>
/// Joins sayings that stand in the same place of a copied text: the strongest sign that they are one utterance, whatever became of its words
/// or its speaker on the way.
/// </summary>
sealed class CopiedSayings
{
    const double LeastShare = 0.5; // of the rows of the shorter
    const int MostSpokesmen = 4; // sayings that speak for a group, however many copies have it

    readonly IReadOnlyList<SaidWords> _sayings;
    readonly Dictionary<int, List<int>> _ofRow = []; // who speaks for a group there
    readonly Dictionary<int, List<int>> _ofGroup = [];
    readonly List<(int Saying, int[] Over)> _fused = []; // sayings that run over several groups, with one saying of each

    // The shorter first: what a longer one runs over is known by then.
    CopiedSayings(IReadOnlyList<SaidWords> sayings)
    {
        (_sayings, Groups) = (sayings, new Groups(sayings.Count));
        foreach (var s in Enumerable.Range(0, sayings.Count).OrderBy(s => sayings[s].Rows.Length).ThenBy(s => s))
            switch (Near(s))
            {
                case [var first, _, ..] several:
                    _fused.Add((s, several));
                    break;
                case [var one]:
                    Unite(s, one);
                    Speak(s);
                    break;
                default:
                    Speak(s);
                    break;
            }
    }

    Groups Groups { get; }

    /// <summary>The groups of copies, by index of saying. O(words), however many copies there are.</summary>
    /// <param name="sayings">In the order of the sigla, then of place.</param>
    public static Groups Join(IReadOnlyList<SaidWords> sayings)
    {
        var work = new CopiedSayings(sayings);
        foreach (var (s, over) in work._fused)
            foreach (var other in over)
                work.Groups.Join(s, other);
        return work.Groups;
    }

    /// <summary>
    /// The same sayings, but those in pieces that run over what as many accounts tell as two: an attribution may go on into the next by mistake,
    /// the account's or ours.
    /// </summary>
    /// <param name="sayings">In the order of the sigla, then of place.</param>
    /// <param name="rows">The collation.</param>
    public static List<SaidWords> Cut(IReadOnlyList<SaidWords> sayings, RowIndex rows)
    {
        var work = new CopiedSayings(sayings);
        var witnesses = Enumerable.Range(0, sayings.Count).GroupBy(work.Groups.Find)
            .ToDictionary(g => g.Key, g => g.Select(s => sayings[s].Witness).ToHashSet());
        var parts = new Dictionary<int, List<SaidWords>>();
        foreach (var alike in work._fused.GroupBy(f => string.Join(' ', f.Over.Select(work.Groups.Find).Order())))
        {
            int[] over = [.. alike.First().Over.Select(work.Groups.Find)];
            var apart = over.SelectMany(g => witnesses[g]).GroupBy(w => w).Count(w => w.Count() > 1);
            if (apart >= alike.Select(f => sayings[f.Saying].Witness).Distinct().Count())
                foreach (var (s, _) in alike)
                    if (work.Parts(s, over, rows) is { Count: > 1 } cut)
                        parts[s] = cut;
        }
        return [.. sayings.SelectMany((said, s) => parts.TryGetValue(s, out var cut) ? cut : [said])];
    }

    // One saying of each group that has the same place, those with most words of it first.
    int[] Near(int saying)
    {
        var shared = new Dictionary<int, int>();
        foreach (var row in _sayings[saying].Rows)
            foreach (var other in _ofRow.GetValueOrDefault(row) ?? [])
                shared[other] = shared.GetValueOrDefault(other) + 1;
        return [.. shared.Where(o => IsOne(o.Value, _sayings[saying], _sayings[o.Key])).OrderByDescending(o => o.Value).ThenBy(o => o.Key)
            .Select(o => o.Key).DistinctBy(Groups.Find)];
    }

    static bool IsOne(int shared, SaidWords one, SaidWords other) =>
        Math.Min(one.Rows.Length, other.Rows.Length) is var shorter && shared >= (shorter <= 2 ? shorter : LeastShare * shorter);

    void Unite(int one, int other)
    {
        int a = Groups.Find(one), b = Groups.Find(other);
        var speaking = (_ofGroup.GetValueOrDefault(a) ?? []).Concat(_ofGroup.GetValueOrDefault(b) ?? []).ToList();
        Groups.Join(a, b);
        _ofGroup[Groups.Find(a)] = speaking;
    }

    // The first of a group speaks for it, and any that is much longer than those who do.
    void Speak(int saying)
    {
        var speaking = _ofGroup.TryGetValue(Groups.Find(saying), out var known) ? known : _ofGroup[Groups.Find(saying)] = [];
        if (speaking.Count >= MostSpokesmen || speaking.Any(o => 3 * _sayings[saying].Rows.Length < 4 * _sayings[o].Rows.Length))
            return;
        speaking.Add(saying);
        foreach (var row in _sayings[saying].Rows)
            (_ofRow.TryGetValue(row, out var here) ? here : _ofRow[row] = []).Add(saying);
    }

    // Each group's part is from its first word to its last; what stands between two parts is of neither. Where groups alternate nothing is cut.
    List<SaidWords>? Parts(int saying, int[] over, RowIndex rows)
    {
        var said = _sayings[saying];
        var groupAt = new Dictionary<int, int>();
        foreach (var group in over)
            foreach (var row in _ofGroup[group].SelectMany(s => _sayings[s].RowOf))
                groupAt.TryAdd(row, group);
        groupAt.Remove(-1);
        var runs = new List<(int First, int Last, int Group)>();
        for (var i = 0; i < said.RowOf.Length; i++)
            if (groupAt.TryGetValue(said.RowOf[i], out var group))
            {
                if (runs.Count == 0 || runs[^1].Group != group)
                    runs.Add((runs.Count == 0 ? 0 : i, i, group));
                runs[^1] = runs[^1] with { Last = i };
            }
        if (runs.Count != runs.Select(s => s.Group).Distinct().Count())
            return null;
        runs[^1] = runs[^1] with { Last = said.Keys.Length - 1 };
        return [.. runs.Select(r => said.Part(r.First, r.Last + 1, rows)).OfType<SaidWords>()];
    }
}
