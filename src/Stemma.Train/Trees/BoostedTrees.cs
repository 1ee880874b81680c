using Stemma.Language;

namespace Stemma.Train.Trees;

/// <summary>How trees are grown.</summary>
/// <param name="Trees">How many.</param>
/// <param name="Leaves">Leaves of one tree, at most.</param>
/// <param name="Rate">How much of what a tree would correct is corrected.</param>
/// <param name="RowShare">Share of the rows that a tree sees.</param>
/// <param name="ColumnShare">Share of the columns that a tree may ask.</param>
/// <param name="MinWeight">The least sum of weighted second derivatives in a leaf.</param>
/// <param name="Ridge">Draws leaves to zero.</param>
/// <param name="Seed">Of the choice of rows and columns.</param>
sealed record TreeOptions(
    int Trees = 120, int Leaves = 12, double Rate = 0.12, double RowShare = 0.5, double ColumnShare = 0.2, double MinWeight = 2, double Ridge = 4, int Seed = 20300501);

/// <summary>
/// Gradient boosting of the log-likelihood of yes and no (Friedman 2001; second derivatives and binned columns as Chen and Guestrin 2016,
/// best leaf first as Ke et al. 2017). One thread, seeded: the same rows give the same trees.
/// </summary>
sealed class BoostedTrees
{
    readonly BinnedRows _rows;
    readonly TreeOptions _options;
    readonly double[] _gradient, _curvature;
    readonly List<TreeModel.Node> _nodes = [];

    BoostedTrees(BinnedRows rows, TreeOptions options) =>
        (_rows, _options, _gradient, _curvature) = (rows, options, new double[rows.Count], new double[rows.Count]);

    sealed record Leaf(int[] Rows, int Node, double Gradient, double Curvature)
    {
        public double Gain { get; set; }
        public int Column { get; set; }
        public int Bin { get; set; }
    }

    /// <summary>Fits a model.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="labels">Yes, or no, for each; between 0 and 1 where it is doubtful.</param>
    /// <param name="weights">How much each counts; 0 leaves it out.</param>
    /// <param name="options">How.</param>
    public static TreeModel Fit(BinnedRows rows, float[] labels, float[] weights, TreeOptions options)
    {
        var fit = new BoostedTrees(rows, options);
        double yes = 0, all = 0;
        for (var i = 0; i < labels.Length; i++)
            (yes, all) = (yes + labels[i] * weights[i], all + weights[i]);
        var share = Math.Clamp(yes / Math.Max(all, 1e-9), 1e-3, 1 - 1e-3);
        var bias = Math.Log(share / (1 - share));
        var scores = new double[rows.Count];
        Array.Fill(scores, bias);
        var random = new Random(options.Seed);
        var roots = new int[options.Trees];
        for (var tree = 0; tree < options.Trees; tree++)
        {
            roots[tree] = fit._nodes.Count;
            var sample = fit.Derive(labels, weights, scores, random);
            int[] columns = [.. Enumerable.Range(0, rows.Columns).Where(_ => random.NextDouble() < options.ColumnShare)];
            fit.Grow(sample, columns, scores);
        }
        return new TreeModel((float)bias, rows.Columns, roots, [.. fit._nodes]);
    }

    // The derivatives at the present scores, and the rows this tree sees.
    int[] Derive(float[] labels, float[] weights, double[] scores, Random random)
    {
        var sample = new List<int>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (weights[i] <= 0)
                continue;
            var p = 1 / (1 + Math.Exp(-scores[i]));
            _gradient[i] = weights[i] * (labels[i] - p);
            _curvature[i] = weights[i] * Math.Max(p * (1 - p), 1e-6);
            if (random.NextDouble() < _options.RowShare)
                sample.Add(i);
        }
        return [.. sample];
    }

    void Grow(int[] sample, int[] columns, double[] scores)
    {
        var root = _nodes.Count;
        _nodes.Add(default);
        var bins = new List<int>(); // of each node's question; a leaf has none
        var leaves = new List<Leaf> { Measured(sample, root, columns) };
        bins.Add(0);
        while (leaves.Count < _options.Leaves && leaves.MaxBy(l => l.Gain) is { Gain: > 1e-6 } best)
        {
            leaves.Remove(best);
            var (low, high) = (_nodes.Count, _nodes.Count + 1);
            _nodes[best.Node] = new TreeModel.Node((short)best.Column, _rows.Edge(best.Column, best.Bin), (ushort)(low - root), (ushort)(high - root));
            bins[best.Node - root] = best.Bin;
            _nodes.Add(default);
            _nodes.Add(default);
            bins.AddRange([0, 0]);
            var column = _rows.Bins[best.Column];
            leaves.Add(Measured(Array.FindAll(best.Rows, r => column[r] <= best.Bin), low, columns));
            leaves.Add(Measured(Array.FindAll(best.Rows, r => column[r] > best.Bin), high, columns));
        }
        foreach (var leaf in leaves)
            _nodes[leaf.Node] = new TreeModel.Node(-1, (float)(_options.Rate * leaf.Gradient / (leaf.Curvature + _options.Ridge)), 0, 0);
        for (var row = 0; row < scores.Length; row++)
        {
            var at = 0;
            while (_nodes[root + at] is { Feature: >= 0 } node)
                at = _rows.Bins[node.Feature][row] <= bins[at] ? node.AtMost : node.Above;
            scores[row] += _nodes[root + at].Value;
        }
    }

    Leaf Measured(int[] rows, int node, int[] columns)
    {
        double gradient = 0, curvature = 0;
        var own = new (float Gradient, float Curvature)[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            own[i] = ((float)_gradient[rows[i]], (float)_curvature[rows[i]]);
            (gradient, curvature) = (gradient + own[i].Gradient, curvature + own[i].Curvature);
        }
        var leaf = new Leaf(rows, node, gradient, curvature);
        if (curvature < 2 * _options.MinWeight)
            return leaf;
        var whole = gradient * gradient / (curvature + _options.Ridge);
        var sums = new (double Gradient, double Curvature)[BinnedRows.MaxBins];
        foreach (var column in columns)
        {
            Array.Clear(sums);
            var bins = _rows.Bins[column];
            for (var i = 0; i < rows.Length; i++)
            {
                ref var sum = ref sums[bins[rows[i]]];
                sum.Gradient += own[i].Gradient;
                sum.Curvature += own[i].Curvature;
            }
            double low = 0, lowCurvature = 0;
            for (var bin = 0; bin + 1 < _rows.BinsOf(column); bin++)
            {
                low += sums[bin].Gradient;
                lowCurvature += sums[bin].Curvature;
                if (lowCurvature < _options.MinWeight || curvature - lowCurvature < _options.MinWeight)
                    continue;
                var high = gradient - low;
                var gain = low * low / (lowCurvature + _options.Ridge) + high * high / (curvature - lowCurvature + _options.Ridge) - whole;
                if (gain > leaf.Gain)
                    (leaf.Gain, leaf.Column, leaf.Bin) = (gain, column, bin);
            }
        }
        return leaf;
    }
}
