using System.Numerics;
using Stemma.Language;

namespace Stemma.Train.Language;

/// <summary>Rows of numbers, added and multiplied; lengths are multiples of the vector's.</summary>
static class Rows
{
    /// <summary>target += source · weight.</summary>
    public static void Plus(Span<float> target, ReadOnlySpan<float> source, float weight = 1)
    {
        for (var i = 0; i < target.Length; i += Vector<float>.Count)
            (new Vector<float>(target[i..]) + new Vector<float>(source[i..]) * weight).CopyTo(target[i..]);
    }

    /// <summary>target *= mask.</summary>
    public static void Times(Span<float> target, ReadOnlySpan<float> mask)
    {
        for (var i = 0; i < target.Length; i += Vector<float>.Count)
            (new Vector<float>(target[i..]) * new Vector<float>(mask[i..])).CopyTo(target[i..]);
    }

    /// <summary>The gradient before a leaky unit from the one after it.</summary>
    public static void LeakyBack(Span<float> gradient, ReadOnlySpan<float> output)
    {
        for (var i = 0; i < gradient.Length; i += Vector<float>.Count)
        {
            var g = new Vector<float>(gradient[i..]);
            Vector.ConditionalSelect(Vector.LessThan(new Vector<float>(output[i..]), Vector<float>.Zero), g * Activation.Leak, g).CopyTo(gradient[i..]);
        }
    }
}
