using System.Runtime.InteropServices;

namespace Stemma.Accounts;

/// <summary>The numbers for the second model: those of the first, and what the first said of the lines around, of the element, and of what is made alike.</summary>
sealed class HtmlOpinions
{
    const int Reach = 4;

    /// <summary>How many there are for a line.</summary>
    public static readonly int Count = HtmlFeatures.Count + 2 * Reach + 1 + 5 + 10;

    sealed class Sum
    {
        public double Weight, Report;

        public void Add(double weight, double report)
        {
            Weight += weight;
            Report += weight * report;
        }
    }

    readonly HtmlWalk _walk;
    readonly float[] _rows, _opinions, _sections;
    readonly double[] _before, _after;
    readonly Dictionary<int, Sum> _elements = [];
    readonly Dictionary<ulong, Sum> _makes = [];
    readonly int _first, _last;
    int _previous = -1, _next = -1, _line;

    /// <summary>Sums up what the first model said.</summary>
    /// <param name="rows">The numbers that it saw, see <see cref="HtmlFeatures"/>.</param>
    /// <param name="opinions">The probability that it gave each line.</param>
    /// <param name="walk">The page.</param>
    public HtmlOpinions(float[] rows, float[] opinions, HtmlWalk walk)
    {
        (_rows, _opinions, _walk) = (rows, opinions, walk);
        var lines = walk.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            var element = lines[i].Element;
            for (int at = element, up = 0; at >= 0 && up < 4; at = walk.Elements[at].Parent, up++)
                SumOf(_elements, at).Add(lines[i].Text, opinions[i]);
            SumOf(_makes, walk.Elements[element].Make).Add(lines[i].Text, opinions[i]);
        }
        _sections = Sections(walk, opinions);
        (_before, _after) = (Mass(lines, opinions, 1), Mass(lines, opinions, -1));
        (_first, _last) = (Array.FindIndex(opinions, o => o >= 0.5f), Array.FindLastIndex(opinions, o => o >= 0.5f));
    }

    /// <summary>Writes the <see cref="Count"/> numbers of the next line, from the first on.</summary>
    public void WriteNext(Span<float> numbers)
    {
        var (i, lines) = (_line++, _walk.Lines);
        if (_next <= i)
            for (_next = i + 1; _next < lines.Count && _opinions[_next] < 0.5f; _next++) ;
        _rows.AsSpan(i * HtmlFeatures.Count, HtmlFeatures.Count).CopyTo(numbers);
        var row = new FeatureRow(numbers[HtmlFeatures.Count..]);
        for (var other = i - Reach; other <= i + Reach; other++)
            row.Add(other < 0 || other >= lines.Count ? -1 : _opinions[other]);
        for (int at = lines[i].Element, up = 0; up < 4; at = at < 0 ? -1 : _walk.Elements[at].Parent, up++)
            if (at < 0)
                row.Add(-1);
            else
                AddRest(ref row, _elements[at], lines[i].Text, _opinions[i]);
        AddRest(ref row, _makes[_walk.Elements[lines[i].Element].Make], lines[i].Text, _opinions[i]);
        row.AddLog(_before[i]);
        row.AddLog(_after[i]);
        row.AddShare(_before[i], _before[i] + _after[i]);
        row.Add(_first < 0 ? -500 : Math.Clamp(i - _first, -100, 100));
        row.Add(_last < 0 ? -500 : Math.Clamp(i - _last, -100, 100));
        row.Add(_previous < 0 ? 100 : Math.Min(100, i - _previous));
        row.Add(_next >= lines.Count ? 100 : Math.Min(100, _next - i));
        row.Add(_sections[i]);
        row.Add(_previous >= 0 && SameParent(_previous, i));
        row.Add(_next < lines.Count && SameParent(_next, i));
        if (_opinions[i] >= 0.5f)
            _previous = i;
    }

    bool SameParent(int line, int other) => _walk.Elements[_walk.Lines[line].Element].Parent == _walk.Elements[_walk.Lines[other].Element].Parent;

    static Sum SumOf<T>(Dictionary<T, Sum> sums, T key) where T : notnull
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _);
        return sum ??= new Sum();
    }

    // The mean of the others, by length; -1 where there is no other.
    static void AddRest(ref FeatureRow row, Sum sum, int text, float opinion) => row.AddShare(sum.Report - text * opinion, sum.Weight - text < 1 ? 0 : sum.Weight - text);

    // How much report stands before a line (step 1) or after it (step -1), in characters.
    static double[] Mass(List<HtmlLine> lines, float[] opinions, int step)
    {
        var mass = new double[lines.Count];
        var sum = 0.0;
        for (var i = step > 0 ? 0 : lines.Count - 1; i >= 0 && i < lines.Count; i += step)
        {
            mass[i] = sum;
            sum += lines[i].Text * opinions[i];
        }
        return mass;
    }

    // For a heading what was said of the lines below it, for others what was said of the heading above them.
    static float[] Sections(HtmlWalk walk, float[] opinions)
    {
        var values = new float[opinions.Length];
        var heading = -1;
        double weight = 0, report = 0;
        for (var i = 0; i <= opinions.Length; i++)
        {
            var isHeading = i < opinions.Length && (walk.Elements[walk.Lines[i].Element].Places & HtmlPlace.Heading) != 0;
            if (isHeading || i == opinions.Length)
            {
                if (heading >= 0)
                    values[heading] = weight == 0 ? -1 : (float)(report / weight);
                heading = i;
                weight = report = 0;
                continue;
            }
            values[i] = heading < 0 ? -1 : opinions[heading];
            weight += walk.Lines[i].Text;
            report += walk.Lines[i].Text * opinions[i];
        }
        return values;
    }
}
