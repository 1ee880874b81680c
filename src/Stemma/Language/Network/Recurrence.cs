using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stemma.Language;

/// <summary>
/// The simple recurrent unit, both ways over each sentence (Lei et al. 2018, Simple Recurrent Units for Highly Parallelizable Recurrence): all
/// products are made beforehand for all words at once, only this cheap walk goes word by word.
/// c = f·c' + (1-f)·u and h = r·c + (1-r)·x with f = σ(f̂ + v·c'), r = σ(r̂ + w·c').
/// </summary>
static class Recurrence
{
    /// <summary>Walks over all sentences in both directions.</summary>
    /// <param name="gates">Per word: u, f̂, r̂ of the forward walk, then of the backward walk, each <paramref name="size"/> wide; f and r are
    /// left in place of f̂ and r̂.</param>
    /// <param name="input">x: per word the forward walk's part, then the backward walk's.</param>
    /// <param name="cells">Receives c, laid out as the input.</param>
    /// <param name="output">Receives h, laid out as the input.</param>
    /// <param name="peeks">v and w of the forward walk, then of the backward walk.</param>
    /// <param name="starts">First row of each sentence, and after the last one the number of rows.</param>
    /// <param name="size">Units of one direction: a multiple of 16.</param>
    public static void Forward(Matrix gates, Matrix input, Matrix cells, Matrix output, ReadOnlySpan<float> peeks, ReadOnlySpan<int> starts, int size)
    {
        Span<float> nothing = stackalloc float[size];
        nothing.Clear();
        for (var sentence = 0; sentence + 1 < starts.Length; sentence++)
        {
            int first = starts[sentence], last = starts[sentence + 1] - 1;
            for (var row = first; row <= last; row++)
                Step(gates.Row(row)[..(3 * size)], input.Row(row)[..size], row == first ? nothing : cells.Row(row - 1)[..size],
                    cells.Row(row)[..size], output.Row(row)[..size], peeks[..(2 * size)], size);
            for (var row = last; row >= first; row--)
                Step(gates.Row(row)[(3 * size)..], input.Row(row)[size..], row == last ? nothing : cells.Row(row + 1)[size..],
                    cells.Row(row)[size..], output.Row(row)[size..], peeks[(2 * size)..], size);
        }
    }

    static void Step(
        Span<float> gates, ReadOnlySpan<float> input, ReadOnlySpan<float> before, Span<float> cells, Span<float> output, ReadOnlySpan<float> peeks, int size)
    {
        ref var u = ref MemoryMarshal.GetReference(gates);
        ref var f = ref Unsafe.Add(ref u, size);
        ref var r = ref Unsafe.Add(ref u, 2 * size);
        ref var v = ref MemoryMarshal.GetReference(peeks);
        ref var w = ref Unsafe.Add(ref v, size);
        ref var x = ref MemoryMarshal.GetReference(input);
        ref var p = ref MemoryMarshal.GetReference(before);
        ref var c = ref MemoryMarshal.GetReference(cells);
        ref var h = ref MemoryMarshal.GetReference(output);
        for (nuint i = 0; i < (nuint)size; i += (nuint)Vector<float>.Count)
        {
            var past = Vector.LoadUnsafe(ref p, i);
            var fresh = Vector.LoadUnsafe(ref u, i);
            var keep = Activation.Sigmoid(Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref v, i), past, Vector.LoadUnsafe(ref f, i)));
            var show = Activation.Sigmoid(Vector.FusedMultiplyAdd(Vector.LoadUnsafe(ref w, i), past, Vector.LoadUnsafe(ref r, i)));
            var now = Vector.FusedMultiplyAdd(keep, past - fresh, fresh);
            var skip = Vector.LoadUnsafe(ref x, i);
            keep.StoreUnsafe(ref f, i);
            show.StoreUnsafe(ref r, i);
            now.StoreUnsafe(ref c, i);
            Vector.FusedMultiplyAdd(show, now - skip, skip).StoreUnsafe(ref h, i);
        }
    }
}
