namespace Stemma.Attributions;

/// <summary>
/// The best row of roles for a scene, and how likely each unit is reported: a linear chain with features on units and on steps
/// (Lafferty, McCallum and Pereira 2001). Holds buffers: one thread at a time.
/// </summary>
sealed class RoleDecoder
{
    /// <summary>How many roles there are.</summary>
    public const int Roles = 4;

    /// <summary>What keeps a cue from being anything else, and anything that cannot be one from being a cue.</summary>
    const float Never = -1e4f;

    readonly FeatureBag _bag = new(), _steps = new();
    RoleFeatures.Between[] _between = [];
    float[] _unit = [], _step = [], _forward = [], _backward = [];
    byte[] _from = [];

    /// <summary>The score of each role for each unit of the last scene, a row a unit.</summary>
    public ReadOnlySpan<float> UnitScores => _unit;

    /// <summary>Scores every unit and step of a scene, handing the features to whoever learns from them.</summary>
    /// <param name="scene">The scene.</param>
    /// <param name="units">Weights of units: four outcomes.</param>
    /// <param name="steps">Weights of steps: sixteen, the role before times four plus the role.</param>
    /// <param name="seen">Called with each unit's index and features; null for nobody.</param>
    public void Score(CueScene scene, RowWeights units, RowWeights steps, Action<int, FeatureBag, FeatureBag>? seen = null)
    {
        var count = scene.Units.Count;
        if (_between.Length < count)
        {
            _between = new RoleFeatures.Between[2 * count];
            _unit = new float[2 * count * Roles];
            _forward = new float[2 * count * Roles];
            _backward = new float[2 * count * Roles];
            _from = new byte[2 * count * Roles];
            _step = new float[2 * count * Roles * Roles];
        }
        RoleFeatures.Measure(scene, _between);
        for (var i = 0; i < count; i++)
        {
            RoleFeatures.Collect(scene, i, _between, _bag, _steps);
            seen?.Invoke(i, _bag, _steps);
            var row = _unit.AsSpan(i * Roles, Roles);
            row.Clear();
            units.AddTo(_bag.Items, row);
            var step = _step.AsSpan(i * Roles * Roles, Roles * Roles);
            step.Clear();
            steps.AddTo(_steps.Items, step);
        }
        Bind(scene.CueAt);
    }

    /// <summary>Takes scores that were made elsewhere.</summary>
    public (Memory<float> Units, Memory<float> Steps) Prepare(int count)
    {
        if (_unit.Length < count * Roles)
        {
            _between = new RoleFeatures.Between[2 * count];
            _unit = new float[2 * count * Roles];
            _forward = new float[2 * count * Roles];
            _backward = new float[2 * count * Roles];
            _from = new byte[2 * count * Roles];
            _step = new float[2 * count * Roles * Roles];
        }
        _unit.AsSpan(0, count * Roles).Clear();
        _step.AsSpan(0, count * Roles * Roles).Clear();
        return (_unit.AsMemory(0, count * Roles), _step.AsMemory(0, count * Roles * Roles));
    }

    /// <summary>The cue is a cue.</summary>
    public void Bind(int cue)
    {
        for (var role = 0; role < Roles; role++)
            if (role != (int)Role.Cue)
                _unit[(cue * Roles) + role] = Never;
    }

    /// <summary>The best row of roles (Viterbi), O(units).</summary>
    public void Best(int count, Span<Role> roles)
    {
        for (var i = 0; i < count; i++)
            for (var role = 0; role < Roles; role++)
            {
                var best = float.NegativeInfinity;
                byte from = 0;
                for (var before = 0; before < Roles; before++)
                {
                    var score = i == 0 ? before == 0 ? 0 : float.NegativeInfinity : _forward[((i - 1) * Roles) + before];
                    score += _step[(i * Roles * Roles) + (before * Roles) + role];
                    if (score > best)
                        (best, from) = (score, (byte)before);
                }
                _forward[(i * Roles) + role] = best + _unit[(i * Roles) + role];
                _from[(i * Roles) + role] = from;
            }
        var at = 0;
        for (var role = 1; role < Roles; role++)
            if (_forward[((count - 1) * Roles) + role] > _forward[((count - 1) * Roles) + at])
                at = role;
        for (var i = count - 1; i >= 0; i--)
        {
            roles[i] = (Role)at;
            at = _from[(i * Roles) + at];
        }
    }

    /// <summary>How likely each role is for each unit (forward and backward), a row a unit; and the logarithm of the sum over all rows of roles.</summary>
    public double Marginals(int count, Span<float> likely)
    {
        Forward(count);
        var last = _forward.AsSpan((count - 1) * Roles, Roles);
        var total = LogSum(last[0], last[1], last[2], last[3]);
        _backward.AsSpan((count - 1) * Roles, Roles).Clear();
        for (var i = count - 2; i >= 0; i--)
            for (var role = 0; role < Roles; role++)
            {
                var step = _step.AsSpan(((i + 1) * Roles * Roles) + (role * Roles), Roles);
                var unit = _unit.AsSpan((i + 1) * Roles, Roles);
                var back = _backward.AsSpan((i + 1) * Roles, Roles);
                _backward[(i * Roles) + role] = LogSum(step[0] + unit[0] + back[0], step[1] + unit[1] + back[1], step[2] + unit[2] + back[2], step[3] + unit[3] + back[3]);
            }
        for (var i = 0; i < count * Roles; i++)
            likely[i] = MathF.Exp(_forward[i] + _backward[i] - total);
        return total;
    }

    /// <summary>How likely each step is, after <see cref="Marginals"/>: sixteen numbers a unit.</summary>
    public void StepMarginals(int count, double total, Span<float> likely)
    {
        for (var i = 0; i < count; i++)
            for (var before = 0; before < Roles; before++)
                for (var role = 0; role < Roles; role++)
                {
                    var start = i == 0 ? before == 0 ? 0 : float.NegativeInfinity : _forward[((i - 1) * Roles) + before];
                    var at = (i * Roles * Roles) + (before * Roles) + role;
                    likely[at] = MathF.Exp((float)(start + _step[at] + _unit[(i * Roles) + role] + _backward[(i * Roles) + role] - total));
                }
    }

    void Forward(int count)
    {
        for (var i = 0; i < count; i++)
            for (var role = 0; role < Roles; role++)
            {
                var step = _step.AsSpan(i * Roles * Roles, Roles * Roles);
                var sum = i == 0
                    ? step[role]
                    : LogSum(
                        _forward[((i - 1) * Roles) + 0] + step[role],
                        _forward[((i - 1) * Roles) + 1] + step[Roles + role],
                        _forward[((i - 1) * Roles) + 2] + step[(2 * Roles) + role],
                        _forward[((i - 1) * Roles) + 3] + step[(3 * Roles) + role]);
                _forward[(i * Roles) + role] = sum + _unit[(i * Roles) + role];
            }
    }

    static float LogSum(float a, float b, float c, float d)
    {
        var max = MathF.Max(MathF.Max(a, b), MathF.Max(c, d));
        return max + MathF.Log(MathF.Exp(a - max) + MathF.Exp(b - max) + MathF.Exp(c - max) + MathF.Exp(d - max));
    }
}
