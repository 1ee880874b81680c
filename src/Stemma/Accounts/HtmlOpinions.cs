using System.Runtime.InteropServices;

namespace Stemma.Accounts;

/// <summary>The numbers for the second model: those of the first, and what the first said of the lines around, of the element, and of what is made alike.</summary>
static class HtmlOpinions
{
    const int Reach = 4;

    /// <summary>How many there are for a line.</summary>
    public static readonly int Count = HtmlFeatures.Count + 2 * Reach + 1 + 5 + 10;

    sealed class Sum
    {
        public double Weight, Report, Lines, LineReport;

        public void Add(double weight, double report)
        {
            Weight += weight;
            Report += weight * report;
            Lines++;
            LineReport += report;
        }
    }

    /// <summary>The rows, <see cref="Count"/> numbers each.</summary>
    public static float[] Of(float[] rows, float[] opinions, HtmlWalk walk)
    {
        var lines = walk.Lines;
        var elements = new Dictionary<int, Sum>();
        var makes = new Dictionary<ulong, Sum>();
        for (var i = 0; i < lines.Count; i++)
        {
            var element = lines[i].Element;
            for (int at = element, up = 0; at >= 0 && up < 4; at = walk.Elements[at].Parent, up++)
                SumOf(elements, at).Add(lines[i].Text, opinions[i]);
            SumOf(makes, walk.Elements[element].Make).Add(lines[i].Text, opinions[i]);
        }
        var sections = Sections(walk, opinions);
        var (before, after) = (Mass(lines, opinions, 1), Mass(lines, opinions, -1));
        int first = Array.FindIndex(opinions, o => o >= 0.5f), last = Array.FindLastIndex(opinions, o => o >= 0.5f);
        var wide = new float[lines.Count * Count];
        int previous = -1, next = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (next <= i)
                for (next = i + 1; next < lines.Count && opinions[next] < 0.5f; next++) ;
            rows.AsSpan(i * HtmlFeatures.Count, HtmlFeatures.Count).CopyTo(wide.AsSpan(i * Count));
            var row = new FeatureRow(wide.AsSpan(i * Count + HtmlFeatures.Count, Count - HtmlFeatures.Count));
            for (var other = i - Reach; other <= i + Reach; other++)
                row.Add(other < 0 || other >= lines.Count ? -1 : opinions[other]);
            for (int at = lines[i].Element, up = 0; up < 4; at = at < 0 ? -1 : walk.Elements[at].Parent, up++)
                if (at < 0)
                    row.Add(-1);
                else
                    AddRest(ref row, elements[at], lines[i].Text, opinions[i]);
            AddRest(ref row, makes[walk.Elements[lines[i].Element].Make], lines[i].Text, opinions[i]);
            row.AddLog(before[i]);
            row.AddLog(after[i]);
            row.AddShare(before[i], before[i] + after[i]);
            row.Add(first < 0 ? -500 : Math.Clamp(i - first, -100, 100));
            row.Add(last < 0 ? -500 : Math.Clamp(i - last, -100, 100));
            row.Add(previous < 0 ? 100 : Math.Min(100, i - previous));
            row.Add(next >= lines.Count ? 100 : Math.Min(100, next - i));
            row.Add(sections[i]);
            row.Add(previous >= 0 && walk.Elements[lines[previous].Element].Parent == walk.Elements[lines[i].Element].Parent);
            row.Add(next < lines.Count && walk.Elements[lines[next].Element].Parent == walk.Elements[lines[i].Element].Parent);
            if (opinions[i] >= 0.5f)
                previous = i;
        }
        return wide;
    }

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
