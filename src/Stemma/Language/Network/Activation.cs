using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stemma.Language;

/// <summary>
/// The curves between the layers, lane by lane and built from fused multiply-adds only: the same number goes in, the same comes out, whatever
/// the width of the machine's vectors.
/// </summary>
static class Activation
{
    /// <summary>How much of a negative number a leaky unit lets through.</summary>
    public const float Leak = 0.1f;

    /// <summary>e to the x, to about 1e-7 of the value; x is held within ±87.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Exp(Vector<float> x)
    {
        x = Vector.MinNative(Vector.MaxNative(x, new Vector<float>(-87f)), new Vector<float>(87f));
        var n = Vector.Floor(Vector.FusedMultiplyAdd(x, new Vector<float>(1.44269504f), new Vector<float>(0.5f)));
        var r = Vector.FusedMultiplyAdd(n, new Vector<float>(-0.693359375f), x);
        r = Vector.FusedMultiplyAdd(n, new Vector<float>(2.12194440e-4f), r);
        var p = new Vector<float>(1.9875691500e-4f);
        p = Vector.FusedMultiplyAdd(p, r, new Vector<float>(1.3981999507e-3f));
        p = Vector.FusedMultiplyAdd(p, r, new Vector<float>(8.3334519073e-3f));
        p = Vector.FusedMultiplyAdd(p, r, new Vector<float>(4.1665795894e-2f));
        p = Vector.FusedMultiplyAdd(p, r, new Vector<float>(1.6666665459e-1f));
        p = Vector.FusedMultiplyAdd(p, r, new Vector<float>(5.0000001201e-1f));
        p = Vector.FusedMultiplyAdd(p, r * r, r + Vector<float>.One);
        var power = Vector.ShiftLeft(Vector.ConvertToInt32Native(n) + new Vector<int>(127), 23);
        return p * Vector.AsVectorSingle(power);
    }

    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sigmoid(Vector<float> x) => Vector<float>.One / (Vector<float>.One + Exp(-x));

    /// <summary>Negative numbers become a tenth of themselves. The length must be a multiple of the vector's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // a short run would spend itself in unoptimised code
    public static void Leaky(Span<float> row)
    {
        for (var i = 0; i < row.Length; i += Vector<float>.Count)
        {
            var x = new Vector<float>(row[i..]);
            Vector.MaxNative(x, x * Leak).CopyTo(row[i..]);
        }
    }
}
