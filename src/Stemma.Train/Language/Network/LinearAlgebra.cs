using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>The little linear algebra that pressing vectors takes; few columns, many rows.</summary>
static class LinearAlgebra
{
    /// <summary>Makes the columns orthogonal and of length one (Gram and Schmidt, twice for exactness).</summary>
    public static void Orthonormalise(Matrix matrix)
    {
        var columns = Columns(matrix);
        for (var i = 0; i < columns.Length; i++)
        {
            for (var pass = 0; pass < 2; pass++)
                for (var j = 0; j < i; j++)
                {
                    var share = Dot(columns[i], columns[j]);
                    for (var row = 0; row < columns[i].Length; row++)
                        columns[i][row] -= share * columns[j][row];
                }
            var length = Math.Sqrt(Math.Max(Dot(columns[i], columns[i]), 1e-30));
            for (var row = 0; row < columns[i].Length; row++)
                columns[i][row] /= length;
        }
        for (var row = 0; row < matrix.Rows; row++)
            for (var i = 0; i < columns.Length; i++)
                matrix.Row(row)[i] = (float)columns[i][row];
    }

    /// <summary>Turns the columns to the main directions, each divided by the root of its strength.</summary>
    public static Matrix Damped(Matrix matrix)
    {
        var columns = Columns(matrix);
        var n = columns.Length;
        var gram = new double[n, n];
        for (var i = 0; i < n; i++)
            for (var j = 0; j <= i; j++)
                gram[i, j] = gram[j, i] = Dot(columns[i], columns[j]);
        var vectors = Eigen(gram);
        var result = new Matrix(matrix.Rows, n);
        for (var row = 0; row < matrix.Rows; row++)
            for (var j = 0; j < n; j++)
            {
                double sum = 0;
                for (var i = 0; i < n; i++)
                    sum += columns[i][row] * vectors[i, j];
                result.Row(row)[j] = (float)(sum / Math.Pow(Math.Max(gram[j, j], 1e-12), 0.25));
            }
        return result;
    }

    /// <summary>Eigenvectors of a symmetric matrix as columns, by Jacobi's rotations; the matrix is left with its eigenvalues.</summary>
    static double[,] Eigen(double[,] a)
    {
        var n = a.GetLength(0);
        var v = new double[n, n];
        for (var i = 0; i < n; i++)
            v[i, i] = 1;
        for (var sweep = 0; sweep < 12; sweep++)
            for (var p = 0; p < n; p++)
                for (var q = p + 1; q < n; q++)
                {
                    if (Math.Abs(a[p, q]) < 1e-14 * Math.Sqrt(Math.Abs(a[p, p] * a[q, q])) || a[p, q] == 0)
                        continue;
                    var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
                    var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
                    var c = 1 / Math.Sqrt(t * t + 1);
                    var s = t * c;
                    for (var k = 0; k < n; k++)
                        (a[k, p], a[k, q]) = (c * a[k, p] - s * a[k, q], s * a[k, p] + c * a[k, q]);
                    for (var k = 0; k < n; k++)
                        (a[p, k], a[q, k]) = (c * a[p, k] - s * a[q, k], s * a[p, k] + c * a[q, k]);
                    for (var k = 0; k < n; k++)
                        (v[k, p], v[k, q]) = (c * v[k, p] - s * v[k, q], s * v[k, p] + c * v[k, q]);
                }
        return v;
    }

    static double[][] Columns(Matrix matrix) =>
        [.. Enumerable.Range(0, matrix.Columns).Select(c => Enumerable.Range(0, matrix.Rows).Select(r => (double)matrix.Row(r)[c]).ToArray())];

    static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
