namespace Stemma.Attributions;

/// <summary>
/// The units among which the parts of one cue's attribution are looked for: its statement, and the statements beside it that are nothing but
/// quotations. Far ends of endless statements are left out.
/// </summary>
sealed class CueScene
{
    const int Reach = 150; // units on each side of the cue
    const int FloatReach = 12; // statements on each side
    const int Climb = 40; // steps up a tree
    const int Ancestors = 12;

    readonly List<int> _units = [];
    readonly int[] _ancestors = new int[Ancestors];
    int _ancestorCount;

    /// <summary>The text.</summary>
    public UnitText Text { get; private set; } = null!; // set by the first Open, before anything reads it

    /// <summary>The cue, as an index into the text's units.</summary>
    public int Cue { get; private set; }

    /// <summary>Where the cue is in <see cref="Units"/>.</summary>
    public int CueAt { get; private set; }

    /// <summary>The units, as indices into the text's, in order.</summary>
    public IReadOnlyList<int> Units => _units;

    /// <summary>Sets the scene for another cue.</summary>
    public void Open(UnitText text, int cue)
    {
        (Text, Cue) = (text, cue);
        _units.Clear();
        var own = text.Units[cue].Statement;
        var statement = text.Statements[own];
        var first = own;
        while (first > 0 && own - first < FloatReach && text.Statements[first - 1].Floats) first--;
        for (var s = first; s < own; s++)
            AddQuotes(text.Statements[s]);
        for (var u = Math.Max(statement.First, cue - Reach); u < Math.Min(statement.End, cue + Reach); u++)
        {
            if (u == cue)
                CueAt = _units.Count;
            _units.Add(u);
        }
        for (var s = own + 1; s < text.Statements.Length && s - own <= FloatReach && text.Statements[s].Floats; s++)
            AddQuotes(text.Statements[s]);

        _ancestorCount = 0;
        for (var u = cue; u >= 0 && _ancestorCount < Ancestors; u = text.Units[u].Parent)
            _ancestors[_ancestorCount++] = u;
    }

    /// <summary>How a unit hangs together with the cue: the steps from the cue up to what holds both, and the branch the unit is in.</summary>
    public (uint Up, uint Branch, uint Path) PathOf(int unit)
    {
        uint branch = 0, path = 1;
        for (int step = 0, at = unit; step < Climb && at >= 0; step++, at = Text.Units[at].Parent)
        {
            for (var k = 0; k < _ancestorCount; k++)
                if (_ancestors[k] == at)
                {
                    var up = k == 0 ? 0u : FeatureHash.Mix((uint)k, Text.Units[_ancestors[k - 1]].Relation);
                    return (up, branch, step < 4 ? path : 3);
                }
            branch = Text.Units[at].Relation;
            path = FeatureHash.Mix(path, branch);
        }
        return (99, 99, 99);
    }

    void AddQuotes(Statement statement)
    {
        for (var u = statement.First; u < statement.End; u++)
            if (Text.Units[u].IsQuote)
                _units.Add(u);
    }
}
