using System.Numerics;

namespace Stemma.Attributions;

/// <summary>The weights of a linear model: a feature's hash picks a row of one number for each outcome. Two features that meet in a row share it.</summary>
sealed class RowWeights
{
    /// <param name="rows">How many rows: a power of two.</param>
    /// <param name="outcomes">Numbers a row.</param>
    public RowWeights(int rows, int outcomes)
    {
        if (!BitOperations.IsPow2(rows) || outcomes <= 0)
            throw new ArgumentException("Rows must be a power of two, and there must be an outcome.", nameof(rows));
        (Outcomes, Values, Mask) = (outcomes, new float[rows * outcomes], (uint)rows - 1);
    }

    /// <summary>Numbers a row.</summary>
    public int Outcomes { get; }

    /// <summary>All rows, one after the other.</summary>
    public float[] Values { get; }

    /// <summary>What a hash is cut down with to be a row.</summary>
    public uint Mask { get; }

    /// <summary>Adds the rows of all features to <paramref name="scores"/>.</summary>
    public void AddTo(ReadOnlySpan<uint> features, Span<float> scores)
    {
        var outcomes = Outcomes;
        foreach (var feature in features)
        {
            var row = Values.AsSpan((int)(feature & Mask) * outcomes, outcomes);
            for (var i = 0; i < row.Length; i++)
                scores[i] += row[i];
        }
    }

    /// <summary>The sum over all features of a model with one outcome.</summary>
    public float Sum(ReadOnlySpan<uint> features)
    {
        var sum = 0f;
        foreach (var feature in features)
            sum += Values[feature & Mask];
        return sum;
    }
}
