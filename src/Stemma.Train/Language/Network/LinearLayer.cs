using System.Numerics;
using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>A learnt linear map: y = x·W + b, and its way back. The packed weights are made once a step and shared by the workers.</summary>
sealed class LinearLayer(Parameter weights, Parameter bias)
{
    public Panels Forward { get; } = new();

    Panels Backward { get; } = new();

    public Parameter Weights { get; } = weights;

    public Parameter Bias { get; } = bias;

    /// <summary>Lays the weights out for the coming step.</summary>
    public void Pack()
    {
        var w = Weights.Value;
        Forward.Pack(w.Data, w.Stride, w.Rows, w.Columns);
        Backward.PackTransposed(w.Data, w.Stride, w.Columns, w.Rows);
    }

    /// <summary>y = x·W + b, where x begins at a column of its matrix.</summary>
    public void Run(Matrix x, int column, Matrix y) =>
        Gemm.Multiply(
            x.Data.AsSpan(column), x.Stride, 1, x.Rows, Forward, y.Resized(x.Rows).Data, y.Stride, Bias.Value.Data, accumulate: false);

    /// <summary>Adds to the gradients of W and b, and writes (or adds) the gradient of x.</summary>
    public void Return(int worker, Matrix x, int column, Matrix dy, Panels scratch, Matrix? dx, int dxColumn, bool accumulate)
    {
        var dw = Weights.Gradients[worker];
        scratch.Pack(dy.Data, dy.Stride, dy.Rows, dy.Columns);
        Gemm.Multiply(x.Data.AsSpan(column), 1, x.Stride, dw.Rows, scratch, dw.Data, dw.Stride, default, accumulate: true);
        SumRows(dy, Bias.Gradients[worker]);
        if (dx is not null)
            Gemm.Multiply(dy.Data, dy.Stride, 1, dy.Rows, Backward, dx.Data.AsSpan(dxColumn), dx.Stride, default, accumulate);
    }

    static void SumRows(Matrix dy, Matrix sum)
    {
        var target = sum.WholeRow(0);
        for (var row = 0; row < dy.Rows; row++)
        {
            var source = dy.WholeRow(row);
            for (var i = 0; i < target.Length; i += Vector<float>.Count)
                (new Vector<float>(target[i..]) + new Vector<float>(source[i..])).CopyTo(target[i..]);
        }
    }
}
